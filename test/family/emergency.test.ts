import type { Consent } from '@cairn/consent';
import type { EmergencyContact } from '@cairn/family';
import type { Receipt } from '@cairn/server/testing';
import { expect, test } from 'vitest';
import { DEE, makeWorld, type World } from '../support/world.ts';
import { DAY, familyOf, grant, named } from './steps.ts';

const contacts = (world: World, who: string) =>
  world.as(who).call('family.emergencyContacts', { chart: DEE }) as Promise<readonly EmergencyContact[]>;
const call = async (world: World, event: string, more: object = {}, who = 'theo'): Promise<string> => {
  const input = { opId: `op-call-${world.sent.length}`, chart: DEE, supporterId: 'rosa', event, ...more };
  const answer = (await world.as(who).call('family.callEmergencyContact', input)) as Receipt;
  return answer.status === 'refused' ? answer.refusal.code : 'committed';
};

test('an emergency contact is called only for an event that was signed for, and the patient reads of it', async () => {
  await using world = await makeWorld();
  await named(world, ['appointments']);
  expect(await contacts(world, 'theo')).toEqual([]);
  expect(await call(world, 'overdose')).toBe('family-no-such-contact');
  await grant(world, ['emergency']);
  expect(await contacts(world, 'theo')).toMatchObject([{ name: 'Rosa Morgan', phone: '+15550142291', events: ['overdose', 'hospital'] }]);
  expect(await call(world, 'unreachable')).toBe('family-no-such-contact');
  expect(await call(world, 'anything')).toBe('family-no-such-contact');
  expect(await call(world, 'hospital', { supporterId: 'pat' })).toBe('family-no-such-contact');
  expect(await call(world, 'hospital')).toBe('committed');
  expect((await familyOf(world)).calls).toMatchObject([
    { supporter: { name: 'Rosa Morgan' }, event: 'hospital', by: { name: 'Theo Grant' } },
  ]);
  const { looks } = (await world.snapshot('dee', DEE))?.state['consent'] as Consent;
  expect(looks).toMatchObject([{ supporterId: 'rosa', topics: ['emergency'] }]);
});

test('nobody but the care team learns whom to call, and after the last day nobody does', async () => {
  await using world = await makeWorld();
  await named(world, ['emergency'], '2026-05-12');
  for (const who of ['rosa', 'pat', 'dee', 'lena', 'ruth']) await expect(contacts(world, who), who).rejects.toThrow('not-available');
  for (const who of ['rosa', 'dee', 'lena']) expect(await call(world, 'hospital', {}, who), who).toBe('not-available');
  await world.advance(DAY);
  expect(await contacts(world, 'theo')).toEqual([]);
  expect(await call(world, 'hospital')).toBe('family-no-such-contact');
});
