import { expect, test } from 'vitest';
import { INVITATION_LIVES_MS, isIn, isOpenInvitation } from '../src/index.ts';
import { dee, liveRoom, maya, refused } from './room.ts';
import { rosa, third, visitor } from './walk.ts';

const tokenHash = 'a'.repeat(64);

function withInvited(name = visitor.name) {
  const all = liveRoom();
  const { does, sessionId, session } = all;
  does(dee, { type: 'allow-guest', sessionId, name, relation: 'uncle' });
  does(maya, { type: 'invite', sessionId, name, relation: 'uncle', tokenHash });
  const { invitationId } = session().invitations[0] ?? { invitationId: 'none' };
  const enters = (who = visitor) => {
    does(who, { type: 'use-invitation', sessionId, invitationId });
    does(maya, { type: 'admit', sessionId, personId: who.personId });
    return does(who, { type: 'join', sessionId });
  };
  return { ...all, invitationId, enters };
}

test('nobody is invited without the consent of the patient to that person in the record of the room', () => {
  const { does, sessionId, session } = liveRoom();
  const invite = () => does(maya, { type: 'invite', sessionId, name: 'Ann', relation: 'friend', tokenHash });
  expect(refused(invite())).toBe('guest-not-allowed');
  does(maya, { type: 'allow-guest', sessionId, name: ' Ann ', relation: 'friend' });
  expect(session().guests).toMatchObject([{ name: 'Ann', how: 'verbal', by: maya }]);
  expect(refused(invite())).toBeUndefined();
  expect(refused(does(maya, { type: 'invite', sessionId, name: 'Bert', relation: '', tokenHash }))).toBe('guest-not-allowed');
});

test('the patient’s own tap is written down as theirs', () => {
  const { session } = withInvited();
  expect(session().guests).toMatchObject([{ name: visitor.name, relation: 'uncle', how: 'patient', by: dee, withdrawnAt: undefined }]);
});

test('the record of an invitation holds nothing by which somebody could come in', () => {
  const { session } = withInvited();
  expect(JSON.stringify(session())).not.toContain(tokenHash);
});

test('a guest waits at the door, is let in, and then writes', () => {
  const { does, session, sessionId, invitationId } = withInvited();
  does(visitor, { type: 'use-invitation', sessionId, invitationId });
  expect(session().waiting).toMatchObject([visitor]);
  expect(refused(does(visitor, { type: 'join', sessionId }))).toBe('session-not-admitted');
  does(maya, { type: 'admit', sessionId, personId: visitor.personId });
  does(visitor, { type: 'join', sessionId });
  expect(isIn(session(), visitor.personId)).toBe(true);
  expect(refused(does(visitor, { type: 'say', opId: 'l', sessionId, text: 'hello' }))).toBeUndefined();
  expect(refused(does(visitor, { type: 'change-mode', sessionId, mode: 'video', why: 'chosen' }))).toBe('session-not-joined');
});

test('a link is good once, for two hours, and not after it was taken back', () => {
  const used = withInvited();
  used.enters();
  expect(refused(used.does(visitor, { type: 'use-invitation', sessionId: used.sessionId, invitationId: used.invitationId }))).toBe(
    'invitation-closed',
  );
  expect(refused(used.does(third, { type: 'use-invitation', sessionId: used.sessionId, invitationId: used.invitationId }))).toBe(
    'invitation-closed',
  );
  const old = withInvited();
  old.later(INVITATION_LIVES_MS / 60_000);
  expect(isOpenInvitation(old.session().invitations[0] as never, old.now())).toBe(false);
  expect(refused(old.does(visitor, { type: 'use-invitation', sessionId: old.sessionId, invitationId: old.invitationId }))).toBe(
    'invitation-closed',
  );
  const back = withInvited();
  back.does(maya, { type: 'withdraw-invitation', sessionId: back.sessionId, invitationId: back.invitationId });
  expect(refused(back.does(visitor, { type: 'use-invitation', sessionId: back.sessionId, invitationId: back.invitationId }))).toBe(
    'invitation-closed',
  );
});

test('consent taken back closes the link and the door in one step', () => {
  const { does, session, sessionId, enters } = withInvited();
  enters();
  does(dee, { type: 'disallow-guest', sessionId, name: visitor.name.toUpperCase() });
  expect(isIn(session(), visitor.personId)).toBe(false);
  expect(session().admitted).toEqual(['dee']);
  expect(session().invitations[0]?.withdrawnAt).toBeDefined();
  expect(refused(does(visitor, { type: 'join', sessionId }))).toBe('session-not-admitted');
  expect(refused(does(visitor, { type: 'arrive', sessionId, appointment: undefined }))).toBe('invitation-closed');
  expect(refused(does(maya, { type: 'invite', sessionId, name: visitor.name, relation: '', tokenHash }))).toBe('guest-not-allowed');
});

test('two guests are in at most', () => {
  const { does, session, sessionId, enters } = withInvited();
  enters();
  for (const who of [rosa, third]) {
    does(dee, { type: 'allow-guest', sessionId, name: who.name, relation: 'family' });
    does(maya, { type: 'invite', sessionId, name: who.name, relation: 'family', tokenHash });
    does(who, { type: 'use-invitation', sessionId, invitationId: session().invitations.at(-1)?.invitationId ?? '' });
  }
  expect(refused(does(maya, { type: 'admit', sessionId, personId: rosa.personId }))).toBeUndefined();
  expect(refused(does(maya, { type: 'admit', sessionId, personId: third.personId }))).toBe('guests-full');
});
