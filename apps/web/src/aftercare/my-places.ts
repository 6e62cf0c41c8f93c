import { labelOf, partTitle, planSchema, domains } from '@cairn/aftercare';
import type { FieldType, ListType, NodeType, ObjectType, Path } from '@cairn/co-editing';
import { myFieldWords } from '../words/my-plan.ts';
import { language } from '../words/words.ts';

/** Written by the program, never by hand. */
const UNWRITTEN: ReadonlySet<string> = new Set(['source', 'words']);

export type Place = { readonly name: string; readonly path: Path; readonly type: NodeType };

/** Texts up to this length are names, times and numbers: one line to write in. */
export const SHORT = 130;

export function fieldOf(type: NodeType): FieldType | undefined {
  return type.type === 'object' || type.type === 'list' ? undefined : type;
}

export function listOf(type: NodeType): ListType | undefined {
  return type.type === 'list' ? type : undefined;
}

export function groupOf(type: NodeType): ObjectType | undefined {
  return type.type === 'object' ? type : undefined;
}

/** What can be written inside a place, in the order of the plan. */
export function placesIn(type: ObjectType, path: Path): readonly Place[] {
  return Object.entries(type.fields)
    .filter(([name]) => !UNWRITTEN.has(name))
    .map(([name, inner]) => ({ name, path: [...path, name], type: inner }));
}

export function partType(part: string): ListType | ObjectType {
  const type = planSchema.fields[part];
  return type?.type === 'list' || type?.type === 'object' ? type : { type: 'object', fields: {} };
}

/** A path without the ids of items and the domain of a goal: what its words go by. */
export function namesOf(path: Path): Path {
  const names: string[] = [];
  let type: NodeType | undefined = planSchema;
  for (const step of path) {
    if (type?.type === 'list') type = type.item;
    else {
      type = type?.type === 'object' ? type.fields[step] : undefined;
      names.push(step);
    }
  }
  return domains.some((domain) => domain === names[0]) ? names.slice(1) : names;
}

/** What a field or list is called. Where its words speak for themselves when read, it still has a name to be written under. */
export function nameOfPlace(path: Path): string {
  const own: Readonly<Record<string, Readonly<Record<'en' | 'es', string>>>> = myFieldWords;
  return labelOf(namesOf(path), language()) || own[path.at(-1) ?? '']?.[language()] || partTitle(path[0] ?? '', language());
}
