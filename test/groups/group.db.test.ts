import type { GroupSeen } from '@cairn/groups';
import type { Notes } from '@cairn/notes';
import { describe, expect, test } from 'vitest';
import { DEE, makeWorld, TARIQ, type World } from '../support/world.ts';
import { agreement, begin, comeIn, GROUP, groupNow, lead, memberId, plan } from './scenario.ts';

const seen = async (world: World, who: string): Promise<GroupSeen | undefined> =>
  (await world.view(who, 'groupRoom', { group: GROUP })) as GroupSeen | undefined;
const code = async (answer: Promise<unknown>): Promise<string> =>
  answer.then(
    (receipt) => (receipt as { refusal?: { code: string } }).refusal?.code ?? 'committed',
    (error: Error) => error.message,
  );
let next = 0;
const opId = (): string => `op-test-${(next += 1)}`;

describe('what a member sees', () => {
  test('of the others the alias and what they say; no name, no chart, nothing from before they came in', async () => {
    await using world = await makeWorld();
    await plan(world);
    await lead(world, 'open');
    await comeIn(world, 'tariq', 'Heron');
    await world.as('tariq').do('groups.say', { chart: GROUP, text: 'Before Otter came' });
    await world.advance(60_000);
    await comeIn(world, 'dee', 'Otter');
    await world.as('tariq').do('groups.say', { chart: GROUP, text: 'Hello Otter' });
    const view = await seen(world, 'dee');
    expect(view).toMatchObject({ me: { alias: 'Otter', state: 'in' }, others: ['Heron'], facilitators: ['Maya Alvarez', 'Dani Cole'] });
    expect(view?.lines.map(({ from, text }) => [from, text])).toEqual([['Heron', 'Hello Otter']]);
    expect(JSON.stringify(view)).not.toMatch(/Tariq|Rahman|c-tariq|"tariq"/);
  });

  test('waiting or gone: nobody and nothing of the others', async () => {
    await using world = await makeWorld();
    await begin(world);
    await world.as('tariq').do('groups.say', { chart: GROUP, text: 'Hi' });
    await world.as('dee').do('groups.leave', { chart: GROUP });
    expect(await seen(world, 'dee')).toMatchObject({ me: { state: 'outside' }, others: [], lines: [] });
  });

  test('who is no member, or was taken off, sees no group, and neither do staff who do not lead it', async () => {
    await using world = await makeWorld();
    await begin(world);
    await lead(world, 'removeMember', { memberId: await memberId(world, 'tariq') });
    expect(await seen(world, 'tariq')).toBeUndefined();
    expect(await world.view('tariq', 'myGroups', {})).toEqual({ rows: [] });
    expect(await code(world.as('tariq').call('groups.say', { chart: GROUP, text: 'still here?', opId: opId() }))).toBe('not-available');
    for (const who of ['theo', 'ruth', 'priya', 'rosa', 'dee', 'tariq']) expect(await world.snapshot(who, GROUP)).toBeUndefined();
    expect((await world.snapshot('dani', GROUP))?.state['groups']).toBeDefined();
  });

  test('a line that was taken down leaves its place and not its words', async () => {
    await using world = await makeWorld();
    await begin(world);
    await world.as('tariq').do('groups.say', { chart: GROUP, text: 'I know where to get some' });
    await lead(world, 'hide', { lineId: (await groupNow(world)).lines[0]?.lineId ?? '', why: 'Names a source' });
    expect((await seen(world, 'dee'))?.lines.map(({ text }) => text)).toEqual([undefined]);
  });
});

describe('who comes in', () => {
  test('nobody without the agreement, an address, a number and an empty room; no alias twice', async () => {
    await using world = await makeWorld();
    await plan(world);
    await lead(world, 'open');
    const dee = world.as('dee');
    expect(await code(dee.call('groups.arrive', { chart: GROUP, opId: opId() }))).toBe('group-not-agreed');
    expect(await code(dee.call('groups.agree', { chart: GROUP, ...agreement, alone: false, opId: opId() }))).toBe(
      'group-agreement-incomplete',
    );
    await comeIn(world, 'tariq', 'Otter');
    expect(await code(dee.call('groups.agree', { chart: GROUP, ...agreement, alias: 'otter', opId: opId() }))).toBe('group-alias-taken');
    expect(await code(dee.call('groups.say', { chart: GROUP, text: 'hi', opId: opId() }))).toBe('group-not-admitted');
  });

  test('only people the facilitator cares for can be named, and no more than the group holds', async () => {
    await using world = await makeWorld();
    await plan(world);
    expect(await code(world.as('dani').call('groups.addMember', { chart: GROUP, member: TARIQ, opId: opId() }))).toBe(
      'group-member-unknown',
    );
    expect(await code(world.as('maya').call('groups.addMember', { chart: GROUP, member: DEE, opId: opId() }))).toBe('group-member-known');
  });

  test('a group cannot be planned under the id of a chart', async () => {
    await using world = await makeWorld();
    const input = { chart: DEE, topic: 'x', startsAt: world.now(), minutes: 60, cap: 6, opId: opId() };
    expect(await code(world.as('maya').call('groups.plan', input))).toContain('bad-input');
  });
});

test('members are reminded in neutral words an hour before, and whoever was taken off is not', async () => {
  await using world = await makeWorld();
  const startsAt = world.now() + 3 * 3_600_000;
  await lead(world, 'plan', { topic: 'Sleep', startsAt, minutes: 60, cap: 4 });
  await lead(world, 'addMember', { member: DEE });
  await lead(world, 'addMember', { member: TARIQ });
  await lead(world, 'removeMember', { memberId: await memberId(world, 'tariq') });
  await world.advance(2 * 3_600_000 + 60_000);
  const sent = world.cairn.store.read.selectFrom('deliveries').select(['to_person', 'template']).where('id', 'like', 'groups.soon/%');
  expect(await sent.execute()).toEqual([{ to_person: 'dee', template: 'patient-reminder' }]);
});

describe('what is left of a group', () => {
  test('each member has a draft of their own, in which nobody else appears, with late and left times', async () => {
    await using world = await makeWorld();
    await plan(world);
    await lead(world, 'open');
    await comeIn(world, 'tariq', 'Heron');
    await world.advance(10 * 60_000);
    await comeIn(world, 'dee', 'Otter');
    await lead(world, 'observe', { memberId: await memberId(world, 'dee'), field: 'participation', base: '', text: 'Spoke of Fridays' });
    await world.advance(30 * 60_000);
    await world.as('dee').do('groups.leave', { chart: GROUP });
    await world.advance(20 * 60_000);
    await lead(world, 'end');
    await world.advance(1000);
    const view = (await world.view('maya', 'noteDraft', { chart: DEE, sessionId: GROUP })) as {
      content: { sentences: { text: string; sources: unknown[] }[] };
    };
    const words = JSON.stringify(view);
    expect(words).toContain('present 30 minutes of 60, came 10 minutes after the start, left 20 minutes before the end');
    expect(words).toContain('Spoke of Fridays.');
    expect(words).toContain('12 Elm St');
    expect(words).not.toMatch(/Tariq|Rahman|Heron/);
    expect(view.content.sentences.every(({ sources }) => sources.length > 0)).toBe(true);
    const { notes } = (await world.snapshot('maya', TARIQ))?.state['notes'] as Notes;
    expect(notes.map(({ sessionId, readyAt }) => [sessionId, readyAt !== undefined])).toEqual([[GROUP, true]]);
  });

  test('words about one member that name another are refused, and the group’s own note names nobody', async () => {
    await using world = await makeWorld();
    await begin(world);
    const observe = async (text: string): Promise<string> =>
      code(
        world.as('maya').call('groups.observe', {
          chart: GROUP,
          memberId: await memberId(world, 'dee'),
          field: 'response',
          base: '',
          text,
          opId: opId(),
        }),
      );
    for (const text of ['Agreed with Tariq.', 'answered HERON', 'like Tariq Rahman said'])
      expect(await observe(text)).toBe('group-names-member');
    expect(await observe('Dee was calm.')).toBe('committed');
    await lead(world, 'end');
    expect(await code(world.as('maya').call('groups.note', { chart: GROUP, text: 'Otter led the talk.', opId: opId() }))).toBe(
      'group-names-member',
    );
  });

  test('nothing is said in a group that is over', async () => {
    await using world = await makeWorld();
    await begin(world);
    await lead(world, 'end');
    expect(await code(world.as('dee').call('groups.say', { chart: GROUP, text: 'late', opId: opId() }))).toBe('group-over');
  });
});
