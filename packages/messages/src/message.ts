import type { EntryOf, Fact, Instant, PersonId } from '@cairn/kernel';

/** Who wrote, as it was at the time: a name and a role stand on each message. */
export type Author = { readonly personId: PersonId; readonly name: string; readonly role: string };

export type MessageFact =
  | Fact<'message.sent', { readonly messageId: string; readonly from: Author; readonly text: string }>
  | Fact<'messages.read', { readonly by: Author; readonly upTo: number }>
  | Fact<'messages.delivered', { readonly to: Author; readonly upTo: number }>;

export type MessageEntry = EntryOf<MessageFact>;

/** `seq` is the message's place in the shared stream; cursors count in it. */
export type Message = {
  readonly messageId: string;
  readonly seq: number;
  readonly at: Instant;
  readonly from: Author;
  readonly text: string;
};
/** How far one person has got; only ever grows. */
export type Cursor = { readonly person: Author; readonly upTo: number; readonly at: Instant };

export type Conversation = {
  /** Oldest first. */
  readonly messages: readonly Message[];
  readonly read: Readonly<Record<PersonId, Cursor>>;
  readonly delivered: Readonly<Record<PersonId, Cursor>>;
};

export type MessageCommand =
  | { readonly type: 'send'; readonly messageId: string; readonly text: string }
  | { readonly type: 'read'; readonly upTo: number }
  | { readonly type: 'delivered'; readonly upTo: number };

export const refusalCodes = ['message-empty', 'nothing-new-to-read', 'message-id-taken'] as const;
export type MessageRefusal = (typeof refusalCodes)[number];

export const LONGEST_TEXT = 4000;
/** How many of the newest messages a screen gets at first; older ones are fetched by page. */
export const WINDOW = 200;
