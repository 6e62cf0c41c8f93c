import { inverse, itemAt, versionsIn, type Doc, type Operation, type Path, type Version } from '@cairn/co-editing';
import type { OpId } from '@cairn/kernel';
import { createSignal } from 'solid-js';
import type { Sent } from '../live/outbox.ts';
import { samePath } from './plan-model.ts';

/** An operation of this session, with the document it met. `version` is what its place carries now. */
export type UndoStep = { readonly operation: Operation; readonly before: Doc; readonly version: Version };

/** What the last undo came to; `code` when it was refused (`changed-since`: it would trample what others wrote). */
export type Undone = { readonly path: Path; readonly code: string | undefined };

export type PlanUndo = {
  readonly last: () => UndoStep | undefined;
  readonly take: () => void;
  readonly said: () => Undone | undefined;
};

const STEPS_MAX = 100;

export type UndoParts = { readonly doc: () => Doc; readonly send: (operation: Operation) => Sent<unknown> };

/** Takes back this session's own operations, newest first; never what somebody else has written over since. */
export function createUndo({ doc, send }: UndoParts) {
  const [steps, setSteps] = createSignal<readonly UndoStep[]>([]);
  const [said, setSaid] = createSignal<Undone>();
  const mine = new Set<Version>();

  function did(operation: Operation, before: Doc, version: OpId): void {
    mine.add(version);
    setSaid(undefined);
    setSteps((all) => [...all, { operation, before, version }].slice(-STEPS_MAX));
  }

  function take(): void {
    const step = steps().at(-1);
    const back = step && inverse(step.before, step.operation, step.version);
    setSteps((all) => all.slice(0, -1));
    if (!step || !back) return;
    const sent = send(back.type === 'remove' ? { ...back, seen: ownVersions(doc(), back.path, mine) } : back);
    mine.add(sent.opId);
    const place = placeOf(step.operation);
    setSteps((all) => all.map((one) => (samePath(placeOf(one.operation), place) ? { ...one, version: sent.opId } : one)));
    void sent.done.then((settled) => setSaid({ path: back.path, code: settled.ok ? undefined : settled.refusal.code }));
  }

  return {
    undo: { last: () => steps().at(-1), take, said } satisfies PlanUndo,
    did,
    /** A refused operation never was. */
    forget: (version: OpId): void => void setSteps((all) => all.filter((step) => step.version !== version)),
  };
}

/** An item of which everything is this session's own is seen whole; what others wrote in it is not. */
function ownVersions(doc: Doc, path: Path, mine: ReadonlySet<Version>): readonly Version[] {
  const item = itemAt(doc, path);
  return item ? versionsIn(item).filter((version) => mine.has(version)) : [];
}

function placeOf(operation: Operation): Path {
  return operation.type === 'add' ? [...operation.path, operation.id] : operation.path;
}
