import type { ChartId, Day, Instant } from '@cairn/kernel';
import { BASELINE_DAYS } from './baseline.ts';
import { dayNumber } from './days.ts';
import type { CareTier, TierCause } from './care-tier.ts';
import type { Tier } from './levels.ts';
import type { Measures } from './measures.ts';
import type { Standing, Trend } from './ranking.ts';

/** Who somebody is, as far as the list and the side panel say it. */
export type RowPerson = {
  readonly name: string;
  readonly pronouns: string | undefined;
  readonly birthDate: Day | undefined;
  /** First day in care. */
  readonly since: Day;
  readonly zone: string;
  readonly phone: string | undefined;
  readonly mayLeaveVoicemail: boolean;
};

export type RowAppointment = { readonly startsAt: Instant; readonly kind: string; readonly where: string };
export type RowCheckIn = {
  readonly checkInId: string;
  readonly at: Instant;
  readonly day: Day;
  readonly ended: boolean;
  readonly measures: Measures;
};

/** A row as it was last written. What depends on the day of reading is added by `present`. */
/** How closely the person is followed, and why. `held`: the rules alone would give less; a clinician has not signed a step down. */
export type RowCare = {
  readonly tier: CareTier;
  readonly because: readonly TierCause[];
  readonly held: boolean;
  readonly stableReviews: number;
};

export type StoredRow = RowPerson &
  Omit<Standing, 'rankKey'> & {
    readonly chart: ChartId;
    /** The patient's day on which trends were drawn. */
    readonly asOf: Day;
    readonly lastCheckIn: RowCheckIn | undefined;
    /** Rows from before there were tiers have none until they are drawn again. */
    readonly care: RowCare | undefined;
    /** Some that lie ahead, soonest first. */
    readonly appointments: readonly RowAppointment[];
  };

export type CaseloadRow = Omit<StoredRow, 'asOf' | 'appointments' | 'birthDate' | 'since'> & {
  /** The first day in care is day 1. */
  readonly dayInCare: number;
  readonly age: number | undefined;
  readonly nextAppointment: RowAppointment | undefined;
};

export type Whose = 'mine' | 'team' | 'unclaimed';

export type Caseload = {
  readonly counts: Readonly<Record<Tier, number>>;
  /** Alerts that nobody has taken, over everyone the viewer cares for. */
  readonly unclaimed: number;
  readonly rows: readonly CaseloadRow[];
  /** Cursor of the next page, if there is one. */
  readonly next: string | undefined;
};

/** A stored row as it reads now: trends end today, past appointments are gone. */
export function present(stored: StoredRow, now: Instant, today: Day): CaseloadRow {
  const { asOf, appointments, birthDate, since, trends, ...rest } = stored;
  return {
    ...rest,
    trends: trends.map((trend) => upTo(trend, asOf, today)),
    dayInCare: Math.max(1, dayNumber(today) - dayNumber(since) + 1),
    age: birthDate === undefined ? undefined : ageOn(birthDate, today),
    nextAppointment: appointments.find((appointment) => appointment.startsAt >= now),
  };
}

/** Days since the row was written have no answer: gaps, not zeros. */
function upTo(trend: Trend, asOf: Day, today: Day): Trend {
  const behind = Math.min(BASELINE_DAYS, Math.max(0, dayNumber(today) - dayNumber(asOf)));
  return behind === 0 ? trend : { ...trend, days: [...trend.days.slice(behind), ...Array.from({ length: behind }, () => null)] };
}

export function ageOn(birthDate: Day, today: Day): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** Under 18 findings go up by one level (clinical.md §E). */
export function isMinor(birthDate: Day | undefined, today: Day): boolean {
  return birthDate !== undefined && ageOn(birthDate, today) < 18;
}
