import { balanceOf, bindingCap, commitmentOf, drawsReady, proofOf } from '@cairn/rewards';
import { taskDone, type Receipt } from '@cairn/server/testing';
import { describe, expect, inject, test } from 'vitest';
import { allEntries } from '../support/laws.ts';
import { freshDatabase } from '../support/postgres.ts';
import { DEE, makeWorld, type World } from '../support/world.ts';
import { courseNow, rewarding, rewardsOf } from './steps.ts';

/** A course with a bowl and three draws ready. */
async function withDraws(world: World): Promise<ReturnType<typeof rewarding>> {
  const steps = rewarding(world);
  await steps.enroll('maya', 'prize-bowl');
  await steps.record('maya', 'met');
  await steps.days(3);
  await steps.record('maya', 'met');
  return steps;
}

describe.each(['sqlite', 'postgres'] as const)('on %s', (store) => {
  const open = async (): Promise<World> =>
    makeWorld(store === 'postgres' ? { databaseUrl: (await freshDatabase(inject('pgUrl'))).url } : {});

  test('a draw that the patient and the counselor ask for at the same moment is one draw', async () => {
    await using world = await open();
    const { receipt, inCourse } = await withDraws(world);
    const input = { ...(await inCourse()), draw: 1 };
    const receipts = await Promise.all(['dee', 'maya', 'dee', 'theo'].map((username) => receipt(username, 'draw', input)));
    const results = receipts.map((one) => (one.status === 'committed' ? one.result : one.refusal.code));
    expect(new Set(results.map((one) => JSON.stringify(one))).size).toBe(1);
    const { draws, ready } = await courseNow(world);
    expect([draws.length, ready.reduce((sum, { left }) => sum + left, 0)]).toEqual([1, 2]);
  });

  test('the seed is on no stream and in no snapshot until everything is drawn, and then every draw can be found again', async () => {
    await using world = await open();
    const steps = await withDraws(world);
    const kept = await world.cairn.store.read.selectFrom('reward_seeds').select('seed').executeTakeFirst();
    const seed = kept?.seed ?? 'none';
    await steps.draw('dee');
    await steps.end('maya');
    const { commitment } = await courseNow(world);
    expect(commitment).toBe(commitmentOf(seed));
    const told = async (): Promise<boolean> =>
      JSON.stringify([await allEntries(world), await world.snapshot('dee', DEE), await world.snapshot('maya', DEE)]).includes(seed);
    expect(await told()).toBe(false);
    await steps.drawAll('dee');
    expect(await told()).toBe(true);
    const { draws, seed: revealed } = await courseNow(world);
    expect(draws.map(({ slip }) => slip)).toEqual(draws.map(({ number }) => proofOf(revealed ?? '', number, 500).slip));
  });
});

describe('who meets rewards', () => {
  test('a code of a voucher is for the patient and the team, and in no record', async () => {
    await using world = await makeWorld();
    const steps = rewarding(world);
    await steps.enroll('maya', 'attendance');
    await steps.record('maya', 'met');
    await steps.redeem('dani', 200, { code: 'BUS-7731-0042' });
    const [redemption] = (await rewardsOf(world)).redemptions;
    const ask = (username: string): Promise<unknown> =>
      world.as(username).call('rewards.code', { chart: DEE, redemptionId: redemption?.redemptionId });
    expect(await ask('dee')).toEqual({ code: 'BUS-7731-0042' });
    expect(await ask('theo')).toEqual({ code: 'BUS-7731-0042' });
    for (const stranger of ['rosa', 'tariq', 'lena', 'ruth']) await expect(ask(stranger)).rejects.toThrow('not-available');
    expect(JSON.stringify([await allEntries(world), await world.snapshot('dee', DEE)])).not.toContain('7731');
    expect(redemption?.hasCode).toBe(true);
  });

  test('a supporter learns nothing of them, with every topic shared', async () => {
    await using world = await makeWorld();
    const steps = await withDraws(world);
    await steps.drawAll('dee');
    expect(await world.snapshot('rosa', DEE)).toBeUndefined();
    expect(JSON.stringify((await world.view('rosa', 'supporterHome', {})) ?? null)).not.toMatch(/reward|draw|prize|earned/i);
    for (const path of ['enroll', 'record', 'draw', 'redeem', 'askToUse']) {
      const answer = steps.refusal('rosa', path, inputOf(path, (await courseNow(world)).courseId));
      expect(await answer).toBe('not-available');
    }
  });

  test('nothing about them leaves the house', async () => {
    await using world = await makeWorld();
    const before = await deliveries(world);
    const steps = await withDraws(world);
    await steps.drawAll('dee');
    await steps.end('maya');
    expect((await deliveries(world)).filter((one) => !before.includes(one) && /reward|\$|earn/i.test(one))).toEqual([]);
  });

  test('the patient draws what is ready, and neither records nor hands over', async () => {
    await using world = await makeWorld();
    const steps = await withDraws(world);
    const { courseId } = await courseNow(world);
    for (const path of ['enroll', 'record', 'redeem', 'askCorrection', 'end'])
      expect(await steps.refusal('dee', path, inputOf(path, courseId)), path).toBe('not-available');
    await steps.draw('dee');
    expect((await courseNow(world)).draws.map(({ by }) => by.personId)).toEqual(['dee']);
  });

  test('a correction takes a supervisor who did not ask for it', async () => {
    await using world = await makeWorld();
    const steps = rewarding(world);
    await steps.enroll('maya', 'attendance');
    await steps.record('maya', 'missed');
    const { courseId, records } = await courseNow(world);
    await steps.correct('jonah', records[0]?.recordId ?? '', 'met');
    const correctionId = (await rewardsOf(world)).corrections[0]?.correctionId;
    expect(await steps.refusal('jonah', 'approveCorrection', { courseId, correctionId })).toBe('second-person-needed');
    expect(await steps.refusal('maya', 'approveCorrection', { courseId, correctionId })).toBe('not-available');
    await steps.settle('jonah', 'declineCorrection');
    await steps.correct('maya', records[0]?.recordId ?? '', 'met');
    await steps.settle('jonah', 'approveCorrection');
    expect(balanceOf((await rewardsOf(world)).accounts, 'available')).toBe(300);
  });

  test('a target of no opioids is off until a prescriber enrolls', async () => {
    await using world = await makeWorld();
    const steps = rewarding(world);
    const wanted = { protocol: 'prize-bowl', substance: 'opioids', onMoud: true };
    expect(await steps.refusal('maya', 'enroll', wanted)).toBe('opioid-target-off');
    expect(await steps.refusal('amara', 'enroll', wanted)).toBeUndefined();
    expect((await courseNow(world)).signedOffBy?.personId).toBe('amara');
  });
});

describe('bad input', () => {
  test('enrolling twice, over a limit, outside the window and drawing what is not there are refused by name', async () => {
    await using world = await makeWorld();
    const steps = rewarding(world);
    expect(await steps.refusal('maya', 'enroll', { protocol: 'higgins-vouchers' })).toBe('protocol-over-cap');
    const over = (await steps.receipt('maya', 'enroll', { protocol: 'higgins-vouchers' })) as Extract<Receipt, { status: 'refused' }>;
    expect(over.refusal.detail).toMatchObject({ perfect: 99_750, cap: 75_000 });
    await steps.enroll('maya', 'higgins-vouchers', { scaled: true });
    expect(await steps.refusal('maya', 'enroll', { protocol: 'attendance' })).toBe('already-enrolled');
    const { courseId } = await courseNow(world);
    expect(await steps.refusal('maya', 'record', { courseId, day: '2026-05-01', outcome: 'met' })).toBe('outside-window');
    expect(await steps.refusal('dee', 'draw', { courseId, draw: 1 })).toBe('draw-not-ready');
    expect(await steps.refusal('dee', 'draw', { courseId: 'nothing', draw: 1 })).toBe('course-unknown');
    expect(await steps.refusal('dani', 'redeem', { goods: 'grocery', cents: 1 })).toBe('balance-too-low');
    await expect(steps.receipt('maya', 'record', { courseId, day: '2026-02-31', outcome: 'won' })).rejects.toThrow('bad-input');
    await expect(steps.receipt('dani', 'redeem', { goods: 'cash', cents: 100 })).rejects.toThrow('bad-input');
    await expect(steps.receipt('dani', 'redeem', { goods: 'grocery', cents: 1.5 })).rejects.toThrow('bad-input');
  });
});

test('a task that a check-in says is done earns where the course is for tasks, once a day, and nowhere else', async () => {
  await using world = await makeWorld();
  const steps = rewarding(world);
  const done = (event: string, opId: string) =>
    world.cairn.writer.submit({
      opId,
      name: 'check-in',
      payload: { event },
      chart: DEE,
      actor: { personId: 'dee', name: 'Dee Morgan', role: 'patient' },
      by: undefined,
      decide: async (unit) => {
        const body = { checkInId: 'ci-1', node: 'n', round: undefined, act: { type: 'reward', event } };
        const entry = { stream: `${DEE}/shared`, seq: 1, at: world.now(), actor: 'dee', opId, kind: 'check-in.acted', version: 1, body };
        await taskDone(unit, entry);
        return { ok: true, facts: [], result: undefined };
      },
    });
  await done('task-done', 'op-before-any');
  await steps.enroll('maya', 'tasks');
  await done('thanks', 'op-other-event');
  expect((await courseNow(world)).records).toEqual([]);
  await done('task-done', 'op-task-first');
  await done('task-done', 'op-task-again');
  const { records } = await courseNow(world);
  expect(records.map(({ outcome, earned, verification }) => [outcome, earned.cents, verification.observer.personId])).toEqual([
    ['met', 100, 'system'],
  ]);
  await steps.end('maya');
  await steps.enroll('maya', 'attendance');
  await done('task-done', 'op-not-a-task');
  expect((await courseNow(world)).records).toEqual([]);
});

test('the page can say where a person stands from the state alone', async () => {
  await using world = await makeWorld();
  const steps = await withDraws(world);
  const state = await rewardsOf(world, 'dee');
  const course = await courseNow(world, 'dee');
  expect([drawsReady(course), course.standing.level]).toEqual([3, 2]);
  expect(bindingCap(state, course, steps.today())?.room).toBe(59_900);
});

function inputOf(path: string, courseId: string): Readonly<Record<string, unknown>> {
  const inputs: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    enroll: { protocol: 'attendance' },
    record: { courseId, day: '2026-05-15', outcome: 'met' },
    draw: { courseId, draw: 1 },
    redeem: { goods: 'grocery', cents: 100 },
    askToUse: { goods: 'grocery', cents: 100 },
    askCorrection: { courseId, recordId: 'r', to: 'met', why: 'other' },
    end: { courseId, why: 'other' },
  };
  return inputs[path] ?? {};
}

async function deliveries(world: World): Promise<string[]> {
  const rows = await world.cairn.store.read.selectFrom('deliveries').select(['template', 'params']).execute();
  return rows.map(({ template, params }) => `${template} ${params}`);
}
