import { canonical } from '@cairn/kernel';
import type { Act } from './act.ts';
import type { Ask, HandOver, NodeId, Wait } from './flow.ts';
import type { Given } from './run.ts';
import type { Scored } from './score.ts';
import type { Turn, Way } from './walk.ts';

/** What followed from an input, for whoever keeps the run. */
export type Effect =
  | { readonly type: 'took'; readonly node: NodeId; readonly ask: Ask; readonly given: Given; readonly was: Given | undefined }
  | { readonly type: 'passed'; readonly node: NodeId; readonly by: string }
  /** A score that is new or other than before. */
  | { readonly type: 'scored'; readonly node: NodeId; readonly scored: Scored }
  | { readonly type: 'act'; readonly node: NodeId; readonly act: Act }
  /** A change of an answer took the run off the way where this was done. */
  | { readonly type: 'act-withdrawn'; readonly node: NodeId; readonly act: Act }
  | { readonly type: 'waits'; readonly node: NodeId; readonly wait: Wait }
  | { readonly type: 'handed-over'; readonly node: NodeId; readonly handOver: HandOver }
  | { readonly type: 'ended'; readonly outcome: string };

/** What is new on the way `after` against the way `before`; before the first step, there is none. */
export function effectsBetween(before: Way | undefined, after: Way): readonly Effect[] {
  const known = new Map((before?.turns ?? []).map((turn) => [turn.id, turn]));
  const effects: Effect[] = [];
  for (const turn of after.turns) {
    const was = known.get(turn.id);
    if (turn.kind === 'scored' && turn.scored && !sameScore(was, turn.scored))
      effects.push({ type: 'scored', node: turn.id, scored: turn.scored });
    if (turn.kind === 'acted' && was?.kind !== 'acted') effects.push({ type: 'act', node: turn.id, act: turn.node.act });
  }
  return [...effects, ...withdrawn(before, after), ...arrived(before, after)];
}

function withdrawn(before: Way | undefined, after: Way): readonly Effect[] {
  const still = new Set(after.turns.flatMap((turn) => (turn.kind === 'acted' ? [turn.id] : [])));
  return (before?.turns ?? []).flatMap((turn) =>
    turn.kind === 'acted' && !still.has(turn.id) ? [{ type: 'act-withdrawn' as const, node: turn.id, act: turn.node.act }] : [],
  );
}

/** An end is said whenever something was taken there, so that what counts is told again after a change. */
function arrived(before: Way | undefined, after: Way): readonly Effect[] {
  const at = after.at;
  if (!at) return [];
  if (at.node.kind === 'end') return [{ type: 'ended', outcome: at.node.outcome }];
  if (before?.at?.id === at.id) return [];
  if (at.node.kind === 'wait') return [{ type: 'waits', node: at.id, wait: at.node }];
  return at.node.kind === 'hand-over' ? [{ type: 'handed-over', node: at.id, handOver: at.node }] : [];
}

function sameScore(was: Turn | undefined, scored: Scored): boolean {
  return was?.kind === 'scored' && was.scored !== undefined && canonical(was.scored) === canonical(scored);
}
