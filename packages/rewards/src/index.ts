import type { Capability } from '@cairn/kernel';
import { COURSES_ON_SCREEN, evolve, LINES_ON_SCREEN, start, window } from './evolve.ts';
import type { RewardFact, Rewards } from './reward.ts';

export { refusalCodes, type RewardCommand, type RewardRefusal, type RewardResult } from './command.ts';
export {
  correctedTo,
  correctionReasons,
  courseOf,
  currentCourse,
  drawsReady,
  endReasons,
  excuses,
  goods,
  newestCourse,
  type CorrectedTo,
  type Correction,
  type CorrectionReason,
  type Course,
  type Cut,
  type Drawn,
  type EndReason,
  type Excuse,
  type Goods,
  type LedgerCause,
  type LedgerLine,
  type MonthEarned,
  type Ready,
  type Recorded,
  type Redemption,
  type RewardEntry,
  type RewardFact,
  type Rewards,
  type Standing,
  type UseAsk,
} from './reward.ts';
export {
  methods,
  outcomes,
  perWeek,
  substances,
  weeksOf,
  type Bowl,
  type Cap,
  type CapOf,
  type CapPeriod,
  type Cents,
  type Funder,
  type Method,
  type Outcome,
  type Phase,
  type Prize,
  type Protocol,
  type Reward,
  type Substance,
  type Target,
  type TargetKind,
  type Terms,
  type Verification,
  type Voucher,
  type Words,
} from './protocol.ts';
export { balanceOf, post, sumOf, transfer, type Account, type Balances, type Posting } from './ledger.ts';
export {
  askCorrectionInput,
  askToUseInput,
  CODE_MAX,
  codeInput,
  drawInput,
  endInput,
  enrollInput,
  MOST_CENTS,
  recordInput,
  redeemInput,
  settleCorrectionInput,
} from './wire.ts';
export { chanceAbove, commitmentOf, expectedDraw, isSeed, prizeAt, proofOf, slipsIn, slipsOf, type Proof } from './bowl.ts';
export { replay, type Replayed, type ReplayedStep } from './replay.ts';
export { readReplay, type ReadReplay, type ReplayEvent, type ReplayFile } from './replay-file.ts';
export { bindingCap, capsNow, earnedInCourse, earnedInYear, type CapNow } from './caps.ts';
export {
  chanceOverCap,
  checkProtocol,
  findingCodes,
  MOST_OVER,
  needsSignOff,
  scaledUnder,
  type Finding,
  type FindingCode,
} from './check.ts';
export { inWeek, perfectCourse, perfectTotal, scaled, step, worthAt, type Worth } from './ladder.ts';
export { funderOf, funders } from './protocols/funders.ts';
export { protocolOf, protocols } from './protocols/shipped.ts';
export { offered, type Offer } from './offer.ts';
export { outlook, weekOf, type Odds, type Outlook } from './outlook.ts';
export { decide } from './decide.ts';
export { COURSES_ON_SCREEN, evolve, LINES_ON_SCREEN, start };

export const rewards: Capability<Rewards, RewardFact> = {
  name: 'rewards',
  audience: 'shared',
  kinds: {
    'reward.enrolled': 1,
    'reward.recorded': 1,
    'reward.drawn': 1,
    'reward.use-asked': 1,
    'reward.redeemed': 1,
    'reward.correction-asked': 1,
    'reward.correction-approved': 1,
    'reward.correction-declined': 1,
    'reward.ended': 1,
    'reward.seed-revealed': 1,
  },
  start,
  evolve,
  window,
};
