import { must } from '@cairn/kernel';
import { reasonText, type Alert, type CareEvents, type CareTierState, type RuleSettings } from '@cairn/triage';
import { describe, expect, inject, test } from 'vitest';
import { calm, checkingIn } from '../check-ins/steps.ts';
import { freshDatabase } from '../support/postgres.ts';
import { DEE, makeWorld, type World, type WorldOptions } from '../support/world.ts';
import { atDesk, DAY, HOUR, MINUTE, withPhone } from './desk.ts';

const stores: readonly (readonly [name: string, options: () => Promise<WorldOptions>])[] = [
  ['sqlite', async () => ({})],
  ['postgres', async () => ({ databaseUrl: (await freshDatabase(inject('pgUrl'))).url })],
];

async function happened(world: World, eventId: string, event: string, more: Record<string, unknown> = {}): Promise<void> {
  await world.as('theo').do('triage.recordEvent', { chart: DEE, eventId, event, now: false, day: '2026-05-12', note: '', ...more });
}

async function alertOf(world: World, ruleId: string): Promise<Alert | undefined> {
  return (await atDesk(world, 'maya').triage()).alerts.findLast((alert) => alert.ruleId === ruleId);
}

async function state<S>(world: World, name: string): Promise<S> {
  return must((await world.snapshot('maya', DEE))?.state[name] as S | undefined, name);
}

async function write(world: World, text: string, username = 'dee'): Promise<void> {
  await world.as(username).do('messages.send', { chart: DEE, messageId: `m-${text.length}`, text });
}

const set = (world: World, key: string, value: number, username = 'ruth'): Promise<unknown> =>
  world.as(username).do('triage.changeSetting', { chart: 'program', key, value, why: 'Agreed in the clinical meeting' });

async function craving(world: World, id: string, value: number): Promise<void> {
  await checkingIn(world).start(id);
  await checkingIn(world).goThrough(id, { ...calm, craving: value, 'craving-access': false });
}

describe.each(stores)('what the team writes down, on %s', (_, options) => {
  test('a release is an alert for the nurse at once, and the person is in the High tier', async () => {
    await using world = await makeWorld(await options());
    await withPhone(world);
    await happened(world, 'e-1', 'release', { note: 'County jail' });
    const alert = must(await alertOf(world, 'R16'), 'alert');
    expect(alert).toMatchObject({ level: 'P1', settings: 0, owner: { name: 'Theo Grant' } });
    expect(reasonText(alert.reason)).toBe('Released from jail or prison');
    expect(await atDesk(world, 'maya').row()).toMatchObject({
      tier: 'today',
      care: { tier: 'high', because: ['open-today', 'tolerance'] },
    });
  });

  test('28 days later the rules alone no longer hold the tier, and it stays until a clinician signs', async () => {
    await using world = await makeWorld(await options());
    await withPhone(world);
    await happened(world, 'e-1', 'release');
    await atDesk(world, 'theo').take();
    await atDesk(world, 'theo').resolve();
    await world.advance(29 * DAY);
    const tier = await state<CareTierState>(world, 'careTier');
    expect(tier.tier).toBe('high');
    const down = { chart: DEE, why: 'Two calm weeks' };
    await expect(world.as('maya').do('triage.stepDown', down)).rejects.toThrow(/tier-(reviews-needed|rules-hold)/);
  });

  test('a withdrawn event stays in the record and its alert says that it changed', async () => {
    await using world = await makeWorld(await options());
    await withPhone(world);
    await happened(world, 'e-1', 'violence', { now: true });
    await world.as('theo').do('triage.withdrawEvent', { chart: DEE, eventId: 'e-1', why: 'Wrong chart' });
    expect(await alertOf(world, 'R15')).toMatchObject({ level: 'P0', status: 'open', changed: 'event' });
    expect((await state<CareEvents>(world, 'careEvents')).events).toMatchObject([{ event: 'violence', withdrawn: { why: 'Wrong chart' } }]);
  });

  test('the second missed visit is R13, the first is not', async () => {
    await using world = await makeWorld(await options());
    await happened(world, 'e-1', 'no-show');
    expect(await alertOf(world, 'R13')).toBeUndefined();
    await happened(world, 'e-2', 'no-show');
    expect(reasonText(must(await alertOf(world, 'R13'), 'alert').reason)).toBe('Missed a visit, 2 times');
  });

  test('what a day alone makes missing is found the next morning, and stays quiet for a week once it was closed', async () => {
    await using world = await makeWorld(await options());
    await withPhone(world);
    await happened(world, 'e-1', 'overdose');
    await world.advance(DAY);
    const alert = must(await alertOf(world, 'R19'), 'alert');
    expect(reasonText(alert.reason)).toBe('Not on file: crisis plan, emergency contact, naloxone');
    const index = (await atDesk(world, 'maya').triage()).alerts.findIndex((one) => one.alertId === alert.alertId);
    await atDesk(world, 'maya').take(index);
    await atDesk(world, 'maya').resolve('reached-plan-changed', '', index);
    await world.advance(6 * DAY);
    expect((await alertOf(world, 'R19'))?.alertId).toBe(alert.alertId);
    await world.advance(2 * DAY);
    expect((await alertOf(world, 'R19'))?.alertId).not.toBe(alert.alertId);
  });

  test('once all of it is written down, nothing is missing', async () => {
    await using world = await makeWorld(await options());
    await withPhone(world);
    await happened(world, 'e-1', 'overdose');
    for (const [id, event] of Object.entries({ a: 'crisis-plan-made', b: 'emergency-contact-set', c: 'naloxone-given' }))
      await happened(world, id, event);
    await world.advance(2 * DAY);
    expect(await alertOf(world, 'R19')).toBeUndefined();
  });
});

describe('words in a message', () => {
  test('page the person on call, and the alert keeps the topic and not the text', async () => {
    await using world = await makeWorld();
    await write(world, 'I want to die');
    const alert = must(await alertOf(world, 'R01'), 'alert');
    expect(alert).toMatchObject({ level: 'P0', owner: { name: 'Jonah Reed' } });
    expect(JSON.stringify(alert)).not.toContain('want to die');
    await world.advance(MINUTE);
    expect((await alertOf(world, 'R01'))?.events.map((event) => event.what)).toContain('paged');
  });

  test('in Spanish as well, and only from the patient', async () => {
    await using world = await makeWorld();
    await write(world, '¿Ha pensado en quitarme la vida? suicidio', 'maya');
    expect(await alertOf(world, 'R01')).toBeUndefined();
    await write(world, 'Ya no quiero vivir');
    expect(await alertOf(world, 'R01')).toBeDefined();
  });

  test('promise nothing on the screen of the patient', async () => {
    await using world = await makeWorld();
    await write(world, 'I want to die');
    await world.advance(HOUR);
    const shared = (await world.snapshot('dee', DEE))?.state;
    expect(Object.keys(shared ?? {})).not.toContain('triage');
    expect(JSON.stringify(shared)).not.toMatch(/handedOver|takenUp|said\.danger|alert/);
  });
});

describe.each(stores)('settings of the program, on %s', (_, options) => {
  test('hold from the next judgement on; an alert of before keeps its version', async () => {
    await using world = await makeWorld(await options());
    await withPhone(world);
    await craving(world, 'one', 7);
    expect(await alertOf(world, 'R07')).toMatchObject({ settings: 0 });
    await set(world, 'R07.craving', 8);
    await atDesk(world, 'maya').take();
    await atDesk(world, 'maya').resolve();
    await world.advance(3 * DAY);
    await craving(world, 'two', 7);
    expect((await atDesk(world, 'maya').triage()).alerts.filter((alert) => alert.ruleId === 'R07')).toMatchObject([{ settings: 0 }]);
    await world.advance(2 * DAY);
    await craving(world, 'three', 9);
    expect((await alertOf(world, 'R07'))?.settings).toBe(1);
  });

  test('change the clock and the ladder of the next P0', async () => {
    await using world = await makeWorld(await options());
    await set(world, 'P0.second-step', 2);
    await set(world, 'P0.answer', 3, 'amara');
    await checkingIn(world).start('one');
    await checkingIn(world).goThrough('one', { ...calm, safety: 'yes' });
    const alert = must(await alertOf(world, 'R01'), 'alert');
    expect(alert).toMatchObject({ settings: 2, dueAt: alert.raisedAt + 3 * MINUTE });
    await world.advance(0);
    expect(await checkingIn(world).run('one')).toMatchObject({ handedOver: { answerWithinMinutes: 3 } });
    await world.advance(2 * MINUTE);
    expect((await alertOf(world, 'R01'))?.steps).toEqual([0, 1]);
  });

  test('are the record of who set what, when and why, for every staff member to read', async () => {
    await using world = await makeWorld(await options());
    await set(world, 'R14.sleep', 5);
    expect((await world.as('dani').call('triage.settings', {})) as RuleSettings).toMatchObject({
      version: 1,
      changes: [
        { key: 'R14.sleep', value: 5, was: 4, by: { name: 'Ruth Feldman' }, why: 'Agreed in the clinical meeting', at: world.now() },
      ],
    });
  });

  test.each([
    ['a counselor may not set them', 'maya', 'R07.craving', 8, 'not-available'],
    ['a P0 answer is never over 15 minutes', 'ruth', 'P0.answer', 20, 'setting-out-of-bounds'],
    ['R01 is never switched off', 'ruth', 'R01.on', 0, 'setting-out-of-bounds'],
  ] as const)('%s', async (__, username, key, value, code) => {
    await using world = await makeWorld(await options());
    await expect(set(world, key, value, username)).rejects.toThrow(code);
  });

  test('are not set on a chart', async () => {
    await using world = await makeWorld(await options());
    const input = { chart: DEE, key: 'R07.craving', value: 8, why: 'x' };
    await expect(world.as('amara').do('triage.changeSetting', input)).rejects.toThrow('unknown-setting');
  });
});
