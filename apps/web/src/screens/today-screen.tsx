import { isDoneOn, type CheckIns } from '@cairn/check-ins';
import { upcoming, type Appointment } from '@cairn/scheduling';
import { createEffect, For, lazy, Show, untrack, type JSX } from 'solid-js';
import { useFlows, type FlowStore } from '../check-ins/flow-store.ts';
import { foldWaiting } from '../check-ins/fold-waiting.ts';
import { twoWeeksIsDue } from '../check-ins/history.ts';
import { counselorOf } from '../check-ins/reading.ts';
import { clockAt, dayOf } from '../check-ins/times.ts';
import { TodayHero } from '../check-ins/today-hero.tsx';
import type { ChartState } from '../live/capabilities.ts';
import { createNow, useLive, type ChartView } from '../live/live.ts';
import { Banner } from '../look/banner.tsx';
import { ButtonLink } from '../look/button.tsx';
import { DayTrail, type TrailItem } from '../look/day-trail.tsx';
import { Icon } from '../look/icon.tsx';
import { chevronRightIcon, clipboardCheckIcon, mapIcon, messageCircleIcon, type IconPath } from '../look/icons.ts';
import { Avatar } from '../look/marks.tsx';
import { Skeleton } from '../look/waiting.tsx';
import { todayWords } from '../words/today.ts';
import { messageWords } from '../words/messages.ts';
import { createWords, language } from '../words/words.ts';
import { PatientHeader } from './patient-header.tsx';

const t = createWords(todayWords);
const say = createWords(messageWords);

/** Only who has something at home loads it; without a network and its code the day stands without it. */
const HomeworkToday = lazy(() =>
  import('../worksheets/homework-today.tsx').then(
    (file) => ({ default: file.HomeworkToday }),
    () => ({ default: () => undefined }),
  ),
);

/** The patient's home: one next thing, then the day in its order, then what is new. */
export function TodayScreen(): JSX.Element {
  const live = useLive();
  return (
    <>
      <PatientHeader tone="sky" />
      <Show when={live.me.chart} keyed fallback={<main id="main" class="pt__main" />}>
        {(id) => <Today chart={id} />}
      </Show>
    </>
  );
}

function Today(props: { readonly chart: string }): JSX.Element {
  const live = useLive();
  const view = live.chart(untrack(() => props.chart));
  return (
    <main id="main">
      <Show
        when={view.state()}
        fallback={
          <div class="pt__main pt__main--pad">
            <Skeleton rows={4} />
          </div>
        }
      >
        {(state) => <Day view={view} state={state()} />}
      </Show>
    </main>
  );
}

type DayProps = { readonly view: ChartView; readonly state: ChartState };

function Day(props: DayProps): JSX.Element {
  const live = useLive();
  const now = createNow(30_000);
  const zone = (): string => props.state.charts.profile?.zone ?? live.me.zone;
  const flows = useFlows(untrack(() => props.view.chart));
  createEffect(() => wantFlows(flows, props.state.checkIns));
  const today = (): string => dayOf(now(), zone());
  const shown = (): CheckIns => {
    const here = zone();
    return foldWaiting(props.state.checkIns, props.view.pending(), { me: live.me, dayAt: (at) => dayOf(at, here), flows });
  };
  const name = (): string => props.state.charts.profile?.called ?? live.me.name;
  return (
    <>
      <TodayHero
        name={name()}
        counselor={counselorOf(props.state.charts.team)}
        shown={shown()}
        stored={props.state.checkIns}
        today={today()}
        now={now()}
        zone={zone()}
        flows={flows}
      />
      <div class="pt__main pt__main--pad">
        <OpenSession state={props.state} />
        <section class="group" aria-labelledby="td">
          <div class="group__head">
            <h2 id="td">{t('day')}</h2>
            <a href="/pages">{t('pages')}</a>
            <a href="/visits">{t('visits')}</a>
          </div>
          <DayTrail items={trail(props.state, shown(), now(), zone())} />
        </section>
        <Show when={props.state.worksheets.sheets.some(({ homework }) => homework && !homework.handedIn)}>
          <HomeworkToday view={props.view} />
        </Show>
        <FromTheTeam state={props.state} now={now()} zone={zone()} />
        <News state={props.state} shown={shown()} now={now()} zone={zone()} flows={flows} />
      </div>
    </>
  );
}

const openStates: readonly string[] = ['waiting', 'admitted', 'live'];

/** A room that is open, and where this person stands before it: the one thing that comes before the day. */
function OpenSession(props: { readonly state: ChartState }): JSX.Element {
  const live = useLive();
  const open = () => props.state.sessions.sessions.findLast(({ status }) => openStates.includes(status));
  const waits = (): boolean => open()?.waiting.some(({ personId }) => personId === live.me.personId) === true;
  const word = () => (waits() ? 'visitWaits' : open()?.status === 'waiting' ? 'visitDoor' : 'visitOpen');
  return (
    <Show when={open()}>
      {(session) => (
        <Banner
          role="status"
          action={
            <ButtonLink look="primary" minor href={`/visit/${session().sessionId}`}>
              {t(waits() ? 'toVisit' : 'join')}
            </ButtonLink>
          }
        >
          {t(word(), { name: session().booked?.with.name ?? session().openedBy.name })}
        </Banner>
      )}
    </Show>
  );
}

/** Check-in first, because it can be done at any hour; then the visits of the day as the clock brings them. */
function trail(state: ChartState, shown: CheckIns, now: number, zone: string): TrailItem[] {
  const today = dayOf(now, zone);
  const done = isDoneOn(shown.runs, 'daily', today);
  const doneAt = shown.runs.find((run) => run.run.pin.id === 'daily' && run.day === today && run.firstFinishedAt)?.firstFinishedAt;
  // Only what is still ahead: that a visit took place is not known from its time having passed.
  const visits = upcoming(state.scheduling.appointments, now).filter((one) => dayOf(one.startsAt, zone) === today);
  const checkIn: TrailItem = {
    id: 'check-in',
    state: done ? 'done' : 'next',
    title: t('checkIn'),
    detail: doneAt === undefined ? t('anyTime') : t('doneAt', { time: clockAt(doneAt, zone) }),
  };
  return [checkIn, ...visits.map((visit, place) => visitItem(visit, done && place === 0, zone))];
}

function visitItem(visit: Appointment, isNext: boolean, zone: string): TrailItem {
  return {
    id: visit.appointmentId,
    state: isNext ? 'next' : 'later',
    title: t('visit', { name: visit.with.name }),
    detail: t('at', { time: clockAt(visit.startsAt, zone), minutes: visit.minutes }),
    // Its page says from when on one can come in.
    actions: (
      <ButtonLink minor href={`/visit/${visit.appointmentId}`}>
        {t('toVisit')}
      </ButtonLink>
    ),
  };
}

/** Everything this day can open or shows as begun is fetched before it is tapped, so that it opens without a network too. */
function wantFlows(flows: FlowStore, { runs, dueFlows }: CheckIns): void {
  flows.want('daily');
  for (const { flow } of dueFlows) flows.want(flow);
  for (const run of runs) if (!run.finished && !run.stopped) flows.want(run.run.pin.id, run.run.pin);
}

/** What else waits for the person: questions that are due today, and conversations begun and not ended. */
function waitingFlows({ runs, dueFlows }: CheckIns, flows: FlowStore): Row[] {
  const open = runs.filter((run) => run.run.pin.id !== 'daily' && !run.finished && !run.stopped);
  const title = (flow: string): string => {
    const pin = open.find((run) => run.run.pin.id === flow)?.run.pin ?? flows.newest(flow);
    return (pin && flows.of(pin))?.title[language()] ?? t('moreQuestions');
  };
  const begun = open.map((run) => ({
    href: `/check-in/${run.id}`,
    icon: clipboardCheckIcon,
    title: title(run.run.pin.id),
    more: t('openQuestions'),
  }));
  const due = dueFlows
    .filter(({ flow }) => flow !== 'daily' && !open.some((run) => run.run.pin.id === flow))
    .map((one) => ({ href: `/check-in/${one.scheduleId}`, icon: clipboardCheckIcon, title: title(one.flow), more: t('whenReady') }));
  return [...begun, ...due];
}

type NewsProps = { readonly state: ChartState; readonly now: number; readonly zone: string };
const WEEK = 7 * 86_400_000;

/** The newest words of somebody on the team, within a week. */
function FromTheTeam(props: NewsProps): JSX.Element {
  const last = () => {
    const since = props.now - WEEK;
    return props.state.messages.messages.findLast((message) => message.from.role !== 'patient' && message.at > since);
  };
  return (
    <Show when={last()}>
      {(message) => (
        <article class="note">
          <Avatar name={message().from.name} />
          <div>
            <p>{message().text}</p>
            <footer>
              {message().from.name}, {say(roleWord(message().from.role))}
            </footer>
          </div>
        </article>
      )}
    </Show>
  );
}

type RoleWord = Extract<keyof typeof messageWords, `role.${string}`>;
function roleWord(role: string): RoleWord {
  const key = `role.${role}`;
  return key in messageWords ? (key as RoleWord) : 'role.counselor';
}

type Row = { readonly href: string; readonly icon: IconPath; readonly title: string; readonly more: string };

function News(props: NewsProps & { readonly shown: CheckIns; readonly flows: FlowStore }): JSX.Element {
  const rows = (): Row[] => {
    const zone = props.zone;
    const today = dayOf(props.now, zone);
    const change = props.state.aftercare.changes.findLast((one) => one.by.role !== 'patient' && dayOf(one.at, zone) === today);
    const found: Row[] = [];
    if (change) {
      const more = t('planBy', { name: change.by.name, time: clockAt(change.at, zone) });
      found.push({ href: '/plan', icon: mapIcon, title: t('planChanged'), more });
    }
    found.push(...waitingFlows(props.shown, props.flows));
    if (twoWeeksIsDue(props.shown, today))
      found.push({ href: '/check-in/more', icon: clipboardCheckIcon, title: t('twoWeeks'), more: t('twoWeeksMore') });
    found.push({ href: '/messages', icon: messageCircleIcon, title: t('toMessages'), more: t('toMessagesMore') });
    return found;
  };
  return (
    <ul class="list" role="list">
      <For each={rows()}>
        {(row) => (
          <li>
            <a class="row" href={row.href}>
              <span class="row__lead">
                <Icon of={row.icon} />
              </span>
              <span class="row__body">
                <span class="row__title">{row.title}</span>
                <span class="row__sub">{row.more}</span>
              </span>
              <Icon of={chevronRightIcon} class="row__end" />
            </a>
          </li>
        )}
      </For>
    </ul>
  );
}
