export { readBundle, type Counts, type Parsed, type ParsedBundle, type ReadOptions } from './bundle.ts';
export { readBundleText } from './text.ts';
export { MAX_DEPTH, MAX_ENTRIES, MAX_FILE_BYTES, MAX_RESOURCE } from './limits.ts';
export { problemCodes, type Problem, type ProblemCode } from './read.ts';
export {
  ID_ALONE,
  recordTypes,
  type Code,
  type Dosage,
  type Identity,
  type MappedRecord,
  type PatientDetails,
  type RecordPart,
  type RecordType,
  type RecordValue,
} from './mapped.ts';
export { parseTime, type RecordTime } from './time.ts';
