import { kindKeys, type Kind, type KindKey } from './kind.ts';
import { agenda } from './kinds/agenda.ts';
import { changePlan } from './kinds/change-plan.ts';
import { cravingPlan } from './kinds/craving-plan.ts';
import { decisionalBalance } from './kinds/decisional-balance.ts';
import { familyAgreement } from './kinds/family-agreement.ts';
import { feedback } from './kinds/feedback.ts';
import { focus } from './kinds/focus.ts';
import { homework } from './kinds/homework.ts';
import { homeworkReview } from './kinds/homework-review.ts';
import { naloxoneDrill } from './kinds/naloxone-drill.ts';
import { overdosePlan } from './kinds/overdose-plan.ts';
import { refusalScripts } from './kinds/refusal-scripts.ts';
import { relapsePlan } from './kinds/relapse-plan.ts';
import { rulers } from './kinds/rulers.ts';
import { safetyPlan } from './kinds/safety-plan.ts';
import { skillPractice } from './kinds/skill-practice.ts';
import { thoughtRecord } from './kinds/thought-record.ts';
import { urgeSurf } from './kinds/urge-surf.ts';
import { whatHappened } from './kinds/what-happened.ts';

/** Every version that was ever shipped, the newest of a key last. Only ever added to: sheets name the version they were opened with. */
export const kinds: readonly Kind[] = [
  agenda,
  homeworkReview,
  whatHappened,
  thoughtRecord,
  skillPractice,
  cravingPlan,
  urgeSurf,
  refusalScripts,
  homework,
  feedback,
  rulers,
  decisionalBalance,
  changePlan,
  focus,
  relapsePlan,
  safetyPlan,
  overdosePlan,
  familyAgreement,
  naloxoneDrill,
];

export function kindOf(key: string, version: number): Kind | undefined {
  return kinds.find((kind) => kind.key === key && kind.version === version);
}

/** The version with which a new sheet is opened. */
export function newestKind(key: string): Kind | undefined {
  return kinds.findLast((kind) => kind.key === key);
}

export function isKindKey(key: string): key is KindKey {
  return kindKeys.some((known) => known === key);
}
