import { accept, refuse, type Context } from '@cairn/kernel';
import { arrive, atTheDoor, by, check, miss, ofGuests, open, withdrawRoom, type SessionDecision } from './decide-room.ts';
import { eventOf, type InRoom } from './room-events.ts';
import { transition } from './room.ts';
import { sessionOf, type Session, type SessionCommand, type SessionCounts, type SessionFact, type Sessions } from './session.ts';

export function decide(state: Sessions, command: SessionCommand, context: Context): SessionDecision {
  switch (command.type) {
    case 'open':
      return open(state, command, context);
    case 'arrive':
      return arrive(state, command, context);
    case 'miss':
      return miss(state, command, context);
    case 'withdraw-room':
      return withdrawRoom(state, command, context);
    default: {
      const session = sessionOf(state, command.sessionId);
      return session ? inRoom(session, command, context) : refuse('session-unknown');
    }
  }
}

/** What may happen is the table's to say (room.ts); what is written down then, of this command. */
function inRoom(session: Session, command: InRoom, context: Context): SessionDecision {
  const { sessionId } = session;
  const { actor } = context;
  const outcome = transition(session.status, eventOf(session, command, context));
  switch (command.type) {
    case 'join':
      return by(outcome, sessionId, () => [{ kind: 'session.joined', version: 1, body: { sessionId, person: actor } }]);
    case 'leave':
      return by(outcome, sessionId, () => [{ kind: 'session.left', version: 1, body: { sessionId, person: actor, why: 'left' } }]);
    case 'withdraw':
    case 'admit':
    case 'call-host':
    case 'lose':
      return by(outcome, sessionId, () => atTheDoor(session, command, actor));
    case 'change-mode': {
      const { mode, why } = command;
      return by(outcome, sessionId, () => [{ kind: 'session.mode-changed', version: 1, body: { sessionId, mode, why, by: actor } }]);
    }
    case 'check':
      return check(session, command, context, outcome);
    case 'end':
      return by(outcome, sessionId, () => [ended(session, context)]);
    case 'say':
      return outcome.type === 'to' ? say(session, command, context) : by(outcome, sessionId, () => []);
    default:
      return ofGuests(session, command, context, outcome);
  }
}

function say(session: Session, command: Extract<InRoom, { type: 'say' }>, context: Context): SessionDecision {
  const { sessionId } = session;
  const text = command.text.trim();
  if (text === '') return refuse('session-line-empty');
  const body = { sessionId, lineId: command.opId, from: context.actor, text };
  return accept([{ kind: 'session.said', version: 1, body }], { sessionId });
}

function ended(session: Session, context: Context): SessionFact {
  const { sessionId, startedAt } = session;
  const body = { sessionId, by: context.actor, startedAt, endedAt: context.now, counts: countsOf(session) };
  return { kind: 'session.ended', version: 1, body };
}

export function countsOf(session: Session): SessionCounts {
  return { lines: session.lines.length };
}
