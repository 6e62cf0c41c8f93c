import type { ChartId, Instant, PersonId } from '@cairn/kernel';

export type InboxRow = {
  readonly chart: ChartId;
  readonly name: string;
  /** What others wrote after the last place this staff member has read. */
  readonly unread: number;
  readonly last: { readonly fromId: PersonId; readonly fromName: string; readonly text: string; readonly at: Instant };
};

/** A staff member's conversations, unread first; `unread` counts the conversations, not the messages. */
export type Inbox = { readonly conversations: readonly InboxRow[]; readonly unread: number };
