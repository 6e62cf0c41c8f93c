import type { Instant, OpId, PersonId } from '@cairn/kernel';

/** What a person says in favor of change; the first five and the last are the number keys 1–6, activation is 7 (clinical.md §C2). */
export const talkKinds = ['desire', 'ability', 'reason', 'need', 'commitment', 'taking-steps', 'activation'] as const;
export type TalkKind = (typeof talkKinds)[number];

/** Change talk that sets things in motion: where a plan may begin (clinical.md §C2). */
const mobilizing: readonly TalkKind[] = ['commitment', 'taking-steps', 'activation'];

export function isMobilizing({ kind, side }: Pick<Tag, 'kind' | 'side'>): boolean {
  return side === 'change' && mobilizing.includes(kind);
}

/** Sustain talk has the same kinds and speaks for staying as it is. */
export const talkSides = ['change', 'sustain'] as const;
export type TalkSide = (typeof talkSides)[number];

export type Tag = {
  readonly tagId: string;
  readonly kind: TalkKind;
  readonly side: TalkSide;
  /** In the patient's words; empty when nobody wrote them down. */
  readonly quote: string;
  /** When it was first committed. */
  readonly at: Instant;
  /** How far into the session it was said. */
  readonly second: number;
  readonly by: PersonId;
};

/** What the counselor does (OARS), counted by themselves. */
export const moves = ['open-question', 'closed-question', 'affirm', 'simple-reflection', 'complex-reflection', 'summary'] as const;
export type Move = (typeof moves)[number];

export type Counts = Readonly<Record<Move, number>>;
/** One person's own count. `opId` names the newest of its commands, so that a screen that still holds it does not count it twice. */
export type Tally = { readonly by: PersonId; readonly counts: Counts; readonly opId: OpId };

export const noCounts: Counts = {
  'open-question': 0,
  'closed-question': 0,
  affirm: 0,
  'simple-reflection': 0,
  'complex-reflection': 0,
  summary: 0,
};

/** Everything tagged and counted in one session stays within this, so that a stuck key cannot fill a chart. */
export const TAGS_MAX = 400;
export const COUNT_MAX = 999;
export const QUOTE_MAX = 200;
