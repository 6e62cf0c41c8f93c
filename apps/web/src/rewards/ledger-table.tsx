import type { Course, Recorded, Rewards } from '@cairn/rewards';
import { For, Show, type JSX } from 'solid-js';
import { rewardDeskWords } from '../words/reward-desk.ts';
import { createWords } from '../words/words.ts';
import { AskCorrection } from './ask-correction.tsx';
import { changeOf, earnedText, lineText, outcomeText, wasVerified } from './desk-text.ts';
import { dayText, isBowl, money } from './reading.ts';

const t = createWords(rewardDeskWords);

type Props = { readonly chart: string; readonly state: Rewards; readonly course: Course };

/** What was recorded, newest first; nobody changes a line, a correction is asked for beside it. */
export function EventTable(props: Props): JSX.Element {
  const events = (): readonly Recorded[] => props.course.records.toReversed();
  return (
    <section class="desk__part">
      <h3 class="panel-title" id="events">
        {t('events')}
      </h3>
      <Show when={events().length > 0} fallback={<p class="sm muted">{t('noEvents')}</p>}>
        <div class="trend-table" tabindex="0" role="region" aria-labelledby="events">
          <table class="chart-table">
            <thead>
              <tr>
                <th scope="col">{t('day')}</th>
                <th scope="col">{t('what')}</th>
                <th scope="col">{t('observerHead')}</th>
                <th scope="col">{t('earned')}</th>
                <th scope="col">{t('action')}</th>
              </tr>
            </thead>
            <tbody>
              <For each={events()}>{(record) => <Event {...props} record={record} />}</For>
            </tbody>
          </table>
        </div>
      </Show>
    </section>
  );
}

function Event(props: Props & { readonly record: Recorded }): JSX.Element {
  const what = (): string => {
    const { outcome, excuse } = props.record;
    return [outcomeText(props.course.terms, outcome), excuse ? t(`excuse.${excuse}`) : ''].filter(Boolean).join(': ');
  };
  const newest = () => newestCorrection(props.state, props.record);
  const said = (): string => {
    const correction = newest();
    if (!correction) return '';
    if (!correction.settled) return t('correctionWaits');
    return correction.settled.approved ? t('corrected') : t('declined');
  };
  return (
    <tr>
      <th scope="row">{dayText(props.record.day)}</th>
      <td>{what()}</td>
      <td>
        {props.record.verification.observer.name}
        <Show when={wasVerified(props.record.outcome)}>, {t(`method.${props.record.verification.method}`)}</Show>
      </td>
      <td>{earnedText(props.record, isBowl(props.course))}</td>
      <td>
        {said()}{' '}
        <Show when={!newest() || (newest()?.settled && !newest()?.settled?.approved)}>
          <AskCorrection chart={props.chart} course={props.course} record={props.record} />
        </Show>
      </td>
    </tr>
  );
}

function newestCorrection({ corrections }: Rewards, { recordId }: Recorded): Rewards['corrections'][number] | undefined {
  return corrections.findLast((one) => one.recordId === recordId);
}

/** Every line that moved money, with the patient's balance after it. */
export function LedgerTable(props: { readonly state: Rewards }): JSX.Element {
  return (
    <section class="desk__part">
      <h3 class="panel-title" id="ledger">
        {t('ledger')}
      </h3>
      <Show when={props.state.ledger.length > 0} fallback={<p class="sm muted">{t('noLines')}</p>}>
        <div class="trend-table" tabindex="0" role="region" aria-labelledby="ledger">
          <table class="chart-table ledger">
            <thead>
              <tr>
                <th scope="col">{t('day')}</th>
                <th scope="col">{t('what')}</th>
                <th scope="col">{t('amount')}</th>
                <th scope="col">{t('balanceHead')}</th>
              </tr>
            </thead>
            <tbody>
              <For each={props.state.ledger.toReversed()}>
                {(line) => (
                  <tr>
                    <th scope="row">{dayText(line.day)}</th>
                    <td>{lineText(props.state, line)}</td>
                    <td class="ledger__sum">{money(changeOf(line))}</td>
                    <td class="ledger__sum">{money(line.balance)}</td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </div>
      </Show>
    </section>
  );
}
