import { actAs, callDefaults, personById } from '@cairn/server/testing';
import type { Socket } from 'socket.io-client';
import { expect, test } from 'vitest';
import { once, openHouse, type House } from '../support/doors.ts';

const DEE = 'c-dee';
const STREAM = `${DEE}/shared`;

type Answer = { readonly ok: boolean; readonly code?: string; readonly others?: readonly { readonly connection: string }[] };
type Heard = { readonly from: { readonly connection: string; readonly person: { readonly personId: string } }; readonly data: unknown };

async function acting(house: House, personId: string) {
  const person = await personById(house.started.cairn.store.read, personId);
  if (!person) throw new Error(personId);
  return actAs(house.started.cairn, person);
}

/** Maya and Dee in an open session, each with a socket. */
async function inSession(house: House) {
  const [maya, dee] = [await acting(house, 'maya'), await acting(house, 'dee')];
  const { sessionId } = (await maya.do('sessions.open', { chart: DEE })) as { readonly sessionId: string };
  await dee.do('sessions.join', { chart: DEE, sessionId });
  const sockets = { maya: await online(house, 'maya'), dee: await online(house, 'dee') };
  const signal = (socket: Socket, data: object, to = ''): Promise<Answer> =>
    socket.emitWithAck('signal', { stream: STREAM, sessionId, to, data });
  const hello = (socket: Socket, call: string): Promise<Answer> => signal(socket, { type: 'hello', call });
  return { maya, dee, sockets, sessionId, signal, hello };
}

async function online(house: House, username: string): Promise<Socket> {
  return house.connect((await house.signIn(username)).cookie);
}

const offer = { type: 'sdp', kind: 'offer', sdp: 'v=0' } as const;

test('two people in a session find each other and pass descriptions on', async () => {
  await using house = await openHouse();
  const { sockets, signal, hello } = await inSession(house);
  expect(await hello(sockets.maya, 'call-m')).toEqual({ ok: true, others: [] });
  const heard = once<Heard>(sockets.maya, 'signal');
  const answer = await hello(sockets.dee, 'call-d');
  expect(answer.others).toMatchObject([{ connection: sockets.maya.id, call: 'call-m', person: { personId: 'maya' } }]);
  expect(await heard).toMatchObject({ from: { connection: sockets.dee.id, person: { personId: 'dee' } }, data: { type: 'hello' } });
  const offered = once<Heard>(sockets.maya, 'signal');
  expect(await signal(sockets.dee, offer, sockets.maya.id)).toEqual({ ok: true, others: [] });
  expect(await offered).toMatchObject({ from: { connection: sockets.dee.id }, data: offer });
});

test('who is not in the session is refused like for one that does not exist, and nobody hears of it', async () => {
  await using house = await openHouse();
  const { sockets, sessionId, signal, hello } = await inSession(house);
  await hello(sockets.maya, 'call-m');
  let heard = 0;
  sockets.maya.on('signal', () => (heard += 1));
  const refused = { ok: false, code: 'not-available' };
  for (const username of ['rosa', 'ruth']) {
    const stranger = await online(house, username);
    expect(await signal(stranger, { type: 'hello', call: 'call-x' })).toEqual(refused);
    expect(await signal(stranger, offer, sockets.maya.id)).toEqual(refused);
    expect(await stranger.emitWithAck('call', { path: 'calls.servers', input: { chart: DEE, sessionId } })).toEqual(refused);
  }
  const missing = { stream: STREAM, sessionId: 'no-such-session', to: '', data: { type: 'hello', call: 'call-d' } };
  expect(await sockets.dee.emitWithAck('signal', missing)).toEqual(refused);
  expect(await sockets.dee.emitWithAck('signal', { ...missing, stream: `${DEE}/team`, sessionId })).toEqual(refused);
  expect(heard).toBe(0);
});

test('whoever is in the session and not in the call is told so', async () => {
  await using house = await openHouse();
  const { sockets, signal, hello } = await inSession(house);
  await hello(sockets.maya, 'call-m');
  expect(await signal(sockets.dee, offer, sockets.maya.id)).toEqual({ ok: false, code: 'not-in-call' });
});

test('leaving the session ends the call at once, on both sides, and its end does too', async () => {
  await using house = await openHouse();
  const { maya, dee, sockets, sessionId, signal, hello } = await inSession(house);
  await hello(sockets.maya, 'call-m');
  await hello(sockets.dee, 'call-d');
  const toMaya = once<Heard>(sockets.maya, 'signal');
  const toDee = once<Heard>(sockets.dee, 'signal');
  await dee.do('sessions.leave', { chart: DEE, sessionId });
  const bye = { from: { person: { personId: 'dee' } }, data: { type: 'bye', why: 'put-out' } };
  expect(await toMaya).toMatchObject(bye);
  expect(await toDee).toMatchObject(bye);
  expect(await signal(sockets.dee, offer, sockets.maya.id)).toEqual({ ok: false, code: 'not-available' });
  expect(await hello(sockets.dee, 'call-d')).toEqual({ ok: false, code: 'not-available' });
  const mayaOut = once<Heard>(sockets.maya, 'signal');
  await maya.do('sessions.end', { chart: DEE, sessionId });
  expect(await mayaOut).toMatchObject({ from: { person: { personId: 'maya' } }, data: { type: 'bye', why: 'put-out' } });
  expect(await hello(sockets.maya, 'call-m')).toEqual({ ok: false, code: 'not-available' });
});

test('a person who no longer cares for the patient is cut off in the middle of a call', async () => {
  await using house = await openHouse();
  const { sockets, signal, hello } = await inSession(house);
  await hello(sockets.maya, 'call-m');
  await hello(sockets.dee, 'call-d');
  const cut = once<Heard>(sockets.dee, 'signal');
  await (await acting(house, 'ruth')).do('charts.release', { chart: DEE, personId: 'maya' });
  expect(await cut).toMatchObject({ from: { person: { personId: 'maya' } }, data: { type: 'bye', why: 'put-out' } });
  expect(await signal(sockets.maya, offer, sockets.dee.id)).toEqual({ ok: false, code: 'not-available' });
});

test('a lost connection is said as lost; another device of the same person takes the call over', async () => {
  await using house = await openHouse();
  const { sockets, hello } = await inSession(house);
  await hello(sockets.maya, 'call-m');
  await hello(sockets.dee, 'call-d');
  const lost = once<Heard>(sockets.maya, 'signal');
  sockets.dee.close();
  expect(await lost).toMatchObject({ data: { type: 'bye', why: 'lost' } });
  const [first, second] = [await online(house, 'dee'), await online(house, 'dee')];
  await hello(first, 'call-d');
  const elsewhere = once<Heard>(first, 'signal');
  expect((await hello(second, 'call-e')).others).toHaveLength(1);
  expect(await elsewhere).toMatchObject({ data: { type: 'bye', why: 'elsewhere' } });
});

test('what is too long, malformed or too much is refused with a code of its own', async () => {
  await using house = await openHouse();
  const { sockets, signal, hello } = await inSession(house);
  await hello(sockets.maya, 'call-m');
  expect(await signal(sockets.dee, { ...offer, sdp: 'x'.repeat(40_000) }, sockets.maya.id)).toEqual({ ok: false, code: 'too-large' });
  const malformed = [{ type: 'shout' }, { type: 'sdp', kind: 'offer' }, { type: 'bye', why: 'put-out' }, { ...offer, kind: 7 }, null];
  for (const data of malformed) expect(await signal(sockets.dee, data as object)).toEqual({ ok: false, code: 'bad-input' });
  const many = await Promise.all(Array.from({ length: 400 }, () => hello(sockets.dee, 'call-d')));
  expect(many.at(-1)).toEqual({ ok: false, code: 'too-many-tries' });
});

test('pages may use camera and microphone for themselves and for nobody else', async () => {
  await using house = await openHouse();
  const policy = (await fetch(`${house.url}/healthz`)).headers.get('permissions-policy') ?? '';
  expect(policy).toMatch(/camera=\(self\)/);
  expect(policy).toMatch(/microphone=\(self\)/);
});

test('ways to reach each other are told to people in the session, end after hours and name nobody', async () => {
  const calls = { stun: ['stun:stun.harbor.example'], turn: { urls: ['turn:turn.harbor.example'], secret: 'sixteen letters or more' } };
  await using house = await openHouse({ calls });
  const { sockets, sessionId } = await inSession(house);
  const { ok, data } = await sockets.dee.emitWithAck('call', { path: 'calls.servers', input: { chart: DEE, sessionId } });
  expect(ok).toBe(true);
  const [stun, turn] = data.iceServers;
  expect(stun).toEqual({ urls: calls.stun });
  expect(turn.username).toMatch(/^\d{10}:[\w-]{6,}$/);
  expect(turn.username).not.toMatch(/dee|morgan/i);
  expect(turn.username).not.toContain(sessionId);
  expect(data.until - house.clock.now()).toBeGreaterThan(3_600_000);
  await using bare = await openHouse({ calls: callDefaults });
  const alone = await inSession(bare);
  const answer = await alone.sockets.dee.emitWithAck('call', { path: 'calls.servers', input: { chart: DEE, sessionId: alone.sessionId } });
  expect(answer.data.iceServers).toEqual([]);
});
