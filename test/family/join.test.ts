import type { Consent } from '@cairn/consent';
import type { Family } from '@cairn/family';
import { must } from '@cairn/kernel';
import { actAs, personById, snapshot, viewerOf } from '@cairn/server/testing';
import { expect, test } from 'vitest';
import { openHouse, type House } from '../support/doors.ts';
import { DAY, link } from './steps.ts';

const CHART = 'c-dee';
const account = { username: 'ann', password: 'a long enough password', locale: 'en', zone: 'America/New_York' };

async function dee(house: House) {
  const { cairn } = house.started;
  const person = must(await personById(cairn.store.read, 'dee'), 'dee');
  const state = async () => must(await snapshot(cairn.store.read, viewerOf(person), CHART, house.clock.now()), 'her chart').state;
  return {
    do: (path: string, input: { chart: string } & Record<string, unknown>) => actAs(cairn, person).do(path, input),
    family: async () => (await state())['family'] as Family,
    consent: async () => (await state())['consent'] as Consent,
  };
}

async function invited(house: House, name = 'Ann Lee') {
  const patient = await dee(house);
  await patient.do('family.invite', { chart: CHART, name, relationship: 'sister', tokenHash: link(name).tokenHash });
  return { ...patient, token: link(name).token };
}
const text = async (response: Response): Promise<string> =>
  `${response.status} ${await response.text()} ${response.headers.getSetCookie().join()}`;

test('a link and the name it was made for make an account, which is named in the chart and sees nothing yet', async () => {
  await using house = await openHouse();
  const { token, consent, family } = await invited(house);
  expect(await text(await house.post('/api/join/name', { token, name: 'ann LEE' }))).toBe('200 {"ok":true} ');
  const answer = await house.post('/api/join/accept', { token, name: 'Ann Lee', account });
  const { username } = (await answer.json()) as { username: string };
  expect(username).toMatch(/^ann\.\d{4}$/);
  expect((await consent()).supporters).toMatchObject([{ name: 'Ann Lee', relationship: 'sister' }]);
  expect((await family()).invitations).toMatchObject([{ state: 'joined', joined: { name: 'Ann Lee' } }]);
  const { cookie, status } = await house.signIn(username, { password: account.password });
  expect(status).toBe(200);
  const socket = await house.connect(cookie);
  const seen = await socket.emitWithAck('watch', { view: 'supporterHome', input: {}, key: 'home' });
  expect(seen).toMatchObject({ ok: true, data: { shared: [], family: { charts: [] } } });
  for (const stream of [`${CHART}/shared`, `${CHART}/team`])
    expect(await socket.emitWithAck('subscribe', { stream, seq: 0 })).toMatchObject({ code: 'not-available' });
});

test('who has an account joins with it; patients and staff do not', async () => {
  await using house = await openHouse();
  const { token, consent } = await invited(house, 'Rosa Morgan');
  const accept = async (who: string | undefined) =>
    house.post('/api/join/accept', { token, name: 'Rosa Morgan' }, who ? { cookie: (await house.signIn(who)).cookie } : {});
  for (const who of [undefined, 'dee', 'maya']) expect(await text(await accept(who)), who).toBe('401 {"code":"signed-out"} ');
  expect((await accept('rosa')).status).toBe(200);
  expect((await consent()).supporters).toMatchObject([{ personId: 'rosa', name: 'Rosa Morgan' }]);
});

test('a link that is wrong, used, taken back, late, or not for that name is answered in one way, and so is one nobody ever made', async () => {
  await using house = await openHouse();
  const used = await invited(house);
  await house.post('/api/join/accept', { token: used.token, name: 'Ann Lee', account });
  const back = await invited(house, 'Ben Lee');
  const { invitationId } = must((await back.family()).invitations.at(-1), 'an invitation');
  await back.do('family.withdrawInvitation', { chart: CHART, invitationId });
  const late = await invited(house, 'Cy Lee');
  const wrong = await invited(house, 'Di Lee');
  const never = link('nobody').token;
  const tries = [
    [used.token, 'Ann Lee'],
    [back.token, 'Ben Lee'],
    [wrong.token, 'Somebody Else'],
    [never, 'Ann Lee'],
    ['x', 'Ann Lee'],
  ];
  const answers = [];
  for (const [token, name] of tries) answers.push(await text(await house.post('/api/join/name', { token, name })));
  house.clock.set(house.clock.now() + 8 * DAY);
  answers.push(await text(await house.post('/api/join/name', { token: late.token, name: 'Cy Lee' })));
  expect(new Set(answers)).toEqual(new Set(['404 {"code":"link-not-valid"} ']));
});

test('five wrong names close a link for good, and guessing is slowed down', async () => {
  await using house = await openHouse();
  const { token, family } = await invited(house);
  for (const name of ['Ann', 'Anne Lee', 'A Lee', 'Ann Leigh', 'Lee']) await house.post('/api/join/name', { token, name });
  expect((await family()).invitations).toMatchObject([{ state: 'closed' }]);
  expect((await house.post('/api/join/name', { token, name: 'Ann Lee' })).status).toBe(404);
  const statuses = [];
  for (let turn = 0; turn < 6; turn += 1) statuses.push((await house.post('/api/join/name', { token, name: 'Ann Lee' })).status);
  expect(statuses).toContain(429);
});

test('an account without a link tells nobody who has one: a name that is taken is given figures like every other', async () => {
  await using house = await openHouse();
  const made = [];
  for (const username of ['dee', 'zed']) {
    const answer = await house.post('/api/join/register', { name: 'Ann Lee', ...account, username });
    made.push(`${answer.status} ${(await answer.text()).replaceAll(/\d{4}|dee|zed/g, '')}`);
  }
  expect(made[0]).toBe(made[1]);
  const short = await house.post('/api/join/register', { name: 'Ann Lee', ...account, password: 'short' });
  expect(await text(short)).toBe('400 {"code":"bad-input"} ');
  const statuses = [];
  for (let turn = 0; turn < 5; turn += 1)
    statuses.push((await house.post('/api/join/register', { name: 'Ann Lee', ...account, username: `u${turn}` })).status);
  expect(statuses.at(-1)).toBe(429);
});
