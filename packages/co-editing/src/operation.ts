import type { Path, Version } from './document.ts';
import type { Value } from './schema.ts';

/**
 * - `set`: write a field; `base` is the version its author was looking at.
 * - `choose`: settle a field; `seen` are all the versions its author had before them.
 * - `add`: put a new item in a list, after another (`null`: first; an `after` that is gone: last). `value` fills its plain fields.
 * - `remove`: take an item away; `seen` is `versionsIn(item)` as its author saw it.
 * - `keep`: bring a removed or disputed item back.
 * - `move`: put an item after another in the same list.
 *
 * `undoes` makes it an undo (`inverse`): the version of the same person's operation that it takes back. Where the place is no
 * longer as that operation left it, the undo is refused with `changed-since` rather than made to trample.
 */
export type Operation = Edit & { readonly undoes?: Version | undefined };

export type Edit =
  | { readonly type: 'set'; readonly path: Path; readonly value: Value; readonly base: Version }
  | { readonly type: 'choose'; readonly path: Path; readonly value: Value; readonly seen: readonly Version[] }
  | {
      readonly type: 'add';
      readonly path: Path;
      readonly id: string;
      readonly value: Readonly<Record<string, Value>>;
      readonly after: string | null;
    }
  | { readonly type: 'remove'; readonly path: Path; readonly seen: readonly Version[] }
  | { readonly type: 'keep'; readonly path: Path }
  | { readonly type: 'move'; readonly path: Path; readonly after: string | null };

/** `same`: nothing changed, the value was already there. `conflict`: it is kept, beside another that waits for a choice. */
export type Outcome = 'applied' | 'same' | 'conflict';

export const editRefusalCodes = [
  'unknown-place',
  'wrong-type',
  'too-long',
  'not-a-choice',
  'list-full',
  'id-taken',
  'too-many-versions',
  'changed-since',
] as const;
export type EditRefusal = (typeof editRefusalCodes)[number];
