import { createHash } from 'node:crypto';
import { courseOf, secondsOf } from '@cairn/guides';
import { shippedGuides, summaryForNote } from '@cairn/guides/content';
import { canonical, must } from '@cairn/kernel';
import { describe, expect, inject, test } from 'vitest';
import { complete, sign } from '../notes/desk.ts';
import { attempt, refusal, visiting } from '../sessions/steps.ts';
import { freshDatabase } from '../support/postgres.ts';
import { DEE, makeWorld, TARIQ, type World } from '../support/world.ts';
import { following, newestRun } from './steps.ts';

const MINUTE = 60_000;
const stores = ['sqlite', 'postgres'] as const;

async function live(store: (typeof stores)[number] = 'sqlite'): Promise<World> {
  const world = await makeWorld(store === 'postgres' ? { databaseUrl: (await freshDatabase(inject('pgUrl'))).url } : {});
  await visiting(world).open('maya');
  await visiting(world).join('dee');
  return world;
}

describe.each(stores)('on %s', (store) => {
  test('a step knows the minutes actually spent on it, also when it was taken up twice', async () => {
    await using world = await live(store);
    const guide = following(world);
    await guide.choose('maya', 'cbt');
    await guide.step('maya', 'check-in-agenda', 'now');
    await world.advance(6 * MINUTE);
    await guide.step('maya', 'check-in-agenda', 'done', { next: 'homework-review' });
    await world.advance(3 * MINUTE);
    await guide.step('maya', 'check-in-agenda', 'now');
    await world.advance(2 * MINUTE);
    await guide.step('maya', 'check-in-agenda', 'done');
    const steps = must(courseOf(await newestRun(world)), 'a course').steps;
    expect(steps.slice(0, 3).map((step) => [step.stepId, step.status, secondsOf(step, world.now())])).toEqual([
      ['check-in-agenda', 'done', 480],
      ['homework-review', 'open', 180],
      ['what-happened', 'open', 0],
    ]);
  });

  test('what was tagged is there with its second, what was taken away is not, and everyone counts their own', async () => {
    await using world = await live(store);
    const guide = following(world);
    await world.advance(5 * MINUTE);
    await guide.tag('maya', 'reason', { quote: 'I want him to see me there.', second: 290 });
    await guide.tag('maya', 'ability', { second: 9000 });
    await guide.tag('maya', 'need', { side: 'sustain', second: 295 });
    await guide.untag('maya', 1);
    await guide.count('maya', 'complex-reflection');
    await guide.count('maya', 'open-question');
    await guide.count('maya', 'open-question', -1);
    await guide.count('maya', 'open-question', -1);
    await guide.count('dani', 'open-question');
    const run = await newestRun(world, 'theo');
    expect(run.talk.map(({ kind, side, quote, second, by }) => [kind, side, quote, second, by])).toEqual([
      ['reason', 'change', 'I want him to see me there.', 290, 'maya'],
      ['need', 'sustain', '', 295, 'maya'],
    ]);
    expect(run.tallies.map(({ by, counts }) => [by, counts['complex-reflection'], counts['open-question']])).toEqual([
      ['maya', 1, 0],
      ['dani', 0, 1],
    ]);
  });
});

test('a second that has not come yet is the present one', async () => {
  await using world = await live();
  await world.advance(5 * MINUTE);
  await following(world).tag('maya', 'ability', { second: 9000 });
  expect((await newestRun(world)).talk.map(({ second }) => second)).toEqual([300]);
});

test('the pinned hash of every guide is the sha-256 of its canonical JSON', () => {
  const wrong = shippedGuides.filter(({ guide, pin }) => createHash('sha256').update(canonical(guide)).digest('hex') !== pin.hash);
  expect(wrong.map(({ pin }) => `${pin.key} ${pin.version}`)).toEqual([]);
});

test('a run is pinned to the version and the hash it was begun with', async () => {
  await using world = await live();
  await following(world).choose('maya', 'family');
  const pin = shippedGuides.find(({ guide }) => guide.key === 'family')?.pin;
  expect(courseOf(await newestRun(world))?.guide).toEqual(pin);
});

test('patients, supporters and staff of others read and write nothing of it', async () => {
  await using world = await live();
  await following(world).choose('maya', 'mi');
  const { sessionId } = await visiting(world).inSession();
  for (const username of ['dee', 'rosa', 'lena']) {
    expect(
      await refusal(world, username, 'guides.tag', { chart: DEE, sessionId, kind: 'need', side: 'change', quote: '', second: 1 }),
    ).toBe('not-available');
  }
  expect((await world.snapshot('dee', DEE))?.state).not.toHaveProperty('guides');
});

test('without that session nothing is followed, and after it only tags are corrected until the note is signed', async () => {
  await using world = await live();
  const guide = following(world);
  await guide.choose('maya', 'cbt');
  await guide.tag('maya', 'desire');
  const inSession = await visiting(world).inSession();
  const tag = { kind: 'need', side: 'change', quote: '', second: 1 };
  expect(await refusal(world, 'maya', 'guides.tag', { ...inSession, chart: TARIQ, ...tag })).toBe('guide-no-session');
  await visiting(world).end('maya');
  expect(await refusal(world, 'maya', 'guides.tag', { ...inSession, ...tag })).toBe('guide-session-over');
  expect(await refusal(world, 'maya', 'guides.count', { ...inSession, move: 'affirm', change: 1 })).toBe('guide-session-over');
  expect(await refusal(world, 'maya', 'guides.step', { ...inSession, stepId: 'homework', to: 'now' })).toBe('guide-session-over');
  await guide.retag('maya', 0, 'need', 'I have to.');
  expect((await newestRun(world)).talk.map(({ kind, quote }) => [kind, quote])).toEqual([['need', 'I have to.']]);
});

test('what was marked stands once the note is signed', async () => {
  await using world = await live();
  await following(world).tag('maya', 'desire', { quote: 'I want to.' });
  const inSession = await visiting(world).inSession();
  const before = await newestRun(world);
  await visiting(world).end('maya');
  await complete(world);
  await sign(world);
  const { tagId } = must(before.talk[0], 'a tag');
  expect(await refusal(world, 'maya', 'guides.untag', { ...inSession, tagId })).toBe('talk-note-signed');
  expect(await refusal(world, 'maya', 'guides.tag', { ...inSession, tagId, kind: 'need', side: 'change', quote: '', second: 1 })).toBe(
    'talk-note-signed',
  );
  expect(await newestRun(world)).toEqual(before);
});

test('only the person who marked it takes a mark away', async () => {
  await using world = await live();
  await following(world).tag('maya', 'desire');
  const { tagId } = must((await newestRun(world)).talk[0], 'a tag');
  expect(await refusal(world, 'theo', 'guides.untag', { ...(await visiting(world).inSession()), tagId })).toBe('talk-not-yours');
});

test('behind the violence screen nothing begins until it is done', async () => {
  await using world = await live();
  const guide = following(world);
  const inSession = await visiting(world).inSession();
  await guide.choose('maya', 'family');
  const later = { ...inSession, stepId: 'education', to: 'now' };
  expect(await refusal(world, 'maya', 'guides.step', later)).toBe('guide-step-gated');
  const gate = { ...inSession, stepId: 'violence-screen', to: 'skipped' };
  expect(await refusal(world, 'maya', 'guides.step', { ...gate, reason: { code: 'no-time', text: '' } })).toBe('guide-step-required');
  expect(await refusal(world, 'maya', 'guides.step', { ...gate, reason: { code: 'not-safe', text: '' } })).toBeUndefined();
  expect(await refusal(world, 'maya', 'guides.step', later)).toBe('guide-step-gated');
  await guide.step('maya', 'violence-screen', 'done');
  expect(await refusal(world, 'maya', 'guides.step', later)).toBeUndefined();
});

test('a long quote, an unknown key and a step of nothing are bad input', async () => {
  await using world = await live();
  const inSession = await visiting(world).inSession();
  const tag = { kind: 'need', side: 'change', second: 1 };
  await expect(attempt(world, 'maya', 'guides.tag', { ...inSession, ...tag, quote: 'x'.repeat(201) })).rejects.toThrow('bad-input');
  await expect(attempt(world, 'maya', 'guides.choose', { ...inSession, key: 'tarot', version: 1 })).rejects.toThrow('bad-input');
  await following(world).choose('maya', 'cbt');
  expect(await refusal(world, 'maya', 'guides.step', { ...inSession, stepId: 'nothing', to: 'now' })).toBe('guide-step-unknown');
});

test('a note hears of steps, minutes, reasons and how often the patient spoke for change, and of no ratio', async () => {
  await using world = await live();
  const guide = following(world);
  await guide.choose('maya', 'relapse-prevention');
  await guide.step('maya', 'agenda', 'now');
  await world.advance(4 * MINUTE);
  await guide.step('maya', 'agenda', 'done', { next: 'the-week' });
  await world.advance(90_000);
  await guide.step('maya', 'what-happened', 'skipped', { reason: { code: 'no-time', text: '' } });
  await guide.tag('maya', 'taking-steps');
  await guide.tag('maya', 'need', { side: 'sustain' });
  await guide.count('maya', 'affirm');
  await visiting(world).end('maya');
  const summary = summaryForNote(await newestRun(world), world.now());
  expect(
    summary.guides[0]?.steps.slice(0, 3).map(({ title, status, minutes, reason }) => [title.en, status, minutes, reason?.code]),
  ).toEqual([
    ['Agenda together', 'done', 4, undefined],
    ['Look at the week', 'now', 2, undefined],
    ['What happened', 'skipped', 0, 'no-time'],
  ]);
  expect([summary.talk.change, summary.talk.sustain, summary.talk.changeByKind['taking-steps']]).toEqual([1, 1, 1]);
  expect(JSON.stringify(summary)).not.toContain('affirm');
});
