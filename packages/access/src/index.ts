export {
  isOpen,
  MOST_TRIES,
  OPEN_MINUTES,
  refusalCodes,
  sameName,
  TRY_WINDOW_MS,
  verdicts,
  type Access,
  type AccessRefusal,
  type AccessTries,
  type AccessTryEntry,
  type AccessTryFact,
  type By,
  type CloseCause,
  type EmergencyAccess,
  type EmergencyAccessEntry,
  type EmergencyAccessFact,
  type Opened,
  type Verdict,
} from './access.ts';
export { decide, type AccessCommand, type AccessResult } from './decide.ts';
export { accessTries, emergencyAccess } from './evolve.ts';
export { closeInput, NOTE_MAX, openInput, REASON_MAX, reviewInput } from './wire.ts';
export type { AccessReviews, AccessRow, EmergencyChart, EmergencyRecord, OpenAccess, OpenAccesses, Tries } from './rows.ts';
