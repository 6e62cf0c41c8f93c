import { mayDo } from '@cairn/people';
import type { Rewards, UseAsk } from '@cairn/rewards';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { Button } from '../look/button.tsx';
import { Field } from '../look/field.tsx';
import { refusalText } from '../words/refusals.ts';
import { rewardDeskWords } from '../words/reward-desk.ts';
import { rewardWords } from '../words/rewards.ts';
import { createWords } from '../words/words.ts';
import { outcomeText } from './desk-text.ts';
import { dayText, money } from './reading.ts';

const t = createWords(rewardDeskWords);
const own = createWords(rewardWords);

type Props = { readonly chart: string; readonly state: Rewards };
type Correction = Rewards['corrections'][number];

/** Corrections that a second person decides. */
export function Corrections(props: Props): JSX.Element {
  const open = (): readonly Correction[] => props.state.corrections.filter(({ settled }) => settled === undefined);
  return (
    <Show when={open().length > 0}>
      <section class="desk__part" aria-labelledby="corrections">
        <h3 class="panel-title" id="corrections">
          {t('waitingCorrections')}
        </h3>
        <ul class="chart-rows" role="list">
          <For each={open()}>{(one) => <Decide {...props} correction={one} />}</For>
        </ul>
      </section>
    </Show>
  );
}

function Decide(props: Props & { readonly correction: Correction }): JSX.Element {
  const live = useLive();
  const [busy, setBusy] = createSignal(false);
  const [refused, setRefused] = createSignal<string>();
  const mine = (): boolean => props.correction.askedBy.personId === live.me.personId;
  const may = mayDo({ ...live.me, chart: undefined }, 'rewards.approveCorrection', 'care');
  const text = (): string => {
    const { courseId, recordId, askedBy, to, why } = props.correction;
    const course = props.state.courses.find((one) => one.courseId === courseId);
    const record = course?.records.find((one) => one.recordId === recordId);
    const day = record ? dayText(record.day) : '';
    const outcome = course && record ? outcomeText(course.terms, record.outcome) : '';
    return t('correctionLine', { day, outcome, name: askedBy.name, to: t(`to.${to}`), why: t(`why.${why}`) });
  };
  const settle = async (path: 'rewards.approveCorrection' | 'rewards.declineCorrection'): Promise<void> => {
    setBusy(true);
    const { courseId, correctionId } = props.correction;
    const settled = await live.send(path, { chart: props.chart, courseId, correctionId }).done;
    setBusy(false);
    setRefused(settled.ok ? undefined : settled.refusal.code);
  };
  return (
    <li>
      <div>
        <p>{text()}</p>
        <Show when={mine() || !may}>
          <p class="sm muted">{may ? t('secondPerson') : t('supervisorDecides')}</p>
        </Show>
        <Refused code={refused()} />
      </div>
      <Show when={may}>
        <span class="desk__end">
          <Button minor busy={busy() ? t('deciding') : undefined} onClick={() => void settle('rewards.declineCorrection')}>
            {t('decline')}
          </Button>
          <Show when={!mine()}>
            <Button minor look="primary" busy={busy() ? t('deciding') : undefined} onClick={() => void settle('rewards.approveCorrection')}>
              {t('approve')}
            </Button>
          </Show>
        </span>
      </Show>
    </li>
  );
}

/** What the patient wants to use: handed over by a person, never as cash. */
export function Asks(props: Props): JSX.Element {
  const open = (): readonly UseAsk[] => props.state.asks.filter(({ done }) => !done);
  return (
    <Show when={open().length > 0}>
      <section class="desk__part" aria-labelledby="asks">
        <h3 class="panel-title" id="asks">
          {t('asks')}
        </h3>
        <p class="sm muted">{t('neverCash')}</p>
        <ul class="chart-rows" role="list">
          <For each={open()}>{(ask) => <HandOver chart={props.chart} ask={ask} />}</For>
        </ul>
      </section>
    </Show>
  );
}

function HandOver(props: { readonly chart: string; readonly ask: UseAsk }): JSX.Element {
  const live = useLive();
  const [code, setCode] = createSignal('');
  const [busy, setBusy] = createSignal(false);
  const [refused, setRefused] = createSignal<string>();
  const goods = (): string => own(`goods.${props.ask.goods}`);
  const hand = async (): Promise<void> => {
    setBusy(true);
    const { askId, goods: what, cents } = props.ask;
    const handed = { askId, goods: what, cents, code: code().trim() || undefined };
    const settled = await live.send('rewards.redeem', { chart: props.chart, ...handed }).done;
    setBusy(false);
    setRefused(settled.ok ? undefined : settled.refusal.code);
  };
  return (
    <li>
      <div>
        <p>{t('askLine', { amount: money(props.ask.cents), goods: goods(), day: dayText(props.ask.day) })}</p>
        <Refused code={refused()} />
      </div>
      <span class="desk__end">
        <Field
          label={t('code', { goods: goods() })}
          maxlength={60}
          autocomplete="off"
          value={code()}
          onInput={(event) => setCode(event.currentTarget.value)}
        />
        <Button minor look="primary" busy={busy() ? t('handing') : undefined} onClick={() => void hand()}>
          {t('handOver')}
        </Button>
      </span>
    </li>
  );
}

function Refused(props: { readonly code: string | undefined }): JSX.Element {
  return (
    <Show when={props.code}>
      {(code) => (
        <p class="bad sm" role="alert">
          {refusalText(code())}
        </p>
      )}
    </Show>
  );
}
