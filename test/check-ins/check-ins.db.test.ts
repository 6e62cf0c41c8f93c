import { describe, expect, test } from 'vitest';
import type { Receipt } from '@cairn/server/testing';
import { DAY_ONE, DEE, makeWorld, TARIQ } from '../support/world.ts';
import { calm, checkingIn } from './steps.ts';

const HOUR = 3_600_000;
const at = { chart: DEE, checkInId: 'phone', language: 'en' };

describe('a check-in on the server', () => {
  test('is done, read and counted, and what the screen gets is what the tables hold', async () => {
    await using world = await makeWorld();
    const dee = checkingIn(world);
    await dee.start('phone');
    await dee.goThrough('phone', calm);
    await dee.review('maya', 'phone');
    const state = await dee.state('maya');
    expect(state).toMatchObject({ stones: 1, runs: [{ id: 'phone', day: '2026-05-12', finished: { outcome: 'done', measures: calm } }] });
    expect(state.runs[0]?.reviewed?.by).toMatchObject({ name: 'Maya Alvarez', role: 'counselor' });
  });

  test('a second device goes on with it, and two different answers never both count', async () => {
    await using world = await makeWorld();
    const dee = checkingIn(world);
    await dee.start('phone');
    expect(await dee.start('tablet')).toEqual({ checkInId: 'phone' });
    const answers = ['home', 'missed'].map((value) =>
      world.as('dee').call('checkIns.answer', { ...at, opId: `op-twin-${value}`, node: 'dose', value }),
    );
    const receipts = (await Promise.all(answers)) as Receipt[];
    expect(receipts.map((receipt) => receipt.status).sort()).toEqual(['committed', 'refused']);
    expect(receipts.find((receipt) => receipt.status === 'refused')).toMatchObject({ refusal: { code: 'already-answered' } });
    await dee.answer('tablet', 'withdrawal', 0);
    expect(await dee.question('phone')).toBe('craving');
  });

  test('what was kept on a phone without signal arrives later, once', async () => {
    await using world = await makeWorld();
    const dee = checkingIn(world);
    const kept = [
      ['checkIns.start', { ...at, opId: 'op-kept-0', flow: 'daily' }],
      ['checkIns.answer', { ...at, opId: 'op-kept-1', node: 'dose', value: 'home' }],
      ['checkIns.skip', { ...at, opId: 'op-kept-2', node: 'withdrawal' }],
    ] as const;
    for (const [path, input] of [...kept, ...kept]) await world.as('dee').call(path, input);
    const run = await dee.run('phone');
    expect(run.run.given).toMatchObject({ dose: { value: 'home' }, withdrawal: { type: 'skip' } });
    expect(run.run.superseded).toEqual([]);
    expect((await dee.state()).runs).toHaveLength(1);
  });

  test('nobody answers for the patient, and another patient’s chart is as good as none', async () => {
    await using world = await makeWorld();
    await checkingIn(world).start('phone');
    const answer = { ...at, node: 'dose', value: 'home' };
    for (const username of ['maya', 'tariq', 'rosa', 'ruth'])
      expect(await outcome(world.as(username).call('checkIns.answer', { ...answer, opId: `op-${username}-1` }))).toBe('not-available');
    expect(await outcome(world.as('dee').call('checkIns.start', { ...at, opId: 'op-other-1', chart: TARIQ, flow: 'daily' }))).toBe(
      'not-available',
    );
    expect(await outcome(world.as('dee').call('checkIns.review', { opId: 'op-own-123', chart: DEE, checkInId: 'phone' }))).toBe(
      'not-available',
    );
  });
});

/** A refusal's or a door's code. */
async function outcome(call: Promise<unknown>): Promise<string> {
  try {
    const receipt = (await call) as Receipt;
    return receipt.status === 'refused' ? receipt.refusal.code : receipt.status;
  } catch (error) {
    return error instanceof Error ? (error.message.split(': ').at(-1) ?? '') : '';
  }
}

describe('the patient’s day', () => {
  test('falls due at the patient’s own time, and is missed when it ends', async () => {
    await using world = await makeWorld();
    const dee = checkingIn(world);
    await world.advance(HOUR - 1);
    expect((await dee.state()).due).toBeUndefined();
    await world.advance(1);
    expect((await dee.state()).due).toEqual({ flow: 'daily', day: '2026-05-12', dueAt: DAY_ONE + HOUR });
    await world.advance(14 * HOUR);
    expect((await dee.state()).missed).toEqual([]);
    await world.advance(HOUR);
    expect((await dee.state()).missed).toEqual(['2026-05-12']);
  });

  test('is neither due nor missed when its check-in is already done', async () => {
    await using world = await makeWorld();
    const dee = checkingIn(world);
    await dee.start('phone');
    await dee.goThrough('phone', calm);
    await world.advance(23 * HOUR);
    expect(await dee.state()).toMatchObject({ due: undefined, missed: [] });
    await world.advance(3 * HOUR);
    expect((await dee.state()).due).toMatchObject({ day: '2026-05-13' });
  });

  test('moves with the patient’s time and zone; what fell due stays due', async () => {
    await using world = await makeWorld();
    const dee = checkingIn(world);
    const set = (checkInTime: string, zone: string) =>
      world
        .as('maya')
        .do('charts.setPreferences', { chart: DEE, preferences: { checkInTime, mayLeaveVoicemail: false }, zone, locale: 'en' });
    await set('09:00', 'America/Los_Angeles');
    await world.advance(2 * HOUR);
    expect((await dee.state()).due).toBeUndefined();
    await world.advance(2 * HOUR);
    expect((await dee.state()).due).toMatchObject({ day: '2026-05-12', dueAt: DAY_ONE + 4 * HOUR });
    await set('20:00', 'America/Los_Angeles');
    await world.advance(15 * HOUR);
    expect((await dee.state()).missed).toEqual(['2026-05-12']);
    await world.advance(20 * HOUR);
    expect((await dee.state()).due).toMatchObject({ day: '2026-05-13', dueAt: Date.UTC(2026, 4, 14, 3) });
  });
});
