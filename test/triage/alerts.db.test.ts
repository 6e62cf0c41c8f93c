import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reasonText } from '@cairn/triage';
import { describe, expect, test } from 'vitest';
import { calm, checkingIn } from '../check-ins/steps.ts';
import { DEE, makeWorld, type World } from '../support/world.ts';
import { atDesk, DAY, HOUR, MINUTE, withPhone } from './desk.ts';

const used = {
  ...calm,
  craving: 9,
  'craving-access': false,
  use: 'yes',
  substances: ['opioid'],
  alone: true,
  injected: false,
  naloxone: 'no',
};

async function checkIn(world: World, id: string, answers: Parameters<ReturnType<typeof checkingIn>['goThrough']>[1]): Promise<void> {
  await checkingIn(world).start(id);
  await checkingIn(world).goThrough(id, answers);
}

async function sent(world: World): Promise<{ to: string; subject: string; text: string }[]> {
  const lines = await readFile(join(world.folder, 'deliveries.log'), 'utf8').catch(() => '');
  return lines
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { to: string; subject: string; text: string });
}

async function pages(world: World): Promise<string[]> {
  return (await sent(world)).filter((letter) => letter.subject === 'Someone needs you').map((letter) => letter.to);
}

describe('an alert on the server', () => {
  test('"used, alone; craving 9" is on the caseload before the check-in is finished', async () => {
    await using world = await makeWorld();
    await withPhone(world);
    const dee = checkingIn(world);
    await dee.start('phone');
    for (const node of [
      'dose',
      'withdrawal',
      'craving',
      'craving-access',
      'mood',
      'sleep',
      'use',
      'substances',
      'alone',
      'injected',
      'naloxone',
    ] as const)
      await dee.answer('phone', node, used[node]);
    expect(await dee.question('phone')).toBe('safety');
    const row = await atDesk(world, 'maya').row();
    expect(row.tier).toBe('today');
    expect(row.reason && reasonText(row.reason)).toBe('Used opioids since yesterday, alone. No naloxone at hand');
    expect(row).toMatchObject({
      openAlerts: 3,
      clock: { owner: { name: 'Maya Alvarez' } },
      lastCheckIn: { checkInId: 'phone' },
    });
  });

  test('without a number to call back, the same is one level more urgent', async () => {
    await using world = await makeWorld();
    await checkIn(world, 'phone', used);
    expect(await atDesk(world, 'maya').row()).toMatchObject({ tier: 'now', clock: { level: 'P0' } });
  });

  test('a calm check-in raises nothing and is steady', async () => {
    await using world = await makeWorld();
    await checkIn(world, 'phone', calm);
    expect((await atDesk(world, 'maya').triage()).alerts).toEqual([]);
    expect(await atDesk(world, 'maya').caseload()).toMatchObject({ rows: [], counts: { now: 0, today: 0, watch: 0, steady: 2 } });
  });

  test('thoughts of self-harm page the person on call at once, the backup after 5 minutes and everybody after 10', async () => {
    await using world = await makeWorld();
    await checkIn(world, 'phone', { ...calm, safety: 'yes' });
    await world.advance(0);
    expect(await pages(world)).toEqual(['jonah']);
    await world.advance(5 * MINUTE);
    expect((await pages(world)).slice(1).sort()).toEqual(['jonah', 'maya']);
    await world.advance(5 * MINUTE);
    expect((await pages(world)).slice(3).sort()).toEqual(['amara', 'dani', 'jonah', 'maya', 'theo']);
    await world.advance(DAY);
    expect(await pages(world)).toHaveLength(8);
  });

  test('once taken, nobody else is paged', async () => {
    await using world = await makeWorld();
    await checkIn(world, 'phone', { ...calm, safety: 'yes' });
    await atDesk(world, 'jonah').take();
    await world.advance(HOUR);
    expect(await pages(world)).toEqual(['jonah']);
  });

  test('a page carries no clinical word and no name', async () => {
    await using world = await makeWorld();
    await checkIn(world, 'phone', { ...calm, safety: 'yes' });
    await world.advance(HOUR);
    for (const letter of await sent(world))
      expect(JSON.stringify([letter.subject, letter.text])).not.toMatch(/dee|morgan|harbor|craving|thought|hurt|opioid|alert/i);
  });

  test('the patient hears who was reached only after the page went out, and who took it once they did', async () => {
    await using world = await makeWorld();
    const dee = checkingIn(world);
    await checkIn(world, 'phone', { ...calm, safety: 'yes' });
    expect(await dee.run('phone')).toMatchObject({ handedOver: undefined, takenUp: undefined });
    await world.advance(0);
    expect(await dee.run('phone')).toMatchObject({
      handedOver: { to: { name: 'Jonah Reed' }, answerWithinMinutes: 5 },
      takenUp: undefined,
    });
    await atDesk(world, 'maya').take();
    expect((await dee.run('phone')).takenUp).toMatchObject({ by: { name: 'Maya Alvarez' } });
  });

  test('a page is in the record only as delivered', async () => {
    await using world = await makeWorld();
    await checkIn(world, 'phone', { ...calm, safety: 'yes' });
    const said = async (): Promise<string[]> => (await atDesk(world, 'maya').alert()).events.map((event) => event.what);
    expect(await said()).toEqual(['raised', 'escalated']);
    await world.advance(0);
    expect(await said()).toEqual(['raised', 'escalated', 'paged']);
  });

  test('a patient never reads an alert', async () => {
    await using world = await makeWorld();
    await checkIn(world, 'phone', { ...calm, safety: 'yes' });
    expect((await world.snapshot('dee', DEE))?.state).not.toHaveProperty('triage');
    await expect(world.as('dee').do('triage.take', { chart: DEE, alertId: (await atDesk(world, 'maya').alert()).alertId })).rejects.toThrow(
      'not-available',
    );
  });

  test('a changed answer stays on the list until a clinician resolves it', async () => {
    await using world = await makeWorld();
    await checkIn(world, 'phone', { ...calm, safety: 'yes' });
    await checkingIn(world).change('phone', 'safety', 'no');
    const row = await atDesk(world, 'maya').row();
    expect(row).toMatchObject({ tier: 'now', details: [{ key: 'answer-changed' }] });
    await atDesk(world, 'maya').resolve();
    expect((await atDesk(world, 'maya').caseload()).counts).toMatchObject({ now: 0 });
  });

  test('three days without a check-in are given to the peer', async () => {
    await using world = await makeWorld();
    await checkIn(world, 'phone', calm);
    await world.advance(4 * DAY);
    const row = await atDesk(world, 'dani').row();
    expect(row.reason && reasonText(row.reason)).toBe('No check-in for 3 days');
    expect(row.clock?.owner?.name).toBe('Dani Cole');
  });

  test('what is due on Monday moves up to Today when Monday begins where the patient lives', async () => {
    await using world = await makeWorld();
    await withPhone(world);
    await world.advance(3 * DAY);
    await checkIn(world, 'friday', { ...calm, craving: 9, 'craving-access': false });
    expect(await atDesk(world, 'maya').row()).toMatchObject({ tier: 'watch', clock: { dueDay: '2026-05-18' } });
    await world.advance(2 * DAY + 15 * HOUR);
    expect((await atDesk(world, 'maya').row()).tier).toBe('watch');
    await world.advance(HOUR);
    expect((await atDesk(world, 'maya').row()).tier).toBe('today');
    const craving = (await atDesk(world, 'maya').triage()).alerts.find((alert) => alert.ruleId === 'R07');
    expect(craving?.events.at(-1)).toMatchObject({ what: 'came-due' });
  });

  test('use that was begun and never said is judged when its day is over', async () => {
    await using world = await makeWorld();
    const dee = checkingIn(world);
    await dee.start('phone');
    for (const node of ['dose', 'withdrawal', 'craving', 'mood', 'sleep'] as const) await dee.answer('phone', node, calm[node]);
    await dee.answer('phone', 'use', 'yes');
    expect((await atDesk(world, 'maya').triage()).alerts).toEqual([]);
    await world.advance(17 * HOUR);
    expect(reasonText((await atDesk(world, 'maya').alert()).reason)).toBe('Used since yesterday, did not say what');
  });

  test('thoughts of death in the mood questions call for the counselor the same day, the day after use for a person now', async () => {
    await using world = await makeWorld();
    await withPhone(world);
    const dee = checkingIn(world);
    const answerAll = async (run: string): Promise<void> => {
      await dee.start(run, 'mood-check');
      for (let node = await dee.question(run); node !== undefined; node = await dee.question(run)) await dee.answer(run, node, 1);
    };
    await answerAll('mood');
    expect(await atDesk(world, 'maya').alert()).toMatchObject({ ruleId: 'R02', level: 'P1', owner: { name: 'Maya Alvarez' } });
    await atDesk(world, 'maya').take();
    await atDesk(world, 'maya').resolve();
    await checkIn(world, 'phone', { ...used, alone: false });
    await world.advance(DAY);
    await answerAll('mood-2');
    expect(await atDesk(world, 'maya').row()).toMatchObject({ tier: 'now', clock: { level: 'P0' } });
  });
});
