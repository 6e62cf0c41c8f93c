import type { EntryOf, Fact, Instant, PersonId } from '@cairn/kernel';
import type { Role } from '@cairn/people';

/** The longest that one opening lasts (regulations §2, break-glass). */
export const OPEN_MINUTES = 60;
/** Tries that open nothing, per person and hour, before the door stays shut for a while. A default of ours. */
export const MOST_TRIES = 6;
export const TRY_WINDOW_MS = 3_600_000;

export type By = { readonly personId: PersonId; readonly name: string; readonly role: Role };

export const verdicts = ['justified', 'not-justified'] as const;
export type Verdict = (typeof verdicts)[number];

/** `tap`: who opened it closed it; `time`: the hour is over; `joined-team`: they care for this person now. */
export type CloseCause = 'tap' | 'time' | 'joined-team';

/** What 42 CFR 2.51(c) wants written down, at once: to whom and where, by whom, when, and the nature of the emergency. */
export type Opened = {
  readonly accessId: string;
  readonly by: By;
  /** Why consent could not be asked for first. */
  readonly reason: string;
  /** What the emergency is. */
  readonly nature: string;
  /** The medical person who is told, and where they work. */
  readonly recipient: string;
  readonly facility: string;
  readonly until: Instant;
  /** One business day after it was opened. */
  readonly reviewBy: Instant;
};

export type EmergencyAccessFact =
  | Fact<'emergency-access.opened', Opened>
  | Fact<'emergency-access.closed', { readonly accessId: string; readonly personId: PersonId; readonly cause: CloseCause }>
  | Fact<'emergency-access.came-due', { readonly accessId: string }>
  | Fact<'emergency-access.reviewed', { readonly accessId: string; readonly verdict: Verdict; readonly note: string; readonly by: By }>;
export type EmergencyAccessEntry = EntryOf<EmergencyAccessFact>;

export type Access = Opened & {
  readonly at: Instant;
  readonly closed: { readonly at: Instant; readonly cause: CloseCause } | undefined;
  /** Its review was not there in time. */
  readonly late: boolean;
  readonly reviewed: { readonly verdict: Verdict; readonly note: string; readonly by: By; readonly at: Instant } | undefined;
};

/** Every opening of this chart there ever was: they are few, and the patient may read each. */
export type EmergencyAccess = { readonly openings: readonly Access[] };

/** A try that opened nothing. Whose name was tried is not kept anywhere. */
export type AccessTryFact = Fact<'access-try.refused', { readonly by: By }>;
export type AccessTryEntry = EntryOf<AccessTryFact>;
export type AccessTries = { readonly tries: readonly { readonly by: By; readonly at: Instant }[] };

export const refusalCodes = ['nothing-opened', 'access-shut', 'already-yours', 'unknown-access', 'access-reviewed'] as const;
export type AccessRefusal = (typeof refusalCodes)[number];

export function isOpen({ closed, until }: Pick<Access, 'closed' | 'until'>, now: Instant): boolean {
  return closed === undefined && now < until;
}

/** Names are compared as people write them: case, accents' form and blanks do not matter, everything else does. */
export function sameName(left: string, right: string): boolean {
  return plainName(left) === plainName(right);
}

function plainName(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}
