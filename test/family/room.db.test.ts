import type { FamilyHome, FamilyInbox, FamilyRoom } from '@cairn/family';
import { must } from '@cairn/kernel';
import type { Triage } from '@cairn/triage';
import type { Receipt } from '@cairn/server/testing';
import { describe, expect, inject, test } from 'vitest';
import { freshDatabase } from '../support/postgres.ts';
import { DEE, makeWorld, TARIQ, type World } from '../support/world.ts';
import { DAY, familyOf, grant, named, OWN, pathOf, week } from './steps.ts';

const say = (world: World, who: string, text: string, supporterId?: string): Promise<unknown> =>
  world.as(who).do('family.say', { chart: DEE, text, ...(supporterId === undefined ? {} : { supporterId }) });
const room = async (world: World, who = 'rosa', chart = DEE) => (await world.view(who, 'familyRoom', { chart })) as FamilyRoom | undefined;
const home = async (world: World) => ((await world.view('rosa', 'supporterHome', {})) as { readonly family: FamilyHome }).family;
const refused = async (world: World, who: string, path: string, input: object): Promise<string> => {
  const answer = (await world.as(who).call(path, { opId: `op-${path}-${world.sent.length}`, chart: DEE, ...input })) as Receipt;
  return answer.status === 'refused' ? answer.refusal.code : 'committed';
};

/** Rosa and Pat are both named and have rooms; neither knows of the other. */
async function two(world: World): Promise<void> {
  await named(world, ['family-room']);
  await world.as('maya').do('consent.name', { chart: DEE, supporterId: 'pat', relationship: 'friend' });
  await grant(world, ['family-room'], 'pat');
  await say(world, 'rosa', 'From Rosa alone.');
  await say(world, 'pat', 'From Pat alone.');
  await say(world, 'dee', 'To Rosa.', 'rosa');
  await say(world, 'maya', 'To Pat.', 'pat');
}

describe.each(['sqlite', 'postgres'] as const)('on %s', (store) => {
  const open = async (): Promise<World> =>
    makeWorld(store === 'postgres' ? { databaseUrl: (await freshDatabase(inject('pgUrl'))).url } : {});

  test('two supporters of one person never learn of each other', async () => {
    await using world = await open();
    await two(world);
    const [hers, theirs] = [must(await room(world), 'a room'), must(await room(world, 'pat'), 'a room')];
    expect(hers.lines.map(({ text }) => text)).toEqual(['From Rosa alone.', 'To Rosa.']);
    expect(theirs.lines.map(({ text }) => text)).toEqual(['From Pat alone.', 'To Pat.']);
    expect(JSON.stringify(hers)).not.toMatch(/Pat |Lee|"pat"/);
    expect(JSON.stringify(theirs)).not.toMatch(/rosa/i);
    // Nor of what else happens in the chart: lines are counted in their room alone.
    expect([hers, theirs].map(({ lines }) => lines.map(({ seq }) => seq))).toEqual([
      [1, 2],
      [1, 2],
    ]);
    await world.as('rosa').do('family.read', { chart: DEE, upTo: 2 });
    expect(await room(world)).toMatchObject({ readUpTo: 2, unread: 0 });
    // Whatever thread she names, she writes into her own.
    await world.as('rosa').do('family.say', { chart: DEE, supporterId: 'pat', text: 'Is somebody there?' });
    expect((await room(world, 'pat'))?.lines).toHaveLength(2);
  });

  test('the topic that is withdrawn empties the room, and what was typed into it is refused', async () => {
    await using world = await open();
    const grantId = await named(world, ['family-room', 'appointments']);
    await say(world, 'rosa', 'Hello.');
    expect((await room(world))?.notice).toContain('42 CFR part 2');
    await world.as('dee').do('consent.narrow', { chart: DEE, grantId, topic: 'family-room' });
    expect(await room(world)).toBeUndefined();
    expect((await home(world)).charts[0]?.room).toBeUndefined();
    expect(await refused(world, 'rosa', 'family.say', { text: 'Are you there?' })).toBe('not-available');
    expect(await refused(world, 'dee', 'family.say', { supporterId: 'rosa', text: 'Can you read this?' })).toBe('family-room-closed');
    expect((await familyOf(world)).threads[0]?.lines).toHaveLength(1);
  });

  test('a grant that runs out closes the room; one that is signed anew opens the same thread', async () => {
    await using world = await open();
    await named(world, ['family-room'], '2026-05-12');
    await say(world, 'dee', 'Before it ran out.', 'rosa');
    expect((await room(world))?.lines).toHaveLength(1);
    await world.advance(DAY);
    expect(await room(world)).toBeUndefined();
    await grant(world, ['family-room']);
    expect((await room(world))?.lines.map(({ text }) => text)).toEqual(['Before it ran out.']);
  });
});

test('roles are named and no id of anybody leaves', async () => {
  await using world = await makeWorld();
  await named(world, ['family-room']);
  await say(world, 'maya', 'Welcome.', 'rosa');
  await say(world, 'dee', 'Hi.', 'rosa');
  const seen = must(await room(world), 'a room');
  expect(seen.lines.map(({ from }) => from)).toEqual([
    { name: 'Maya Alvarez', role: 'counselor', mine: false },
    { name: 'Dee Morgan', role: 'patient', mine: false },
  ]);
  expect(JSON.stringify(seen)).not.toMatch(/"maya"|"dee"/);
});

test('a supporter’s line is unread for everybody of the team until they read it', async () => {
  await using world = await makeWorld();
  await named(world, ['family-room']);
  await say(world, 'rosa', 'Could somebody call me about Thursday?');
  const unread = async (who: string) => ((await world.view(who, 'familyInbox', {})) as FamilyInbox).unread;
  expect([await unread('maya'), await unread('theo'), await unread('lena')]).toEqual([1, 1, 0]);
  const upTo = must((await familyOf(world)).threads[0]?.lines.at(-1), 'a line').seq;
  await world.as('maya').do('family.read', { chart: DEE, supporterId: 'rosa', upTo });
  expect([await unread('maya'), await unread('theo')]).toEqual([0, 1]);
  expect(await refused(world, 'maya', 'family.read', { supporterId: 'rosa', upTo })).toBe('family-nothing-new');
});

test('words of danger in a room wake the team: the patient’s by their own rule, the supporter’s by that of concerns', async () => {
  await using world = await makeWorld();
  await named(world, ['family-room']);
  const alerts = async () =>
    ((await world.snapshot('maya', DEE))?.state['triage'] as Triage).alerts.map(({ ruleId, level }) => [ruleId, level]);
  await say(world, 'rosa', 'She slept well.');
  expect(await alerts()).toEqual([]);
  await say(world, 'rosa', 'She said she would kill herself, she had an overdose last night.');
  expect(await alerts()).toEqual([['CONCERN-now', 'P0']]);
  await say(world, 'dee', 'I want to die.', 'rosa');
  expect(await alerts()).toContainEqual(['R01', 'P0']);
});

test('a week that is shared is a line that both can read, without phone and without the question about safety', async () => {
  await using world = await makeWorld();
  await named(world, ['family-room']);
  await world.as('rosa').do('familyPath.checkIn', { ...week, needCall: true, phone: '555 0177' });
  const { checkInId } = must((await pathOf(world)).checkIns.at(-1), 'her check-in');
  const before = JSON.stringify(await world.snapshot('dee', DEE));
  expect(before).not.toContain(checkInId);
  await world.as('rosa').do('family.share', { chart: DEE, what: 'check-in', itemId: checkInId });
  await world.advance(0);
  const shared = must((await familyOf(world)).threads[0]?.lines.at(-1)?.shared, 'what was shared');
  expect(shared.rows.map(({ key }) => key)).toEqual([
    'check-in.stress',
    'check-in.sleep',
    'check-in.contact',
    'check-in.boundary',
    'check-in.naloxone',
  ]);
  expect((await pathOf(world)).shared).toMatchObject([{ chart: DEE, itemId: checkInId }]);
  expect(await refused(world, 'rosa', 'family.share', { what: 'sheet', itemId: 'none' })).toBe('family-nothing-to-share');
  expect(await world.snapshot('dee', OWN)).toBeUndefined();
  expect(await world.snapshot('maya', OWN)).toBeUndefined();
});

test('a long text is refused at the door, an empty one in words, and a stranger’s everywhere alike', async () => {
  await using world = await makeWorld();
  await named(world, ['family-room']);
  const send = (chart: string, text: string) =>
    world.as('rosa').call('family.say', { opId: `op-long-${text.length}-${chart}`, chart, text });
  await expect(send(DEE, 'x'.repeat(100_000))).rejects.toThrow('bad-input');
  expect(await refused(world, 'rosa', 'family.say', { text: '   ' })).toBe('family-line-empty');
  const answers = [];
  for (const chart of [TARIQ, 'c-nobody', 'program']) answers.push(await send(chart, 'Hello?'));
  expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(await room(world, 'rosa', TARIQ)).toBeUndefined();
});
