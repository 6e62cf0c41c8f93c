import type { Day, Entry } from '@cairn/kernel';
import { addDays, isMinor, type Alert, type PersonFlag, type RowCheckIn, type Situation } from '@cairn/triage';
import { readChart } from '../charts/store.ts';
import type { Unit } from '../journal/unit.ts';
import type { Sources } from './sources.ts';

/** The usual week before three missed ones, and a fortnight for what is usual. */
const DAYS_READ = 22;

/** What there is to judge after this fact: the check-in it speaks of; after a missed day, that day and what was left open on it. */
export async function situationsAfter(from: Sources, unit: Unit, entry: Entry, alerts: readonly Alert[]): Promise<Situation[]> {
  const told = await from.toldBy(unit.tx, unit.chart, entry);
  if (told) return [about(told, told.ended, await common(from, unit, alerts))];
  const missed = await from.missedBy(unit.tx, unit.chart, entry);
  return missed ? afterMissed(missed, await common(from, unit, alerts), unit.context.today) : [];
}

type Common = Pick<Situation, 'at' | 'history' | 'person'>;

function afterMissed(missed: { readonly day: Day; readonly inARow: number }, here: Common, today: Day): Situation[] {
  const history = { ...here.history, missedDays: missed.inARow };
  const leftOpen = here.history.checkIns.filter((checkIn) => checkIn.day === missed.day);
  return [
    { ...here, history, checkInId: undefined, day: today, ended: true, measures: {} },
    ...leftOpen.map((told) => about(told, true, here)),
  ];
}

function about({ checkInId, day, measures }: Pick<RowCheckIn, 'checkInId' | 'day' | 'measures'>, ended: boolean, here: Common): Situation {
  return { ...here, checkInId, day, ended, measures };
}

async function common(from: Sources, unit: Unit, alerts: readonly Alert[]): Promise<Common> {
  const { tx, chart, context } = unit;
  const { profile, preferences } = await readChart(tx, chart);
  const flags: PersonFlag[] = [];
  if (isMinor(profile?.birthDate, context.today)) flags.push('minor');
  if (preferences?.phone === undefined) flags.push('no-callback-number');
  return {
    at: context.now,
    history: {
      checkIns: await from.checkInsSince(tx, chart, addDays(context.today, -DAYS_READ)),
      missedDays: 0,
      alerts: alerts.map(({ ruleId, raisedAt: at }) => ({ ruleId, at })),
    },
    person: { flags },
  };
}
