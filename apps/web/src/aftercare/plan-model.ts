import { valueAt, type Operation, type Path, type Value } from '@cairn/co-editing';
import type { Plan, PlanPerson, RequestAnswer } from '@cairn/aftercare';
import type { Actor, Day, Instant, OpId } from '@cairn/kernel';

/** What became of this device's newest write to a place. `here`: waiting for a connection. */
export type WriteState = 'saving' | 'here' | 'saved';

/** Words that the server refused, back with the person who wrote them. */
export type Returned = { readonly opId: OpId; readonly path: Path; readonly value: Value; readonly code: string };

/** Somebody else who has this plan open. `path` is the field they are in. */
export type Present = { readonly person: Actor; readonly path: Path | undefined };

/** The plan as screens use it: reads are reactive, writes go to the outbox. */
export type PlanModel = {
  /** What the server confirmed, with this device's waiting commands folded over it. */
  readonly plan: () => Plan;
  readonly me: () => Actor;
  /** The patient, by the name they go by, and who may own a step. */
  readonly called: () => string;
  readonly patient: () => string | undefined;
  readonly people: () => readonly PlanPerson[];
  readonly today: () => Day;
  readonly now: () => Instant;
  readonly online: () => boolean;
  readonly stateOf: (path: Path) => WriteState | undefined;
  readonly isWaiting: (opId: OpId) => boolean;
  readonly waiting: () => boolean;
  readonly savedAt: () => Instant | undefined;
  readonly returned: (path: Path) => readonly Returned[];
  /** Refused words whose line is no longer there. */
  readonly strays: () => readonly Returned[];
  readonly letGo: (opId: OpId) => void;
  readonly present: () => readonly Present[];
  readonly enter: (path: Path | undefined) => void;
  readonly newId: () => string;
  readonly edit: (operation: Operation) => OpId;
  readonly check: (path: Path, done: boolean) => void;
  readonly ask: (text: string) => OpId;
  readonly answer: (requestId: string, answer: RequestAnswer) => void;
};

/** The words of a line, or none. */
export function textAt(model: PlanModel, path: Path): string {
  const value = valueAt(model.plan().doc, path);
  return typeof value === 'string' ? value : '';
}

export function samePath(one: Path, other: Path): boolean {
  return one.length === other.length && one.every((step, index) => step === other[index]);
}

export function isWithin(path: Path, place: Path): boolean {
  return place.every((step, index) => step === path[index]);
}

/** Names an element of the page after its place in the document. */
export function placeId(path: Path): string {
  return `plan-${path.join('-')}`;
}
