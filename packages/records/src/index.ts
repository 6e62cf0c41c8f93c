export {
  RECORDS_PER_FACT,
  recordTypes,
  refusalCodes,
  type ClinicalRecord,
  type Code,
  type Dosage,
  type ImportResult,
  type ImportRun,
  type KeptRecord,
  type RecordCommand,
  type RecordEntry,
  type RecordFact,
  type RecordPart,
  type RecordRefusal,
  type Records,
  type RecordTime,
  type RecordType,
  type RecordValue,
} from './record.ts';
export { decide, type Known } from './decide.ts';
export { evolve, isShown, records, start, window } from './evolve.ts';
export { importInput, originalInput, recordInput } from './wire.ts';
