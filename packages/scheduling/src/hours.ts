import {
  accept,
  refuse,
  type Capability,
  type Context,
  type Day,
  type Decision,
  type EntryOf,
  type Fact,
  type PersonId,
  type Weekday,
} from '@cairn/kernel';

/** `from` up to `to`, `HH:MM` by the wall clock of the zone the hours are in; `to` is later on the same day. */
export type Stretch = { readonly on: Weekday; readonly from: string; readonly to: string };
/** Whole days, both included. */
export type Away = { readonly from: Day; readonly to: Day };

/** When a staff member can be booked. */
export type Hours = {
  /** IANA name: where that person works. */
  readonly zone: string;
  readonly weekly: readonly Stretch[];
  readonly away: readonly Away[];
  /** Minutes of one bookable visit. */
  readonly slot: number;
  /** Whether patients may book these times themselves; staff always may. */
  readonly open: boolean;
  /** Hours before a visit up to which a patient may book it. */
  readonly notice: number;
};

export type HoursSet = Fact<'hours.set', { readonly personId: PersonId; readonly hours: Hours }>;
export type HoursEntry = EntryOf<HoursSet>;

/** By person; nobody can be booked by a patient before they said when. */
export type AllHours = { readonly of: Readonly<Record<PersonId, Hours>> };

export const hoursRefusals = ['hours-not-yours', 'hours-empty'] as const;
export type HoursRefusal = (typeof hoursRefusals)[number];
export type SetHours = { readonly personId: PersonId; readonly hours: Hours };

/** Everybody says their own; a director or supervisor also says those of others. */
export function decideHours({ personId, hours }: SetHours, context: Context): Decision<HoursSet, HoursRefusal, undefined> {
  const { actor } = context;
  if (actor.personId !== personId && actor.role !== 'director' && actor.role !== 'supervisor') return refuse('hours-not-yours');
  if (hours.weekly.some(({ from, to }) => from >= to) || hours.away.some(({ from, to }) => from > to)) return refuse('hours-empty');
  return accept([{ kind: 'hours.set', version: 1, body: { personId, hours } }], undefined);
}

/** The program's own: who reads a chart does not read everybody's working hours. */
export const hours: Capability<AllHours, HoursSet> = {
  name: 'hours',
  audience: 'program',
  kinds: { 'hours.set': 1 },
  start: () => ({ of: {} }),
  evolve: (state, { body }) => ({ of: { ...state.of, [body.personId]: body.hours } }),
  window: undefined,
};
