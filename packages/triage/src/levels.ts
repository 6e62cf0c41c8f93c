import type { StaffRole } from '@cairn/people';

/** Clinical levels of clinical.md §E. P0 is the most urgent. */
export const levels = ['P0', 'P1', 'P2', 'P3'] as const;
export type Level = (typeof levels)[number];

/** How soon, in the words staff see (DESIGN §6). Patients never see one. */
export const tiers = ['now', 'today', 'watch', 'steady'] as const;
export type Tier = (typeof tiers)[number];

/** Who a ladder step reaches, resolved against the chart's care team at that moment. */
export type Reach = 'owner' | 'on-call' | 'other-counselors' | 'supervisors' | 'care-team';

export type LadderStep = { readonly afterMinutes: number; readonly to: readonly Reach[] };

/** `minutes` run on the clock; `business-days` run to the same time of day, Saturdays and Sundays not counted (no holidays are known). */
export type AnswerWithin = { readonly unit: 'minutes' | 'business-days' | 'days'; readonly count: number };

export type LevelRule = {
  readonly level: Level;
  readonly tier: { readonly onDueDay: Tier; readonly before: Tier };
  readonly answerWithin: AnswerWithin;
  /** Climbed while nobody has taken the alert. `at-due` steps start when the answer time has passed. */
  readonly ladder: readonly LadderStep[];
  readonly ladderStarts: 'raised' | 'due';
  readonly status: 'program-default';
  readonly source: string;
};

/** Program default [D], clinical.md §E "Levels": not taken from evidence; a medical director confirms or changes it. */
export const levelTable: Readonly<Record<Level, LevelRule>> = {
  P0: {
    level: 'P0',
    tier: { onDueDay: 'now', before: 'now' },
    answerWithin: { unit: 'minutes', count: 5 },
    ladder: [
      { afterMinutes: 0, to: ['owner', 'on-call'] },
      { afterMinutes: 5, to: ['other-counselors', 'supervisors'] },
      { afterMinutes: 10, to: ['care-team', 'supervisors', 'on-call'] },
    ],
    ladderStarts: 'raised',
    status: 'program-default',
    source: 'clinical.md §E levels; DESIGN §6',
  },
  P1: {
    level: 'P1',
    tier: { onDueDay: 'today', before: 'today' },
    answerWithin: { unit: 'minutes', count: 120 },
    ladder: [
      { afterMinutes: 0, to: ['owner'] },
      { afterMinutes: 60, to: ['owner', 'other-counselors'] },
      { afterMinutes: 120, to: ['supervisors'] },
      { afterMinutes: 180, to: ['on-call'] },
    ],
    ladderStarts: 'raised',
    status: 'program-default',
    source: 'clinical.md §E levels',
  },
  P2: {
    level: 'P2',
    tier: { onDueDay: 'today', before: 'watch' },
    answerWithin: { unit: 'business-days', count: 1 },
    ladder: [
      { afterMinutes: 0, to: ['owner', 'supervisors'] },
      { afterMinutes: 240, to: ['on-call'] },
    ],
    ladderStarts: 'due',
    status: 'program-default',
    source: 'clinical.md §E levels',
  },
  P3: {
    level: 'P3',
    tier: { onDueDay: 'watch', before: 'watch' },
    answerWithin: { unit: 'days', count: 3 },
    ladder: [{ afterMinutes: 0, to: ['owner', 'supervisors'] }],
    ladderStarts: 'due',
    status: 'program-default',
    source: 'clinical.md §E levels',
  },
};

/** The owner of a finding is looked for in this order; `on-call` is the program's person on call. */
export type OwnerRole = StaffRole | 'on-call';

/** True when `a` is at least as urgent as `b`. */
export function atLeastAsUrgent(a: Level, b: Level): boolean {
  return a <= b;
}

export function mostUrgent(a: Level, b: Level): Level {
  return a <= b ? a : b;
}

/** One level more urgent; P0 stays. */
export function raised(level: Level): Level {
  return levels[Math.max(0, levels.indexOf(level) - 1)] ?? level;
}
