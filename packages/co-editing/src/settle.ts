import { candidatesOf, sameValue, type Candidate, type Field, type Stamp, type Version } from './document.ts';
import type { Value } from './schema.ts';

/** More unsettled values of one field than this are refused: someone has to choose first. */
export const CANDIDATES_MAX = 12;

/**
 * A new value replaces exactly the versions its author had seen. What they had not seen stays beside it,
 * except where it says the same. With nothing unseen left, the new value stands alone.
 */
export function settle(field: Field, value: Value, seen: readonly Version[], stamp: Stamp): Field | 'too-many-versions' {
  if (field.conflict.length === 0 && sameValue(field.value, value)) return field;
  const before = candidatesOf(field);
  const unseen = before.filter((candidate) => !seen.includes(candidate.version));
  if (unseen.some((candidate) => sameValue(candidate.value, value)))
    return unseen.length === before.length ? field : withCandidates(field, unseen);
  const added: Candidate = { value, by: stamp.by, at: stamp.at, version: stamp.version };
  const stands = unseen[0]?.version === field.version;
  const after = stands ? [...unseen, added] : [added, ...unseen];
  return after.length > CANDIDATES_MAX ? 'too-many-versions' : withCandidates(field, after);
}

function withCandidates(field: Field, [first, ...conflict]: readonly Candidate[]): Field {
  return first ? { value: first.value, by: first.by, at: first.at, version: first.version, conflict } : field;
}
