/** Money is always whole US cents. */
export type Cents = number;
export type Words = { readonly en: string; readonly es: string };

export const substances = [
  'stimulants',
  'cocaine',
  'methamphetamine',
  'opioids',
  'fentanyl',
  'alcohol',
  'benzodiazepines',
  'cannabis',
] as const;
export type Substance = (typeof substances)[number];

/** What earns: one thing, observable (clinical C3). Rewards for opioid-negative tests are off unless a prescriber signs (CM-1, CM-4). */
export type Target =
  | { readonly kind: 'negative-test'; readonly substance: Substance }
  | { readonly kind: 'attendance' }
  | { readonly kind: 'medication' }
  /** `events` are the names under which a check-in says that a task was done. */
  | { readonly kind: 'tasks'; readonly events: readonly string[] };
export type TargetKind = Target['kind'];

export const methods = ['urine-test', 'oral-fluid-test', 'signed-in', 'dose-seen', 'task-done'] as const;
export type Method = (typeof methods)[number];

export type Verification = {
  readonly method: Method;
  /** Roles that may say what happened; `system` is Cairn itself, for tasks done in a check-in. */
  readonly observers: readonly string[];
  /** How many days after the event it may still be recorded; 0 is the same day. */
  readonly windowDays: number;
};

/** Weeks one after another, each with so many expected events. */
export type Phase = { readonly weeks: number; readonly perWeek: number };

/** One kind of slip in the bowl. */
export type Prize = { readonly key: string; readonly slips: number; readonly cents: Cents };

/**
 * What a success is worth: cents, or draws from the bowl. The amount at a level is `start + step * level`; `highestLevel` is where
 * it stops. `rises` says after what the level goes up by one: each success, or a week in which every event was a success.
 */
type Ladder = {
  readonly start: number;
  readonly step: number;
  readonly highestLevel: number;
  readonly rises: 'event' | 'week';
};
export type Voucher = Ladder & {
  readonly kind: 'voucher';
  /** Weeks whose value does not follow the level. */
  readonly fixedWeeks: readonly { readonly from: number; readonly to: number; readonly cents: Cents }[];
  /** Added to every so-manieth success in a row. */
  readonly bonus: { readonly every: number; readonly cents: Cents } | undefined;
};
export type Bowl = Ladder & { readonly kind: 'draws'; readonly prizes: readonly Prize[] };
export type Reward = Voucher | Bowl;

export const capPeriods = ['event', 'month', 'year', 'course'] as const;
export type CapPeriod = (typeof capPeriods)[number];
export type CapOf = 'protocol' | 'funder' | 'program';
/** At most so much. Of a funder: from that funder; otherwise from anybody. Months and years are calendar ones, in the patient's zone. */
export type Cap = { readonly of: CapOf; readonly per: CapPeriod; readonly cents: Cents };

export const outcomes = ['met', 'target-positive', 'missed', 'excused', 'refused'] as const;
export type Outcome = (typeof outcomes)[number];

export type Protocol = {
  readonly key: string;
  readonly version: string;
  readonly title: Words;
  /** The rule of the domain notes it comes from, and where that rule comes from. */
  readonly source: { readonly rule: string; readonly cite: string };
  /** What in it is not confirmed by its source, in words for staff. */
  readonly unconfirmed: readonly string[];
  readonly target: Target;
  /** Substances for which a program may use it instead. */
  readonly otherSubstances: readonly Substance[];
  readonly verification: Verification;
  readonly phases: readonly Phase[];
  readonly reward: Reward;
  /** After these the level starts again at 0. An excused one pays nothing and resets nothing. */
  readonly resetBy: readonly Outcome[];
  /** So many successes in a row bring the level back to where it was; undefined: it climbs again from the start. */
  readonly recoverAfter: number | undefined;
  readonly caps: readonly Cap[];
  /** Who pays when nobody says otherwise. */
  readonly funder: string;
};

/** The protocol as one person agreed to it. */
export type Terms = Protocol & {
  /** Every value times `to / of`, rounded down to a cent. */
  readonly scale: { readonly of: Cents; readonly to: Cents } | undefined;
};

/** Money that somebody gives, with the limits that come with it. */
export type Funder = {
  readonly key: string;
  readonly title: Words;
  readonly source: string;
  readonly unconfirmed: readonly string[];
  readonly caps: readonly Cap[];
};

export function weeksOf({ phases }: Pick<Protocol, 'phases'>): number {
  return phases.reduce((sum, { weeks }) => sum + weeks, 0);
}

/** How many events are expected in a week (1 is the first); 0 outside the course. */
export function perWeek({ phases }: Pick<Protocol, 'phases'>, week: number): number {
  let before = 0;
  for (const phase of phases) {
    if (week > before && week <= before + phase.weeks) return phase.perWeek;
    before += phase.weeks;
  }
  return 0;
}
