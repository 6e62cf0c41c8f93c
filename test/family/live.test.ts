import { NOTICE_VERSION } from '@cairn/consent';
import { must } from '@cairn/kernel';
import { actAs, personById } from '@cairn/server/testing';
import { expect, test } from 'vitest';
import { once, openHouse, type House } from '../support/doors.ts';
import { DAY } from './steps.ts';

const chart = 'c-dee';
type Pushed = { readonly key: string; readonly state: unknown };

/** Rosa has her room open on a socket. */
async function openRoom(house: House) {
  const { cairn } = house.started;
  const as = async (who: string) => {
    const person = must(await personById(cairn.store.read, who), who);
    return (path: string, more: object): Promise<unknown> => actAs(cairn, person).do(path, { chart, ...more });
  };
  const [maya, dee] = [await as('maya'), await as('dee')];
  await maya('consent.name', { supporterId: 'rosa', relationship: 'sister' });
  const until = new Date(house.clock.now() + 30 * DAY).toISOString().slice(0, 10);
  const topics = ['family-room', 'appointments'];
  const signed = { typedName: 'Dee Morgan', noticeVersion: NOTICE_VERSION, locale: 'en', purpose: 'So Rosa can support me' };
  const { grantId } = (await dee('consent.give', { supporterId: 'rosa', topics, until, ...signed })) as { readonly grantId: string };
  const socket = await house.connect((await house.signIn('rosa')).cookie);
  const opened = await socket.emitWithAck('watch', { view: 'familyRoom', input: { chart }, key: 'room' });
  return { maya, dee, socket, grantId, opened };
}

test('a line shows on an open screen by itself, and consent that is taken back empties it within a second', async () => {
  await using house = await openHouse();
  const { dee, socket, grantId, opened } = await openRoom(house);
  expect(opened).toMatchObject({ ok: true, data: { called: 'Dee', lines: [] } });
  const line = once<Pushed>(socket, 'view');
  await dee('family.say', { supporterId: 'rosa', text: 'Hello Rosa' });
  expect(await line).toMatchObject({ key: 'room', state: { lines: [{ text: 'Hello Rosa', from: { role: 'patient' } }], unread: 1 } });
  const emptied = once<Pushed>(socket, 'view', 1000);
  await dee('consent.narrow', { grantId, topic: 'family-room' });
  expect(await emptied).toEqual({ key: 'room', state: null });
});

test('what somebody does in their own place shows on their own home, and on nobody else’s', async () => {
  await using house = await openHouse();
  const { socket } = await openRoom(house);
  await socket.emitWithAck('watch', { view: 'supporterHome', input: {}, key: 'home' });
  const maya = await house.connect((await house.signIn('maya')).cookie);
  expect(await maya.emitWithAck('watch', { view: 'supporterHome', input: {}, key: 'home' })).toEqual({ ok: true, data: null });
  expect(await maya.emitWithAck('subscribe', { stream: 'own-rosa/own', seq: 0 })).toMatchObject({ code: 'not-available' });
  const pushed = once<Pushed>(socket, 'view');
  const answers = { afraid: 'no', hurt: 'no', threatened: 'no', controlled: 'no', children: 'no' };
  const input = { opId: 'op-screen-live', chart: 'own-rosa', answers, needCall: false };
  expect(await socket.emitWithAck('call', { path: 'familyPath.screen', input })).toMatchObject({ data: { status: 'committed' } });
  expect(await pushed).toMatchObject({ key: 'home', state: { family: { mine: { screened: 'safe' } } } });
});

test('a supporter may have their own device reminded; staff may not', async () => {
  await using house = await openHouse();
  const key = async (who: string): Promise<number> =>
    (await fetch(`${house.url}/api/push/key`, { headers: { cookie: (await house.signIn(who)).cookie } })).status;
  expect([await key('rosa'), await key('maya')]).toEqual([200, 404]);
});
