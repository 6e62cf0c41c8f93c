import type { Day, Entry } from '@cairn/kernel';
import {
  addDays,
  dangerIn,
  dayNumber,
  isMinor,
  SAID_DANGER,
  type Alert,
  type CareEventEntry,
  type Measures,
  type PersonFlag,
  type RowCheckIn,
  type Settings,
  type Situation,
} from '@cairn/triage';
import { readChart } from '../charts/store.ts';
import type { Unit } from '../journal/unit.ts';
import { eventsSince } from './care-store.ts';
import type { Sources } from './sources.ts';

/** Scores are told weekly or monthly: far enough back to see the one before, and the usual week before three missed ones. */
const DAYS_READ = 35;
/** The longest window of a rule that looks at events. */
const EVENT_DAYS = 60;

export type Before = { readonly alerts: readonly Alert[]; readonly settings: Settings };

/** What there is to judge after this fact: the check-in, event or message it speaks of; after a missed day, that day and what was left open on it. */
export async function situationsAfter(from: Sources, unit: Unit, entry: Entry, before: Before): Promise<Situation[]> {
  const told = await from.toldBy(unit.tx, unit.chart, entry);
  if (told) return [about(told, told.ended, await common(from, unit, before))];
  const other = otherSource(from, entry, unit.context.today);
  if (other) return [aside(other, await common(from, unit, before), unit.context.today)];
  const missed = await from.missedBy(unit.tx, unit.chart, entry);
  return missed ? afterMissed(missed, await common(from, unit, before), unit.context.today) : [];
}

/** What is on file, looked at once a day. */
export async function situationOnFile(from: Sources, unit: Unit, measures: Measures, before: Before): Promise<Situation> {
  return aside({ sourceId: 'on-file', measures }, await common(from, unit, before), unit.context.today);
}

type Common = Pick<Situation, 'at' | 'history' | 'person' | 'settings'>;
type Aside = Pick<Situation, 'sourceId' | 'measures'>;

/** Told by the team, or in free text. An event that was withdrawn says nothing any more. */
function otherSource(from: Sources, entry: Entry, today: Day): Aside | undefined {
  const written = from.writtenBy(entry);
  if (written) {
    const topics = dangerIn(written.text);
    return topics.length > 0 ? { sourceId: written.messageId, measures: { [SAID_DANGER]: topics } } : undefined;
  }
  const heard = from.heardBy(entry);
  if (heard) return heard;
  const fact = entry as CareEventEntry;
  if (fact.kind === 'care-event.withdrawn') return { sourceId: fact.body.eventId, measures: {} };
  if (fact.kind !== 'care-event.recorded') return undefined;
  const { eventId, event, now, day, count } = fact.body;
  const ago = dayNumber(today) - dayNumber(day);
  const measures: Measures = { event, 'event.now': now, 'event.days-ago': ago };
  return { sourceId: eventId, measures: count === undefined ? measures : { ...measures, 'event.count': count } };
}

function aside(other: Aside, here: Common, today: Day): Situation {
  return { ...here, ...other, checkInId: undefined, day: today, ended: true };
}

function afterMissed(missed: { readonly day: Day; readonly inARow: number }, here: Common, today: Day): Situation[] {
  const history = { ...here.history, missedDays: missed.inARow };
  const leftOpen = here.history.checkIns.filter((checkIn) => checkIn.day === missed.day);
  return [aside({ sourceId: undefined, measures: {} }, { ...here, history }, today), ...leftOpen.map((told) => about(told, true, here))];
}

function about({ checkInId, day, measures }: Pick<RowCheckIn, 'checkInId' | 'day' | 'measures'>, ended: boolean, here: Common): Situation {
  return { ...here, checkInId, sourceId: undefined, day, ended, measures };
}

async function common(from: Sources, unit: Unit, { alerts, settings }: Before): Promise<Common> {
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
      events: await eventsSince(tx, chart, addDays(context.today, -EVENT_DAYS)),
    },
    person: { flags },
    settings,
  };
}
