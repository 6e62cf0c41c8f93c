import { expect, test } from 'vitest';
import { viewers } from '../support/laws.ts';
import { DEE, makeWorld, ZONE } from '../support/world.ts';

const profile = { name: 'Somebody Else', called: 'Some', locale: 'en', zone: ZONE, since: '2026-05-12' };
const preferences = { checkInTime: '09:00', mayLeaveVoicemail: false };

test('the list of everybody in the program is for director and privacy officer alone', async () => {
  await using world = await makeWorld();
  const readers: string[] = [];
  for (const username of viewers) if (await world.snapshot(username, 'program')) readers.push(username);
  expect(readers).toEqual(['ruth', 'priya']);
});

test.each([
  ['a patient who has a chart', 'c-second', 'dee', 'unknown-person'],
  ['a member of staff', 'c-second', 'maya', 'unknown-person'],
  ['a supporter', 'c-second', 'rosa', 'unknown-person'],
  ["the program's own place", 'program', 'somebody-new', 'chart-exists'],
  ['a chart that is there', DEE, 'dee', 'chart-exists'],
])('no chart is opened for %s', async (_what, chart, patient, code) => {
  await using world = await makeWorld();
  const open = world.as('ruth').do('charts.open', { chart, patient, profile, preferences });
  await expect(open).rejects.toThrow(`charts.open: ${code}`);
});

test('nobody gets the id of the program itself', async () => {
  await using world = await makeWorld();
  const person = { personId: 'system', role: 'nurse', name: 'Sam Ortiz', username: 'sam', locale: 'en', zone: ZONE };
  await expect(world.as('ruth').do('people.add', { chart: 'program', person })).rejects.toThrow('people.add: person-exists');
});

/** Everything that can be asked about a chart, asked by somebody without rights there and about a chart that does not exist. */
test.each(['lena', 'ruth', 'priya', 'rosa', 'tariq'])(
  '%s gets the same answers about a chart of others as about none',
  async (username) => {
    await using world = await makeWorld();
    const ask = async (chart: string): Promise<unknown[]> => {
      const answers: unknown[] = [];
      const called = (path: string, input: object): Promise<unknown> =>
        world
          .as(username)
          .call(path, input)
          .catch((error: Error) => error.message);
      for (const audience of ['shared', 'team', 'own', 'notes', 'group'])
        answers.push(await called('live.after', { stream: `${chart}/${audience}`, seq: 0 }));
      answers.push(await called('live.snapshot', { chart }));
      answers.push(await called('messages.earlier', { chart, before: 5 }));
      answers.push(await called('consent.preview', { chart, topics: ['appointments'], purpose: 'p' }));
      answers.push(await called('consent.accounts', { chart, text: 'ro' }));
      answers.push(await called('records.original', { chart, recordId: 'r' }));
      const command = (path: string, input: object): Promise<unknown> => called(path, { opId: `op-${path}-${chart}`, chart, ...input });
      for (const again of [1, 2]) answers.push(again, await command('messages.send', { messageId: 'm', text: 'x' }));
      answers.push(await command('triage.take', { alertId: 'a' }));
      answers.push(await command('sessions.open', {}));
      answers.push(await command('scheduling.cancel', { appointmentId: 'a' }));
      answers.push(await command('consent.revoke', { grantId: 'g' }));
      answers.push(await command('charts.setPreferences', { preferences, zone: ZONE, locale: 'en' }));
      return answers;
    };
    expect(await ask(DEE)).toEqual(await ask('c-none'));
  },
);

test('who has no patients sees an empty caseload, an empty inbox and finds nobody; who is not staff has none of them', async () => {
  await using world = await makeWorld();
  await world.as('dee').do('messages.send', { chart: DEE, messageId: 'm-1', text: 'hello' });
  expect(await world.view('lena', 'inbox', {})).toEqual({ conversations: [], unread: 0 });
  expect(await world.view('lena', 'caseload', { whose: 'team' })).toMatchObject({ unclaimed: 0, rows: [], next: undefined });
  expect(await world.as('lena').call('charts.find', { text: '' })).toEqual([]);
  for (const username of ['dee', 'rosa']) {
    expect(await world.view(username, 'inbox', {})).toBeUndefined();
    expect(await world.view(username, 'caseload', { whose: 'team' })).toBeUndefined();
    await expect(world.as(username).call('charts.find', { text: '' })).rejects.toThrow('not-available');
  }
});
