import {
  accept,
  refuse,
  type Capability,
  type Context,
  type Day,
  type Decision,
  type EntryOf,
  type Fact,
  type Instant,
} from '@cairn/kernel';
import type { PersonRef } from './alert.ts';
import { addDays } from './days.ts';

/** What happened to a person that no check-in says. Kinds only grow. `treatment-begun` is the start of a medicine for opioid use disorder. */
export const careEventKinds = [
  'overdose',
  'naloxone-used',
  'release',
  'discharge',
  'detox',
  'hospital',
  'pregnancy',
  'unexpected-test',
  'missed-doses',
  'late-injection',
  'treatment-begun',
  'naloxone-given',
  'crisis-plan-made',
  'emergency-contact-set',
  'housing-loss',
  'violence',
  'child-safety',
  'arrest',
  'no-show',
  'unreachable',
  'alliance-low',
  'complaint',
] as const;
export type CareEventKind = (typeof careEventKinds)[number];

/** Kinds that count something: doses missed in a row, days past the due day of an injection. */
export const countedKinds = ['missed-doses', 'late-injection'] as const satisfies readonly CareEventKind[];

type Recorded = {
  readonly eventId: string;
  readonly event: CareEventKind;
  /** It is going on while it is written down. */
  readonly now: boolean;
  /** The day it happened, on the patient's calendar. */
  readonly day: Day;
  readonly count: number | undefined;
  readonly note: string;
  readonly by: PersonRef;
};

export type CareEventFact =
  | Fact<'care-event.recorded', Recorded>
  /** It was written down by mistake: the record keeps both. */
  | Fact<'care-event.withdrawn', { readonly eventId: string; readonly why: string; readonly by: PersonRef }>;
export type CareEventEntry = EntryOf<CareEventFact>;

export type CareEvent = Recorded & {
  readonly at: Instant;
  readonly withdrawn: { readonly by: PersonRef; readonly at: Instant; readonly why: string } | undefined;
};

/** In the order they were written down. */
export type CareEvents = { readonly events: readonly CareEvent[] };

export type CareEventCommand =
  | ({ readonly type: 'record' } & Omit<Recorded, 'by'>)
  | { readonly type: 'withdraw'; readonly eventId: string; readonly why: string };

export const careEventRefusalCodes = [
  'event-id-taken',
  'event-day',
  'event-count',
  'unknown-event',
  'event-withdrawn',
  'note-needed',
] as const;
export type CareEventRefusal = (typeof careEventRefusalCodes)[number];

const EVENTS_SHOWN = 60;
/** Older than this is history for the chart, not something to act on today. */
const OLDEST_DAYS = 365;

export function decideCareEvent(state: CareEvents, command: CareEventCommand, context: Context): Decision<CareEventFact, CareEventRefusal> {
  const { personId, name, role } = context.actor;
  const by = { personId, name, role };
  const known = state.events.find((event) => event.eventId === command.eventId);
  if (command.type === 'withdraw') {
    if (!known) return refuse('unknown-event');
    if (known.withdrawn) return refuse('event-withdrawn');
    if (command.why.trim() === '') return refuse('note-needed');
    return accept([{ kind: 'care-event.withdrawn', version: 1, body: { eventId: command.eventId, why: command.why.trim(), by } }]);
  }
  if (known) return refuse('event-id-taken');
  const { eventId, event, now, day, count } = command;
  if (day > context.today || day < addDays(context.today, -OLDEST_DAYS) || (now && day !== context.today)) return refuse('event-day');
  const counted = countedKinds.some((kind) => kind === event);
  if (counted !== (count !== undefined)) return refuse('event-count');
  return accept([{ kind: 'care-event.recorded', version: 1, body: { eventId, event, now, day, count, note: command.note.trim(), by } }]);
}

export function evolveCareEvents(state: CareEvents, entry: CareEventEntry): CareEvents {
  if (entry.kind === 'care-event.recorded') return { events: [...state.events, { ...entry.body, at: entry.at, withdrawn: undefined }] };
  const { eventId, why, by } = entry.body;
  return {
    events: state.events.map((event) => (event.eventId === eventId ? { ...event, withdrawn: { by, why, at: entry.at } } : event)),
  };
}

export const careEvents: Capability<CareEvents, CareEventFact> = {
  name: 'careEvents',
  audience: 'team',
  kinds: { 'care-event.recorded': 1, 'care-event.withdrawn': 1 },
  start: () => ({ events: [] }),
  evolve: evolveCareEvents,
  window: (state) => (state.events.length > EVENTS_SHOWN ? { events: state.events.slice(-EVENTS_SHOWN) } : state),
};
