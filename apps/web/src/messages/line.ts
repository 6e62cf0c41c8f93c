import { stateOf, type Author, type Conversation, type Message, type MessageState } from '@cairn/messages';
import type { Instant, PersonId } from '@cairn/kernel';
import { dayKey } from '../look/when.ts';

/** `queued` waits on this device, `sent` is on its way; the rest are what the server committed. */
export type LineState = 'queued' | 'sent' | MessageState;

export type Line = {
  readonly messageId: string;
  /** Undefined while the server has not given it a place. */
  readonly seq: number | undefined;
  readonly at: Instant;
  readonly from: Author;
  readonly text: string;
  readonly mine: boolean;
  readonly state: LineState;
};

export type PendingMessage = { readonly messageId: string; readonly text: string; readonly at: Instant; readonly sending: boolean };

/** Confirmed messages, then what is still on this device, in the order it was written. */
export function lines(conversation: Conversation, pending: readonly PendingMessage[], me: Author): Line[] {
  const stored = new Set(conversation.messages.map((message) => message.messageId));
  const confirmed = conversation.messages.map((message) => confirmedLine(conversation, message, me.personId));
  const waiting = pending
    .filter((message) => !stored.has(message.messageId))
    .map(({ messageId, text, at, sending }): Line => ({
      messageId,
      seq: undefined,
      at,
      from: me,
      text,
      mine: true,
      state: sending ? 'sent' : 'queued',
    }));
  return [...confirmed, ...waiting];
}

function confirmedLine(conversation: Conversation, message: Message, me: PersonId): Line {
  const { messageId, seq, at, from, text } = message;
  return { messageId, seq, at, from, text, mine: from.personId === me, state: stateOf(conversation, message) };
}

export type DayOfLines = { readonly day: string; readonly at: Instant; readonly lines: readonly Line[] };

/** Runs of lines of one calendar day in `zone`. */
export function byDay(all: readonly Line[], zone: string): DayOfLines[] {
  const days: { day: string; at: Instant; lines: Line[] }[] = [];
  for (const line of all) {
    const day = dayKey(line.at, zone);
    const last = days.at(-1);
    if (last?.day === day) last.lines.push(line);
    else days.push({ day, at: line.at, lines: [line] });
  }
  return days;
}

/** The newest place that somebody else wrote at: what reading this conversation reads up to. */
export function newestOfOthers(conversation: Conversation, me: PersonId): number {
  return conversation.messages.findLast((message) => message.from.personId !== me)?.seq ?? 0;
}

/** When the other side first saw the message, and who, for the line under it. */
export function seenBy(conversation: Conversation, line: Line): { readonly name: string; readonly at: Instant } | undefined {
  const { seq } = line;
  if (seq === undefined) return undefined;
  const patient = line.from.role === 'patient';
  const cursors = Object.values(conversation.read).filter((cursor) => cursor.upTo >= seq && (cursor.person.role === 'patient') !== patient);
  const newest = cursors.toSorted((a, b) => b.at - a.at)[0];
  return newest && { name: newest.person.name, at: newest.at };
}
