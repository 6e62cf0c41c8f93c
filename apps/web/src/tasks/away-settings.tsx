import type { Absence } from '@cairn/people';
import { createResource, createSignal, For, Show, type JSX } from 'solid-js';
import { createAct, type Act } from '../live/create-act.ts';
import { useLive } from '../live/live.ts';
import { ErrorBanner } from '../look/banner.tsx';
import { Button } from '../look/button.tsx';
import { Field, SelectField } from '../look/field.tsx';
import { dayKey, movedDay } from '../look/when.ts';
import { refusalText } from '../words/refusals.ts';
import { awayWords } from '../words/tasks.ts';
import { createWords, locale } from '../words/words.ts';
import './tasks.css';

const t = createWords(awayWords);

type Staff = { readonly personId: string; readonly name: string; readonly role: string };
type AwayDesk = { readonly staff: readonly Staff[]; readonly absences: readonly Absence[] };

/** Whoever arranges days away for others. */
const arranges: ReadonlySet<string> = new Set(['supervisor', 'director']);

/** Days away of a staff member, and of everybody for those who arrange them. */
export function AwaySettings(): JSX.Element {
  const live = useLive();
  const [desk, { refetch }] = createResource(async () => (await live.call('people.away', undefined)) as AwayDesk);
  const again = (): void => void refetch();
  return (
    <section class="away" aria-labelledby="away">
      <h2 id="away">{t('title')}</h2>
      <p class="muted sm">{t('intro')}</p>
      <Show when={desk.error}>
        <ErrorBanner title={t('failed')} />
      </Show>
      <Show when={!desk.error && desk.latest}>
        {(known) => (
          <>
            <SetAway staff={known().staff} onSet={again} />
            <Listed absences={known().absences} onEnd={again} />
          </>
        )}
      </Show>
    </section>
  );
}

function SetAway(props: { readonly staff: readonly Staff[]; readonly onSet: () => void }): JSX.Element {
  const { me, send } = useLive();
  const act = createAct();
  const tomorrow = movedDay(dayKey(Date.now(), me.zone), 1);
  const [typed, setTyped] = createSignal({ personId: me.personId, from: tomorrow, until: tomorrow, cover: '' });
  const put = (part: Partial<ReturnType<typeof typed>>): void => void setTyped({ ...typed(), ...part });
  const save = async (): Promise<void> => {
    const { cover, ...days } = typed();
    const input = { chart: 'program' as const, ...days };
    if (await act.follow(send('people.setAway', cover === '' ? input : { ...input, cover }))) props.onSet();
  };
  return (
    <form
      class="away__form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Show when={arranges.has(me.role)}>
        <SelectField label={t('person')} value={typed().personId} onChange={(event) => put({ personId: event.currentTarget.value })}>
          <For each={props.staff}>
            {(one) => (
              <option value={one.personId} selected={one.personId === typed().personId}>
                {one.name}
              </option>
            )}
          </For>
        </SelectField>
      </Show>
      <Field label={t('first')} type="date" required value={typed().from} onInput={(event) => put({ from: event.currentTarget.value })} />
      <Field label={t('last')} type="date" required value={typed().until} onInput={(event) => put({ until: event.currentTarget.value })} />
      <SelectField
        label={t('cover')}
        hint={t('coverHint')}
        value={typed().cover}
        onChange={(event) => put({ cover: event.currentTarget.value })}
      >
        <option value="">{t('coverNobody')}</option>
        <For each={props.staff.filter((one) => one.personId !== typed().personId)}>
          {(one) => <option value={one.personId}>{one.name}</option>}
        </For>
      </SelectField>
      <Refused of={act} />
      <span>
        <Button type="submit" look="primary" busy={act.busy() ? t('saving') : undefined}>
          {t('save')}
        </Button>
      </span>
    </form>
  );
}

function Refused(props: { readonly of: Act }): JSX.Element {
  return (
    <Show when={props.of.refused()}>
      {(code) => (
        <p class="bad" role="alert">
          {refusalText(code())}
        </p>
      )}
    </Show>
  );
}

function Listed(props: { readonly absences: readonly Absence[]; readonly onEnd: () => void }): JSX.Element {
  return (
    <>
      <h3>{t('listed')}</h3>
      <Show when={props.absences.length > 0} fallback={<p class="muted sm">{t('none')}</p>}>
        <ul role="list" class="away__list">
          <For each={props.absences}>{(one) => <Line of={one} onEnd={props.onEnd} />}</For>
        </ul>
      </Show>
    </>
  );
}

function Line(props: { readonly of: Absence; readonly onEnd: () => void }): JSX.Element {
  const { me, send } = useLive();
  const act = createAct();
  const begun = (): boolean => props.of.state === 'begun';
  const mayEnd = (): boolean => props.of.person.personId === me.personId || arranges.has(me.role);
  const end = async (): Promise<void> => {
    if (await act.follow(send('people.endAway', { chart: 'program', absenceId: props.of.absenceId }))) props.onEnd();
  };
  const cover = (): string => (props.of.cover ? t('coveredBy', { name: props.of.cover.name }) : t('uncovered'));
  return (
    <li>
      <div>
        <p>
          <b>{t('line', { name: props.of.person.name, from: dayText(props.of.from), until: dayText(props.of.until) })}</b>
        </p>
        <p class="sm muted">{begun() ? `${cover()}, ${t('begun')}` : cover()}</p>
        <Refused of={act} />
      </div>
      <Show when={mayEnd()}>
        <Button minor busy={act.busy() ? t('saving') : undefined} onClick={() => void end()}>
          {begun() ? t('endNow') : t('callOff')}
          <span class="vh">: {props.of.person.name}</span>
        </Button>
      </Show>
    </li>
  );
}

function dayText(day: string): string {
  return new Intl.DateTimeFormat(locale(), { timeZone: 'UTC', weekday: 'short', month: 'short', day: 'numeric' }).format(
    new Date(`${day}T12:00:00Z`),
  );
}
