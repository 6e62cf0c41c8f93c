import { accept, refuse, unreachable, type Context, type Decision, type PersonId } from '@cairn/kernel';
import {
  INVITATION_LIVES_MS,
  INVITATIONS_OPEN_MAX,
  type Connection,
  type Family,
  type FamilyCommand,
  type FamilyFact,
  type FamilyInvitation,
  type RoomRefusal,
  type Thread,
} from './room.ts';

export type FamilyDecision = Decision<FamilyFact, RoomRefusal, { readonly invitationId: string | undefined }>;
type Of<Type extends FamilyCommand['type']> = Extract<FamilyCommand, { readonly type: Type }>;

const NOTHING = { invitationId: undefined } as const;

export function decideFamily(state: Family, command: FamilyCommand, context: Context): FamilyDecision {
  switch (command.type) {
    case 'say':
      return say(command, context);
    case 'read':
      return read(state, command, context);
    case 'invite':
      return invite(state, command, context);
    case 'withdraw':
    case 'close':
    case 'join':
      return onInvitation(state, command, context);
    case 'offer':
      return offer(state, command);
    case 'answer':
    case 'lapse':
      return onConnection(state, command, context);
    case 'call':
      return call(command, context);
    default:
      return unreachable(command);
  }
}

/** Written down before anybody is called: without a consent for this very event there is nobody to call. */
function call({ event, contact }: Of<'call'>, { actor: by }: Context): FamilyDecision {
  if (!contact) return refuse('family-no-such-contact');
  const { personId, name, grantId } = contact;
  return one({ kind: 'family.contact-called', version: 1, body: { supporter: { personId, name }, grantId, event, by } });
}

/** Nobody writes into a room that its supporter cannot read: the words would wait for nobody. */
function say({ lineId, supporterId, text: raw, shared, roomOpen }: Of<'say'>, { actor: from }: Context): FamilyDecision {
  if (!roomOpen) return refuse('family-room-closed');
  const text = raw.trim();
  if (text === '' && shared === undefined) return refuse('family-line-empty');
  return one({ kind: 'family.said', version: 1, body: { threadOf: supporterId, lineId, from, text, shared } });
}

function read(state: Family, { supporterId, upTo }: Of<'read'>, { actor: by }: Context): FamilyDecision {
  const thread = threadOf(state, supporterId);
  const to = Math.min(upTo, newestOfOthers(thread, by.personId));
  if (to <= (thread?.read[by.personId] ?? 0)) return refuse('family-nothing-new');
  return one({ kind: 'family.read', version: 1, body: { threadOf: supporterId, by, upTo: to } });
}

function invite(state: Family, command: Of<'invite'>, { now, newId, actor: by }: Context): FamilyDecision {
  const name = command.name.trim();
  if (name === '') return refuse('family-name-missing');
  if (command.known) return refuse('family-link-known');
  if (state.invitations.filter((one) => isOpenLink(one, now)).length >= INVITATIONS_OPEN_MAX) return refuse('family-links-full');
  const invitationId = newId();
  const { relationship, tokenHash } = command;
  const body = { invitationId, name, relationship, tokenHash, expiresAt: now + INVITATION_LIVES_MS, by };
  return accept([{ kind: 'family.invited', version: 1, body }], { invitationId });
}

/** Taking back what is taken back or used adds nothing: who has joined is named, and consent says what they see. */
function onInvitation(state: Family, command: Of<'withdraw' | 'close' | 'join'>, { now, actor: by }: Context): FamilyDecision {
  const { invitationId } = command;
  const invitation = state.invitations.find((one) => one.invitationId === invitationId);
  if (!invitation) return refuse('family-link-not-valid');
  if (command.type === 'join') {
    if (!isOpenLink(invitation, now)) return refuse('family-link-not-valid');
    const { relationship } = invitation;
    return one({ kind: 'family.joined', version: 1, body: { invitationId, supporter: command.supporter, relationship } });
  }
  if (invitation.state !== 'open') return none();
  if (command.type === 'close') return one({ kind: 'family.invitation-closed', version: 1, body: { invitationId } });
  return one({ kind: 'family.invitation-withdrawn', version: 1, body: { invitationId, by } });
}

/** One open question of one person is enough; whoever asks again waits for the answer to the first. */
function offer(state: Family, { requestId, supporter, relationship, line, expiresAt }: Of<'offer'>): FamilyDecision {
  const asked = state.connections.some(
    (one) => one.requestId === requestId || (one.state === 'open' && one.supporter.personId === supporter.personId),
  );
  if (asked) return none();
  return one({ kind: 'connection.offered', version: 1, body: { requestId, supporter, relationship, line, expiresAt } });
}

function onConnection(state: Family, command: Of<'answer' | 'lapse'>, { now }: Context): FamilyDecision {
  const { requestId } = command;
  const found = state.connections.find((one) => one.requestId === requestId);
  if (command.type === 'lapse')
    return found?.state === 'open' ? one({ kind: 'connection.lapsed', version: 1, body: { requestId } }) : none();
  if (!found) return refuse('family-request-unknown');
  if (found.state === (command.agree ? 'agreed' : 'declined')) return none();
  if (!isOpenRequest(found, now)) return refuse('family-request-unknown');
  const { supporter, relationship } = found;
  return one({ kind: 'connection.answered', version: 1, body: { requestId, agreed: command.agree, supporter, relationship } });
}

export function isOpenLink(invitation: FamilyInvitation, now: number): boolean {
  return invitation.state === 'open' && now < invitation.expiresAt;
}

export function isOpenRequest(request: Connection, now: number): boolean {
  return request.state === 'open' && now < request.expiresAt;
}

export function threadOf(state: Family, supporterId: PersonId): Thread | undefined {
  return state.threads.find((thread) => thread.supporterId === supporterId);
}

function newestOfOthers(thread: Thread | undefined, me: PersonId): number {
  return thread?.lines.findLast(({ from }) => from.personId !== me)?.seq ?? 0;
}

/** Lines of others that this person has not read. */
export function unreadIn(thread: Thread | undefined, me: PersonId): number {
  const upTo = thread?.read[me] ?? 0;
  return thread?.lines.filter(({ seq, from }) => seq > upTo && from.personId !== me).length ?? 0;
}

function one(fact: FamilyFact): FamilyDecision {
  return accept([fact], NOTHING);
}

function none(): FamilyDecision {
  return accept([], NOTHING);
}
