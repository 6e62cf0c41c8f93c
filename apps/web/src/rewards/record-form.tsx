import { excuses, substances, type Course, type Excuse, type Method, type Outcome, type Recorded } from '@cairn/rewards';
import { For, Show, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { Button } from '../look/button.tsx';
import { Check, Field, SelectField } from '../look/field.tsx';
import { movedDay } from '../look/when.ts';
import { messageWords } from '../words/messages.ts';
import { refusalText } from '../words/refusals.ts';
import { rewardDeskWords } from '../words/reward-desk.ts';
import { rewardWords } from '../words/rewards.ts';
import { createWords } from '../words/words.ts';
import { createRecording, type Recording, type RecordProps } from './create-recording.ts';
import { earnedText, outcomesOf, outcomeText, wasVerified } from './desk-text.ts';
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

/** Days are recorded once and in order: when nothing can be recorded now, the reason stands instead of the form. */
function Fields(props: RecordProps): JSX.Element {
  const recording = createRecording(props);
  const called = (): string => props.view.state()?.charts.profile?.called ?? '';
  let status: HTMLElement | undefined;
  // The form goes with the record: whoever reads by ear goes on at what it did.
  const record = async (): Promise<void> => {
    await recording.save();
    if (why() !== undefined) status?.focus();
  };
  const why = (): string | undefined => {
    const { week, weeks, leftThisWeek } = recording.outlook();
    if (week === undefined) return `${t('weekOver', { weeks })}.`;
    if (props.course.records.at(-1)?.day === props.today) return t('saved', { name: called() });
    return leftThisWeek === 0 ? t('weekFull', { day: dayText(movedDay(props.course.startDay, 7 * week)) }) : undefined;
  };
  return (
    <>
      <p role="status" class="sm" tabindex="-1" ref={(element) => (status = element)}>
        {why() ?? ''}
      </p>
      <Show when={why() === undefined}>
        <Form recording={recording} onRecord={record} {...props} />
      </Show>
      <Today recording={recording} {...props} />
    </>
  );
}

function Form(props: PartProps & { readonly onRecord: () => Promise<void> }): JSX.Element {
  const { me } = useLive();
  return (
    <form
      class="stack-4"
      aria-labelledby="record"
      onSubmit={(event) => {
        event.preventDefault();
        void props.onRecord();
      }}
    >
      <Outcomes {...props} />
      <div class="desk__fields">
        <Field
          label={t('day')}
          type="date"
          required
          min={props.recording.firstDay()}
          max={props.today}
          value={props.recording.wanted().day}
          onInput={(event) => props.recording.change({ day: event.currentTarget.value })}
        />
        <MethodField recording={props.recording} />
        <ExcuseField recording={props.recording} />
      </div>
      <Others {...props} />
      <p class="sm muted">{t('observer', { name: me.name })}</p>
      <Show when={props.recording.wanted().outcome}>
        {(outcome) => <ScriptAhead course={props.course} outcome={outcome()} outlook={props.recording.outlook()} />}
      </Show>
      <Save {...props} />
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
  const shown = (): boolean => wasVerified(props.recording.wanted().outcome ?? 'met');
  return (
    <Show when={shown()}>
      <SelectField label={t('method')} onChange={(event) => props.recording.change({ method: event.currentTarget.value as Method })}>
        <For each={props.recording.methods()}>
          {(method) => (
            <option value={method} selected={method === props.recording.wanted().method}>
              {t(`method.${method}`)}
            </option>
          )}
        </For>
      </SelectField>
    </Show>
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
  return (
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
        {refused() ?? (live.online() ? '' : t('needSignal'))}
      </p>
    </div>
  );
}

/** While nothing is chosen: today's record and its line, or a line for either kind of day. */
function Today(props: PartProps): JSX.Element {
  const last = () => props.course.records.at(-1);
  const notEarning = (): Outcome => (outcomesOf(props.course.terms).includes('target-positive') ? 'target-positive' : 'missed');
  return (
    <Show when={props.recording.wanted().outcome === undefined}>
      <Show when={last()}>{(record) => <Newest course={props.course} record={record()} />}</Show>
      <Show
        when={last()?.day === props.today}
        fallback={
          <Show when={props.recording.outlook().ahead.length > 0}>
            <ScriptAhead course={props.course} outcome="met" outlook={props.recording.outlook()} label={t('sayEarning')} />
            <ScriptAhead course={props.course} outcome={notEarning()} outlook={props.recording.outlook()} label={t('sayOther')} />
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
