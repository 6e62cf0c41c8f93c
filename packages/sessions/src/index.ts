import type { Capability } from '@cairn/kernel';
import { evolve, LINES_ON_SCREEN, SESSIONS_ON_SCREEN, start, window } from './evolve.ts';
import type { SessionFact, Sessions } from './session.ts';

export {
  isIn,
  modalities,
  newestSession,
  openSession,
  refusalCodes,
  sessionOf,
  type Attendee,
  type Line,
  type Modality,
  type Planned,
  type Session,
  type SessionCommand,
  type SessionCounts,
  type SessionEnd,
  type SessionEntry,
  type SessionFact,
  type SessionRefusal,
  type SessionResult,
  type Sessions,
  type SessionStatus,
  type Stay,
} from './session.ts';
export {
  ANSWER_MAX,
  answerField,
  applyToWorksheet,
  emptyWorksheet,
  IDEA_PART_MAX,
  ideaOf,
  IDEAS_MAX,
  ideasOf,
  isUnsettled,
  links,
  worksheetNames,
  type Idea,
  type Link,
  type Worksheet,
  type WorksheetName,
  type WorksheetOperation,
} from './worksheet.ts';
export { countsOf, decide } from './decide.ts';
export { addToPlanInput, endInput, joinInput, leaveInput, LINE_MAX, openInput, sayInput, writeInput } from './wire.ts';
export { evolve, LINES_ON_SCREEN, SESSIONS_ON_SCREEN, start };

export const sessions: Capability<Sessions, SessionFact> = {
  name: 'sessions',
  audience: 'shared',
  kinds: {
    'session.opened': 1,
    'session.joined': 1,
    'session.left': 1,
    'session.said': 1,
    'session.worksheet-changed': 1,
    'session.idea-planned': 1,
    'session.ended': 1,
  },
  start,
  evolve,
  window,
};
