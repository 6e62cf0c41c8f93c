import type { Capability } from '@cairn/kernel';
import { WINDOW, type Conversation, type Cursor, type MessageEntry, type MessageFact } from './message.ts';

export function start(): Conversation {
  return { messages: [], read: {}, delivered: {} };
}

export function evolve(state: Conversation, entry: MessageEntry): Conversation {
  if (entry.kind === 'message.sent') {
    const { messageId, from, text } = entry.body;
    return { ...state, messages: [...state.messages, { messageId, seq: entry.seq, at: entry.at, from, text }] };
  }
  if (entry.kind === 'messages.read')
    return { ...state, read: further(state.read, { person: entry.body.by, upTo: entry.body.upTo, at: entry.at }) };
  return { ...state, delivered: further(state.delivered, { person: entry.body.to, upTo: entry.body.upTo, at: entry.at }) };
}

/** Cursors merge by maximum, so that a late phone never un-reads a message. */
function further(cursors: Conversation['read'], next: Cursor): Conversation['read'] {
  const before = cursors[next.person.personId];
  return before && before.upTo >= next.upTo ? cursors : { ...cursors, [next.person.personId]: next };
}

export function window(state: Conversation): Conversation {
  return state.messages.length <= WINDOW ? state : { ...state, messages: state.messages.slice(-WINDOW) };
}

export const messages: Capability<Conversation, MessageFact> = {
  name: 'messages',
  audience: 'shared',
  kinds: { 'message.sent': 1, 'messages.read': 1, 'messages.delivered': 1 },
  start,
  evolve,
  window,
};
