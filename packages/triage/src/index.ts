import type { Capability } from '@cairn/kernel';
import type { Triage, TriageFact } from './alert.ts';
import { evolve, start, window } from './evolve.ts';

export {
  outcomes,
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
export {
  BASELINE_DAYS,
  charted,
  isDaily,
  isHarder,
  series,
  trendedOf,
  usualBand,
  type Band,
  type Charted,
  type Trended,
} from './baseline.ts';
export { discloseWeek, weeks, WEEK_DAYS, type DisclosedWeek } from './disclose.ts';
export {
  isMinor,
  present,
  type Caseload,
  type CaseloadRow,
  type RowAppointment,
  type RowCare,
  type RowCheckIn,
  type RowPerson,
  type StoredRow,
  type Whose,
} from './caseload.ts';
export type { Condition, Limit, PastEvent, PersonFlag, Situation } from './conditions.ts';
export { addDays, dayNumber } from './days.ts';
export { decide, type TriageDecision } from './decide.ts';
export { evolve, start } from './evolve.ts';
export { judge, type Finding } from './judge.ts';
export { watchedMeasures } from './watched-measures.ts';
export { ladderTimes } from './ladder.ts';
export { levels, levelTable, tiers, type Level, type LevelRule, type Tier } from './levels.ts';
export {
  CALL_ASKED,
  HEARD,
  MISSED_DAYS,
  SAID_DANGER,
  type Evidence,
  type Measures,
  type MeasureValue,
  type PastCheckIn,
} from './measures.ts';
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
export { ruleOf, rules } from './rules/index.ts';
export type { Rule, RuleStatus } from './rules/rule.ts';
export { alwaysOn, ruleIds, type RuleId } from './rules/rule-ids.ts';
export { DANGER_WORDS_VERSION, dangerIn, dangerTopics, dangerWords, type DangerTopic } from './danger-words.ts';
export { refusalCodes } from './refusal-codes.ts';
export { isSettingKey, settingDefs, settingKeys, type SettingDef, type SettingKey, type SettingUnit } from './settings/keys.ts';
export {
  ruleSettings,
  settingsOf,
  usualSettings,
  type RuleSettingFact,
  type RuleSettings,
  type SettingChange,
  type Settings,
} from './settings/settings.ts';
export { changeSetting, settingRefusalCodes, type ChangeSetting, type SettingRefusal } from './settings/change.ts';
export { levelsOf } from './settings/levels-of.ts';
export {
  careEventKinds,
  careEventRefusalCodes,
  careEvents,
  countedKinds,
  decideCareEvent,
  evolveCareEvents,
  type CareEvent,
  type CareEventCommand,
  type CareEventEntry,
  type CareEventFact,
  type CareEventKind,
  type CareEventRefusal,
  type CareEvents,
} from './care-event.ts';
export {
  careTier,
  careTiers,
  contactMinimum,
  evolveTier,
  STABLE_REVIEWS,
  startTier,
  tierCauses,
  type CareTier,
  type CareTierEntry,
  type CareTierFact,
  type CareTierState,
  type TierCause,
  type TierReview,
} from './care-tier.ts';
export {
  careTierRefusalCodes,
  decideTier,
  isCloser,
  lastTold,
  raiseTier,
  stableReviews,
  tierNow,
  type CareTierCommand,
  type CareTierRefusal,
  type TierKnown,
} from './tier-rules.ts';
export {
  caseloadInput,
  changeSettingInput,
  handToInput,
  noteInput,
  recordEventInput,
  resolveInput,
  reviewTierInput,
  settingsInput,
  stepDownInput,
  takeInput,
  withdrawEventInput,
  type CaseloadInput,
} from './wire.ts';

export const triage: Capability<Triage, TriageFact> = {
  name: 'triage',
  audience: 'team',
  kinds: {
    'alert.raised': 2,
    'alert.evidence-added': 2,
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
