import { fieldAt, itemAt, itemsAt, valueAt, type Doc, type Operation, type Path, type Value } from '@cairn/co-editing';
import { publishedVersion, versionToSign } from '@cairn/aftercare';
import type { Plan, PlanDesk, PlanPerson, PlanSuggestion, PlanVersion, RequestAnswer, SuggestionAnswer } from '@cairn/aftercare';
import type { Actor, Day, Instant, OpId } from '@cairn/kernel';
import type { Sent } from '../live/outbox.ts';
import type { PlanUndo } from './create-undo.ts';
import { typeAt } from './place-names.ts';

/** What became of this device's newest write to a place. `here`: waiting for a connection. */
export type WriteState = 'saving' | 'here' | 'saved';

/** What refused words were: of a field, a whole new line, a remark, a suggestion. */
export type ReturnedKind = 'words' | 'line' | 'comment' | 'suggestion';

/** Words that the server refused, back with the person who wrote them. `operation` is what they were written with. */
export type Returned = {
  readonly opId: OpId;
  readonly kind: ReturnedKind;
  readonly path: Path;
  readonly value: Value;
  readonly operation: Operation | undefined;
  readonly code: string;
};

/** Somebody else who has this plan open. `path` is the field they are in. */
export type Present = { readonly person: Actor; readonly path: Path | undefined };

/** The plan as screens use it, the team's and the patient's: reads are reactive, writes go to the outbox. */
export type PlanModel = {
  /** What the server confirmed, with this device's waiting commands folded over it. */
  readonly plan: () => Plan;
  readonly me: () => Actor;
  /** The patient, by the name they go by, and who may own a step. */
  readonly called: () => string;
  readonly patient: () => string | undefined;
  readonly people: () => readonly PlanPerson[];
  /** The patient's language: how hard the plan is to read is measured in it. */
  readonly locale: () => PlanDesk['locale'];
  readonly today: () => Day;
  readonly now: () => Instant;
  readonly online: () => boolean;
  readonly stateOf: (path: Path) => WriteState | undefined;
  readonly isWaiting: (opId: OpId) => boolean;
  readonly waiting: () => boolean;
  readonly savedAt: () => Instant | undefined;
  /** Refused words of one place; of a field unless another kind is named. */
  readonly returned: (path: Path, kind?: ReturnedKind) => readonly Returned[];
  /** Refused words that no place of the document shows. */
  readonly strays: () => readonly Returned[];
  readonly letGo: (opId: OpId) => void;
  readonly present: () => readonly Present[];
  readonly enter: (path: Path | undefined) => void;
  readonly newId: () => string;
  readonly edit: (operation: Operation) => OpId;
  /** This session's own operations, taken back one by one. */
  readonly undo: PlanUndo;
  readonly check: (path: Path, done: boolean) => void;
  readonly ask: (text: string) => OpId;
  readonly answer: (requestId: string, answer: RequestAnswer) => void;
  readonly comment: (path: Path, text: string) => OpId;
  readonly settleComment: (commentId: string) => void;
  readonly suggest: (operation: Operation, note: string) => OpId;
  readonly answerSuggestion: (suggestion: PlanSuggestion, answer: SuggestionAnswer) => Sent<unknown>;
  readonly useTemplate: (template: string) => Sent<unknown>;
  readonly askSignOff: (why: string) => Sent<unknown>;
  readonly sign: (version: PlanVersion, typedName: string) => Sent<unknown>;
  readonly takeBack: (version: PlanVersion, why: string) => Sent<unknown>;
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

/** Whether no item on the way to a place has been removed. */
export function isShown(doc: Doc, path: Path): boolean {
  return path.every((_step, index) => itemAt(doc, path.slice(0, index + 1))?.state !== 'removed');
}

/** How many lines and fields something is written in, below a place. */
export function filledIn(doc: Doc, path: Path): number {
  const field = fieldAt(doc, path);
  if (field) return field.value === null ? 0 : 1;
  const lines = itemsAt(doc, path).length;
  if (lines > 0) return lines;
  const type = typeAt(path);
  return type?.type === 'object' ? Object.keys(type.fields).reduce((sum, name) => sum + filledIn(doc, [...path, name]), 0) : 0;
}

/** Names an element of the page after its place in the document. */
export function placeId(path: Path): string {
  return `plan-${path.join('-')}`;
}

/** The number that this draft gets when it is signed. */
export function draftNumber(plan: Plan): number {
  return versionToSign(plan)?.number ?? (publishedVersion(plan)?.number ?? 0) + 1;
}
