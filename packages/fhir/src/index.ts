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
export {
  findingCodes,
  MAX_QUESTIONNAIRE_CHARACTERS,
  type Finding,
  type FindingCode,
  type Form,
  type FormItem,
  type FormOption,
  type ReadForm,
  type Severity,
} from './questionnaire/form.ts';
export { readQuestionnaire, readQuestionnaireText } from './questionnaire/read-form.ts';
export { adopt, type AdoptOptions, type Adopted, type AdoptedItem, type Adoption } from './questionnaire/adopt.ts';
export { loincOf } from './questionnaire/suspect.ts';
export { questionnaireOf } from './questionnaire/write-form.ts';
export { questionnaireResponseOf, readResponse, type ReadResponse, type ResponseFrame } from './questionnaire/response.ts';
export { scoreObservationOf, type ObservationFrame } from './questionnaire/observation.ts';
export type { InstrumentShape, ScoreShape, ScoringShape } from './questionnaire/shape.ts';
export { collectionOf } from './questionnaire/bundle-of.ts';
