import type { Actor, EntryOf, Fact, PersonId } from '@cairn/kernel';
import type { Absence } from './absence.ts';
import type { Role } from './roles.ts';

export type Locale = 'en' | 'es';

export type Person = {
  readonly personId: PersonId;
  readonly role: Role;
  readonly name: string;
  readonly username: string;
  readonly email: string | undefined;
  readonly locale: Locale;
  readonly zone: string;
  /** A patient's own chart. */
  readonly chart: string | undefined;
  readonly active: boolean;
};

export type PeopleFact =
  | Fact<'person.added', { readonly person: Omit<Person, 'active'> }>
  | Fact<'person.left', { readonly personId: PersonId }>
  | Fact<'on-call.set', { readonly personId: PersonId; readonly name: string; readonly role: Role }>
  | Fact<'absence.planned', Omit<Absence, 'state' | 'withOnCall'> & { readonly by: Actor }>
  | Fact<'absence.begun', { readonly absenceId: string; readonly withOnCall: boolean }>
  | Fact<'absence.ended', { readonly absenceId: string; readonly by: Actor }>
  | Fact<'program.described', { readonly name: string; readonly zone: string; readonly phone: string }>;

export type PeopleEntry = EntryOf<PeopleFact>;

export type Directory = {
  readonly people: Readonly<Record<PersonId, Person>>;
  readonly onCall: PersonId | undefined;
  /** In the order they were planned. */
  readonly absences: readonly Absence[];
  readonly program: { readonly name: string; readonly zone: string; readonly phone: string } | undefined;
};

export type PeopleCommand =
  | { readonly type: 'add'; readonly person: Omit<Person, 'active'> }
  | { readonly type: 'leave'; readonly personId: PersonId }
  | { readonly type: 'set-on-call'; readonly personId: PersonId }
  | { readonly type: 'describe-program'; readonly name: string; readonly zone: string; readonly phone: string };

export const refusalCodes = [
  'person-exists',
  'username-taken',
  'unknown-person',
  'not-staff',
  'unknown-absence',
  'not-yours',
  'absence-days',
  'absence-overlaps',
  'no-such-cover',
  'cover-away',
  'cover-needed',
  'person-away',
] as const;
export type PeopleRefusal = (typeof refusalCodes)[number];
