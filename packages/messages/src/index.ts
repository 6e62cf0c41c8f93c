export {
  LONGEST_TEXT,
  refusalCodes,
  WINDOW,
  type Author,
  type Conversation,
  type Cursor,
  type Message,
  type MessageCommand,
  type MessageEntry,
  type MessageFact,
  type MessageRefusal,
} from './message.ts';
export { decide, type Known } from './decide.ts';
export type { Inbox, InboxRow } from './inbox.ts';
export { evolve, messages, start, window } from './evolve.ts';
export { stateOf, unread, type MessageState } from './unread.ts';
export { cursorInput, earlierInput, sendInput } from './wire.ts';
