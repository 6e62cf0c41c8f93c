import { itemsAt, valueAt, type Path, type Value } from '@cairn/co-editing';
import { must } from '@cairn/kernel';
import type { KindKey } from './kind.ts';
import { kindOf } from './kinds.ts';
import type { Plain } from './question.ts';
import type { Sheet } from './sheet.ts';

/** One question and what stands there; of a list, each line's fields. What waits for a choice is not told, nor who wrote. */
export type SeenAnswer =
  | { readonly name: string; readonly value: Value }
  | { readonly name: string; readonly lines: readonly { readonly id: string; readonly fields: readonly SeenField[] }[] };
type SeenField = { readonly name: string; readonly value: Value };
/** A worksheet as a guest of its session reads it, by the patient's tap. */
export type SeenSheet = {
  readonly sheetId: string;
  readonly kind: KindKey;
  readonly version: number;
  readonly answers: readonly SeenAnswer[];
};

export function discloseSheet({ sheetId, kind: key, version, doc }: Sheet): SeenSheet {
  const kind = must(kindOf(key, version), 'the kind of a sheet');
  const field = (path: Path, { name }: Pick<Plain, 'name'>): SeenField => ({ name, value: valueAt(doc, [...path, name]) });
  const answers = kind.questions.map((question): SeenAnswer => {
    const { name } = question;
    if (question.as !== 'list') return field([], question);
    const items = itemsAt(doc, [name]).filter(({ state }) => state === 'here');
    return { name, lines: items.map(({ id }) => ({ id, fields: question.item.map((one) => field([name, id], one)) })) };
  });
  return { sheetId, kind: key, version, answers };
}
