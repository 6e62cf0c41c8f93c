import type { TaskInbox } from '@cairn/tasks';
import { describe, expect, test } from 'vitest';
import { breakGlass } from '../access/scenario.ts';
import { grant, newestGrant } from '../consent/scenario.ts';
import { named } from '../family/steps.ts';
import { DEE, makeWorld, TARIQ, type World } from '../support/world.ts';
import { DAY, onTask, tasksNow } from './scenario.ts';

async function from(world: World, kind: string, chart = DEE): Promise<unknown> {
  const { tasks } = await tasksNow(world, chart);
  return tasks
    .filter(({ source }) => source.kind === kind)
    .map(({ verb, about, note, owner, status }) => [verb, about, note, owner?.personId, status]);
}

describe('what others bring becomes a task', () => {
  test('a change that the patient asks for waits for an answer; the words stay in the plan', async () => {
    await using world = await makeWorld();
    await world.as('dee').do('aftercare.ask', { chart: DEE, text: 'Less on Fridays' });
    expect(await from(world, 'change-request')).toEqual([['answer', 'change-request', '', 'maya', 'open']]);
    const { requests } = (await world.snapshot('maya', DEE))?.state['aftercare'] as { requests: { requestId: string }[] };
    await world.as('maya').do('aftercare.answer', { chart: DEE, requestId: requests[0]?.requestId ?? '', answer: 'talk' });
    expect(await from(world, 'change-request')).toEqual([['answer', 'change-request', '', 'maya', 'done']]);
  });

  test('an emergency opening is for who answers for privacy, who sees that task and no other of the chart', async () => {
    await using world = await makeWorld();
    await world.as('maya').do('tasks.add', { chart: TARIQ, verb: 'call', about: 'person', note: 'Private', day: '2026-05-14' });
    const { accessId } = await breakGlass(world, 'theo');
    expect(await from(world, 'access-review', TARIQ)).toEqual([['review', 'access', '', 'priya', 'open']]);
    const inbox = (await world.view('priya', 'myTasks', { whose: 'all' })) as TaskInbox;
    expect(inbox.rows.map(({ source, note }) => [source.kind, note])).toEqual([['access-review', '']]);
    await world.as('priya').do('access.review', { chart: TARIQ, accessId, verdict: 'justified', note: 'The hospital confirmed it.' });
    expect(await from(world, 'access-review', TARIQ)).toEqual([['review', 'access', '', 'priya', 'done']]);
  });

  test('a line of family waits for one answer, however many lines there are', async () => {
    await using world = await makeWorld();
    await named(world, ['family-room']);
    for (const text of ['Hello?', 'Is somebody there?']) await world.as('rosa').do('family.say', { chart: DEE, text });
    expect(await from(world, 'family-message')).toEqual([['answer', 'family-message', '', 'maya', 'open']]);
    await world.as('theo').do('family.say', { chart: DEE, supporterId: 'rosa', text: 'Hello Rosa.' });
    expect(await from(world, 'family-message')).toEqual([['answer', 'family-message', '', 'maya', 'done']]);
    await world.as('rosa').do('family.say', { chart: DEE, text: 'Thank you.' });
    expect(((await from(world, 'family-message')) as unknown[]).length).toBe(2);
  });

  test('sharing that ends soon is talked about two weeks before, unless it was stopped', async () => {
    await using world = await makeWorld();
    await world.as('maya').do('consent.name', { chart: DEE, supporterId: 'rosa', relationship: 'sister' });
    await grant(world);
    await world.advance(15 * DAY);
    expect(await from(world, 'consent-expiring')).toEqual([]);
    await world.advance(3 * DAY);
    expect(await from(world, 'consent-expiring')).toEqual([['renew', 'consent', '', 'maya', 'open']]);
    await world.as('dee').do('consent.revoke', { chart: DEE, grantId: (await newestGrant(world)).grantId });
    expect(await from(world, 'consent-expiring')).toEqual([['renew', 'consent', '', 'maya', 'dropped']]);
  });

  test('a task is done by whoever cares, not by somebody without a place here', async () => {
    await using world = await makeWorld();
    await world.as('maya').do('tasks.add', { chart: DEE, verb: 'call', about: 'person', note: '', day: '2026-05-14' });
    const [task] = (await tasksNow(world)).tasks;
    for (const who of ['lena', 'ruth', 'dee', 'rosa']) {
      const answer = world.as(who).call('tasks.done', { opId: `op-done-${who}-1`, chart: DEE, taskId: task?.taskId });
      expect(await answer).toMatchObject({ refusal: { code: 'not-available' } });
    }
    await onTask(world, 'theo', 'done', { taskId: task?.taskId ?? '' });
    expect((await tasksNow(world)).tasks[0]?.status).toBe('done');
  });
});
