import {
  partyKinds,
  purposes,
  recordParts,
  releaseKinds,
  statements,
  type PartyKind,
  type ReleaseKind,
  type Representative,
} from '@cairn/consent';
import { For, Match, Show, Switch, type JSX } from 'solid-js';
import { ErrorBanner } from '../../look/banner.tsx';
import { Button } from '../../look/button.tsx';
import { Field, SelectField, TextField } from '../../look/field.tsx';
import { refusalText } from '../../words/refusals.ts';
import { releaseTeamWords } from '../../words/releases-team.ts';
import { releaseWords } from '../../words/releases.ts';
import { createWords } from '../../words/words.ts';
import { listed } from '../releases/reading.ts';
import { Some } from '../releases/some.tsx';
import { createPaper, type CreatePaper } from './create-paper.ts';
import '../consent.css';
import './desk.css';

const t = createWords(releaseTeamWords);
const tr = createWords(releaseWords);

type PaperProps = { readonly chart: string; readonly people: readonly Representative[]; readonly today: string };
type PartProps = { readonly form: CreatePaper };

/** A consent that was signed on paper, as it stands there; what it lacks is named and then it is not used (P2-4). */
export function RecordPaper(props: PaperProps): JSX.Element {
  const people = (): readonly Representative[] => props.people.filter(({ ended }) => ended === undefined);
  const form = createPaper(() => props.chart, people);
  return (
    <details class="signed">
      <summary>{t('paper')}</summary>
      <form
        class="stack-5 desk-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (form.outcome() !== 'saving') void form.save();
        }}
      >
        <p class="muted sm">{t('paperHint')}</p>
        <Who form={form} />
        <What form={form} />
        <When form={form} />
        <Some
          legend={t('statements')}
          all={statements}
          chosen={form.paper().statements}
          label={(one) => t(`statement.${one}`)}
          onChange={(chosen) => form.change({ statements: chosen })}
        />
        <Signatures form={form} people={people()} today={props.today} />
        <Outcome form={form} />
      </form>
    </details>
  );
}

function Who(props: PartProps): JSX.Element {
  const paper = (): ReturnType<CreatePaper['paper']> => props.form.paper();
  return (
    <>
      <SelectField label={t('kind')} onChange={(event) => props.form.change({ kind: event.currentTarget.value as ReleaseKind })}>
        <For each={releaseKinds}>
          {(kind) => (
            <option value={kind} selected={kind === paper().kind}>
              {tr(`kind.${kind}`)}
            </option>
          )}
        </For>
      </SelectField>
      <Show when={paper().kind !== 'tpo'}>
        <Field
          label={t('recipientName')}
          maxLength={200}
          value={paper().name}
          onInput={(event) => props.form.change({ name: event.currentTarget.value })}
        />
        <Show
          when={paper().kind !== 'intermediary'}
          fallback={
            <TextField
              label={t('participants')}
              rows={3}
              value={paper().participants}
              onInput={(event) => props.form.change({ participants: event.currentTarget.value })}
            />
          }
        >
          <SelectField label={t('recipientIs')} onChange={(event) => props.form.change({ is: event.currentTarget.value as PartyKind })}>
            <For each={partyKinds}>
              {(one) => (
                <option value={one} selected={one === paper().is}>
                  {tr(`party.${one}`)}
                </option>
              )}
            </For>
          </SelectField>
        </Show>
      </Show>
    </>
  );
}

function What(props: PartProps): JSX.Element {
  return (
    <>
      <Some
        legend={t('parts')}
        all={recordParts}
        chosen={props.form.paper().parts}
        label={(part) => tr(`part.${part}`)}
        onChange={(parts) => props.form.change({ parts })}
      />
      <Field
        label={t('described')}
        maxLength={1000}
        value={props.form.paper().described}
        onInput={(event) => props.form.change({ described: event.currentTarget.value })}
      />
      <Some
        legend={t('purpose')}
        all={purposes}
        chosen={props.form.paper().purposes}
        label={(one) => tr(`purpose.${one}`)}
        onChange={(chosen) => props.form.change({ purposes: chosen })}
      />
      <Field
        label={t('purposeWords')}
        maxLength={200}
        value={props.form.paper().purposeText}
        onInput={(event) => props.form.change({ purposeText: event.currentTarget.value })}
      />
    </>
  );
}

function When(props: PartProps): JSX.Element {
  const paper = (): ReturnType<CreatePaper['paper']> => props.form.paper();
  const day = (label: string, value: string, set: (day: string) => void): JSX.Element => (
    <Field label={label} type="date" value={value} onInput={(event) => set(event.currentTarget.value)} />
  );
  return (
    <>
      <SelectField
        label={t('endKind')}
        onChange={(event) => props.form.change({ endKind: event.currentTarget.value as 'day' | 'event' | 'none' })}
      >
        <For each={['day', 'event', 'none'] as const}>
          {(one) => (
            <option value={one} selected={one === paper().endKind}>
              {t(`end.${one}`)}
            </option>
          )}
        </For>
      </SelectField>
      <Show when={paper().endKind === 'day'}>{day(t('endDay'), paper().endDay, (endDay) => props.form.change({ endDay }))}</Show>
      <Show when={paper().endKind === 'event'}>
        <Field
          label={t('endEvent')}
          maxLength={200}
          value={paper().endEvent}
          onInput={(event) => props.form.change({ endEvent: event.currentTarget.value })}
        />
      </Show>
      <Show when={paper().kind === 'criminal-justice'}>
        <Field
          label={t('bindsWhat')}
          maxLength={200}
          value={paper().bindsWhat}
          onInput={(event) => props.form.change({ bindsWhat: event.currentTarget.value })}
        />
        {day(t('bindsUntil'), paper().bindsUntil, (bindsUntil) => props.form.change({ bindsUntil }))}
        {day(t('disposition'), paper().disposition, (disposition) => props.form.change({ disposition }))}
      </Show>
    </>
  );
}

type SignaturesProps = PartProps & { readonly people: readonly Representative[]; readonly today: string };

function Signatures(props: SignaturesProps): JSX.Element {
  const paper = (): ReturnType<CreatePaper['paper']> => props.form.paper();
  return (
    <>
      <Field
        label={t('signedOn')}
        type="date"
        required
        max={props.today}
        value={paper().signedOn}
        onInput={(event) => props.form.change({ signedOn: event.currentTarget.value })}
      />
      <Field
        label={t('patientName')}
        maxLength={200}
        value={paper().patientName}
        onInput={(event) => props.form.change({ patientName: event.currentTarget.value })}
      />
      <For each={props.people}>
        {({ representativeId, name, basis }) => (
          <Field
            label={t('standInName', { who: `${name}, ${t(`basis.${basis}`)}` })}
            maxLength={200}
            value={paper().standIns[representativeId] ?? ''}
            onInput={(event) => props.form.change({ standIns: { ...paper().standIns, [representativeId]: event.currentTarget.value } })}
          />
        )}
      </For>
      <Field
        label={t('witness')}
        required
        maxLength={200}
        value={paper().witness}
        onInput={(event) => props.form.change({ witness: event.currentTarget.value })}
      />
    </>
  );
}

function Outcome(props: PartProps): JSX.Element {
  const refused = () => {
    const outcome = props.form.outcome();
    return typeof outcome === 'object' ? outcome : undefined;
  };
  return (
    <>
      <Switch>
        <Match when={refused()}>
          {(why) => (
            <ErrorBanner title={refusalText(why().refused)}>
              <Show when={why().missing.length > 0}>{t('missing', { what: listed(why().missing.map((one) => t(`missing.${one}`))) })}</Show>
            </ErrorBanner>
          )}
        </Match>
        <Match when={props.form.outcome() === 'saved'}>
          <p role="status" class="sm">
            {t('done')}
          </p>
        </Match>
      </Switch>
      <div>
        <Button type="submit" look="primary" busy={props.form.outcome() === 'saving' ? t('saving') : undefined}>
          {t('save')}
        </Button>
      </div>
    </>
  );
}
