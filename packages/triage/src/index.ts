import type { Capability } from '@cairn/kernel';
import type { Triage, TriageFact } from './alert.ts';
import { evolve, start, window } from './evolve.ts';

export {
  outcomes,
  refusalCodes,
  type Alert,
  type AlertEvent,
  type Around,
  type Outcome,
  type PersonRef,
  type Triage,
  type TriageCommand,
  type TriageFact,
  type TriageNote,
  type TriageRefusal,
} from './alert.ts';
export { BASELINE_DAYS, charted, isHarder, series, usualBand, type Band, type Charted } from './baseline.ts';
export {
  isMinor,
  present,
  type Caseload,
  type CaseloadRow,
  type RowAppointment,
  type RowCheckIn,
  type RowPerson,
  type StoredRow,
  type Whose,
} from './caseload.ts';
export type { Condition, PersonFlag, Situation } from './conditions.ts';
export { addDays, dayNumber } from './days.ts';
export { decide, type TriageDecision } from './decide.ts';
export { evolve, start } from './evolve.ts';
export { judge, type Finding } from './judge.ts';
export { watchedMeasures } from './watched-measures.ts';
export { ladderTimes } from './ladder.ts';
export { levels, levelTable, tiers, type Level, type LevelRule, type Tier } from './levels.ts';
export { CALL_ASKED, MISSED_DAYS, type Evidence, type Measures, type MeasureValue, type PastCheckIn } from './measures.ts';
export { standing, tierOf, type Known, type RowClock, type Standing, type Trend } from './ranking.ts';
export {
  bandText,
  detailText,
  measureText,
  moodWords,
  reasonText,
  usualText,
  withdrawalWords,
  type Detail,
  type Reason,
} from './reasons.ts';
export { ownerFor } from './owners.ts';
export { ruleOf, rules, type Rule } from './rules.ts';
export { caseloadInput, handToInput, noteInput, resolveInput, takeInput, type CaseloadInput } from './wire.ts';

export const triage: Capability<Triage, TriageFact> = {
  name: 'triage',
  audience: 'team',
  kinds: {
    'alert.raised': 1,
    'alert.evidence-added': 1,
    'alert.taken': 1,
    'alert.handed': 1,
    'alert.escalated': 1,
    'alert.paged': 1,
    'alert.came-due': 1,
    'alert.resolved': 1,
    'triage.noted': 1,
  },
  start,
  evolve,
  window,
};
