import { careEventKinds, type CareEvent, type CareEventKind } from '@cairn/triage';
import { createSignal, For, Show, untrack, type JSX } from 'solid-js';
import type { ChartState } from '../live/capabilities.ts';
import { createNow, useLive } from '../live/live.ts';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { Check, Field, SelectField, TextField } from '../look/field.tsx';
import { dayKey } from '../look/when.ts';
import { eventKindWords, happenedWords } from '../words/care.ts';
import { createWords } from '../words/words.ts';
import { createHappened, type Happened } from './create-happened.ts';
import './happened.css';

const t = createWords(happenedWords);
const kind = createWords(eventKindWords);

type HappenedProps = { readonly chart: string; readonly state: ChartState };

/** The team's own door for facts: a button on the chart, what is written down, and how to take it back. */
export function SomethingHappened(props: HappenedProps): JSX.Element {
  const live = useLive();
  const clock = createNow(60_000);
  const [open, setOpen] = createSignal(false);
  const today = (): string => dayKey(clock(), props.state.charts.profile?.zone ?? live.me.zone);
  const model = createHappened(() => props.chart, today);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('title')}</Button>
      <Dialog
        open={open()}
        title={t('title')}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button look="quiet" onClick={() => setOpen(false)}>
              {t('close')}
            </Button>
            <Button look="primary" busy={model.busy() ? t('saving') : undefined} onClick={() => void model.save()}>
              {t('save')}
            </Button>
          </>
        }
      >
        <div class="stack-4">
          <p class="sm muted">{t('hint')}</p>
          <Form model={model} today={today()} />
          <p class="sm" role="status">
            {model.saved()}
          </p>
          <Before events={props.state.careEvents?.events ?? []} model={model} />
        </div>
      </Dialog>
    </>
  );
}

function Form(props: { readonly model: Happened; readonly today: string }): JSX.Element {
  // One model for as long as the chart is open.
  const model = untrack(() => props.model);
  return (
    <>
      <SelectField
        label={t('what')}
        error={model.problem()}
        onChange={(event) => model.setEvent((event.currentTarget.value || undefined) as CareEventKind | undefined)}
      >
        <option value="" selected={model.event() === undefined}>
          {t('pick')}
        </option>
        <For each={careEventKinds}>
          {(one) => (
            <option value={one} selected={model.event() === one}>
              {kind(one)}
            </option>
          )}
        </For>
      </SelectField>
      <Check label={t('now')} checked={model.now()} onChange={(event) => model.setNow(event.currentTarget.checked)} />
      <Field
        type="date"
        label={t('day')}
        max={props.today}
        disabled={model.now()}
        value={model.day()}
        onInput={(event) => model.setDay(event.currentTarget.value)}
      />
      <Show when={model.counts()}>
        <Field
          type="number"
          min="1"
          max="365"
          label={t(model.event() === 'late-injection' ? 'daysLate' : 'dosesMissed')}
          value={model.count()}
          onInput={(event) => model.setCount(event.currentTarget.value)}
        />
      </Show>
      <TextField
        label={t('note')}
        rows="2"
        maxLength={500}
        value={model.note()}
        onInput={(event) => model.setNote(event.currentTarget.value)}
      />
    </>
  );
}

const SHOWN = 8;

function Before(props: { readonly events: readonly CareEvent[]; readonly model: Happened }): JSX.Element {
  const newest = (): readonly CareEvent[] => props.events.toReversed().slice(0, SHOWN);
  return (
    <section>
      <h3>{t('lately')}</h3>
      <ul class="happened" role="list">
        <For each={newest()} fallback={<li class="sm muted">{t('none')}</li>}>
          {(event) => <Line event={event} model={props.model} />}
        </For>
      </ul>
    </section>
  );
}

function Line(props: { readonly event: CareEvent; readonly model: Happened }): JSX.Element {
  const [asking, setAsking] = createSignal(false);
  const [why, setWhy] = createSignal('');
  const takeBack = async (): Promise<void> => {
    if (await props.model.withdraw(props.event.eventId, why())) setAsking(false);
  };
  return (
    <li>
      <div class="happened__line">
        <span classList={{ happened__gone: props.event.withdrawn !== undefined }}>
          <b>{kind(props.event.event)}</b>
          <Show when={props.event.count}>{(count) => <> ({count()})</>}</Show>
          <Show when={props.event.note}>{(note) => <>. {note()}</>}</Show>
        </span>
        <span class="xs muted">{t('by', { day: props.event.day, name: props.event.by.name })}</span>
        <Show when={props.event.withdrawn}>
          {(withdrawn) => <span class="xs muted">{t('undone', { name: withdrawn().by.name, why: withdrawn().why })}</span>}
        </Show>
      </div>
      <Show when={!props.event.withdrawn && !asking()}>
        <Button look="quiet" minor aria-label={t('undoName', { what: kind(props.event.event) })} onClick={() => setAsking(true)}>
          {t('undo')}
        </Button>
      </Show>
      <Show when={!props.event.withdrawn && asking()}>
        <div class="happened__undo">
          <Field
            label={t('why')}
            hint={t('whyHint')}
            maxLength={500}
            value={why()}
            error={props.model.problem()}
            onInput={(event) => setWhy(event.currentTarget.value)}
          />
          <Button look="quiet" minor onClick={() => setAsking(false)}>
            {t('keep')}
          </Button>
          <Button minor busy={props.model.busy() ? t('takingBack') : undefined} onClick={() => void takeBack()}>
            {t('undo')}
          </Button>
        </div>
      </Show>
    </li>
  );
}
