import { mayDo } from '@cairn/people';
import { endReasons, perWeek, type Course, type EndReason, type Outlook } from '@cairn/rewards';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { SelectField } from '../look/field.tsx';
import { refusalText } from '../words/refusals.ts';
import { rewardDeskWords } from '../words/reward-desk.ts';
import { createWords, language } from '../words/words.ts';
import { targetText } from './desk-text.ts';
import { dayText, isBowl, money, worthText, type UsedCap } from './reading.ts';

const t = createWords(rewardDeskWords);

type Props = { readonly chart: string; readonly course: Course; readonly outlook: Outlook; readonly cap: UsedCap | undefined };

/** Which plan runs, since when, and where the person stands in it. */
export function PlanStanding(props: Props): JSX.Element {
  const { me } = useLive();
  const next = (): string => {
    const [worth] = props.outlook.ahead;
    return worth ? worthText(worth, isBowl(props.course)) : t('nothingNext');
  };
  const weekText = (): string => {
    const { week, weeks, leftThisWeek } = props.outlook;
    const { end } = props.course;
    if (end) return t('endedOn', { day: dayText(end.day), why: t(`end.${end.why}`) });
    if (week === undefined) return t('weekOver', { weeks });
    const of = perWeek(props.course.terms, week);
    return `${t('week', { week, weeks })}, ${t('recordedOf', { count: of - leftThisWeek, of })}`;
  };
  return (
    <section class="desk__head" aria-labelledby="plan-title">
      <div class="desk__title">
        <h3 id="plan-title">{props.course.terms.title[language()]}</h3>
        <p class="sm muted">
          {targetText(props.course.terms)}, {t('since', { day: dayText(props.course.startDay), name: props.course.enrolledBy.name })}
          <Show when={props.course.signedOffBy}>{(by) => <>. {t('signedOff', { name: by().name })}</>}</Show>
        </p>
      </div>
      <Show when={!props.course.end && mayDo({ ...me, chart: undefined }, 'rewards.end', 'care')}>
        <EndPlan chart={props.chart} course={props.course} />
      </Show>
      <dl class="facts desk__facts">
        <Fact name={t('schedule')} value={weekText()} />
        <Fact name={t('next')} value={next()} />
        <Fact name={t('balance')} value={money(props.outlook.balance)} />
        <Show when={isBowl(props.course)}>
          <Fact name={t('drawsReady')} value={String(props.outlook.ready)} />
        </Show>
        <Show when={props.cap}>
          {(cap) => <Fact name={t('room')} value={t('roomOf', { amount: money(cap().room), most: money(cap().most) })} />}
        </Show>
      </dl>
    </section>
  );
}

function Fact(props: { readonly name: string; readonly value: string }): JSX.Element {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.value}</dd>
    </div>
  );
}

function EndPlan(props: { readonly chart: string; readonly course: Course }): JSX.Element {
  const live = useLive();
  const [open, setOpen] = createSignal(false);
  const [why, setWhy] = createSignal<EndReason>('completed');
  const [busy, setBusy] = createSignal(false);
  const [refused, setRefused] = createSignal<string>();
  const end = async (): Promise<void> => {
    setBusy(true);
    const settled = await live.send('rewards.end', { chart: props.chart, courseId: props.course.courseId, why: why() }).done;
    setBusy(false);
    if (settled.ok) setOpen(false);
    else setRefused(settled.refusal.code);
  };
  return (
    <>
      <Button minor onClick={() => setOpen(true)}>
        {t('end')}
      </Button>
      <Dialog
        open={open()}
        title={t('endTitle')}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{t('close')}</Button>
            <Button look="primary" busy={busy() ? t('ending') : undefined} onClick={() => void end()}>
              {t('end')}
            </Button>
          </>
        }
      >
        <div class="stack-4">
          <p>{t('endMore')}</p>
          <SelectField label={t('why')} onChange={(event) => setWhy(event.currentTarget.value as EndReason)}>
            <For each={endReasons}>
              {(one) => (
                <option value={one} selected={one === why()}>
                  {t(`end.${one}`)}
                </option>
              )}
            </For>
          </SelectField>
          <Show when={refused()}>
            {(code) => (
              <p class="bad sm" role="alert">
                {refusalText(code())}
              </p>
            )}
          </Show>
        </div>
      </Dialog>
    </>
  );
}
