import { unreachable, type Capability } from '@cairn/kernel';
import { begin, give, type Given, type Value } from '@cairn/workflows';
import type { CheckIn, CheckInEntry, CheckInFact, CheckIns } from './check-in.ts';

/** Seven weeks: thirty days of a trend, the fourteen before them that say what was usual, and a few begun twice. */
export const KEPT = 49;

export function start(): CheckIns {
  return { runs: [], due: undefined, missed: [], stones: 0 };
}

export function evolve(state: CheckIns, entry: CheckInEntry): CheckIns {
  switch (entry.kind) {
    case 'check-in.due': {
      const { flow, day, dueAt } = entry.body;
      return { ...state, due: { flow, day, dueAt } };
    }
    case 'check-in.started':
      return { ...state, runs: [...state.runs, begun(entry)] };
    case 'check-in.missed':
      return { ...state, missed: [...state.missed, entry.body.day] };
    case 'check-in.finished': {
      const { checkInId, flow, day, first } = entry.body;
      const counts = flow === 'daily';
      return {
        ...state,
        runs: onRun(state.runs, checkInId, (run) => finished(run, entry)),
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
      return given(run, entry.body.node, answer(entry.body.value));
    case 'check-in.skipped':
      return given(run, entry.body.node, { type: 'skip', reason: entry.body.reason });
    case 'check-in.changed':
      return given(run, entry.body.node, answer(entry.body.value));
    case 'check-in.finished':
      return finished(run, entry);
    case 'check-in.reviewed':
      return { ...run, reviewed: { by: entry.body.by, at: entry.at } };
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
export type RunEntry = Exclude<CheckInEntry, { kind: 'check-in.due' | 'check-in.missed' | 'check-in.started' }>;

export function begun(entry: StartedEntry): CheckIn {
  return {
    id: entry.body.checkInId,
    aliases: [],
    day: entry.body.day,
    startedAt: entry.at,
    run: begin(entry.body.flow),
    finished: undefined,
    firstFinishedAt: undefined,
    reviewed: undefined,
    callAskedAt: undefined,
    handedOver: undefined,
    takenUp: undefined,
  };
}

function finished(run: CheckIn, entry: FinishedEntry): CheckIn {
  const { outcome, measures, score } = entry.body;
  return { ...run, finished: { at: entry.at, outcome, measures, score }, firstFinishedAt: run.firstFinishedAt ?? entry.at };
}

/** A new answer has not been read by anyone, and a finished run is finished again only by the fact that says so. */
function given(run: CheckIn, node: string, what: Given): CheckIn {
  return { ...run, run: give(run.run, node, what), finished: undefined, reviewed: undefined };
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
    'check-in.due': 1,
    'check-in.started': 1,
    'check-in.continued': 1,
    'check-in.answered': 1,
    'check-in.skipped': 1,
    'check-in.changed': 1,
    'check-in.finished': 1,
    'check-in.missed': 1,
    'check-in.reviewed': 1,
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
