import { must } from '@cairn/kernel';
import { GRACE_MS } from '@cairn/server/testing';
import type { Session, Sessions } from '@cairn/sessions';
import type { Socket } from 'socket.io-client';
import { expect, test } from 'vitest';
import { openHouse, type House } from '../support/doors.ts';
import { link } from './door-steps.ts';

const DEE = 'c-dee';
type Answer = { readonly ok: boolean; readonly code?: string; readonly data?: { status?: string; refusal?: { code: string } } };
type Room = { readonly state: string; readonly [member: string]: unknown };

/** A visit of Maya and Dee that goes on, and what they and their guests do over real sockets and HTTP. */
async function visit(house: House) {
  const [maya, dee] = [await house.signIn('maya'), await house.signIn('dee')];
  const [hers, his] = [await house.connect(maya.cookie), await house.connect(dee.cookie)];
  let ids = 0;
  const call = async (socket: Socket, path: string, input: object): Promise<Answer> =>
    socket.emitWithAck('call', { path, input: { opId: `op-guests-${++ids}`, ...input } });
  const session = async (): Promise<Session> => {
    const { data } = await hers.emitWithAck('call', { path: 'live.snapshot', input: { chart: DEE } });
    return must((data.state.sessions as Sessions).sessions.at(-1), 'a session');
  };
  await call(hers, 'sessions.open', { chart: DEE });
  const here = { chart: DEE, sessionId: (await session()).sessionId };
  const does = (socket: Socket, path: string, more: object = {}) => call(socket, path, { ...here, ...more });
  await does(his, 'sessions.join');
  await does(his, 'sessions.say', { text: 'before anybody else was here' });
  const invite = async (name: string): Promise<string> => {
    await does(his, 'sessions.allowGuest', { name, relation: 'uncle' });
    await does(hers, 'sessions.invite', { name, relation: 'uncle', tokenHash: link(name).tokenHash });
    return link(name).token;
  };
  const enter = (token: string, cookie = '') => house.post('/api/guest/enter', { token }, cookie ? { cookie } : {});
  const cookieOf = (response: Response): string =>
    response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
  const room = async (cookie: string): Promise<Room | undefined> => {
    const response = await fetch(`${house.url}/api/guest/room`, { headers: { cookie } });
    return response.status === 200 ? ((await response.json()) as { readonly room: Room }).room : undefined;
  };
  return { hers, his, here, does, call, session, invite, enter, cookieOf, room };
}

/** Uncle Ray is in. */
async function withRay(house: House) {
  const all = await visit(house);
  const entered = await all.enter(await all.invite('Ray'));
  const cookie = all.cookieOf(entered);
  const { personId } = must((await all.session()).waiting[0], 'somebody at the door');
  await all.does(all.hers, 'sessions.admit', { personId });
  const socket = await house.connect(cookie);
  await all.does(socket, 'sessions.join');
  return { ...all, cookie, personId, socket };
}

test('a guest with a link waits at the door and learns nothing of whose it is', async () => {
  await using house = await openHouse();
  const { invite, enter, cookieOf, room } = await visit(house);
  const entered = await enter(await invite('Ray'));
  expect(entered.status).toBe(200);
  expect(entered.headers.getSetCookie().join()).toMatch(/^cairn\.guest=[\w-]{43}; Path=\/; Max-Age=14400; HttpOnly; SameSite=Strict$/);
  const seen = await room(cookieOf(entered));
  expect(seen).toEqual({ state: 'waiting', name: 'Ray', since: expect.any(Number) });
  expect(await entered.text()).toBe('{"ok":true}');
});

test('once let in a guest sees who is there and what is said from then on, and may speak', async () => {
  await using house = await openHouse();
  const { room, cookie, does, socket, his, personId } = await withRay(house);
  expect(await does(socket, 'sessions.say', { text: 'Hello Dee' })).toMatchObject({ ok: true, data: { status: 'committed' } });
  await does(his, 'sessions.say', { text: 'hi uncle' });
  expect(await room(cookie)).toMatchObject({
    state: 'in',
    personId,
    people: [
      { name: 'Maya Alvarez', side: 'team' },
      { name: 'Dee Morgan', side: 'patient' },
      { name: 'Ray', side: 'guest' },
    ],
    lines: [{ text: 'Hello Dee' }, { text: 'hi uncle' }],
  });
});

test('a guest reads a page only while the patient shows it, without authors and without what waits for a choice', async () => {
  await using house = await openHouse();
  const { call, does, hers, his, cookie, socket } = await withRay(house);
  const pages = async (): Promise<unknown> => {
    const response = await fetch(`${house.url}/api/guest/room`, { headers: { cookie } });
    return ((await response.json()) as { readonly pages: unknown }).pages;
  };
  const opened = await does(hers, 'worksheets.open', { kind: 'family-agreement' });
  const { sheetId } = (opened as unknown as { readonly data: { readonly result: { readonly sheetId: string } } }).data.result;
  const onSheet = (who: typeof his, path: string, more: object = {}) => call(who, path, { chart: DEE, sheetId, ...more });
  await onSheet(his, 'worksheets.write', { operation: { type: 'set', path: ['skill'], value: 'say one thing at a time', base: '' } });
  await onSheet(hers, 'worksheets.write', { operation: { type: 'set', path: ['skill'], value: 'another wording', base: '' } });
  expect(await pages()).toEqual([]);
  expect(await onSheet(hers, 'worksheets.show')).toMatchObject({ data: { status: 'refused', refusal: { code: 'not-available' } } });
  expect(await onSheet(socket, 'worksheets.show')).toMatchObject({ ok: false });

  await onSheet(his, 'worksheets.show');
  const [page] = (await pages()) as [{ readonly answers: readonly unknown[] }];
  expect(page).toMatchObject({ sheetId, kind: 'family-agreement' });
  expect(page.answers).toContainEqual({ name: 'skill', value: 'say one thing at a time' });
  expect(JSON.stringify(page)).not.toMatch(/another wording|Maya|Dee|dee|maya/);

  await onSheet(hers, 'worksheets.hide');
  expect(await pages()).toEqual([]);
  await onSheet(his, 'worksheets.show');
  await does(hers, 'sessions.end', {});
  expect((await fetch(`${house.url}/api/guest/room`, { headers: { cookie } })).status).toBe(404);
  expect(await onSheet(his, 'worksheets.hide')).toMatchObject({ data: { status: 'committed' } });
  expect(await onSheet(his, 'worksheets.show')).toMatchObject({ data: { refusal: { code: 'sheet-closed' } } });
});

test('a guest has no other door: no stream, no view, no question, no command', async () => {
  await using house = await openHouse();
  const { socket, call, cookie, here } = await withRay(house);
  for (const audience of ['shared', 'team', 'own', 'notes'])
    expect(await socket.emitWithAck('subscribe', { stream: `${DEE}/${audience}`, seq: 0 })).toMatchObject({ code: 'not-available' });
  for (const view of ['caseload', 'inbox', 'doors', 'supporterHome', 'calendar'])
    expect((await socket.emitWithAck('watch', { view, input: {}, key: view })).data ?? null, view).toBeNull();
  for (const path of [
    'live.snapshot',
    'people.me',
    'sessions.end',
    'sessions.admit',
    'sessions.invite',
    'messages.send',
    'triage.take',
    'scheduling.myHours',
  ])
    expect((await call(socket, path, { ...here })).code, path).toMatch(/not-available|bad-input/);
  expect((await house.post('/trpc/people.me', {}, { cookie })).status).not.toBe(200);
  expect((await fetch(`${house.url}/api/push/key`, { headers: { cookie } })).status).toBe(404);
});

test('a link that is wrong, used or taken back is answered in one way, and so is one nobody ever made', async () => {
  await using house = await openHouse();
  const { invite, enter, does, hers, session } = await visit(house);
  const used = await invite('Ray');
  await enter(used);
  const back = await invite('Ann');
  const { invitationId } = must((await session()).invitations.at(-1), 'the invitation');
  await does(hers, 'sessions.withdrawInvitation', { invitationId });
  const answers = [];
  for (const token of [used, back, link('nobody').token, 'x'])
    answers.push(await enter(token).then(async (one) => `${one.status} ${await one.text()} ${one.headers.getSetCookie().join()}`));
  expect(new Set(answers)).toEqual(new Set(['404 {"code":"link-not-valid"} ']));
});

test('a page that is loaded again is the same guest, and nobody else by the same link', async () => {
  await using house = await openHouse();
  const { invite, enter, cookieOf, session } = await visit(house);
  const token = await invite('Ray');
  const cookie = cookieOf(await enter(token));
  expect((await enter(token, cookie)).status).toBe(200);
  expect((await session()).waiting).toHaveLength(1);
  expect((await enter(token)).status).toBe(404);
});

test('a link is not good any more after two hours, or when its session has ended', async () => {
  await using house = await openHouse();
  const { invite, enter, does, hers } = await visit(house);
  const late = await invite('Ray');
  house.clock.set(house.clock.now() + 2 * 60 * 60_000);
  expect((await enter(late)).status).toBe(404);
  const ended = await invite('Ann');
  await does(hers, 'sessions.end');
  expect((await enter(ended)).status).toBe(404);
});

test('ten tries in a minute are enough for anybody', async () => {
  await using house = await openHouse();
  const { enter } = await visit(house);
  const answers = [];
  for (let at = 0; at < 12; at += 1) answers.push((await enter(link(`guess ${at}`).token)).status);
  expect(answers.filter((status) => status === 404)).toHaveLength(10);
  expect(answers.slice(10)).toEqual([429, 429]);
});

test('consent that is taken back empties the guest’s open screen and ends their way in', async () => {
  await using house = await openHouse();
  const { socket, cookie, room, does, his, here, call } = await withRay(house);
  const opened = await socket.emitWithAck('watch', { view: 'guestRoom', input: {}, key: 'room' });
  expect(opened).toMatchObject({ data: { room: { state: 'in' } } });
  const emptied = new Promise<unknown>((done) =>
    socket.on('view', ({ data, state }: { data?: unknown; state?: unknown }) => done(data ?? state ?? null)),
  );
  await does(his, 'sessions.disallowGuest', { name: 'Ray' });
  expect(await emptied).toBeNull();
  expect(await room(cookie)).toBeUndefined();
  for (const path of ['sessions.say', 'sessions.join']) {
    const answer = await call(socket, path, { ...here, text: 'still here' });
    expect(answer.ok && answer.data?.status === 'committed', path).toBe(false);
  }
  await expect(house.connect(cookie)).rejects.toThrow('signed-out');
});

test('a supporter uses the same link with their own account, and stays a supporter everywhere else', async () => {
  await using house = await openHouse();
  const { invite, enter, session, does, hers } = await visit(house);
  const rosa = await house.signIn('rosa');
  const entered = await enter(await invite('Rosa Morgan'), rosa.cookie);
  expect(entered.status).toBe(200);
  expect(entered.headers.getSetCookie()).toEqual([]);
  expect((await session()).waiting).toMatchObject([{ personId: 'rosa', role: 'supporter' }]);
  const socket = await house.connect(rosa.cookie);
  expect(await does(socket, 'sessions.join')).toMatchObject({ data: { status: 'refused', refusal: { code: 'session-not-admitted' } } });
  await does(hers, 'sessions.admit', { personId: 'rosa' });
  expect(await does(socket, 'sessions.join')).toMatchObject({ data: { status: 'committed' } });
  expect(await socket.emitWithAck('subscribe', { stream: `${DEE}/shared`, seq: 0 })).toMatchObject({ code: 'not-available' });
});

test('staff and patients do not come by links', async () => {
  await using house = await openHouse();
  const { invite, enter } = await visit(house);
  const token = await invite('Ray');
  for (const username of ['ruth', 'dee']) expect((await enter(token, (await house.signIn(username)).cookie)).status, username).toBe(404);
  expect((await enter(token)).status).toBe(200);
});

test('a guest who goes away from the door may knock again', async () => {
  await using house = await openHouse();
  const { invite, enter, cookieOf, room, session } = await visit(house);
  const cookie = cookieOf(await enter(await invite('Ray')));
  expect((await house.post('/api/guest/go', {}, { cookie })).status).toBe(200);
  expect(await room(cookie)).toEqual({ state: 'away', name: 'Ray' });
  expect((await session()).waiting).toEqual([]);
  expect((await house.post('/api/guest/knock', {}, { cookie })).status).toBe(200);
  expect((await session()).waiting).toMatchObject([{ name: 'Ray', role: 'guest' }]);
});

test('a guest whose page asks without a socket is there', async () => {
  await using house = await openHouse();
  const { socket, cookie, room, session, personId } = await withRay(house);
  const inside = async () => (await session()).people.find((one) => one.personId === personId)?.stays.at(-1)?.until === undefined;
  socket.close();
  await expect.poll(() => house.started.live.isConnected(personId)).toBe(false);
  for (let at = 0; at < 3; at += 1) {
    await room(cookie);
    await house.started.lost.sweep();
    house.clock.set(house.clock.now() + GRACE_MS);
  }
  await room(cookie);
  await house.started.lost.sweep();
  expect(await inside()).toBe(true);
  house.clock.set(house.clock.now() + GRACE_MS);
  await house.started.lost.sweep();
  house.clock.set(house.clock.now() + GRACE_MS);
  await house.started.lost.sweep();
  expect(await inside()).toBe(false);
});

test('whoever has no device connected is out of the room after a time of grace, and not before', async () => {
  await using house = await openHouse();
  const { his, session, does, hers } = await visit(house);
  const inside = async () =>
    (await session()).people.filter(({ stays }) => stays.at(-1)?.until === undefined).map(({ personId }) => personId);
  his.close();
  await expect.poll(() => house.started.live.isConnected('dee')).toBe(false);
  await house.started.lost.sweep();
  house.clock.set(house.clock.now() + GRACE_MS - 60_000);
  await house.started.lost.sweep();
  expect(await inside()).toEqual(['maya', 'dee']);
  house.clock.set(house.clock.now() + 60_000);
  await house.started.lost.sweep();
  expect(await inside()).toEqual(['maya']);
  expect((await session()).status).toBe('live');
  const again = await house.connect((await house.signIn('dee')).cookie);
  await does(again, 'sessions.join');
  await house.started.lost.sweep();
  expect(await inside()).toEqual(['maya', 'dee']);
  expect(await does(hers, 'sessions.end')).toMatchObject({ ok: true });
});
