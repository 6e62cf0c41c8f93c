import { canonical } from '@cairn/kernel';
import type { Flow, FlowPromise } from '@cairn/workflows';
import type { Approved } from './fact.ts';

/**
 * The flow with the approvals that are real: those of `before` whose promise still says the same. An approval that comes with a
 * file or from a screen counts for nothing.
 */
export function withRealApprovals(flow: Flow, before: readonly (Flow | undefined)[]): Flow {
  if (!flow.promises) return flow;
  const promises = Object.entries(flow.promises).map(([key, { text }]): [string, FlowPromise] => {
    const known = before.map((one) => promiseOf(one, key)).find((one) => one?.approved && canonical(one.text) === canonical(text));
    return [key, known?.approved ? { text, approved: known.approved } : { text }];
  });
  return { ...flow, promises: Object.fromEntries(promises) };
}

export function promiseOf(flow: Flow | undefined, key: string): FlowPromise | undefined {
  return flow?.promises && Object.hasOwn(flow.promises, key) ? flow.promises[key] : undefined;
}

export function withApproval(flow: Flow, key: string, approved: Approved): Flow {
  const promise = promiseOf(flow, key);
  return promise ? { ...flow, promises: { ...flow.promises, [key]: { ...promise, approved } } } : flow;
}

/** The promises that nobody has answered for. */
export function openPromises(flow: Flow): readonly string[] {
  return Object.entries(flow.promises ?? {}).flatMap(([key, promise]) => (promise.approved ? [] : [key]));
}
