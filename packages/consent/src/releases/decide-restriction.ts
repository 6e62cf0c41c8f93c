import { accept, refuse, type Context } from '@cairn/kernel';
import { MOST_RESTRICTIONS, type ReleaseCommand, type ReleaseDesk } from './commands.ts';
import type { ReleaseDecision } from './decide.ts';
import { mustAgree } from './restrictions.ts';

type Asked = Extract<ReleaseCommand, { type: 'ask-restriction' }>;
type Answered = Extract<ReleaseCommand, { type: 'answer-restriction' }>;

/** Anybody may ask for anything to be kept from anybody (P2-15). */
export function askRestriction(desk: ReleaseDesk, { parts, from, paidInFull, words }: Asked, context: Context): ReleaseDecision {
  if (parts.length === 0 || from.length === 0) return refuse('empty-text');
  if (desk.restrictions.length >= MOST_RESTRICTIONS) return refuse('list-full');
  const restrictionId = context.newId();
  const body = { restrictionId, parts: [...new Set(parts)], from: [...new Set(from)], paidInFull, words: words.trim(), by: context.actor };
  return accept([{ kind: 'restriction.asked', version: 1, body }], { id: restrictionId });
}

/** What was paid in full stays from the health plan: that may not be declined. Whoever declines says why. */
export function answerRestriction(desk: ReleaseDesk, { restrictionId, agreed, why }: Answered, context: Context): ReleaseDecision {
  const asked = desk.restrictions.find((one) => one.restrictionId === restrictionId);
  if (!asked) return refuse('unknown-restriction');
  if (asked.answered) return refuse('restriction-answered');
  if (!agreed && mustAgree(asked)) return refuse('must-agree');
  if (!agreed && why.trim() === '') return refuse('empty-text');
  const body = { restrictionId, agreed, why: why.trim(), by: context.actor };
  return accept([{ kind: 'restriction.answered', version: 1, body }], { id: restrictionId });
}
