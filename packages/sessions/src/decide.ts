import { accept, refuse, unreachable, type Actor, type Context, type Decision } from '@cairn/kernel';
import {
  isIn,
  openSession,
  sessionOf,
  type Session,
  type SessionCommand,
  type SessionCounts,
  type SessionFact,
  type SessionRefusal,
  type SessionResult,
  type Sessions,
} from './session.ts';
import { answerField, applyToWorksheet, ideaOf, ideasOf, isUnsettled, links } from './worksheet.ts';

type SessionDecision = Decision<SessionFact, SessionRefusal, SessionResult>;
type InRoom = Exclude<SessionCommand, { type: 'open' }>;

export function decide(state: Sessions, command: SessionCommand, context: Context): SessionDecision {
  if (command.type === 'open') return open(state, command.about, context);
  const session = sessionOf(state, command.sessionId);
  if (!session) return refuse('session-unknown');
  if (session.status === 'ended') return whenEnded(session, command);
  return inRoom(session, command, context);
}

/** One session at a time per chart: opening while one is open leads into it. */
function open(state: Sessions, about: string | undefined, context: Context): SessionDecision {
  const existing = openSession(state);
  if (existing) return join(existing, context.actor);
  const sessionId = context.newId();
  const by = context.actor;
  return accept(
    [
      { kind: 'session.opened', version: 1, body: { sessionId, by, modality: 'chat', about } },
      { kind: 'session.joined', version: 1, body: { sessionId, person: by } },
    ],
    { sessionId },
  );
}

/** Going out of, or ending, what is over is no mistake; writing into it is refused and the words stay with their author. */
function whenEnded(session: Session, command: InRoom): SessionDecision {
  return command.type === 'leave' || command.type === 'end' ? unchanged(session) : refuse('session-ended');
}

function inRoom(session: Session, command: InRoom, context: Context): SessionDecision {
  switch (command.type) {
    case 'join':
      return join(session, context.actor);
    case 'leave':
      return leave(session, context.actor);
    case 'say':
      return say(session, command, context);
    case 'write':
      return write(session, command, context);
    case 'plan-idea':
      return planIdea(session, command, context.actor);
    case 'end':
      return end(session, context);
    default:
      return unreachable(command);
  }
}

/** Joining twice is being there once: a reloaded page and a second device are the same person. */
function join(session: Session, person: Actor): SessionDecision {
  const { sessionId } = session;
  if (isIn(session, person.personId)) return unchanged(session);
  return accept([{ kind: 'session.joined', version: 1, body: { sessionId, person } }], { sessionId });
}

function leave(session: Session, person: Actor): SessionDecision {
  const { sessionId } = session;
  if (!isIn(session, person.personId)) return unchanged(session);
  return accept([{ kind: 'session.left', version: 1, body: { sessionId, person } }], { sessionId });
}

function say(session: Session, command: Extract<InRoom, { type: 'say' }>, context: Context): SessionDecision {
  const { sessionId } = session;
  const text = command.text.trim();
  if (!isIn(session, context.actor.personId)) return refuse('session-not-joined');
  if (text === '') return refuse('session-line-empty');
  const body = { sessionId, lineId: command.opId, from: context.actor, text };
  return accept([{ kind: 'session.said', version: 1, body }], { sessionId });
}

function write(session: Session, command: Extract<InRoom, { type: 'write' }>, context: Context): SessionDecision {
  const { sessionId } = session;
  const { operation, worksheet, opId } = command;
  const by = context.actor;
  if (!isIn(session, by.personId)) return refuse('session-not-joined');
  const applied = applyToWorksheet(session.worksheet, operation, { by, at: context.now, version: opId });
  if (!applied.ok) return applied;
  if (applied.outcome === 'same') return unchanged(session);
  const body = { sessionId, worksheet, operation, outcome: applied.outcome, by };
  return accept([{ kind: 'session.worksheet-changed', version: 1, body }], { sessionId });
}

/** An idea goes into the plan once, finished and settled; the step itself is the plan's own fact, in the same transaction. */
function planIdea(session: Session, command: Extract<InRoom, { type: 'plan-idea' }>, by: Actor): SessionDecision {
  const { sessionId } = session;
  const { ideaId, stepId } = command;
  const idea = ideaOf(session.worksheet, ideaId);
  if (!idea) return refuse('idea-unknown');
  if (session.planned[ideaId]) return unchanged(session);
  if (isUnsettled(session.worksheet, ideaId)) return refuse('idea-unsettled');
  const { cue, response } = idea;
  if (cue === '' || response === '') return refuse('idea-unfinished');
  return accept([{ kind: 'session.idea-planned', version: 1, body: { sessionId, ideaId, stepId, cue, response, by } }], { sessionId });
}

function end(session: Session, context: Context): SessionDecision {
  const { sessionId, startedAt } = session;
  const body = { sessionId, by: context.actor, startedAt, endedAt: context.now, counts: countsOf(session) };
  return accept([{ kind: 'session.ended', version: 1, body }], { sessionId });
}

export function countsOf(session: Session): SessionCounts {
  const written = links.filter((link) => {
    const value = answerField(session.worksheet, link)?.value;
    return typeof value === 'string' && value.trim() !== '';
  });
  return {
    lines: session.lines.length,
    answers: written.length,
    ideas: ideasOf(session.worksheet).length,
    planned: Object.keys(session.planned).length,
  };
}

function unchanged(session: Session): SessionDecision {
  return accept([], { sessionId: session.sessionId });
}
