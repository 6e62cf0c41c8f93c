import { itemAt, versionsIn } from '@cairn/co-editing';
import { must } from '@cairn/kernel';
import type { Appointments } from '@cairn/scheduling';
import type { Task, TaskInbox } from '@cairn/tasks';
import { describe, expect, test } from 'vitest';
import { edit, makeReady, planOf, signBy, write } from '../aftercare/ready.ts';
import { DEE, makeWorld, type World } from '../support/world.ts';
import { DAY, followUp, MAYA, onTask, publish, taskOf, tasksNow, writePlan } from './scenario.ts';

const at = (day: number, hour: number): number => Date.UTC(2026, 4, day, hour + 4);

async function visits(world: World): Promise<readonly unknown[]> {
  const { appointments } = (await world.snapshot('maya', DEE))?.state['scheduling'] as Appointments;
  return appointments.map(({ appointmentId, startsAt, kind, cancelledAt, with: who }) => [
    appointmentId,
    startsAt,
    kind,
    who.personId,
    cancelledAt !== undefined,
  ]);
}

async function open(world: World, chart = DEE): Promise<readonly Task[]> {
  return (await tasksNow(world, chart)).tasks.filter(({ status }) => status === 'open');
}

const fromPlan = (tasks: readonly Task[]): readonly unknown[] =>
  tasks
    .filter(({ source }) => source.kind.startsWith('plan-'))
    .map(({ verb, about, source, owner, dueAt }) => [verb, about, source.id, owner?.personId, dueAt]);

async function remove(world: World, path: readonly string[]): Promise<void> {
  const item = must(itemAt((await planOf(world, 'maya')).doc, path), path.join('/'));
  await edit(world, 'maya', { type: 'remove', path, seen: versionsIn(item) });
}

describe('a signed plan', () => {
  test('becomes a visit at its time, a task for the one without, a call, and the step of who promised it', async () => {
    await using world = await makeWorld();
    await writePlan(world);
    expect(await open(world)).toEqual([]);
    await publish(world);
    expect(await visits(world)).toEqual([['plan.f1.1', at(20, 10), 'follow-up', 'maya', false]]);
    expect(fromPlan(await open(world))).toEqual([
      ['call', 'person', 'f3', 'dani', at(15, 17)],
      ['book', 'medicine-visit', 'f2', undefined, at(22, 17)],
      ['do', 'step', 's1', 'maya', at(18, 17)],
    ]);
    expect((await tasksNow(world)).work).toMatchObject({ version: 1, counts: { booked: 1, opened: 3, moved: 0, dropped: 0 } });
  });

  test('published again with one line moved, one gone and one new changes those three, and says so', async () => {
    await using world = await makeWorld();
    await writePlan(world);
    await publish(world);
    await onTask(
      world,
      'dani',
      'done',
      must(
        (await open(world)).find(({ source }) => source.id === 'f3'),
        'the call',
      ),
    );
    await write(world, 'maya', ['followUps', 'f1', 'day'], '2026-05-21');
    await remove(world, ['followUps', 'f2']);
    await remove(world, ['followUps', 'f3']);
    await followUp(world, 'f4', { kind: 'family', day: '2026-05-28', time: '15:30', with: MAYA, purpose: 'With Rosa' });
    await makeReady(world);
    await publish(world);
    expect(await visits(world)).toEqual([
      ['plan.f1.1', at(21, 10), 'follow-up', 'maya', false],
      ['plan.f4.1', at(28, 15) + 1_800_000, 'family', 'maya', false],
    ]);
    expect(fromPlan(await open(world))).toEqual([['do', 'step', 's1', 'maya', at(18, 17)]]);
    const state = await tasksNow(world);
    expect(state.work).toMatchObject({ version: 2, counts: { booked: 1, moved: 1, dropped: 1, opened: 0, cancelled: 0 } });
    expect(state.tasks.find(({ source }) => source.id === 'f3')).toMatchObject({ status: 'done', ended: { by: { personId: 'dani' } } });
  });

  test('whose time is taken asks a person to book another', async () => {
    await using world = await makeWorld();
    const taken = { chart: 'c-tariq', withId: 'maya', day: '2026-05-20', clock: '09:45', minutes: 30, where: 'video', kind: 'counseling' };
    await world.as('maya').do('scheduling.book', taken);
    await writePlan(world);
    await publish(world);
    expect(await visits(world)).toEqual([]);
    expect(fromPlan(await open(world))).toContainEqual(['book', 'visit', 'f1', 'maya', at(20, 10)]);
    expect((await tasksNow(world)).work?.counts).toMatchObject({ booked: 0, notBooked: 1 });
  });

  test('a visit that the patient moved stays, and one cancelled with its line is not taken twice', async () => {
    await using world = await makeWorld();
    await writePlan(world);
    await publish(world);
    await world
      .as('maya')
      .do('scheduling.move', { chart: DEE, appointmentId: 'plan.f1.1', day: '2026-05-20', clock: '14:00', minutes: 30 });
    await followUp(world, 'f5', { kind: 'call', day: '2026-05-29', purpose: '' });
    await publish(world);
    expect(await visits(world)).toEqual([['plan.f1.1', at(20, 14), 'follow-up', 'maya', false]]);
    await remove(world, ['followUps', 'f1']);
    await publish(world);
    expect(await visits(world)).toEqual([['plan.f1.1', at(20, 14), 'follow-up', 'maya', true]]);
  });

  test('a step ticked off by the patient ends its task', async () => {
    await using world = await makeWorld();
    await writePlan(world);
    await publish(world);
    await world.as('dee').do('aftercare.check', { chart: DEE, path: ['people', 'goals', 'g1', 'steps', 's1'], done: true });
    expect(await taskOf(world, 'plan-step')).toMatchObject({ status: 'done', ended: { by: { personId: 'dee' } } });
  });

  test('asks each of the staff who must sign, until they have', async () => {
    await using world = await makeWorld();
    await writePlan(world);
    await world.as('maya').do('aftercare.askSignOff', { chart: DEE, why: '' });
    const asked = async (): Promise<unknown> =>
      (await open(world)).filter(({ source }) => source.kind === 'sign-off').map(({ verb, owner }) => [verb, owner?.personId]);
    expect(await asked()).toEqual([
      ['sign', 'maya'],
      ['sign', 'amara'],
    ]);
    await signBy(world, 'maya');
    expect(await asked()).toEqual([['sign', 'amara']]);
    await world.as('maya').do('aftercare.takeBack', { chart: DEE, version: 1, why: 'One more line' });
    expect(await asked()).toEqual([]);
  });
});

describe('a review of the plan', () => {
  test('comes due a week before the first goal is to be looked at, and is done by the next version', async () => {
    await using world = await makeWorld();
    await writePlan(world);
    await publish(world);
    await world.advance(40 * DAY);
    expect((await open(world)).filter(({ source }) => source.kind === 'plan-review')).toEqual([]);
    await world.advance(4 * DAY);
    const review = await taskOf(world, 'plan-review');
    expect(review).toMatchObject({
      verb: 'review',
      about: 'plan',
      whys: ['by-date'],
      owner: { personId: 'maya' },
      dueAt: Date.UTC(2026, 6, 1, 21),
    });
    await write(world, 'maya', ['people', 'goals', 'g1', 'reviewBy'], '2026-09-01');
    await publish(world);
    expect((await taskOf(world, 'plan-review')).status).toBe('done');
  });

  test('is asked for by what the plan was not written for, once, with every reason', async () => {
    await using world = await makeWorld();
    await writePlan(world);
    await publish(world);
    const event = { now: false, day: '2026-05-11', note: 'told at the window' };
    await world.as('theo').do('triage.recordEvent', { chart: DEE, eventId: 'e1', event: 'overdose', ...event });
    await world.as('theo').do('triage.recordEvent', { chart: DEE, eventId: 'e2', event: 'missed-doses', count: 2, ...event });
    await world.as('theo').do('triage.recordEvent', { chart: DEE, eventId: 'e3', event: 'naloxone-given', ...event });
    const reviews = (await open(world)).filter(({ source }) => source.kind === 'plan-review');
    expect(reviews).toMatchObject([{ verb: 'review', note: '', whys: ['overdose', 'missed-doses'], dueAt: at(15, 17) }]);
    await world.as('theo').do('triage.withdrawEvent', { chart: DEE, eventId: 'e1', why: 'Another person' });
    expect((await taskOf(world, 'plan-review')).status).toBe('dropped');
  });
});

describe('the inbox', () => {
  test('has what is mine, what the team has not taken, and nothing of charts that are not mine', async () => {
    await using world = await makeWorld();
    await writePlan(world);
    await publish(world);
    const seen = async (who: string, whose: string): Promise<TaskInbox | undefined> =>
      (await world.view(who, 'myTasks', { whose })) as TaskInbox | undefined;
    expect((await seen('maya', 'mine'))?.rows.map(({ verb, called, dueAt }) => [verb, called, dueAt])).toEqual([['do', 'Dee', at(18, 17)]]);
    expect((await seen('maya', 'team'))?.rows.map(({ verb }) => verb)).toEqual(['book']);
    expect((await seen('maya', 'all'))?.counts).toEqual({ mine: 1, team: 1, all: 3, overdue: 0 });
    expect((await seen('lena', 'all'))?.rows).toEqual([]);
    expect(await seen('dee', 'all')).toBeUndefined();
    await world.advance(20 * DAY);
    expect((await seen('maya', 'mine'))?.counts.overdue).toBe(1);
  });
});
