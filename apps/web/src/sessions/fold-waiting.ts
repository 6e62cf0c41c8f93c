import type { Actor, Instant, OpId } from '@cairn/kernel';
import { decide, evolve, type Session, type SessionCommand, type SessionEntry, type Sessions } from '@cairn/sessions';

/** A command on this device that the server has not answered yet. */
export type Waiting = {
  readonly opId: OpId;
  readonly at: Instant;
  readonly path: string;
  readonly input: Readonly<Record<string, unknown>>;
};

/** The session as it will be when the server agrees: the same deciding and folding, over what is confirmed. */
export function foldWaiting(confirmed: Session, waiting: readonly Waiting[], me: Actor): Session {
  return waiting.reduce((session, one) => foldOne(session, one, me), confirmed);
}

function foldOne(session: Session, one: Waiting, me: Actor): Session {
  const command = commandOf(one);
  if (!command || isThere(session, one)) return session;
  const context = { now: one.at, today: '', actor: me, newId: () => one.opId, random: () => 0 };
  const decision = decide({ sessions: [session] }, command, context);
  if (!decision.ok) return session;
  const folded = decision.facts.reduce<Sessions>(
    (state, fact) => evolve(state, { stream: '', seq: 0, at: one.at, actor: me.personId, opId: one.opId, ...fact } as SessionEntry),
    { sessions: [session] },
  );
  return folded.sessions[0] ?? session;
}

/** The echo of a line may be here before the outbox has let it go. */
function isThere(session: Session, { opId }: Waiting): boolean {
  return session.lines.some((line) => line.lineId === opId);
}

/** Only what a person writes is shown before the server has it; coming, going and ending are shown when they are true. */
function commandOf({ path, opId, input }: Waiting): SessionCommand | undefined {
  const { sessionId, text } = input;
  return path === 'sessions.say' ? ({ type: 'say', opId, sessionId, text } as SessionCommand) : undefined;
}
