import type { PersonId } from '@cairn/kernel';
import type { Conversation, Message } from './message.ts';

/** Unread follows from log and cursor alone: what others wrote after the last place this person has read. */
export function unread(conversation: Conversation, person: PersonId): readonly Message[] {
  const upTo = conversation.read[person]?.upTo ?? 0;
  return conversation.messages.filter((message) => message.seq > upTo && message.from.personId !== person);
}

export type MessageState = 'stored' | 'delivered' | 'read';

/** How far a stored message of `author` has got with anybody on the other side (patient or team). */
export function stateOf(conversation: Conversation, message: Message): MessageState {
  const across = (cursors: Conversation['read']): boolean =>
    Object.values(cursors).some(
      (cursor) => cursor.upTo >= message.seq && (cursor.person.role === 'patient') !== (message.from.role === 'patient'),
    );
  if (across(conversation.read)) return 'read';
  return across(conversation.delivered) ? 'delivered' : 'stored';
}
