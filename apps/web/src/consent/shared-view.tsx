import type { DisclosedContact, DisclosedGoals, DisclosedHelp, DisclosedSafety } from '@cairn/aftercare';
import type { Shared } from '@cairn/consent';
import type { Instant } from '@cairn/kernel';
import type { DisclosedAppointment } from '@cairn/scheduling';
import type { DisclosedWeek } from '@cairn/triage';
import { createUniqueId, For, Show, type JSX } from 'solid-js';
import { Icon } from '../look/icon.tsx';
import { eyeIcon, handHeartIcon } from '../look/icons.ts';
import { clock, dayName, longDay, nearDay, zoneName } from '../look/when.ts';
import { schedulingWords } from '../words/scheduling.ts';
import { supporterWords } from '../words/supporter.ts';
import { createWords, locale } from '../words/words.ts';
import './consent.css';

const t = createWords(supporterWords);
const ts = createWords(schedulingWords);

export type SharedChart = Shared<{
  readonly appointments: readonly DisclosedAppointment[];
  readonly goals: DisclosedGoals;
  readonly help: DisclosedHelp;
  readonly safety: DisclosedSafety;
  readonly week: DisclosedWeek;
}>;

type SharedViewProps = {
  readonly shared: SharedChart;
  readonly now: Instant;
  readonly zone: string;
  /** What the supporter is asked to next; stands before everything else. */
  readonly next?: JSX.Element;
};

/** All that a supporter sees of one patient; also the patient's own "See as". Fed by the server's disclosed view alone. */
export function SharedView(props: SharedViewProps): JSX.Element {
  return (
    <>
      <div class="stack-5">
        <ScopeLine shared={props.shared} zone={props.zone} />
        {props.next}
        <Show when={props.shared.appointments}>{(visits) => <Visits visits={visits()} name={props.shared.called} now={props.now} />}</Show>
      </div>
      <Show when={props.shared.week}>{(week) => <WeekLine week={week()} name={props.shared.called} />}</Show>
      <Show when={props.shared.help}>{(help) => <HelpLines help={help()} name={props.shared.called} />}</Show>
      <Show when={props.shared.goals}>{(goals) => <GoalLines goals={goals()} name={props.shared.called} />}</Show>
      <Show when={props.shared.safety}>{(safety) => <SafetyLines safety={safety()} name={props.shared.called} />}</Show>
    </>
  );
}

function ScopeLine(props: { readonly shared: SharedChart; readonly zone: string }): JSX.Element {
  const name = (): string => props.shared.called;
  const count = (): number => props.shared.topics.length;
  const topics = (): string =>
    new Intl.ListFormat(locale(), { type: 'conjunction' }).format(props.shared.topics.map((topic) => t(`topic.${topic}`)));
  return (
    <div class="scope">
      <Icon of={eyeIcon} />
      <details class="scope__more">
        <summary>
          {count() === 1 ? t('sharesOne', { name: name() }) : t('sharesMany', { name: name(), count: count() })}{' '}
          <span class="scope__link">{t('whatISee')}</span>
        </summary>
        <p>{t('scopeTopics', { topics: topics() })}</p>
        <p>{t('scopePurpose', { purpose: props.shared.purpose })}</p>
        <p>{t('scopeUntil', { day: longDay(props.shared.until - 1, props.zone), name: name() })}</p>
        <p>
          {t('keepPrivate')} <span lang="en">{props.shared.notice}</span>
        </p>
      </details>
    </div>
  );
}

/** Later ones are a press away. */
const SHOWN = 3;
const wheres = { video: 'byVideo', clinic: 'atClinic', phone: 'byPhone' } as const;

function Visits(props: { readonly visits: readonly DisclosedAppointment[]; readonly name: string; readonly now: Instant }): JSX.Element {
  const heading = createUniqueId();
  const when = (visit: DisclosedAppointment): string => {
    const near = nearDay(visit.startsAt, visit.zone, props.now);
    const day = near === 'today' || near === 'tomorrow' ? ts(near) : dayName(visit.startsAt, visit.zone, props.now);
    return ts('dayAt', { day, time: clock(visit.startsAt, visit.zone) });
  };
  const line = (visit: DisclosedAppointment): string =>
    t('visitLine', { minutes: visit.minutes, where: ts(wheres[visit.where]), name: visit.withName });
  const Later = (later: { readonly visits: readonly DisclosedAppointment[] }): JSX.Element => (
    <ul class="next__later" role="list">
      <For each={later.visits}>
        {(visit) => (
          <li>
            <b>{when(visit)}</b>
            <span>{line(visit)}</span>
          </li>
        )}
      </For>
    </ul>
  );
  return (
    <section class="next" aria-labelledby={heading}>
      <Show
        when={props.visits[0]}
        fallback={
          <div>
            <h2 id={heading}>{t('visits')}</h2>
            <p>{t('noVisits')}</p>
          </div>
        }
      >
        {(first) => (
          <>
            <div>
              <p>{first().what === 'family-visit' ? ts('family-visit') : t('nextVisit')}</p>
              <h2 id={heading}>{when(first())}</h2>
              <p>{line(first())}</p>
            </div>
            <Show when={props.visits.length > 1}>
              <Later visits={props.visits.slice(1, SHOWN)} />
            </Show>
            <Show when={props.visits.length > SHOWN}>
              <details class="next__more">
                <summary>{t('moreVisits', { count: props.visits.length - SHOWN })}</summary>
                <Later visits={props.visits.slice(SHOWN)} />
              </details>
            </Show>
            <p>{t('theirTime', { name: props.name, zone: zoneName(first().zone) })}</p>
          </>
        )}
      </Show>
    </section>
  );
}

/** One word, and never a number. */
function WeekLine(props: { readonly week: DisclosedWeek; readonly name: string }): JSX.Element {
  const heading = createUniqueId();
  return (
    <section class="group" aria-labelledby={heading}>
      <h2 id={heading}>{t('week', { name: props.name })}</h2>
      <p>
        <b>{t(`week.${props.week}`)}</b>
      </p>
      <p class="muted sm">{t('weekFrom', { name: props.name })}</p>
    </section>
  );
}

function HelpLines(props: { readonly help: DisclosedHelp; readonly name: string }): JSX.Element {
  const heading = createUniqueId();
  return (
    <section class="group" aria-labelledby={heading}>
      <div class="group__head">
        <h2 id={heading}>{t('help', { name: props.name })}</h2>
      </div>
      <Show when={props.help.length > 0} fallback={<p class="muted">{t('noHelp', { name: props.name })}</p>}>
        <ul class="help-me" role="list">
          <For each={props.help}>
            {(line) => (
              <li>
                <Icon of={handHeartIcon} />
                <span>{line}</span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}

function GoalLines(props: { readonly goals: DisclosedGoals; readonly name: string }): JSX.Element {
  const heading = createUniqueId();
  return (
    <section class="group" aria-labelledby={heading}>
      <h2 id={heading}>{t('working', { name: props.name })}</h2>
      <Show when={props.goals.length > 0} fallback={<p class="muted">{t('noGoals')}</p>}>
        <ul class="goals" role="list">
          <For each={props.goals}>{(goal) => <li>{goal.title}</li>}</For>
        </ul>
      </Show>
    </section>
  );
}

/** The steps in the order in which they are used. */
function SafetyLines(props: { readonly safety: DisclosedSafety; readonly name: string }): JSX.Element {
  const heading = createUniqueId();
  const parts = () =>
    [
      { part: 'signs', lines: props.safety.signs },
      { part: 'coping', lines: props.safety.coping },
      { part: 'people', lines: props.safety.people.map(contactLine) },
      { part: 'places', lines: props.safety.places },
      { part: 'helpers', lines: props.safety.helpers.map(contactLine) },
      { part: 'professionals', lines: props.safety.professionals.map(contactLine) },
      { part: 'means', lines: props.safety.means },
    ] as const;
  const written = () => parts().filter(({ lines }) => lines.length > 0);
  return (
    <section class="group" aria-labelledby={heading}>
      <h2 id={heading}>{t('safety', { name: props.name })}</h2>
      <Show when={written().length > 0} fallback={<p class="muted">{t('noSafety')}</p>}>
        <ol class="shared-safety" role="list">
          <For each={written()}>
            {({ part, lines }) => (
              <li>
                <h3>{t(`safety.${part}`)}</h3>
                <ul role="list">
                  <For each={lines}>{(line) => <li>{line}</li>}</For>
                </ul>
              </li>
            )}
          </For>
        </ol>
      </Show>
    </section>
  );
}

function contactLine({ name, phone, address }: DisclosedContact): string {
  return [name, phone, address].filter((part) => part !== '').join(', ');
}
