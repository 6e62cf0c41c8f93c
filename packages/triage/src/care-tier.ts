import type { Capability, Day, EntryOf, Fact, Instant } from '@cairn/kernel';
import type { PersonRef } from './alert.ts';

/** Risk tiers of clinical.md §E. How closely a person is followed; not how soon an alert is answered (that is a level). */
export const careTiers = ['critical', 'high', 'medium', 'low'] as const;
export type CareTier = (typeof careTiers)[number];

/** Least contact for each tier [D]: so many times within so many days, `until` a clinician clears it for critical. */
export const contactMinimum: Readonly<Record<CareTier, { readonly times: number; readonly days: number }>> = {
  critical: { times: 1, days: 1 },
  high: { times: 2, days: 7 },
  medium: { times: 1, days: 7 },
  low: { times: 1, days: 14 },
};

/** Stable reviews, on different days, that a step down needs beside a clinician's sign-off [D]. */
export const STABLE_REVIEWS = 2;

/** Why a tier is what it is; each names one thing that can be looked up. Codes only grow. */
export const tierCauses = [
  'open-now',
  'open-today',
  'tolerance',
  'overdose',
  'screen-high',
  'treatment-new',
  'open-soon',
  'depression',
  'new-in-care',
  'housing',
] as const;
export type TierCause = (typeof tierCauses)[number];

export type CareTierFact =
  /** The rules put the person higher than they stood. */
  | Fact<'care-tier.raised', { readonly tier: CareTier; readonly was: CareTier | undefined; readonly because: readonly TierCause[] }>
  | Fact<'care-tier.reviewed', { readonly stable: boolean; readonly note: string; readonly day: Day; readonly by: PersonRef }>
  | Fact<'care-tier.lowered', { readonly tier: CareTier; readonly was: CareTier; readonly why: string; readonly by: PersonRef }>;
export type CareTierEntry = EntryOf<CareTierFact>;

export type TierReview = {
  readonly stable: boolean;
  readonly note: string;
  readonly day: Day;
  readonly at: Instant;
  readonly by: PersonRef;
};

/** `reviews` are those since the tier last changed, oldest first. */
export type CareTierState = {
  readonly tier: CareTier | undefined;
  readonly since: Instant | undefined;
  readonly because: readonly TierCause[];
  readonly reviews: readonly TierReview[];
  readonly lowered: { readonly by: PersonRef; readonly at: Instant; readonly why: string } | undefined;
};

export function startTier(): CareTierState {
  return { tier: undefined, since: undefined, because: [], reviews: [], lowered: undefined };
}

export function evolveTier(state: CareTierState, entry: CareTierEntry): CareTierState {
  switch (entry.kind) {
    case 'care-tier.raised': {
      const { tier, because } = entry.body;
      return { tier, since: entry.at, because, reviews: [], lowered: undefined };
    }
    case 'care-tier.reviewed': {
      const { stable, note, day, by } = entry.body;
      return { ...state, reviews: [...state.reviews, { stable, note, day, at: entry.at, by }].slice(-REVIEWS_KEPT) };
    }
    case 'care-tier.lowered': {
      const { tier, why, by } = entry.body;
      return { tier, since: entry.at, because: [], reviews: [], lowered: { by, at: entry.at, why } };
    }
  }
}

const REVIEWS_KEPT = 20;

export const careTier: Capability<CareTierState, CareTierFact> = {
  name: 'careTier',
  audience: 'team',
  kinds: { 'care-tier.raised': 1, 'care-tier.reviewed': 1, 'care-tier.lowered': 1 },
  start: startTier,
  evolve: evolveTier,
  window: undefined,
};
