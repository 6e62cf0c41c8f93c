import type { Branch, Condition, Include, NodeId, ScoreNode, Wait } from '@cairn/workflows';
import { freshName, NOWHERE } from './ids.ts';

export function withArm(branch: Branch, when: Condition, to: NodeId = NOWHERE): Branch {
  return { ...branch, arms: [...branch.arms, { when, to }] };
}

export function withoutArm(branch: Branch, index: number): Branch {
  return { ...branch, arms: branch.arms.filter((_arm, at) => at !== index) };
}

/** The first arm that holds is taken, so their order is part of what they mean. */
export function movedArm(branch: Branch, index: number, by: -1 | 1): Branch {
  const arms = [...branch.arms];
  const [taken] = arms.splice(index, 1);
  if (!taken || index + by < 0 || index + by > arms.length) return branch;
  arms.splice(index + by, 0, taken);
  return { ...branch, arms };
}

export function withCondition(branch: Branch, index: number, when: Condition): Branch {
  return { ...branch, arms: branch.arms.map((arm, at) => (at === index ? { ...arm, when } : arm)) };
}

export function withEvent(wait: Wait, event?: string): Wait {
  const name = event ?? freshName('event', (known) => wait.on.some((one) => one.event === known));
  return { ...wait, on: [...wait.on, { event: name, to: NOWHERE }] };
}

export function withEventNamed(wait: Wait, index: number, event: string): Wait {
  return { ...wait, on: wait.on.map((one, at) => (at === index ? { ...one, event } : one)) };
}

export function withoutEvent(wait: Wait, index: number): Wait {
  return { ...wait, on: wait.on.filter((_one, at) => at !== index) };
}

/** A way of its own for one outcome of what is included. */
export function withEnd(include: Include, outcome: string, to: NodeId = NOWHERE): Include {
  return { ...include, ends: { ...include.ends, [outcome]: to } };
}

export function withoutEnd(include: Include, outcome: string): Include {
  const { ends, ...rest } = include;
  const { [outcome]: _gone, ...others } = ends ?? {};
  return Object.keys(others).length > 0 ? { ...rest, ends: others } : rest;
}

export function withItem(score: ScoreNode, item: string, question: NodeId | undefined): ScoreNode {
  const { [item]: _was, ...others } = score.items;
  return { ...score, items: question === undefined ? others : { ...score.items, [item]: question } };
}
