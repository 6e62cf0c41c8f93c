import { planSchema } from '@cairn/aftercare';
import type { NodeType, ObjectType, Path } from '@cairn/co-editing';
import { optionNames } from '../words/aftercare-options.ts';
import { placeNames } from '../words/aftercare-places.ts';
import { createWords, type WordTable } from '../words/words.ts';

const t = createWords<WordTable>(placeNames);
const options = createWords<WordTable>(optionNames);

type Step = { readonly type: NodeType | undefined; readonly names: readonly string[] };

/** What the schema says about a place, and the names on the way to it (ids of items left out). */
function walk(path: Path): Step {
  let type: NodeType | undefined = planSchema;
  const names: string[] = [];
  for (const step of path) {
    if (type?.type === 'list') type = type.item;
    else if (type?.type === 'object') {
      type = Object.hasOwn(type.fields, step) ? type.fields[step] : undefined;
      names.push(step);
    } else type = undefined;
  }
  return { type, names };
}

export function typeAt(path: Path): NodeType | undefined {
  return walk(path).type;
}

/** The fields of an item of the list at `path`. */
export function itemTypeAt(path: Path): ObjectType | undefined {
  const type = typeAt(path);
  return type?.type === 'list' ? type.item : undefined;
}

/** Keys under which words of a place may stand, the closest first. */
export function placeKeys(path: Path): readonly string[] {
  const { names } = walk(path);
  return names.map((_name, index) => names.slice(index).join('.'));
}

/** What a place is called: its own words, or those of its name alone; a line of plain words is called after its list. */
export function placeName(path: Path): string {
  const keys = placeKeys(path);
  const full = keys[0] ?? '';
  if (keys.at(-1) === 'text' && !Object.hasOwn(placeNames, full)) return placeName(path.slice(0, -2));
  const key = keys.find((one) => Object.hasOwn(placeNames, one));
  return key === undefined ? full : t(key);
}

/** What one option of a choice is called. */
export function optionName(path: Path, option: string): string {
  const keys = placeKeys(path).map((key) => `${key}.${option}`);
  const key = keys.find((one) => Object.hasOwn(optionNames, one));
  return key === undefined ? option : options(key);
}
