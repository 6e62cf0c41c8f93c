import { unreachable, type Capability, type Day, type Instant } from '@cairn/kernel';
import { begin, give, type Given, type Run, type Value } from '@cairn/workflows';
import type { CheckIn, CheckInEntry, CheckInFact, CheckIns } from './check-in.ts';
import { dueKinds, isDueEntry, onDays, withoutDone, type DueEntry } from './due.ts';
import { defaultSchedules } from './schedule.ts';
import { told } from './standing.ts';

/** Seven weeks: thirty days of a trend, the fourteen before them that say what was usual, and a few begun twice. */
export const KEPT = 49;

export function start(): CheckIns {
  return { runs: [], due: undefined, dueFlows: [], schedules: defaultSchedules, missed: [], stones: 0 };
}

export function evolve(state: CheckIns, entry: CheckInEntry): CheckIns {
  if (isDueEntry(entry)) return onDays(state, entry);
  switch (entry.kind) {
    case 'check-in.started':
      return { ...state, runs: [...state.runs, begun(entry)] };
    case 'check-in.finished': {
      const { checkInId, flow, day, first } = entry.body;
      const counts = flow === 'daily';
      return {
        ...state,
        runs: onRun(state.runs, checkInId, (run) => finished(run, entry)),
        dueFlows: withoutDone(state.dueFlows, { flow, day, first }),
        missed: counts ? state.missed.filter((missed) => missed !== day) : state.missed,
        stones: state.stones + (counts && first ? 1 : 0),
      };
    }
    default:
      return { ...state, runs: onRun(state.runs, entry.body.checkInId, (run) => onCheckIn(run, entry)) };
  }
}

/** What a fact changes of the one run it names. Exported for the server, which keeps each run in its own row. */
export function onCheckIn(run: CheckIn, entry: RunEntry): CheckIn {
  switch (entry.kind) {
    case 'check-in.continued':
      return { ...run, aliases: [...run.aliases, entry.body.as] };
    case 'check-in.answered':
      return given(run, entry, answer(entry.body.value));
    case 'check-in.skipped':
      return given(run, entry, { type: 'skip', reason: entry.body.reason });
    case 'check-in.changed':
      return given(run, entry, answer(entry.body.value));
    case 'check-in.rederived':
      return { ...run, measures: told(run.measures, entry) };
    case 'check-in.scored':
      return { ...run, measures: told(run.measures, entry), scores: { ...run.scores, [entry.body.node]: entry.body.score } };
    case 'check-in.acted': {
      const { node, act } = entry.body;
      return { ...run, acts: [...run.acts.filter((one) => one.node !== node), { node, act }] };
    }
    case 'check-in.act-withdrawn':
      return { ...run, acts: run.acts.filter((one) => one.node !== entry.body.node) };
    case 'check-in.waiting': {
      const { node, kind, since, after, to } = entry.body;
      return { ...run, waiting: { node, kind, since, after, to } };
    }
    case 'check-in.passed': {
      const { node, by } = entry.body;
      return { ...run, run: give(run.run, node, { type: 'passed', by }), waiting: undefined };
    }
    case 'check-in.moved':
      return moved(run, entry);
    case 'check-in.stopped':
      return { ...run, stopped: { at: entry.at, why: entry.body.why }, waiting: undefined };
    case 'check-in.finished':
      return finished(run, entry);
    case 'check-in.reviewed':
      return { ...run, reviewed: { by: entry.body.by, at: entry.at }, toRead: undefined };
    case 'check-in.review-promised':
      return { ...run, toRead: { by: entry.body.by, lateAt: undefined } };
    case 'check-in.review-late':
      return { ...run, toRead: run.toRead && { ...run.toRead, lateAt: entry.at } };
    case 'check-in.call-asked':
      return { ...run, callAskedAt: entry.at };
    case 'check-in.handed-over': {
      const { to, answerWithinMinutes, at } = entry.body;
      return { ...run, handedOver: sooner(run.handedOver, { to, answerWithinMinutes, at }) };
    }
    case 'check-in.taken-up':
      return { ...run, takenUp: { by: entry.body.by, at: entry.at } };
    default:
      return unreachable(entry);
  }
}

type StartedEntry = Extract<CheckInEntry, { kind: 'check-in.started' }>;
type FinishedEntry = Extract<CheckInEntry, { kind: 'check-in.finished' }>;
export type RunEntry = Exclude<CheckInEntry, DueEntry | { kind: 'check-in.started' }>;

type MovedEntry = Extract<CheckInEntry, { kind: 'check-in.moved' }>;

export function begun(entry: StartedEntry): CheckIn {
  return fresh(entry.body.checkInId, begin(entry.body.flow), entry.body.day, entry.at);
}

export function fresh(id: string, run: Run, day: Day, at: Instant): CheckIn {
  return {
    id,
    aliases: [],
    day,
    startedAt: at,
    run,
    measures: {},
    calls: [],
    acts: [],
    scores: {},
    waiting: undefined,
    stopped: undefined,
    finished: undefined,
    firstFinishedAt: undefined,
    reviewed: undefined,
    toRead: undefined,
    callAskedAt: undefined,
    handedOver: undefined,
    takenUp: undefined,
  };
}

/** What a wait or a later question was about is said again by the facts that follow. */
function moved(run: CheckIn, { body }: MovedEntry): CheckIn {
  const superseded = [...run.run.superseded, ...body.left];
  return { ...run, run: { pin: body.to, given: body.given, superseded }, calls: body.calls, waiting: undefined, finished: undefined };
}

function finished(run: CheckIn, entry: FinishedEntry): CheckIn {
  const { outcome, measures, score } = entry.body;
  return { ...run, finished: { at: entry.at, outcome, measures, score }, firstFinishedAt: run.firstFinishedAt ?? entry.at };
}

type GivenEntry = Extract<CheckInEntry, { kind: 'check-in.answered' | 'check-in.skipped' | 'check-in.changed' }>;

/** A new answer has not been read by anyone. A run is finished, or waits, again only by the fact that says so. */
function given(run: CheckIn, entry: GivenEntry, what: Given): CheckIn {
  const { node } = entry.body;
  const calls = run.calls.filter((one) => one !== node);
  const pressing = entry.kind !== 'check-in.skipped' && entry.body.pressing;
  const after = give(run.run, node, what);
  const measures = told(run.measures, entry);
  return {
    ...run,
    run: after,
    measures,
    calls: pressing ? [...calls, node] : calls,
    waiting: undefined,
    finished: undefined,
    reviewed: undefined,
  };
}

/** Two people may be called about one check-in: the one who answers first is named, until that time has passed. */
function sooner(before: CheckIn['handedOver'], next: NonNullable<CheckIn['handedOver']>): CheckIn['handedOver'] {
  if (!before) return next;
  const [until, other] = [answerBy(before), answerBy(next)];
  return until > next.at && until <= other ? before : next;
}

function answerBy({ at, answerWithinMinutes }: NonNullable<CheckIn['handedOver']>): number {
  return at + answerWithinMinutes * 60_000;
}

function answer(value: Value | undefined): Given {
  return value === undefined ? { type: 'skip', reason: undefined } : { type: 'answer', value };
}

function onRun(runs: readonly CheckIn[], id: string, change: (run: CheckIn) => CheckIn): readonly CheckIn[] {
  return runs.map((run) => (run.id === id ? change(run) : run));
}

export const checkIns: Capability<CheckIns, CheckInFact> = {
  name: 'checkIns',
  audience: 'shared',
  kinds: {
    ...dueKinds,
    'check-in.started': 1,
    'check-in.continued': 1,
    'check-in.answered': 2,
    'check-in.skipped': 1,
    'check-in.changed': 2,
    'check-in.rederived': 1,
    'check-in.scored': 1,
    'check-in.acted': 1,
    'check-in.act-withdrawn': 1,
    'check-in.waiting': 1,
    'check-in.passed': 1,
    'check-in.moved': 1,
    'check-in.stopped': 1,
    'check-in.finished': 1,
    'check-in.reviewed': 1,
    'check-in.review-promised': 1,
    'check-in.review-late': 1,
    'check-in.call-asked': 1,
    'check-in.handed-over': 1,
    'check-in.taken-up': 1,
  },
  start,
  evolve,
  window: (state) =>
    state.runs.length > KEPT || state.missed.length > KEPT
      ? { ...state, runs: state.runs.slice(-KEPT), missed: state.missed.slice(-KEPT) }
      : state,
};
