import { excuses, substances, type Course, type Excuse, type Method, type Outcome, type Recorded } from '@cairn/rewards';
import { For, Match, Show, Switch, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { Button } from '../look/button.tsx';
import { Check, Field, SelectField } from '../look/field.tsx';
import { messageWords } from '../words/messages.ts';
import { refusalText } from '../words/refusals.ts';
import { rewardDeskWords } from '../words/reward-desk.ts';
import { rewardWords } from '../words/rewards.ts';
import { createWords } from '../words/words.ts';
import { createRecording, type Recording, type RecordProps } from './create-recording.ts';
import { earnedText, outcomesOf, outcomeText } from './desk-text.ts';
import { dayText, isBowl, money } from './reading.ts';
import { ScriptAfter, ScriptAhead } from './script.tsx';

const t = createWords(rewardDeskWords);
const own = createWords(rewardWords);
const roles = createWords(messageWords);

/** One event: what happened and who saw it; what it earns and what to say stand beside it before and after. */
export function RecordForm(props: RecordProps): JSX.Element {
  const { me } = useLive();
  const observers = (): readonly string[] => props.course.terms.verification.observers;
  return (
    <section class="desk__part" aria-labelledby="record">
      <h3 class="panel-title" id="record">
        {t('record')}
      </h3>
      <Show when={observers().includes(me.role)} fallback={<p class="sm">{t('observers', { roles: rolesText(observers()) })}</p>}>
        <Fields {...props} />
      </Show>
    </section>
  );
}

function rolesText(observers: readonly string[]): string {
  return observers.flatMap((role) => (`role.${role}` in messageWords ? [roles(`role.${role}` as 'role.counselor')] : [])).join(', ');
}

function Fields(props: RecordProps): JSX.Element {
  const { me } = useLive();
  const recording = createRecording(props);
  return (
    <form
      class="stack-4"
      aria-labelledby="record"
      onSubmit={(event) => {
        event.preventDefault();
        void recording.save();
      }}
    >
      <Outcomes recording={recording} {...props} />
      <div class="desk__fields">
        <Field
          label={t('day')}
          type="date"
          required
          min={recording.firstDay()}
          max={props.today}
          value={recording.wanted().day}
          onInput={(event) => recording.change({ day: event.currentTarget.value })}
        />
        <MethodField recording={recording} />
        <ExcuseField recording={recording} />
      </div>
      <Others recording={recording} {...props} />
      <p class="sm muted">{t('observer', { name: me.name })}</p>
      <Show when={recording.wanted().outcome}>
        {(outcome) => <ScriptAhead course={props.course} outcome={outcome()} outlook={recording.outlook()} />}
      </Show>
      <Save recording={recording} {...props} />
      <Today recording={recording} {...props} />
    </form>
  );
}

type PartProps = RecordProps & { readonly recording: Recording };

function Outcomes(props: PartProps): JSX.Element {
  return (
    <fieldset class="desk__choice">
      <legend class="field__label">{t('outcome')}</legend>
      <For each={outcomesOf(props.course.terms)}>
        {(outcome: Outcome) => (
          <label class="check">
            <input
              type="radio"
              name="outcome"
              value={outcome}
              checked={props.recording.wanted().outcome === outcome}
              onChange={() => props.recording.change({ outcome })}
            />
            <span>{outcomeText(props.course.terms, outcome)}</span>
          </label>
        )}
      </For>
    </fieldset>
  );
}

function MethodField(props: { readonly recording: Recording }): JSX.Element {
  return (
    <SelectField label={t('method')} onChange={(event) => props.recording.change({ method: event.currentTarget.value as Method })}>
      <For each={props.recording.methods()}>
        {(method) => (
          <option value={method} selected={method === props.recording.wanted().method}>
            {t(`method.${method}`)}
          </option>
        )}
      </For>
    </SelectField>
  );
}

function ExcuseField(props: { readonly recording: Recording }): JSX.Element {
  return (
    <Show when={props.recording.wanted().outcome === 'excused'}>
      <SelectField
        label={t('excuse')}
        required
        onChange={(event) => props.recording.change({ excuse: excuses.find((one: Excuse) => one === event.currentTarget.value) })}
      >
        <option value="">{t('chooseReason')}</option>
        <For each={excuses}>
          {(excuse) => (
            <option value={excuse} selected={excuse === props.recording.wanted().excuse}>
              {t(`excuse.${excuse}`)}
            </option>
          )}
        </For>
      </SelectField>
    </Show>
  );
}

/** What else a test found is written down and takes nothing away. */
function Others(props: PartProps): JSX.Element {
  const shown = () => {
    const { target } = props.course.terms;
    const { outcome } = props.recording.wanted();
    if (target.kind !== 'negative-test' || (outcome !== 'met' && outcome !== 'target-positive')) return [];
    return substances.filter((one) => one !== target.substance);
  };
  return (
    <Show when={shown().length > 0}>
      <fieldset class="desk__choice">
        <legend class="field__label">{t('others')}</legend>
        <For each={shown()}>
          {(one) => (
            <Check
              label={own(`substance.${one}`)}
              checked={props.recording.wanted().others.includes(one)}
              onChange={(event) => {
                const without = props.recording.wanted().others.filter((other) => other !== one);
                props.recording.change({ others: event.currentTarget.checked ? [...without, one] : without });
              }}
            />
          )}
        </For>
      </fieldset>
    </Show>
  );
}

function Save(props: PartProps): JSX.Element {
  const live = useLive();
  const said = () => props.recording.said();
  const refused = (): string | undefined => {
    const now = said();
    return typeof now === 'object' ? refusalText(now.refused) : undefined;
  };
  const called = (): string => props.view.state()?.charts.profile?.called ?? '';
  return (
    <>
      <div class="desk__end">
        <Button
          type="submit"
          look="primary"
          disabled={!live.online() || props.recording.wanted().outcome === undefined}
          busy={said() === 'saving' && live.online() ? t('saving') : undefined}
        >
          {t('save')}
        </Button>
        <p role="status" class="sm" classList={{ bad: refused() !== undefined }}>
          <Switch>
            <Match when={refused()}>{refused()}</Match>
            <Match when={!live.online()}>{t('needSignal')}</Match>
            <Match when={said() === 'saved'}>{t('saved', { name: called() })}</Match>
          </Switch>
        </p>
      </div>
    </>
  );
}

/** While nothing is chosen: today's record and its line, or a line for either kind of day. */
function Today(props: PartProps): JSX.Element {
  const last = () => props.course.records.at(-1);
  const ahead = (outcome: Outcome): JSX.Element => (
    <ScriptAhead course={props.course} outcome={outcome} outlook={props.recording.outlook()} />
  );
  return (
    <Show when={props.recording.wanted().outcome === undefined}>
      <Show when={last()}>{(record) => <Newest course={props.course} record={record()} />}</Show>
      <Show
        when={last()?.day === props.today}
        fallback={
          <Show when={props.recording.outlook().ahead.length > 0}>
            {ahead('met')}
            {ahead(outcomesOf(props.course.terms).includes('target-positive') ? 'target-positive' : 'missed')}
          </Show>
        }
      >
        <ScriptAfter course={props.course} outlook={props.recording.outlook()} />
      </Show>
    </Show>
  );
}

function Newest(props: { readonly course: Course; readonly record: Recorded }): JSX.Element {
  return (
    <p class="sm">
      {t('newestIs', { day: dayText(props.record.day), outcome: outcomeText(props.course.terms, props.record.outcome) })}.{' '}
      <b>{t('gave', { worth: earnedText(props.record, isBowl(props.course)) })}</b>
      <Show when={props.record.earned.cut}>{(cut) => <> {t('cut', { amount: money(cut().cents), most: money(cut().cap.cents) })}</>}</Show>
    </p>
  );
}
