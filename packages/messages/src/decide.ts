import { accept, refuse, type Context, type Decision } from '@cairn/kernel';
import type { MessageCommand, MessageFact, MessageRefusal } from './message.ts';

/** The little of a conversation that a decision needs. */
export type Known = {
  readonly taken: (messageId: string) => boolean;
  readonly readUpTo: number;
  readonly deliveredUpTo: number;
  /** Place of the newest message written by somebody else. */
  readonly newest: number;
};

export function decide(known: Known, command: MessageCommand, { actor }: Context): Decision<MessageFact, MessageRefusal> {
  if (command.type === 'send') return send(known, command.messageId, command.text, actor);
  const upTo = Math.min(command.upTo, known.newest);
  if (command.type === 'read') {
    if (upTo <= known.readUpTo) return refuse('nothing-new-to-read');
    return accept([{ kind: 'messages.read', version: 1, body: { by: author(actor), upTo } }]);
  }
  if (upTo <= known.deliveredUpTo) return refuse('nothing-new-to-read');
  return accept([{ kind: 'messages.delivered', version: 1, body: { to: author(actor), upTo } }]);
}

function send(known: Known, messageId: string, text: string, actor: Context['actor']): Decision<MessageFact, MessageRefusal> {
  const trimmed = text.trim();
  if (!trimmed) return refuse('message-empty');
  if (known.taken(messageId)) return refuse('message-id-taken');
  return accept([{ kind: 'message.sent', version: 1, body: { messageId, from: author(actor), text: trimmed } }]);
}

function author(actor: Context['actor']): { personId: string; name: string; role: string } {
  return { personId: actor.personId, name: actor.name, role: actor.role };
}
