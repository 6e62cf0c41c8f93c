import type { Alert } from '@cairn/triage';
import { expect, test } from 'vitest';
import { DEE, makeWorld, type World } from '../support/world.ts';

/** Dee asks for a person; Maya takes the alert that follows. */
async function takenByMaya(world: World): Promise<Alert> {
  const checkIn = { chart: DEE, checkInId: 'ci-asks', flow: 'daily', language: 'en' };
  await world.as('dee').do('checkIns.start', checkIn);
  await world.as('dee').do('checkIns.askForPerson', { chart: DEE, checkInId: 'ci-asks' });
  const alert = await openAlert(world, 'amara');
  await world.as('maya').do('triage.take', { chart: DEE, alertId: alert.alertId });
  return alert;
}

async function openAlert(world: World, username: string): Promise<Alert> {
  const seen = await world.snapshot(username, DEE);
  const [alert] = (seen?.state['triage'] as { alerts: Alert[] }).alerts;
  if (!alert) throw new Error('no alert');
  return alert;
}

test('who is taken off a care team reads nothing there any more, and what they held is in other hands', async () => {
  await using world = await makeWorld();
  await takenByMaya(world);
  await world.as('ruth').do('charts.release', { chart: DEE, personId: 'maya' });
  expect(await world.snapshot('maya', DEE)).toBeUndefined();
  expect(await world.as('maya').call('messages.send', message('op-after-leaving'))).toMatchObject({ refusal: { code: 'not-available' } });
  const alert = await openAlert(world, 'amara');
  expect([alert.status, alert.taken, alert.owner?.personId]).toEqual(['open', undefined, expect.not.stringMatching('maya')]);
});

test('who leaves the program reads nothing from that moment and leaves every care team', async () => {
  await using world = await makeWorld();
  await takenByMaya(world);
  await world.as('ruth').do('people.remove', { chart: 'program', personId: 'maya' });
  expect(await world.snapshot('maya', DEE)).toBeUndefined();
  await world.advance(0);
  const seen = await world.snapshot('amara', DEE);
  const { team } = seen?.state['charts'] as { team: { personId: string }[] };
  expect(team.map((member) => member.personId)).toEqual(['amara', 'theo', 'dani', 'jonah']);
  expect((await openAlert(world, 'amara')).taken).toBeUndefined();
});

function message(opId: string): object {
  return { opId, chart: DEE, messageId: opId, text: 'hello' };
}
