import { referralRefusals } from './referral.ts';
import { transitionRefusals } from './transition.ts';

export {
  channels,
  declineReasons,
  referralOutcomes,
  referralStages,
  services,
  type Channel,
  type DeclineReason,
  type Referral,
  type ReferralCommand,
  type ReferralEntry,
  type ReferralFact,
  type ReferralOutcome,
  type ReferralPlace,
  type ReferralRefusal,
  type Referrals,
  type ReferralStage,
  type ReferralStep,
  type Service,
} from './referral.ts';
export { decideReferral, evolveReferrals, isOver, referrals, type ReferralDecision } from './referrals.ts';
export {
  careLevels,
  CONTACT_HOURS,
  FOLLOW_UP_DAYS,
  handOverItems,
  transitionReasons,
  type CareLevel,
  type CarePlace,
  type HandOverItem,
  type ItemState,
  type Transition,
  type TransitionCommand,
  type TransitionEntry,
  type TransitionFact,
  type TransitionReason,
  type TransitionRefusal,
  type Transitions,
} from './transition.ts';
export { decideTransition, evolveTransitions, openItems, transitions, type TransitionDecision } from './transitions.ts';
export {
  acceptReferralInput,
  askAgainInput,
  callOffTransitionInput,
  closeReferralInput,
  declineReferralInput,
  makeTransitionInput,
  planTransitionInput,
  sayHandOverInput,
  sendReferralInput,
  visitReferralInput,
} from './wire.ts';

export const refusalCodes = [...referralRefusals, ...transitionRefusals] as const;
