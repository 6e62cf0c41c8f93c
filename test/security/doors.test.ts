import { expect, test } from 'vitest';
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
