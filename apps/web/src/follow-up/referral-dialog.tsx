import { channels, declineReasons, referralOutcomes, type Referral } from '@cairn/follow-up';
import { createSignal, For, Match, Show, Switch, type JSX } from 'solid-js';
import { createAct } from '../live/create-act.ts';
import { Refused } from '../live/refused.tsx';
import { useLive } from '../live/live.ts';
import { SaveDialog } from '../look/save-dialog.tsx';
import { Field, SelectField, TextField } from '../look/field.tsx';
import { channelWords, declineWords, referralOutcomeWords, referralWords } from '../words/follow-up.ts';
import { createWords, type WordTable } from '../words/words.ts';

const t = createWords(referralWords);

export const referralSteps = ['askAgain', 'accept', 'visit', 'decline', 'close'] as const;
export type ReferralStepName = (typeof referralSteps)[number];
export const stepTitle = { askAgain: 'askAgain', accept: 'accepted', visit: 'visited', decline: 'decline', close: 'close' } as const;

type StepProps = {
  readonly step: ReferralStepName | undefined;
  readonly referral: Referral;
  readonly chart: string;
  readonly today: string;
  readonly onClose: () => void;
};

const choices = {
  how: { all: channels, words: channelWords },
  reason: { all: declineReasons, words: declineWords },
  outcome: { all: referralOutcomes, words: referralOutcomeWords },
} as const;

const empty = { how: 'phone', with: '', visitOn: '', day: '', reason: 'no-room', outcome: 'in-their-care', note: '' };
type Typed = typeof empty;

/** What was heard from a place, or said to it, written down. What was typed stays until it is saved. */
export function ReferralDialog(props: StepProps): JSX.Element {
  const live = useLive();
  const act = createAct();
  const [typed, setTyped] = createSignal(empty);
  const put = (part: Partial<Typed>): void => void setTyped({ ...typed(), ...part });
  const input = (): Record<string, unknown> => {
    const { how, with: who, visitOn, day, reason, outcome, note } = typed();
    switch (props.step) {
      case 'accept':
        return { with: who, ...(visitOn && { visitOn }) };
      case 'visit':
        return { day: day || props.today };
      case 'decline':
        return { reason, note };
      case 'close':
        return { outcome, note };
      default:
        return { how };
    }
  };
  const save = async (): Promise<void> => {
    const { step } = props;
    if (step === undefined) return;
    const sent = live.send(`referrals.${step}`, { chart: props.chart, referralId: props.referral.referralId, ...input() } as never);
    if (await act.follow(sent)) props.onClose();
  };
  return (
    <SaveDialog
      open={props.step !== undefined}
      title={`${t(stepTitle[props.step ?? 'askAgain'])}: ${props.referral.to.name}`}
      onClose={() => props.onClose()}
      onSave={() => void save()}
      busy={act.busy()}
    >
      <div class="stack-4">
        <StepFields step={props.step} today={props.today} typed={typed()} put={put} />
        <Refused act={act} />
      </div>
    </SaveDialog>
  );
}

type FieldsProps = {
  readonly step: ReferralStepName | undefined;
  readonly today: string;
  readonly typed: Typed;
  readonly put: (part: Partial<Typed>) => void;
};

function StepFields(props: FieldsProps): JSX.Element {
  return (
    <>
      <Switch>
        <Match when={props.step === 'askAgain'}>
          <Choice of="how" label={t('how')} value={props.typed.how} onChange={(how) => props.put({ how })} />
        </Match>
        <Match when={props.step === 'accept'}>
          <Field
            label={t('who')}
            maxLength={120}
            value={props.typed.with}
            onInput={(event) => props.put({ with: event.currentTarget.value })}
          />
          <Field
            label={t('firstVisit')}
            type="date"
            value={props.typed.visitOn}
            onInput={(event) => props.put({ visitOn: event.currentTarget.value })}
          />
        </Match>
        <Match when={props.step === 'visit'}>
          <Field
            label={t('day')}
            type="date"
            value={props.typed.day || props.today}
            onInput={(event) => props.put({ day: event.currentTarget.value })}
          />
        </Match>
        <Match when={props.step === 'decline'}>
          <Choice of="reason" label={t('reason')} value={props.typed.reason} onChange={(reason) => props.put({ reason })} />
        </Match>
        <Match when={props.step === 'close'}>
          <Choice of="outcome" label={t('outcome')} value={props.typed.outcome} onChange={(outcome) => props.put({ outcome })} />
        </Match>
      </Switch>
      <Show when={props.step === 'decline' || props.step === 'close'}>
        <TextField
          label={t('note')}
          rows="2"
          maxLength={500}
          value={props.typed.note}
          onInput={(event) => props.put({ note: event.currentTarget.value })}
        />
      </Show>
    </>
  );
}

function Choice(props: {
  readonly of: keyof typeof choices;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}): JSX.Element {
  const name = (key: string): string => createWords(choices[props.of].words as WordTable)(key);
  return (
    <SelectField label={props.label} value={props.value} onChange={(event) => props.onChange(event.currentTarget.value)}>
      <For each={choices[props.of].all}>{(one) => <option value={one}>{name(one)}</option>}</For>
    </SelectField>
  );
}
