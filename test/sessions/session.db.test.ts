import { canonical } from '@cairn/kernel';
import { sessions, type SessionEntry, type Sessions } from '@cairn/sessions';
import { expect, test } from 'vitest';
import { DEE, makeWorld } from '../support/world.ts';
import { scenario } from './scenario.ts';
import { attempt, newestSession, refusal, visiting } from './steps.ts';

test('two people who open at once are in one session', async () => {
  await using world = await makeWorld();
  const { open } = visiting(world);
  await Promise.all([open('maya'), open('amara'), open('theo')]);
  const found = await world.snapshot('maya', DEE);
  expect((found?.state['sessions'] as Sessions | undefined)?.sessions).toHaveLength(1);
  expect((await newestSession(world, 'maya')).people).toHaveLength(3);
});

test('the patient sees the session that was opened for them, without a reason', async () => {
  await using world = await makeWorld();
  await world.as('maya').do('sessions.open', { chart: DEE, about: 'alert-1' });
  const session = await newestSession(world, 'dee');
  expect(session).toMatchObject({ status: 'admitted', about: 'alert-1', openedBy: { name: 'Maya Alvarez' } });
});

test('a patient cannot open or end; staff outside the team can do nothing', async () => {
  await using world = await makeWorld();
  const { open, inSession } = visiting(world);
  expect(await refusal(world, 'dee', 'sessions.open', { chart: DEE })).toBe('not-available');
  await open('maya');
  const here = await inSession();
  expect(await refusal(world, 'dee', 'sessions.end', here)).toBe('not-available');
  for (const path of ['sessions.join', 'sessions.end'])
    for (const username of ['lena', 'tariq', 'rosa']) expect(await refusal(world, username, path, here), username).toBe('not-available');
});

test('what the tables tell is what the stream folds to', async () => {
  await using world = await makeWorld();
  const entries: SessionEntry[] = [];
  world.onCommit((frames) => {
    for (const frame of frames) entries.push(...(frame.entries.filter((entry) => entry.kind.startsWith('session.')) as SessionEntry[]));
  });
  for (const step of scenario.steps) await step.act(world);
  const folded = entries.reduce((state, entry) => sessions.evolve(state, entry), sessions.start());
  expect(new Set(entries.map((entry) => entry.kind))).toEqual(new Set(Object.keys(sessions.kinds)));
  expect(canonical((await world.snapshot('maya', DEE))?.state['sessions'])).toBe(canonical(folded));
});

test('what is written after the end is refused and named as ended', async () => {
  await using world = await makeWorld();
  const { open, join, end, inSession } = visiting(world);
  await open('maya');
  await join('dee');
  await end('maya');
  const late = await attempt(world, 'dee', 'sessions.say', { ...(await inSession()), text: 'wait' });
  expect(late).toMatchObject({ status: 'refused', refusal: { code: 'session-ended' } });
});
