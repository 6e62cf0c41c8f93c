import { fieldAt, itemAt, itemsAt, versionsIn, type Doc, type Version } from './document.ts';
import type { Operation } from './operation.ts';

/** The operation that takes `operation` back, for its author: `before` is the document it met, `version` its own version. */
export function inverse(before: Doc, operation: Operation, version: Version): Operation | undefined {
  const { path } = operation;
  switch (operation.type) {
    case 'set':
    case 'choose': {
      const field = fieldAt(before, path);
      return field && { type: 'set', path, value: field.value, base: version };
    }
    case 'add':
      return { type: 'remove', path: [...path, operation.id], seen: [version] };
    case 'remove':
      return { type: 'keep', path };
    case 'keep': {
      const item = itemAt(before, path);
      return item && { type: 'remove', path, seen: [...versionsIn(item), version] };
    }
    case 'move': {
      const siblings = itemsAt(before, path.slice(0, -1));
      const index = siblings.findIndex((item) => item.id === path.at(-1));
      return index < 0 ? undefined : { type: 'move', path, after: siblings[index - 1]?.id ?? null };
    }
  }
}
