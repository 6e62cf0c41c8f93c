import type { Capability } from '@cairn/kernel';
import type { ImportRun, KeptRecord, RecordEntry, RecordFact, Records } from './record.ts';

/** How many of the newest a screen gets, by FHIR resource type; of types not listed, all. Whatever is active is always there. */
const NEWEST: ReadonlyMap<string, number> = new Map([
  ['Observation', 60],
  ['Condition', 60],
  ['MedicationRequest', 60],
  ['MedicationStatement', 60],
  ['DiagnosticReport', 20],
  ['Encounter', 20],
  ['Procedure', 20],
  ['Immunization', 20],
]);
const RUNS = 20;

export function start(): Records {
  return { records: [], counts: {}, runs: [] };
}

export function evolve(state: Records, entry: RecordEntry): Records {
  const { batch, records } = entry.body;
  const added = entry.kind === 'record.imported' ? records.length : 0;
  const run: ImportRun = { batch, at: entry.at, by: entry.actor, added, revised: records.length - added };
  return {
    records: added > 0 ? [...state.records, ...records] : revise(state.records, records),
    counts: added > 0 ? counted(state.counts, records) : state.counts,
    runs: joined(state.runs, run),
  };
}

/** In its old place; a screen that had not held it before takes it in by its ordinal. */
function revise(held: readonly KeptRecord[], changed: readonly KeptRecord[]): readonly KeptRecord[] {
  const ids = new Set(changed.map((record) => record.recordId));
  return [...held.filter((record) => !ids.has(record.recordId)), ...changed].toSorted((a, b) => a.ordinal - b.ordinal);
}

function counted(counts: Records['counts'], added: readonly KeptRecord[]): Records['counts'] {
  const next = { ...counts };
  for (const { source } of added) next[source.resourceType] = (next[source.resourceType] ?? 0) + 1;
  return next;
}

/** Several facts of one batch are one run. */
function joined(runs: readonly ImportRun[], run: ImportRun): readonly ImportRun[] {
  const last = runs.at(-1);
  if (!last || last.batch !== run.batch) return [...runs, run];
  return [...runs.slice(0, -1), { ...last, added: last.added + run.added, revised: last.revised + run.revised }];
}

/**
 * Cut by `nth`, which no revision changes, so that a screen that was sent the cut and then the entries ends where a fresh one begins.
 * Unmapped resources are counted and not sent.
 */
export function window(state: Records): Records {
  return { ...state, records: state.records.filter((record) => isShown(record, state.counts)), runs: state.runs.slice(-RUNS) };
}

export function isShown(record: KeptRecord, counts: Records['counts']): boolean {
  if (record.type === 'other') return false;
  const { resourceType } = record.source;
  return record.active || (counts[resourceType] ?? 0) - record.nth <= (NEWEST.get(resourceType) ?? Infinity);
}

export const records: Capability<Records, RecordFact> = {
  name: 'records',
  audience: 'shared',
  kinds: { 'record.imported': 1, 'record.revised': 1 },
  start,
  evolve,
  window,
};
