import type { Flow } from '@cairn/workflows';
import { readingOrder } from './order.ts';

/**
 * The progress that a person sees follows the questions: a step that no question has any more goes, a new one comes after the
 * step of the question before it. Steps that were there without a question stay as they are.
 */
export function stepsAfter(before: Flow, after: Flow): Flow {
  if (before.nodes === after.nodes) return after;
  const [was, now] = [used(before), used(after)];
  const gone = new Set([...was].filter((step) => !now.has(step)));
  const made = [...now].filter((step) => !was.has(step) && !after.steps.includes(step));
  if (made.length === 0 && !after.steps.some((step) => gone.has(step))) return after;
  const steps = after.steps.filter((step) => !gone.has(step));
  const read = readingOrder(after).map(({ id }) => stepOf(after, id));
  for (const step of made) {
    const earlier = read.slice(0, read.indexOf(step)).findLast((one) => one !== undefined && steps.includes(one));
    steps.splice(earlier === undefined ? 0 : steps.indexOf(earlier) + 1, 0, step);
  }
  return { ...after, steps };
}

function stepOf(flow: Flow, id: string): string | undefined {
  const node = flow.nodes[id];
  if (node?.kind === 'ask') return node.step;
  return node?.kind === 'include' ? id : undefined;
}

function used(flow: Flow): ReadonlySet<string> {
  return new Set(Object.keys(flow.nodes).flatMap((id) => stepOf(flow, id) ?? []));
}
