import type { Flow } from '@cairn/workflows';

/** Whole flows, oldest first: they share what did not change. `key` is the field that the last edit was typed into. */
export type History = {
  readonly past: readonly Flow[];
  readonly present: Flow;
  readonly future: readonly Flow[];
  readonly key: string | undefined;
};

export function remember(flow: Flow): History {
  return { past: [], present: flow, future: [], key: undefined };
}

/** Letters typed one after the other into one field (`key`) are one step. */
export function record(history: History, flow: Flow, key?: string): History {
  if (flow === history.present) return history;
  const isSame = key !== undefined && key === history.key && history.future.length === 0;
  return { past: isSame ? history.past : [...history.past, history.present], present: flow, future: [], key };
}

export function undo(history: History): History {
  const before = history.past.at(-1);
  if (!before) return history;
  return { past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future], key: undefined };
}

export function redo(history: History): History {
  const [after, ...future] = history.future;
  if (!after) return history;
  return { past: [...history.past, history.present], present: after, future, key: undefined };
}
