import { fieldAt, itemAt, itemsAt, versionsIn, type Doc, type Version } from './document.ts';
import type { Operation } from './operation.ts';

/**
 * The operation that takes `operation` back, for its author: `before` is the document it met, `version` its own version. It is
 * refused (`changed-since`) where the place has changed since. After an undo the place carries the undo's version: an earlier
 * operation of the same author at the same place is undone with that one as `version`.
 */
export function inverse(before: Doc, operation: Operation, version: Version): Operation | undefined {
  const { path } = operation;
  const undoes = version;
  switch (operation.type) {
    case 'set':
    case 'choose': {
      const field = fieldAt(before, path);
      return field && { type: 'set', path, value: field.value, base: version, undoes };
    }
    case 'add':
      return { type: 'remove', path: [...path, operation.id], seen: [version], undoes };
    case 'remove':
      return { type: 'keep', path, undoes };
    case 'keep': {
      const item = itemAt(before, path);
      return item && { type: 'remove', path, seen: [...versionsIn(item), version], undoes };
    }
    case 'move': {
      const siblings = itemsAt(before, path.slice(0, -1));
      const index = siblings.findIndex((item) => item.id === path.at(-1));
      return index < 0 ? undefined : { type: 'move', path, after: siblings[index - 1]?.id ?? null, undoes };
    }
  }
}
