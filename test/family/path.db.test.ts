import type { FamilyHome } from '@cairn/family';
import { must } from '@cairn/kernel';
import type { Receipt } from '@cairn/server/testing';
import { describe, expect, inject, test } from 'vitest';
import { freshDatabase } from '../support/postgres.ts';
import { DEE, makeWorld, type World } from '../support/world.ts';
import { DAY, OWN, pathOf, right, screen, trainAll, week } from './steps.ts';

const code = async (world: World, path: string, input: object, who = 'rosa'): Promise<string> => {
  const answer = (await world.as(who).call(path, { opId: `op-path-${world.sent.length}`, chart: OWN, ...input })) as Receipt;
  return answer.status === 'refused' ? answer.refusal.code : 'committed';
};
const mine = async (world: World) => ((await world.view('rosa', 'supporterHome', {})) as { readonly family: FamilyHome }).family.mine;
const letters = (world: World) =>
  world.cairn.store.read.selectFrom('deliveries').selectAll().where('to_person', '=', 'rosa').orderBy('id').execute();

describe.each(['sqlite', 'postgres'] as const)('on %s', (store) => {
  const open = async (): Promise<World> =>
    makeWorld(store === 'postgres' ? { databaseUrl: (await freshDatabase(inject('pgUrl'))).url } : {});

  test('nothing of somebody’s own place is read by anybody else, or written by them', async () => {
    await using world = await open();
    await screen(world);
    await world.as('rosa').do('familyPath.checkIn', { ...week, stress: 9 });
    for (const who of ['dee', 'maya', 'jonah', 'ruth', 'priya', 'pat']) {
      expect(await world.snapshot(who, OWN), who).toBeUndefined();
      expect(await code(world, 'familyPath.checkIn', week, who), who).toBe('not-available');
    }
    expect(await code(world, 'familyPath.checkIn', { ...week, chart: 'own-pat' })).toBe('not-available');
    expect((await pathOf(world)).checkIns).toMatchObject([{ stress: 9, on: '2026-05-12' }]);
  });
});

test('before the safety screen every lesson is closed; where it is not safe, those that could provoke stay closed', async () => {
  await using world = await makeWorld();
  const finish = (lesson: string) => code(world, 'familyPath.finishLesson', { lesson });
  expect(await finish('why-it-works')).toBe('family-screen-first');
  await screen(world, { afraid: 'rather-not' });
  expect((await pathOf(world)).screen).toMatchObject({ safe: false });
  expect(await finish('why-it-works')).toBe('committed');
  for (const lesson of ['talk-so-it-lands', 'step-back-safely']) expect(await finish(lesson), lesson).toBe('family-lesson-closed');
  const invite = { kind: 'invite-plan', answers: { words: 'Come with me' } };
  expect(await code(world, 'familyPath.practise', invite)).toBe('family-lesson-closed');
  expect(await code(world, 'familyPath.practise', { kind: 'self-care-plan', answers: { day: 'A walk' } })).toBe('committed');
  expect(await mine(world)).toMatchObject({ screened: 'not-safe', lessons: { done: 1, all: 6, next: 'see-the-pattern' } });
  await screen(world);
  expect(await finish('talk-so-it-lands')).toBe('committed');
  expect(await code(world, 'familyPath.practise', invite)).toBe('committed');
});

test('the training asks the right choice and own words for every step; only then there is a certificate', async () => {
  await using world = await makeWorld();
  const train = (step: string, choice: number, said = 'I do it like this') => code(world, 'familyPath.train', { step, choice, said });
  expect(await train('rouse', 0)).toBe('training-not-quite');
  expect(await train('rouse', right.rouse, 'yes')).toBe('training-say-it');
  expect(await code(world, 'familyPath.certify', {})).toBe('training-not-done');
  await trainAll(world);
  expect(await code(world, 'familyPath.certify', { kit: { serial: 'NX-1', expires: '2026-05-01' } })).toBe('training-kit-expired');
  expect(await code(world, 'familyPath.certify', { kit: { serial: 'NX-1', expires: '2027-05-01' } })).toBe('committed');
  expect((await pathOf(world)).certificate).toMatchObject({ name: 'Rosa Morgan', on: '2026-05-12', kit: { serial: 'NX-1' } });
  expect(await mine(world)).toMatchObject({ naloxone: { boxes: 6, all: 6, certifiedOn: '2026-05-12', kitExpires: '2027-05-01' } });
});

test('a phone number is kept only by whoever asks for a call', async () => {
  await using world = await makeWorld();
  await world.as('rosa').do('familyPath.checkIn', { ...week, needCall: false, phone: '555 0177' });
  expect(must((await pathOf(world)).checkIns.at(-1), 'a check-in').phone).toBeUndefined();
});

test('the check-in is due again after a week, and the reminder says nothing of it', async () => {
  await using world = await makeWorld();
  expect(await mine(world)).toMatchObject({ checkIn: { due: true, last: undefined } });
  await world.as('rosa').do('familyPath.checkIn', week);
  expect(await mine(world)).toMatchObject({ checkIn: { due: false, last: '2026-05-12' } });
  await world.advance(6 * DAY);
  expect(await letters(world)).toEqual([]);
  await world.advance(DAY);
  expect(await letters(world)).toMatchObject([{ template: 'patient-reminder', channel: 'reach' }]);
  expect(await mine(world)).toMatchObject({ checkIn: { due: true } });
  await world.advance(8 * DAY);
  expect(await letters(world)).toHaveLength(1);
});

test('the day of a check-in is that of the supporter’s own zone', async () => {
  await using world = await makeWorld();
  await world.advance(15 * 3_600_000);
  await world.as('rosa').do('familyPath.checkIn', week);
  expect((await pathOf(world)).checkIns).toMatchObject([{ on: '2026-05-12' }]);
  expect(await world.snapshot('rosa', DEE)).toBeUndefined();
});
