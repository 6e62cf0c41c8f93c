import type { Rule } from '../rule.ts';
import { answerGoesNowhere } from './answer-goes-nowhere.ts';
import { badId } from './bad-id.ts';
import { clinicalNotification } from './clinical-notification.ts';
import { eventTwice } from './event-twice.ts';
import { flagGoesNowhere } from './flag-goes-nowhere.ts';
import { handOverWithoutReturn } from './hand-over-without-return.ts';
import { hardToRead } from './hard-to-read.ts';
import { impossibleComparison } from './impossible-comparison.ts';
import { impossibleLimits } from './impossible-limits.ts';
import { includeNotFound } from './include-not-found.ts';
import { instrumentLanguage } from './instrument-language.ts';
import { licenceNotCleared } from './licence-not-cleared.ts';
import { loopElsewhere } from './loop-elsewhere.ts';
import { measureTwice } from './measure-twice.ts';
import { missingTarget } from './missing-target.ts';
import { missingTranslation } from './missing-translation.ts';
import { neverAsked } from './never-asked.ts';
import { neverHolds } from './never-holds.ts';
import { noEnd } from './no-end.ts';
import { noOptions } from './no-options.ts';
import { noOwner } from './no-owner.ts';
import { optionTwice } from './option-twice.ts';
import { outcomeGoesNowhere } from './outcome-goes-nowhere.ts';
import { overBudget } from './over-budget.ts';
import { overlappingArms } from './overlapping-arms.ts';
import { placeholdersDiffer } from './placeholders-differ.ts';
import { scoreItems } from './score-items.ts';
import { scoreOutOfRange } from './score-out-of-range.ts';
import { shadowedArm } from './shadowed-arm.ts';
import { sometimesAsked } from './sometimes-asked.ts';
import { staleTranslation } from './stale-translation.ts';
import { timeoutAtNight } from './timeout-at-night.ts';
import { tooManyRounds } from './too-many-rounds.ts';
import { unapprovedPromise } from './unapproved-promise.ts';
import { unboundedLoop } from './unbounded-loop.ts';
import { unknownFlow } from './unknown-flow.ts';
import { unknownOutcome } from './unknown-outcome.ts';
import { unknownPlaceholder } from './unknown-placeholder.ts';
import { unknownPressing } from './unknown-pressing.ts';
import { unknownRole } from './unknown-role.ts';
import { unknownScore } from './unknown-score.ts';
import { unknownSkill } from './unknown-skill.ts';
import { unknownStep } from './unknown-step.ts';
import { unreachableNode } from './unreachable-node.ts';
import { waitWithoutTimeout } from './wait-without-timeout.ts';

/** Every rule, in the order of `ruleCodes`. */
export const rules: readonly Rule[] = [
  missingTarget,
  unreachableNode,
  noEnd,
  unboundedLoop,
  loopElsewhere,
  tooManyRounds,
  includeNotFound,
  unknownOutcome,
  answerGoesNowhere,
  flagGoesNowhere,
  outcomeGoesNowhere,
  neverHolds,
  shadowedArm,
  overlappingArms,
  impossibleComparison,
  neverAsked,
  sometimesAsked,
  scoreOutOfRange,
  unknownScore,
  scoreItems,
  impossibleLimits,
  noOptions,
  optionTwice,
  unknownPressing,
  unknownStep,
  measureTwice,
  eventTwice,
  badId,
  missingTranslation,
  staleTranslation,
  placeholdersDiffer,
  unknownPlaceholder,
  noOwner,
  unknownRole,
  unknownSkill,
  unknownFlow,
  waitWithoutTimeout,
  timeoutAtNight,
  handOverWithoutReturn,
  unapprovedPromise,
  clinicalNotification,
  licenceNotCleared,
  instrumentLanguage,
  hardToRead,
  overBudget,
];
