import type { Chart } from '@cairn/charts';
import { must } from '@cairn/kernel';
import type { Inbox } from '@cairn/messages';
import type { Task, TaskInbox } from '@cairn/tasks';
import type { Alert, Triage } from '@cairn/triage';
import { describe, expect, test } from 'vitest';
import { DEE, makeWorld, TARIQ, type World } from '../support/world.ts';
import { DAY, onTask, tasksNow } from './scenario.ts';

const HOUR = DAY / 24;
let next = 0;

async function refusal(world: World, who: string, path: string, input: object): Promise<string | undefined> {
  const receipt = (await world.as(who).call(path, { opId: `op-away-${(next += 1)}`, ...input })) as { refusal?: { code: string } };
  return receipt.refusal?.code;
}

const away = (person: string, cover: string | undefined, from = '2026-05-13', until = '2026-05-14') => ({
  chart: 'program',
  personId: person,
  from,
  until,
  ...(cover && { cover }),
});

async function give(world: World, owner: string, chart = DEE): Promise<void> {
  await world.as(owner).do('tasks.add', { chart, verb: 'call', about: 'person', note: '', day: '2026-05-20', owner });
}

async function owners(world: World, who = 'jonah', chart = DEE): Promise<unknown> {
  return (await tasksNow(world, chart, who)).tasks.map((task: Task) => [task.owner?.personId, task.heldFor?.personId]);
}

async function alertOf(world: World, who: string, chart: string): Promise<Alert> {
  return must(((await world.snapshot(who, chart))?.state['triage'] as Triage).alerts[0], 'an alert');
}

const teamOf = async (world: World, who: string, chart: string): Promise<string[]> =>
  ((await world.snapshot(who, chart))?.state['charts'] as Chart).team.map(({ personId }) => personId);
const unread = async (world: World, who: string): Promise<unknown> =>
  ((await world.view(who, 'inbox', {})) as Inbox).conversations.map(({ chart, unread: count }) => [chart, count]);

describe('days away', () => {
  test('are set by oneself, a supervisor or the director, ahead, once, and with a cover who is here', async () => {
    await using world = await makeWorld();
    expect(await refusal(world, 'theo', 'people.setAway', away('maya', 'amara'))).toBe('not-yours');
    expect(await refusal(world, 'dee', 'people.setAway', away('maya', 'amara'))).toBe('not-available');
    expect(await refusal(world, 'maya', 'people.setAway', away('maya', 'maya'))).toBe('no-such-cover');
    expect(await refusal(world, 'maya', 'people.setAway', away('maya', 'dee'))).toBe('no-such-cover');
    expect(await refusal(world, 'maya', 'people.setAway', away('maya', 'amara', '2026-05-14', '2026-05-13'))).toBe('absence-days');
    expect(await refusal(world, 'jonah', 'people.setAway', away('jonah', undefined))).toBe('cover-needed');
    expect(await refusal(world, 'maya', 'people.setAway', away('maya', 'lena'))).toBeUndefined();
    expect(await refusal(world, 'jonah', 'people.setAway', away('maya', 'amara', '2026-05-14', '2026-05-20'))).toBe('absence-overlaps');
    expect(await refusal(world, 'ruth', 'people.setAway', away('amara', 'maya'))).toBe('cover-away');
  });

  test('move tasks, the right to read, open alerts and what is unread to the cover, and all of it back', async () => {
    await using world = await makeWorld();
    await give(world, 'maya');
    await give(world, 'maya', TARIQ);
    await world.as('tariq').do('messages.send', { chart: TARIQ, messageId: 'm1', text: 'First' });
    await world.as('maya').do('messages.read', { chart: TARIQ, upTo: 50 });
    await world.as('tariq').do('messages.send', { chart: TARIQ, messageId: 'm2', text: 'Second' });
    await world
      .as('maya')
      .do('triage.recordEvent', { chart: TARIQ, eventId: 'e1', event: 'alliance-low', now: false, day: '2026-05-11', note: '' });
    await world
      .as('maya')
      .do('triage.recordEvent', { chart: TARIQ, eventId: 'e2', event: 'housing-loss', now: false, day: '2026-05-11', note: '' });
    const raised = ((await world.snapshot('maya', TARIQ))?.state['triage'] as Triage).alerts;
    for (const { alertId } of raised) await world.as('maya').do('triage.take', { chart: TARIQ, alertId });
    await world.as('maya').do('people.setAway', away('maya', 'lena'));
    expect(await world.snapshot('lena', TARIQ)).toBeUndefined();

    await world.advance(DAY);
    expect(await teamOf(world, 'lena', TARIQ)).toEqual(['maya', 'lena']);
    expect(await owners(world, 'lena', TARIQ)).toEqual([['lena', 'maya']]);
    expect(await owners(world)).toEqual([['lena', 'maya']]);
    expect((await tasksNow(world, TARIQ, 'lena')).covers).toMatchObject([{ absent: { personId: 'maya' }, cover: { personId: 'lena' } }]);
    const given = ((await world.snapshot('lena', TARIQ))?.state['triage'] as Triage).alerts;
    expect(given.length).toBeGreaterThan(0);
    for (const alert of given) expect([alert.status, alert.owner?.personId]).toEqual(['open', 'lena']);
    expect(await unread(world, 'lena')).toContainEqual([TARIQ, 1]);
    await world.as('lena').do('messages.read', { chart: TARIQ, upTo: 80 });
    expect(await refusal(world, 'dani', 'tasks.handTo', { chart: DEE, taskId: (await tasksNow(world)).tasks[0]?.taskId, to: 'maya' })).toBe(
      'person-away',
    );

    await world.advance(2 * DAY);
    expect(await teamOf(world, 'maya', TARIQ)).toEqual(['maya']);
    expect(await world.snapshot('lena', TARIQ)).toBeUndefined();
    expect(await owners(world)).toEqual([['maya', undefined]]);
    expect(await owners(world, 'maya', TARIQ)).toEqual([['maya', undefined]]);
    expect((await alertOf(world, 'maya', TARIQ)).owner?.personId).toBe('maya');
    expect(await unread(world, 'maya')).toContainEqual([TARIQ, 0]);
    expect((await tasksNow(world, TARIQ)).covers).toEqual([]);
  });

  test('what comes while somebody is away goes to the cover at once, and what the cover did stays done', async () => {
    await using world = await makeWorld();
    await give(world, 'maya');
    await world.as('maya').do('people.setAway', away('maya', 'amara'));
    await world.advance(DAY);
    await world.as('dee').do('aftercare.ask', { chart: DEE, text: 'Move my review' });
    expect(await owners(world)).toEqual([
      ['amara', 'maya'],
      ['amara', 'maya'],
    ]);
    const [first] = (await tasksNow(world)).tasks;
    await onTask(world, 'amara', 'done', must(first, 'the task'));
    await world.advance(2 * DAY);
    const [done, asked] = (await tasksNow(world)).tasks;
    expect(done).toMatchObject({ status: 'done', ended: { by: { personId: 'amara' } } });
    expect(asked).toMatchObject({ status: 'open', owner: { personId: 'maya' }, heldFor: undefined });
    expect(await teamOf(world, 'amara', DEE)).toContain('amara');
  });

  test('with nobody to cover, tasks wait in the queue of each team and come back', async () => {
    await using world = await makeWorld();
    await give(world, 'theo');
    await world.as('theo').do('people.setAway', away('theo', undefined));
    await world.advance(DAY);
    expect(await owners(world)).toEqual([[undefined, 'theo']]);
    await world.advance(2 * DAY);
    expect(await owners(world)).toEqual([['theo', undefined]]);
  });

  test('take being on call along, and bring it back', async () => {
    await using world = await makeWorld();
    const onCall = async (): Promise<unknown> =>
      (await world.cairn.store.read.selectFrom('program').select('on_call').executeTakeFirst())?.on_call;
    await world.as('jonah').do('people.setAway', away('jonah', 'maya'));
    await world.advance(DAY);
    expect(await onCall()).toBe('maya');
    expect(await refusal(world, 'ruth', 'people.setOnCall', { chart: 'program', personId: 'jonah' })).toBe('person-away');
    await world.advance(2 * DAY);
    expect(await onCall()).toBe('jonah');
  });

  test('of the cover pass the work on once more; each gets back their own, in whichever order they return', async () => {
    await using world = await makeWorld();
    await give(world, 'maya');
    await give(world, 'theo');
    await world.as('maya').do('people.setAway', away('maya', 'theo', '2026-05-13', '2026-05-20'));
    await world.advance(DAY);
    await world.as('theo').do('people.setAway', away('theo', 'dani', '2026-05-14', '2026-05-15'));
    await world.advance(DAY);
    expect(await owners(world)).toEqual([
      ['dani', 'maya'],
      ['dani', 'theo'],
    ]);
    await world.advance(2 * DAY);
    expect(await owners(world)).toEqual([
      ['dani', 'maya'],
      ['theo', undefined],
    ]);
    await world.advance(6 * DAY);
    expect(await owners(world)).toEqual([
      ['maya', undefined],
      ['theo', undefined],
    ]);
  });

  test('called off before they begin, or ended early, leave nothing behind', async () => {
    await using world = await makeWorld();
    await give(world, 'maya', TARIQ);
    const first = (await world.as('maya').do('people.setAway', away('maya', 'lena'))) as { absenceId: string };
    await world.as('maya').do('people.endAway', { chart: 'program', absenceId: first.absenceId });
    await world.advance(2 * DAY);
    expect(await owners(world, 'maya', TARIQ)).toEqual([['maya', undefined]]);
    const second = (await world.as('maya').do('people.setAway', away('maya', 'lena', '2026-05-14', '2026-05-30'))) as { absenceId: string };
    await world.advance(HOUR);
    expect(await owners(world, 'maya', TARIQ)).toEqual([['lena', 'maya']]);
    await world.as('jonah').do('people.endAway', { chart: 'program', absenceId: second.absenceId });
    await world.advance(HOUR);
    expect(await owners(world, 'maya', TARIQ)).toEqual([['maya', undefined]]);
    expect(await teamOf(world, 'maya', TARIQ)).toEqual(['maya']);
  });

  test('whose beginning comes late, after their end, changes nothing', async () => {
    await using world = await makeWorld();
    await give(world, 'maya', TARIQ);
    await world.as('maya').do('people.setAway', away('maya', 'lena'));
    const due = world.cairn.store.write.updateTable('timers');
    // The program stood still over the whole time: both ends are due when it wakes, and the turns on charts come after both.
    await due
      .set({ due_at: world.now() + 4 * DAY })
      .where('kind', 'in', ['people.away-begins', 'people.away-ends'])
      .execute();
    await world.advance(5 * DAY);
    expect(await owners(world, 'maya', TARIQ)).toEqual([['maya', undefined]]);
    expect(await teamOf(world, 'maya', TARIQ)).toEqual(['maya']);
  });

  test('of who leaves a care team for good, tasks fall to its queue', async () => {
    await using world = await makeWorld();
    await give(world, 'theo');
    await world.as('jonah').do('charts.release', { chart: DEE, personId: 'theo' });
    expect(await owners(world)).toEqual([[undefined, undefined]]);
    expect(((await world.view('theo', 'myTasks', { whose: 'all' })) as TaskInbox).rows).toEqual([]);
  });
});
