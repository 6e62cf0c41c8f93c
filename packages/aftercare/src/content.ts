import { plain, type Doc, type PlainObject, type PlainValue } from '@cairn/co-editing';
import { canonical, sha256 } from '@cairn/kernel';
import type { PlanContent } from './plan.ts';

/** Where a line came from, and whose words a title is, are the record's; nobody reads them in a plan. */
const unread: ReadonlySet<string> = new Set(['source', 'words']);

/** What a reader of the plan sees. Empty places are left out, so that a place the schema gains later changes no old signature. */
export function contentOf(doc: Doc): PlanContent {
  return members(plain(doc));
}

/** What a signature is over: sha-256 of the content in canonical form, as 64 hex digits. */
export function hashOf(content: PlanContent): string {
  return sha256(canonical(content));
}

function members(object: PlainObject): PlainObject {
  return Object.fromEntries(
    Object.entries(object).flatMap(([name, value]): [string, PlainValue][] => {
      const kept = unread.has(name) ? undefined : pruned(value);
      return kept === undefined ? [] : [[name, kept]];
    }),
  );
}

function pruned(value: PlainValue): PlainValue | undefined {
  if (value === null || value === '') return undefined;
  if (typeof value !== 'object') return value;
  if (isLines(value)) {
    const lines = value.map((line) => members(line)).filter((line) => Object.keys(line).some((name) => name !== 'id'));
    return lines.length > 0 ? lines : undefined;
  }
  const kept = members(value);
  return Object.keys(kept).length > 0 ? kept : undefined;
}

export function isLines(value: PlainValue | undefined): value is readonly PlainObject[] {
  return Array.isArray(value);
}
