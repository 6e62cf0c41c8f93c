import { must } from '@cairn/kernel';
import { expect, test } from 'vitest';
import {
  courseOf,
  guides,
  runOf,
  RUNS_ON_SCREEN,
  secondsOf,
  startedAt,
  endedAt,
  TAGS_MAX,
  type Around,
  type GuideCommand,
  type StepRun,
} from '../src/index.ts';
import { choose, count, desk, live, maya, S, step, tag, theo, untag } from './support.ts';

type Desk = ReturnType<typeof desk>;
const steps = (on: Desk): readonly StepRun[] => must(courseOf(runOf(on.state(), S)), 'a course').steps;
const statuses = (on: Desk): string =>
  steps(on)
    .map(({ stepId, status }) => `${stepId}:${status}`)
    .join(' ');
const talk = (on: Desk) => must(runOf(on.state(), S), 'a run').talk;

test('a guide begins with all of its steps open, and nothing is worked on', () => {
  const on = desk();
  expect(on.tell(choose('mi'))).toBe(1);
  expect(statuses(on)).toBe('engage:open focus:open evoke:open plan:open close:open');
});

test('chosen twice it is chosen once', () => {
  const on = desk();
  on.tell(choose('mi'));
  expect(on.tell(choose('mi'))).toBe(0);
});

test('going on marks the step done and begins the next in one command', () => {
  const on = desk();
  on.tell(choose('mi'));
  on.tell(step('engage', 'now'));
  on.at(600);
  expect(on.tell(step('engage', 'done', { next: 'focus' }))).toBe(2);
  expect(statuses(on)).toBe('engage:done focus:now evoke:open plan:open close:open');
});

test('going back leaves the step open that was worked on, and its time stays counted', () => {
  const on = desk();
  on.tell(choose('mi'));
  on.tell(step('engage', 'now'));
  on.at(60);
  on.tell(step('engage', 'done', { next: 'focus' }));
  on.at(100);
  on.tell(step('engage', 'now'));
  on.at(130);
  expect(statuses(on)).toBe('engage:now focus:open evoke:open plan:open close:open');
  expect(steps(on).map((one) => secondsOf(one, 130_000))).toEqual([90, 40, 0, 0, 0]);
  const [engage, focus] = steps(on);
  expect([startedAt(must(engage, 'engage')), endedAt(must(engage, 'engage'))]).toEqual([0, undefined]);
  expect([startedAt(must(focus, 'focus')), endedAt(must(focus, 'focus'))]).toEqual([60_000, 100_000]);
});

test('leaving a step out needs a reason, and "other" needs words', () => {
  const on = desk();
  on.tell(choose('cbt'));
  expect(on.tell(step('refusal', 'skipped'))).toBe('guide-reason-needed');
  expect(on.tell(step('refusal', 'skipped', { reason: { code: 'other', text: '  ' } }))).toBe('guide-reason-needed');
  expect(on.tell(step('refusal', 'skipped', { reason: { code: 'no-time', text: ' ' } }))).toBe(1);
  expect(steps(on).find(({ stepId }) => stepId === 'refusal')?.reason).toEqual({ code: 'no-time', text: '' });
});

test('a required step is left out only when safety comes first, and opened again without its reason', () => {
  const on = desk();
  on.tell(choose('cbt'));
  expect(on.tell(step('summary-feedback', 'skipped', { reason: { code: 'no-time', text: '' } }))).toBe('guide-step-required');
  expect(on.tell(step('summary-feedback', 'skipped', { reason: { code: 'crisis-first', text: '' } }))).toBe(1);
  on.tell(step('summary-feedback', 'open'));
  expect(steps(on).at(-1)).toMatchObject({ status: 'open', reason: undefined });
});

test('behind a gate nothing begins, is done, or comes next until it is done; opened again, it is closed again', () => {
  const on = desk();
  on.tell(choose('family'));
  expect(on.tell(step('each-week', 'now'))).toBe('guide-step-gated');
  expect(on.tell(step('each-week', 'done'))).toBe('guide-step-gated');
  expect(on.tell(step('violence-screen', 'now', { next: 'ground-rules' }))).toBe('guide-step-gated');
  expect(on.tell(step('violence-screen', 'done', { next: 'ground-rules' }))).toBe(2);
  on.tell(step('violence-screen', 'open'));
  expect(on.tell(step('each-week', 'now'))).toBe('guide-step-gated');
});

test('a gate is left out only because it is not safe, and stays closed; what is behind it may still be left out', () => {
  const on = desk();
  on.tell(choose('family'));
  expect(on.tell(step('violence-screen', 'skipped', { reason: { code: 'crisis-first', text: '' } }))).toBe('guide-step-required');
  expect(on.tell(step('violence-screen', 'skipped', { reason: { code: 'not-safe', text: '' } }))).toBe(1);
  expect(on.tell(step('ground-rules', 'now'))).toBe('guide-step-gated');
  expect(on.tell(step('education', 'skipped', { reason: { code: 'not-needed', text: '' } }))).toBe(1);
});

test('another guide sets the first aside with its time, and choosing it again takes it up where it was', () => {
  const on = desk();
  on.tell(choose('mi'));
  on.tell(step('engage', 'now'));
  on.at(60);
  on.tell(choose('safety'));
  expect(statuses(on)).toContain('is-now-safe:open');
  on.at(300);
  on.tell(choose('mi'));
  expect(statuses(on)).toBe('engage:open focus:open evoke:open plan:open close:open');
  expect(secondsOf(must(steps(on)[0], 'engage'), 300_000)).toBe(60);
  expect(runOf(on.state(), S)?.courses.map(({ guide }) => guide.key)).toEqual(['safety', 'mi']);
});

test('steps need a guide, and a step that it has', () => {
  const on = desk();
  expect(on.tell(step('engage', 'now'))).toBe('guide-not-chosen');
  expect(on.tell({ type: 'choose', sessionId: S, key: 'mi', version: 9 })).toBe('guide-unknown');
  on.tell(choose('mi'));
  expect(on.tell(step('homework', 'now'))).toBe('guide-step-unknown');
  expect(on.tell(step('engage', 'done', { next: 'homework' }))).toBe('guide-step-unknown');
});

test('tags need no guide, and the same tag again corrects kind, side and words but neither its time nor its place', () => {
  const on = desk();
  on.at(100);
  on.tell(tag('t-1', { second: 90 }));
  on.tell(tag('t-2', { kind: 'need', second: 95 }));
  on.at(200);
  expect(on.tell(tag('op-3', { tagId: 't-1', kind: 'commitment', side: 'sustain', quote: ' I will not. ', second: 199 }))).toBe(1);
  expect(talk(on)).toEqual([
    { tagId: 't-1', kind: 'commitment', side: 'sustain', quote: 'I will not.', at: 100_000, second: 90, by: 'maya' },
    { tagId: 't-2', kind: 'need', side: 'change', quote: '', at: 100_000, second: 95, by: 'maya' },
  ]);
  expect(on.tell(tag('op-4', { tagId: 't-1', kind: 'commitment', side: 'sustain', quote: 'I will not.' }))).toBe(0);
});

test('taking a mark away twice writes once; somebody else’s stays, and one that was never there is no correction', () => {
  const on = desk();
  on.tell(tag('t-1'));
  expect(on.tell(untag('t-1'), theo)).toBe('talk-not-yours');
  expect(on.tell(tag('op-2', { tagId: 't-1', kind: 'need' }), theo)).toBe('talk-not-yours');
  expect([on.tell(untag('t-1')), on.tell(untag('t-1'))]).toEqual([1, 0]);
  expect(on.tell(tag('op-3', { tagId: 't-1' }))).toBe('talk-tag-unknown');
});

test('everybody counts their own, and nothing goes below none', () => {
  const on = desk();
  on.tell(count('affirm'));
  on.tell(count('affirm'), theo);
  expect(on.tell(count('affirm', -1), theo)).toBe(1);
  expect(on.tell(count('affirm', -1), theo)).toBe(0);
  expect(runOf(on.state(), S)?.tallies.map(({ by, counts }) => [by, counts.affirm])).toEqual([
    ['maya', 1],
    ['theo', 0],
  ]);
});

test('a session keeps so many tags and no more', () => {
  const on = desk();
  for (let index = 0; index < TAGS_MAX; index += 1) on.tell(tag(`t-${index}`));
  expect(on.tell(tag('one-more'))).toBe('talk-full');
  on.tell(untag('t-0'));
  expect(on.tell(tag('one-more'))).toBe(1);
});

test('a screen holds the runs of the newest sessions', () => {
  const on = desk();
  for (let index = 1; index <= RUNS_ON_SCREEN + 2; index += 1) on.tell({ ...choose('mi'), sessionId: `s-${index}` } as GuideCommand);
  expect(guides.window?.(on.state()).runs.map(({ sessionId }) => sessionId)).toEqual(['s-3', 's-4', 's-5', 's-6', 's-7']);
});

const commands = {
  choose: choose('cbt'),
  step: step('check-in-agenda', 'now'),
  count: count('summary'),
  'new tag': tag('t-9'),
  correct: tag('op-9', { tagId: 't-1', kind: 'need' }),
  untag: untag('t-1'),
};
type When = 'none' | 'open' | 'over' | 'signed';
const rooms: Readonly<Record<When, Around | undefined>> = {
  none: undefined,
  open: live,
  over: { ...live, isOpen: false },
  signed: { ...live, isOpen: false, isSigned: true },
};
const table: Readonly<Record<keyof typeof commands, Readonly<Record<When, string | number>>>> = {
  choose: { none: 'guide-no-session', open: 1, over: 'guide-session-over', signed: 'guide-session-over' },
  step: { none: 'guide-no-session', open: 'guide-step-unknown', over: 'guide-session-over', signed: 'guide-session-over' },
  count: { none: 'guide-no-session', open: 1, over: 'guide-session-over', signed: 'guide-session-over' },
  'new tag': { none: 'guide-no-session', open: 1, over: 'guide-session-over', signed: 'talk-note-signed' },
  correct: { none: 'guide-no-session', open: 1, over: 1, signed: 'talk-note-signed' },
  untag: { none: 'guide-no-session', open: 1, over: 1, signed: 'talk-note-signed' },
};

test.each(Object.keys(commands) as (keyof typeof commands)[])('%s: what the session allows, from none to a signed note', (name) => {
  for (const when of Object.keys(rooms) as When[]) {
    let around: Around | undefined = live;
    const on = desk(() => around);
    on.tell(choose('mi'));
    on.tell(tag('t-1'), maya);
    around = rooms[when];
    expect(on.tell(commands[name]), when).toBe(table[name][when]);
  }
});
