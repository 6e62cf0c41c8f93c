import type { CheckInEntry } from '@cairn/check-ins';
import type { Day, Entry } from '@cairn/kernel';
import { addDays, isMinor, type Alert, type PersonFlag, type Situation } from '@cairn/triage';
import { readChart } from '../charts/store.ts';
import { checkInById } from '../check-ins/store.ts';
import type { Unit } from '../journal/unit.ts';
import { asTold, checkInsSince, missedUpTo } from './check-in-history.ts';

const DAYS_READ = 22;

/** Facts after which a check-in is judged, each with the answers as they stand. */
const judged = ['check-in.answered', 'check-in.changed', 'check-in.skipped', 'check-in.finished', 'check-in.call-asked'] as const;

/** What there is to judge after this fact: the check-in it speaks of; after a missed day, that day and what was left open on it. */
export async function situationsAfter(unit: Unit, entry: Entry, alerts: readonly Alert[]): Promise<Situation[]> {
  const fact = entry as CheckInEntry;
  if (fact.kind === 'check-in.missed') return afterMissed(unit, fact.body.day, alerts);
  if (!judged.some((kind) => kind === fact.kind) || !('checkInId' in fact.body)) return [];
  const run = await checkInById(unit.tx, unit.chart, fact.body.checkInId);
  if (!run) return [];
  const { checkInId, day, ended, measures } = asTold(run);
  return [{ ...(await common(unit, alerts, 0)), checkInId, day, ended, measures }];
}

async function afterMissed(unit: Unit, day: Day, alerts: readonly Alert[]): Promise<Situation[]> {
  const here = await common(unit, alerts, await missedUpTo(unit.tx, unit.chart, day));
  const open = here.history.checkIns.filter((checkIn) => checkIn.day === day && !checkIn.ended);
  const unfinished = open.map(({ checkInId, measures }) => ({
    ...here,
    history: { ...here.history, missedDays: 0 },
    checkInId,
    day,
    ended: true,
    measures,
  }));
  return [{ ...here, checkInId: undefined, day: unit.context.today, ended: true, measures: {} }, ...unfinished];
}

async function common(unit: Unit, alerts: readonly Alert[], missedDays: number) {
  const { tx, chart, context } = unit;
  const { profile, preferences } = await readChart(tx, chart);
  const flags: PersonFlag[] = [];
  if (isMinor(profile?.birthDate, context.today)) flags.push('minor');
  if (preferences?.phone === undefined) flags.push('no-callback-number');
  return {
    at: context.now,
    history: {
      checkIns: await checkInsSince(tx, chart, addDays(context.today, -DAYS_READ)),
      missedDays,
      alerts: alerts.map(({ ruleId, raisedAt: at }) => ({ ruleId, at })),
    },
    person: { flags },
  };
}
