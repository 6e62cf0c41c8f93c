import { fieldAt, itemsAt, openConflicts, valueAt, type Doc, type Item } from '@cairn/co-editing';
import type { Kind } from './kind.ts';
import type { Lines, ToPlan } from './question.ts';
import type { PlanLine } from './sheet.ts';

/** The list of this kind, or undefined. */
export function listOf(kind: Kind, name: string): Lines | undefined {
  const found = kind.questions.find((question) => question.name === name);
  return found?.as === 'list' ? found : undefined;
}

/** Whether two people's words stand side by side in the line, or its removal is disputed: someone chooses before it can go into a plan. */
export function isUnsettled(doc: Doc, list: string, itemId: string): boolean {
  return openConflicts(doc).some((conflict) => conflict.path[0] === list && conflict.path[1] === itemId);
}

/** The words of a line for the plan, without the white space around them; undefined when a half of it is missing. */
export function planLine(toPlan: ToPlan, item: Item): PlanLine | undefined {
  if (toPlan.as === 'step') {
    const text = wordsAt(item, toPlan.text);
    return text === '' ? undefined : { as: 'step', text };
  }
  const [cue, response] = [wordsAt(item, toPlan.cue), wordsAt(item, toPlan.response)];
  return cue === '' || response === '' ? undefined : { as: 'if-then', cue, response };
}

export function itemOf(doc: Doc, list: string, itemId: string): Item | undefined {
  return itemsAt(doc, [list]).find((item) => item.id === itemId);
}

function wordsAt(item: Item, name: string): string {
  const value = fieldAt({ fields: item.fields }, [name])?.value;
  return typeof value === 'string' ? value.trim() : '';
}

/** Whether anybody has written anything: a value that stands, one that waits, or a line. */
export function isUntouched(kind: Kind, doc: Doc): boolean {
  return kind.questions.every((question) =>
    question.as === 'list'
      ? itemsAt(doc, [question.name]).length === 0
      : valueAt(doc, [question.name]) === null && fieldAt(doc, [question.name])?.conflict.length === 0,
  );
}
