import { accept, refuse, type Decision } from '@cairn/kernel';
import { RECORDS_PER_FACT, type ImportResult, type KeptRecord, type RecordCommand, type RecordFact, type RecordRefusal } from './record.ts';

/** The little that a decision needs of what is already there. */
export type Known = {
  /** How many records the chart has of each FHIR resource type. */
  readonly counts: Readonly<Record<string, number>>;
  readonly held: (recordId: string) => { readonly hash: string; readonly ordinal: number; readonly nth: number } | undefined;
};

/** New records are added, changed ones revised, and the rest left alone: the same file twice changes nothing. Nothing is ever taken away by an import. */
export function decide(known: Known, command: RecordCommand): Decision<RecordFact, RecordRefusal, ImportResult> {
  const { batch, records } = command;
  if (records.length === 0) return refuse('no-records');
  if (new Set(records.map((record) => record.recordId)).size < records.length) return refuse('record-twice');
  const added: KeptRecord[] = [];
  const revised: KeptRecord[] = [];
  const counts = { ...known.counts };
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  for (const record of records) {
    const held = known.held(record.recordId);
    const { resourceType } = record.source;
    if (!held) {
      const nth = counts[resourceType] ?? 0;
      counts[resourceType] = nth + 1;
      added.push({ ...record, ordinal: total + added.length, nth });
    } else if (held.hash !== record.hash) revised.push({ ...record, ordinal: held.ordinal, nth: held.nth });
  }
  const facts: RecordFact[] = [
    ...chunks(added).map((part): RecordFact => ({ kind: 'record.imported', version: 1, body: { batch, records: part } })),
    ...chunks(revised).map((part): RecordFact => ({ kind: 'record.revised', version: 1, body: { batch, records: part } })),
  ];
  return accept(facts, { added: added.length, revised: revised.length, unchanged: records.length - added.length - revised.length });
}

function chunks(records: readonly KeptRecord[]): readonly (readonly KeptRecord[])[] {
  const count = Math.ceil(records.length / RECORDS_PER_FACT);
  return Array.from({ length: count }, (_, index) => records.slice(index * RECORDS_PER_FACT, (index + 1) * RECORDS_PER_FACT));
}
