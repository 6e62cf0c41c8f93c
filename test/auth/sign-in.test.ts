import { describe, expect, test } from 'vitest';
import { once, openHouse, type House } from '../support/doors.ts';

const MINUTE = 60_000;

async function counselorOnline(house: House) {
  const { cookie } = await house.signIn('maya');
  return { cookie, socket: await house.connect(cookie) };
}

describe('sign-in', () => {
  test('a person signs in by user name or e-mail, and the cookie is out of reach of scripts', async () => {
    await using house = await openHouse();
    const byName = await house.signIn('maya');
    expect(byName).toMatchObject({ status: 200, body: { ok: true, role: 'counselor' } });
    expect(byName.setCookie.join('\n')).toMatch(/HttpOnly/i);
    expect(byName.setCookie.join('\n')).toMatch(/SameSite=Lax/i);
    expect((await house.signIn('maya@harbor.example')).status).toBe(200);
  });

  test('a wrong password and an unknown name are answered alike', async () => {
    await using house = await openHouse();
    const wrong = await house.signIn('dee', { password: 'not the password' });
    const unknown = await house.signIn('nobody-here', { password: 'not the password' });
    expect(wrong).toEqual(unknown);
    expect(wrong).toMatchObject({ status: 401, body: { code: 'sign-in-failed' }, setCookie: [] });
  });

  test('guessing is stopped after ten tries in a minute', async () => {
    await using house = await openHouse();
    const statuses: number[] = [];
    for (let n = 0; n < 12; n += 1) statuses.push((await house.signIn('dee', { password: `guess number ${n}` })).status);
    expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 401));
    expect(statuses.slice(10)).toEqual([429, 429]);
  });

  test('nobody can make an account from outside', async () => {
    await using house = await openHouse();
    const response = await house.post('/api/auth/sign-up/email', { email: 'x@example.com', password: 'a long password', name: 'X' });
    expect(response.status).toBeGreaterThanOrEqual(400);
  });

  test('passwords are stored as argon2id', async () => {
    await using house = await openHouse();
    const { adapter } = await house.started.auth.$context;
    const account = await adapter.findOne<{ password: string }>({ model: 'account', where: [{ field: 'userId', value: 'maya' }] });
    expect(account?.password).toMatch(/^argon2id\$19456\$2\$/);
  });

  test('demo sign-in does not exist outside the demo', async () => {
    await using house = await openHouse();
    expect((await house.post('/api/demo/sign-in', { personId: 'maya' })).status).toBe(404);
    expect((await fetch(`${house.url}/api/demo`)).status).toBe(404);
  });
});

describe('the end of a session', () => {
  test('signing out closes the live socket and makes the cookie worthless', async () => {
    await using house = await openHouse();
    const { cookie, socket } = await counselorOnline(house);
    const closed = once(socket, 'disconnect');
    expect((await house.post('/api/sign-out', {}, { cookie })).status).toBe(200);
    await closed;
    await expect(house.connect(cookie)).rejects.toThrow('signed-out');
  });

  test('fifteen quiet minutes sign a staff member out, and doing something puts it off', async () => {
    await using house = await openHouse();
    const { socket } = await counselorOnline(house);
    const begun = Date.now();
    house.clock.set(begun + 10 * MINUTE);
    expect(await socket.emitWithAck('call', { path: 'people.me', input: {} })).toMatchObject({ ok: true });
    house.clock.set(begun + 20 * MINUTE);
    await house.started.sessions.sweep();
    expect(socket.connected).toBe(true);
    house.clock.set(begun + 26 * MINUTE);
    const ended = once<{ reason: string }>(socket, 'ended');
    await house.started.sessions.sweep();
    expect(await ended).toEqual({ reason: 'idle' });
  });

  test('a shared phone is signed out after five minutes', async () => {
    await using house = await openHouse();
    const { cookie } = await house.signIn('dee', { sharedPhone: true });
    house.clock.set(Date.now() + 5.5 * MINUTE);
    await house.started.sessions.sweep();
    await expect(house.connect(cookie)).rejects.toThrow('signed-out');
  });

  test('expiry closes the live socket at its time', async () => {
    await using house = await openHouse();
    const { cookie } = await house.signIn('dee');
    const { expiresAt } = (await house.started.sessions.find(cookie))?.session ?? { expiresAt: 0 };
    house.clock.set(expiresAt - 50);
    const socket = await house.connect(cookie);
    expect(await once<{ reason: string }>(socket, 'ended')).toEqual({ reason: 'expired' });
  });

  test('who left the program is signed out of everything', async () => {
    await using house = await openHouse();
    const { cookie } = await house.signIn('maya');
    const ruth = await house.signIn('ruth');
    const answer = await house.post(
      '/trpc/people.remove',
      { opId: 'op-maya-leaves', chart: 'program', personId: 'maya' },
      { cookie: ruth.cookie },
    );
    expect(answer.status).toBe(200);
    await expect(house.connect(cookie)).rejects.toThrow('signed-out');
  });
});
