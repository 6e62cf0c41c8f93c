import type { Actor, Day, Instant } from '@cairn/kernel';

/** What is made sure of before the work begins, and what the note of the visit requires (clinical.md §C common frame, §D). */
export const checkItems = ['identity', 'location', 'callback', 'privacy', 'consent', 'emergency-contact'] as const;
export type CheckItem = (typeof checkItems)[number];

export const identityMethods = ['known-in-person', 'photo-id', 'name-and-birth-date', 'face-on-record'] as const;
export const consentWays = ['verbal', 'signed'] as const;

/** What was found. Who found it and when stand beside it. */
export type Check =
  | { readonly item: 'identity'; readonly method: (typeof identityMethods)[number] }
  /** Where responders would go: a street address or a landmark, not just a town. `detail` is door, floor, or how to find it. */
  | { readonly item: 'location'; readonly street: string; readonly city: string; readonly detail: string }
  | { readonly item: 'callback'; readonly phone: string }
  | { readonly item: 'privacy'; readonly alone: boolean; readonly driving: boolean; readonly words: string }
  /** Consent to a remote visit: asked aloud each time until signed. `on` is the day of the signature or of the words. */
  | { readonly item: 'consent'; readonly given: boolean; readonly how: (typeof consentWays)[number]; readonly on: Day }
  | {
      readonly item: 'emergency-contact';
      readonly name: string;
      readonly phone: string;
      readonly relation: string;
      /** Whether the patient agreed that this person may be called. */
      readonly consented: boolean;
    };
export type CheckOf<Item extends CheckItem> = Extract<Check, { readonly item: Item }>;

export type Checked<Item extends CheckItem = CheckItem> = { readonly value: CheckOf<Item>; readonly by: Actor; readonly at: Instant };
export type Checks = { readonly [Item in CheckItem]: Checked<Item> | undefined };

export const checkRefusalCodes = [
  'check-location-vague',
  'check-phone-incomplete',
  'check-name-missing',
  'check-day-wrong',
  'check-by-staff',
] as const;
export type CheckRefusal = (typeof checkRefusalCodes)[number];

export function noChecks(): Checks {
  return {
    identity: undefined,
    location: undefined,
    callback: undefined,
    privacy: undefined,
    consent: undefined,
    'emergency-contact': undefined,
  };
}

/** What keeps this from being written down, or undefined. Who somebody is and what they consented to is written by staff. */
export function checkProblem(check: Check, by: Actor, today: Day): CheckRefusal | undefined {
  const byPatient = by.role === 'patient';
  switch (check.item) {
    case 'identity':
      return byPatient ? 'check-by-staff' : undefined;
    case 'location':
      return isFindable(check) ? undefined : 'check-location-vague';
    case 'callback':
      return isPhone(check.phone) ? undefined : 'check-phone-incomplete';
    case 'privacy':
      return undefined;
    case 'consent':
      if (byPatient) return 'check-by-staff';
      return check.on > today || (check.how === 'verbal' && check.on !== today) ? 'check-day-wrong' : undefined;
    case 'emergency-contact':
      if (check.name.trim() === '') return 'check-name-missing';
      return isPhone(check.phone) ? undefined : 'check-phone-incomplete';
  }
}

/** A town alone sends nobody to a door. */
function isFindable({ street, city }: CheckOf<'location'>): boolean {
  const line = street.trim();
  return line.length >= 4 && city.trim() !== '' && line.toLowerCase() !== city.trim().toLowerCase();
}

function isPhone(text: string): boolean {
  return text.replace(/\D/g, '').length >= 7;
}

/** What still stands in the way of beginning: not asked yet, or asked and not so (driving, no consent). */
export function checksOpen(checks: Checks): CheckItem[] {
  return checkItems.filter((item) => !isSettled(checks[item]?.value));
}

function isSettled(check: Check | undefined): boolean {
  if (check === undefined) return false;
  if (check.item === 'privacy') return check.alone && !check.driving;
  if (check.item === 'consent') return check.given;
  return true;
}

type Visited = { readonly sessionId: string; readonly checks: Checks };
/** Never carried forward: these must be true today. */
const carried = ['location', 'callback', 'emergency-contact'] as const satisfies readonly CheckItem[];

/** The last known answers of earlier visits, newest first: to be asked about, never a fact of this visit. */
export function checkSuggestions(sessions: readonly Visited[], sessionId: string): Partial<Checks> {
  const here = sessions.findIndex((session) => session.sessionId === sessionId);
  const earlier = here < 0 ? sessions : sessions.slice(0, here);
  const known = carried.map((item) => [item, earlier.findLast((session) => session.checks[item])?.checks[item]] as const);
  return Object.fromEntries(known.filter(([, checked]) => checked !== undefined));
}
