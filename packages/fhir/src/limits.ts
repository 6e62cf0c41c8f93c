import { isObject } from './read.ts';

/** A file above this is refused before it is read. One patient's bundle is one or two megabytes. */
export const MAX_FILE_BYTES = 25 * 1024 * 1024;
export const MAX_ENTRIES = 20_000;
/** Characters of one resource in canonical form. */
export const MAX_RESOURCE = 1_000_000;
export const MAX_DEPTH = 64;

/** Without recursion, so that hostile nesting cannot end the program. */
export function unsound(value: unknown): 'too-deep' | 'wrong-type' | undefined {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return 'too-deep';
    const inside: unknown[] = [];
    for (const item of level) {
      // 1e999 is JSON, and becomes Infinity.
      if (typeof item === 'number' && !Number.isFinite(item)) return 'wrong-type';
      const members = Array.isArray(item) ? item : isObject(item) ? Object.values(item) : [];
      for (const each of members) if (typeof each === 'object' ? each !== null : typeof each === 'number') inside.push(each);
    }
    level = inside;
  }
  return undefined;
}
