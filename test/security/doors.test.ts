import { expect, test } from 'vitest';
import { startCairn } from '../support/cairn-process.ts';
import { once, openHouse } from '../support/doors.ts';

test('the sign-in library has no doors of its own: nobody can ask whether a name is taken', async () => {
  await using house = await openHouse();
  const { cookie } = await house.signIn('maya');
  for (const path of ['is-username-available', 'sign-in/username', 'update-user', 'get-session', 'list-sessions'])
    expect((await house.post(`/api/auth/${path}`, { username: 'dee' }, { cookie })).status, path).toBe(404);
  expect((await fetch(`${house.url}/api/auth/get-session`, { headers: { cookie } })).status).toBe(404);
});

test('who leaves the program is cut off at once, sockets and all', async () => {
  await using house = await openHouse();
  const { cookie } = await house.signIn('maya');
  const socket = await house.connect(cookie);
  const ended = once<{ reason: string }>(socket, 'ended');
  const ruth = await house.signIn('ruth');
  const left = { opId: 'op-maya-leaves', chart: 'program', personId: 'maya' };
  expect((await house.post('/trpc/people.remove', left, { cookie: ruth.cookie })).status).toBe(200);
  expect(await ended).toEqual({ reason: 'signed-out' });
});

test('one-click sign-in answers this machine alone, and nobody who came through a proxy', async () => {
  await using cairn = await startCairn({ demo: 'small' });
  expect((await fetch(`${cairn.url}/api/demo`)).status).toBe(200);
  for (const header of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'])
    expect((await fetch(`${cairn.url}/api/demo`, { headers: { [header]: '203.0.113.9' } })).status, header).toBe(404);
});

test('a program that is not the demo has no one-click sign-in, even when it is started as one', async () => {
  await using house = await openHouse({ demo: true });
  expect(await (await fetch(`${house.url}/api/program`)).json()).toMatchObject({ demo: false });
  expect((await fetch(`${house.url}/api/demo`)).status).toBe(404);
  expect((await house.post('/api/demo/sign-in', { personId: 'maya' })).status).toBe(404);
});

test('behind https the cookie is secure, sign-out takes it away, and no other origin gets in, not even this machine', async () => {
  await using house = await openHouse({ origin: 'https://cairn.example' });
  const { status, setCookie, cookie } = await house.signIn('maya');
  expect(status).toBe(200);
  expect(setCookie.join()).toMatch(/^__Secure-cairn\.session_token=.*; Secure/);
  const own = await house.post('/trpc/people.me', {}, { cookie, origin: 'https://cairn.example' });
  expect(own.status).toBe(200);
  const local = await house.post('/trpc/people.me', {}, { cookie, origin: `http://localhost:${house.started.port}` });
  expect(local.status).toBe(403);
  const out = await house.post('/api/sign-out', {}, { cookie });
  expect(out.headers.getSetCookie().join()).toContain('__Secure-cairn.session_token=; Secure; Path=/; Max-Age=0');
  expect((await house.post('/trpc/people.me', {}, { cookie })).status).toBe(401);
});

test('many calls do not travel in one request', async () => {
  await using house = await openHouse();
  const { cookie } = await house.signIn('maya');
  const response = await fetch(`${house.url}/trpc/people.me,people.me?batch=1`, { headers: { cookie } });
  expect(response.status).toBe(400);
});

test('no path leads out of the folder of pages', async () => {
  await using house = await openHouse();
  for (const path of [
    '/..%2f..%2fpackage.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/..%5c..%5cpackage.json',
  ])
    expect(await (await fetch(house.url + path)).text(), path).not.toContain('"dependencies"');
});

test('who is taken off a care team hears nothing of what is committed with it or after it', async () => {
  await using house = await openHouse();
  const [maya, dee, ruth] = [await house.signIn('maya'), await house.signIn('dee'), await house.signIn('ruth')];
  const socket = await house.connect(maya.cookie);
  const own = await house.connect(dee.cookie);
  for (const one of [socket, own])
    expect(await one.emitWithAck('subscribe', { stream: 'c-dee/shared', seq: 0 })).toMatchObject({ ok: true });
  const heard: unknown[] = [];
  socket.on('frame', (frame) => heard.push(frame));
  const closed = once<{ stream: string }>(socket, 'closed');
  const late = once(own, 'frame');
  const release = { opId: 'op-release-maya', chart: 'c-dee', personId: 'maya' };
  const said = { opId: 'op-said-after', chart: 'c-dee', messageId: 'm-after', text: 'not for Maya any more' };
  await house.post('/trpc/charts.release', release, { cookie: ruth.cookie });
  await house.post('/trpc/messages.send', said, { cookie: dee.cookie });
  expect(await closed).toEqual({ stream: 'c-dee/shared' });
  await late;
  expect(await socket.emitWithAck('subscribe', { stream: 'c-dee/shared', seq: 0 })).toEqual({ ok: false, code: 'not-available' });
  expect(heard).toEqual([]);
});
