import type { Plan } from '@cairn/aftercare';
import { fieldAt, type Path } from '@cairn/co-editing';
import { placeName } from './place-names.ts';

const titles = ['title', 'text', 'cue', 'name', 'measure', 'purpose'];

/** What a place of the plan is called: the words of its line, or of the nearest thing around it. */
export function placeWords(plan: Plan, path: Path): string {
  for (let length = path.length; length > 1; length -= 1) {
    for (const name of titles) {
      const value = fieldAt(plan.doc, [...path.slice(0, length), name])?.value;
      if (typeof value === 'string' && value !== '') return value;
    }
  }
  return partWords(path);
}

/** The part of the plan a place belongs to. */
export function partWords(path: Path): string {
  return path.length > 0 ? placeName(path.slice(0, 1)) : '';
}
