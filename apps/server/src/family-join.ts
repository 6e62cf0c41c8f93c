import { accept, refuse, type Actor, type Context, type Decision, type EntryOf } from '@cairn/kernel';
import { id, opId } from '@cairn/kernel/wire';
import { decide, evolve, guestOf, isOpen, type SessionCommand, type SessionFact, type Sessions } from '@cairn/sessions';
import * as z from 'zod/mini';
import { askedTo } from './family-sessions.ts';
import { forDeciding } from './sessions/store.ts';
import { command } from './trpc.ts';

const joinInput = z.strictObject({ opId, chart: id, appointmentId: id });

/**
 * Into the room of a family session to which they are asked, as a guest whom the patient's signed consent lets in. They wait at the
 * door like every guest; the consent is asked about in this transaction, and its end puts them out.
 */
export const joinFamilySession = command('family.joinSession', joinInput, async ({ unit, input }) => {
  const { tx, chart, context } = unit;
  const asked = await askedTo(tx, chart, context.actor.personId, context.now);
  if (asked.every(({ appointmentId }) => appointmentId !== input.appointmentId)) return refuse('not-available');
  const known = await forDeciding(tx, chart, undefined, input.appointmentId);
  const session = known.sessions.find((one) => one.appointmentId === input.appointmentId && isOpen(one));
  if (!session) return refuse('session-not-open');
  const { sessionId } = session;
  if (guestOf(session.invitations, context.actor.personId))
    return decide(known, { type: 'arrive', sessionId, appointment: undefined }, context);
  return comeIn(known, sessionId, context);
});

/** Allowed, invited and there, each by the room's own rules, or not at all. */
function comeIn(known: Sessions, sessionId: string, context: Context): Decision<SessionFact, string, { sessionId: string }> {
  const { name } = context.actor;
  const tokenHash = `grant-${context.newId()}`;
  const facts: SessionFact[] = [];
  let state = known;
  const act = (asked: SessionCommand): ReturnType<typeof decide> => {
    const decision = decide(state, asked, context);
    if (decision.ok) {
      facts.push(...decision.facts);
      state = decision.facts.reduce((before, fact) => evolve(before, placed(fact, context)), state);
    }
    return decision;
  };
  const allowed = act({ type: 'allow-guest', sessionId, name, relation: 'family' });
  if (!allowed.ok) return allowed;
  const invited = act({ type: 'invite', sessionId, name, relation: 'family', tokenHash });
  if (!invited.ok) return invited;
  const invitationId = invited.result.invitationId ?? '';
  const arrived = act({ type: 'use-invitation', sessionId, invitationId });
  return arrived.ok ? accept(facts, { sessionId }) : arrived;
}

/** A fact as it will stand, for deciding the next one; its place in the stream is no matter for that. */
function placed(fact: SessionFact, { now, actor }: { readonly now: number; readonly actor: Actor }): EntryOf<SessionFact> {
  return { ...fact, stream: '', seq: 0, at: now, actor: actor.personId, opId: '' } as EntryOf<SessionFact>;
}
