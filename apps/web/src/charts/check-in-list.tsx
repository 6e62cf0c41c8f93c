import type { CheckIn, CheckIns } from '@cairn/check-ins';
import { standing } from '@cairn/check-ins';
import { For, Show, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { Button } from '../look/button.tsx';
import { SeverityMark } from '../look/severity.tsx';
import { EmptyState } from '../look/waiting.tsx';
import { clock, dayKey } from '../look/when.ts';
import { chartWords } from '../words/charts.ts';
import { createWords } from '../words/words.ts';
import { answersWords, dayWords, sentence } from './value-words.ts';

const t = createWords(chartWords);

/** Every check-in this screen holds, newest first, with who has read it. */
export function CheckInList(props: { readonly chart: string; readonly checkIns: CheckIns; readonly zone: string }): JSX.Element {
  const newest = (): readonly CheckIn[] => props.checkIns.runs.toReversed();
  return (
    <Show when={newest().length > 0} fallback={<EmptyState title={t('checkInsEmpty')}>{t('emptyTrendsMore')}</EmptyState>}>
      <table class="chart-table">
        <thead>
          <tr>
            <th scope="col">{t('when')}</th>
            <th scope="col">{t('answers')}</th>
            <th scope="col">{t('read')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={newest()}>{(run) => <Row run={run} chart={props.chart} zone={props.zone} />}</For>
        </tbody>
      </table>
    </Show>
  );
}

function Row(props: { readonly run: CheckIn; readonly chart: string; readonly zone: string }): JSX.Element {
  const live = useLive();
  const at = (): number => props.run.finished?.at ?? props.run.startedAt;
  const answers = (): string =>
    sentence([...answersWords(standing(props.run).measures), ...(props.run.finished ? [] : [t('notFinished')])]);
  const promised = (): string | undefined => {
    const { toRead } = props.run;
    if (!toRead) return undefined;
    const time = `${dayWords(dayKey(toRead.by, props.zone))}, ${clock(toRead.by, props.zone)}`;
    return t(toRead.lateAt === undefined ? 'toReadBy' : 'readLate', { time });
  };
  const review = (): void => void live.send('checkIns.review', { chart: props.chart, checkInId: props.run.id });
  return (
    <tr>
      <th scope="row" class="nowrap">
        {dayWords(props.run.day, { weekday: 'short', month: 'short', day: 'numeric' })}, {clock(at(), props.zone)}
      </th>
      <td>{answers()}</td>
      <td class="nowrap">
        <Show
          when={props.run.reviewed}
          fallback={
            <>
              <Show when={promised()}>
                {(text) => (
                  <span class="sm muted">
                    <Show when={props.run.toRead?.lateAt !== undefined}>
                      <SeverityMark of="today" bare />{' '}
                    </Show>
                    {text()}{' '}
                  </span>
                )}
              </Show>
              <Show when={props.run.finished}>
                <Button look="quiet" minor onClick={review}>
                  {t('markRead')}
                </Button>
              </Show>
            </>
          }
        >
          {(reviewed) => t('readBy', { name: reviewed().by.name, time: clock(reviewed().at, props.zone) })}
        </Show>
      </td>
    </tr>
  );
}
