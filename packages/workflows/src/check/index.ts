export { check, hasErrors, type CheckOptions } from './check.ts';
export { analyse, type Analysis } from './analysis.ts';
export { ruleCodes, severities, type Finding, type Place, type RuleCode, type Severity } from './finding.ts';
export { emptyLibrary, type CheckLibrary, type ClockSpan, type InstrumentInfo } from './library.ts';
export { gradeOf, READING_LIMIT } from './reading.ts';
export { longestWay, secondsAt, type Estimate } from './time.ts';
export { rules } from './rules/index.ts';
export { sampleLibrary } from './sample.ts';
export type { Rule } from './rule.ts';
