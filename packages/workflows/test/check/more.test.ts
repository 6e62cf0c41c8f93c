import { describe, expect, test } from 'vitest';
import type { Ask, Flow, Node } from '@cairn/workflows';
import { check, longestWay, analyse, sampleLibrary, secondsAt, type RuleCode } from '@cairn/workflows/check';
import { ask, choice, end, hours, multi, otherPin, sample, say, words, yesNo, zeroToTen } from '../../src/check/sample.ts';

const found = (flow: Flow, rule: RuleCode) => check(flow, sampleLibrary, { only: [rule] });

describe('limits that cannot be kept', () => {
  test.each<[string, Ask['question'] | Node | Partial<Flow>]>([
    ['min-above-max', { ...hours, min: 13 }],
    ['no-step', { ...hours, step: 0 }],
    ['max-off-step', { ...hours, step: 5, start: 5 }],
    ['start-outside', { ...hours, start: 13 }],
    ['start-outside', { ...hours, step: 2, start: 7 }],
    ['soft-min-above-max', { ...hours, soft: { min: 9, max: 4, text: words('Sure?', '¿Seguro?') } }],
    ['soft-outside', { ...hours, soft: { min: 4, max: 14, text: words('Sure?', '¿Seguro?') } }],
    ['from-after-to', { type: 'date', from: 3, to: -3 }],
    ['at-most-none', { ...multi('a', 'b'), atMost: 0 }],
    ['no-length', { type: 'text', maxLength: 0 }],
    ['no-rounds', { kind: 'again', to: 'first', atMost: 0, next: 'done' }],
    ['no-time', { kind: 'wait', text: words('We wait.', 'Esperamos.'), on: [], after: { hours: 0 }, timeout: 'done' }],
    ['no-clock', { kind: 'wait', text: words('We wait.', 'Esperamos.'), on: [], after: { until: '25:00' }, timeout: 'done' }],
    ['no-budget', { budget: 0 }],
    ['no-clock', { window: { from: '9', to: '10:00' } }],
  ])('%s', (why, part) => {
    const one = ask('a', 'type' in part ? part : yesNo, 'done');
    const nodes: Record<string, Node> = 'kind' in part ? { first: { ...one, next: 'second' }, second: part } : { first: one };
    const flow = sample(nodes, 'kind' in part || 'type' in part ? {} : part);
    expect(found(flow, 'impossible-limits').map(({ detail }) => detail['why'])).toEqual([why]);
  });
});

test('at most two of three answers leaves no way for all three', () => {
  const all: Node = {
    kind: 'branch',
    arms: [{ when: { all: ['a', 'b', 'c'].map((includes) => ({ answer: 'feel', includes })) }, to: 'every' }],
    otherwise: 'done',
  };
  const flow = (atMost: number) =>
    sample({ feel: ask('feel', { ...multi('a', 'b', 'c'), atMost }, 'fork'), fork: all, every: say('done') });
  expect(found(flow(2), 'never-holds')).toHaveLength(1);
  expect(found(flow(3), 'never-holds')).toEqual([]);
});

test('a question that must be answered is not skipped on any way', () => {
  const required = { code: 'safety', text: words('We need this.', 'Lo necesitamos.') } as const;
  const skipped: Node = { kind: 'branch', arms: [{ when: { skipped: 'dose' }, to: 'heard' }], otherwise: 'done' };
  const flow = (more: Partial<Ask>) => sample({ dose: ask('dose', choice('a', 'b'), 'fork', more), fork: skipped, heard: say('done') });
  expect(found(flow({ required }), 'never-holds')).toHaveLength(1);
  expect(found(flow({}), 'never-holds')).toEqual([]);
});

test('answers that nobody can avoid giving and no way speaks of fall together', () => {
  const required = { code: 'dosing', text: words('We need this.', 'Lo necesitamos.') } as const;
  const fork: Node = { kind: 'branch', arms: [{ when: { answer: 'dose', equals: 'missed' }, to: 'heard' }], otherwise: 'done' };
  const flow = sample({ dose: ask('dose', choice('taken', 'missed', 'lost'), 'fork', { required }), fork, heard: say('done') });
  expect(found(flow, 'answer-goes-nowhere').map(({ severity, at }) => [severity, at])).toEqual([
    ['warning', { option: 'taken' }],
    ['warning', { option: 'lost' }],
  ]);
});

describe('a part of another conversation', () => {
  const part: Node = { kind: 'include', of: { flow: otherPin }, next: 'after' };
  test('is walked in its place: its questions count, its own words do not', () => {
    const again = sample({ part, after: ask('other', yesNo, 'done') }, { steps: ['part', 'other'] });
    expect(check(again, sampleLibrary).map(({ rule, node }) => [rule, node])).toEqual([['measure-twice', 'after']]);
    const fork: Node = { kind: 'branch', arms: [{ when: { answer: 'part/ask', equals: true }, to: 'last' }], otherwise: 'done' };
    expect(check(sample({ part, after: fork, last: say('done') }, { steps: ['part'] }), sampleLibrary)).toEqual([]);
  });

  test('that is not there hides nothing else, and is not guessed at', () => {
    const fork: Node = { kind: 'branch', arms: [{ when: { answer: 'part/ask', equals: true }, to: 'nowhere' }], otherwise: 'done' };
    const lost: Node = { kind: 'include', of: { instrument: 'nothing', version: '1' }, next: 'after' };
    expect(check(sample({ part: lost, after: fork }), sampleLibrary).map(({ rule }) => rule)).toEqual([
      'include-not-found',
      'missing-target',
    ]);
  });
});

describe('the estimate of time', () => {
  test('is 4 words a second and 1.5 seconds a tap, in the longer language', () => {
    const asked = ask('a', yesNo, 'done', { text: words('One two three four', 'Uno dos tres cuatro cinco seis') });
    expect(secondsAt(asked)).toBe(8 / 4 + 1.5);
  });

  test('is that of the longest way; a loop counts as often as it may go round', () => {
    const pain = ask('pain', zeroToTen, 'fork');
    const fork: Node = { kind: 'branch', arms: [{ when: { answer: 'pain', atLeast: 7 }, to: 'more' }], otherwise: 'done' };
    const more = ask('more', { type: 'text', maxLength: 500 }, 'done');
    const short = longestWay(analyse(sample({ pain, fork, more }), sampleLibrary));
    expect(short.way).toEqual(['pain', 'fork', 'more', 'done']);
    expect(short.seconds).toBe(Math.round(secondsAt(pain) + secondsAt(more)));
    const loop: Node = { kind: 'again', to: 'pain', atMost: 3, next: 'done' };
    const long = longestWay(analyse(sample({ pain, fork, more: { ...more, next: 'loop' }, loop }), sampleLibrary));
    expect(long.seconds).toBe(Math.round(4 * (secondsAt(pain) + secondsAt(more))));
  });
});

test('no words of a notification are overlooked for their case, accents or endings', () => {
  const flow = (en: string, es: string) => sample({ tell: { kind: 'act', act: { type: 'notify', text: words(en, es) }, next: 'done' } });
  expect(found(flow('Your DOSES are ready', 'Una dósis'), 'clinical-notification').map(({ at, detail }) => [at, detail['word']])).toEqual([
    [{ language: 'en' }, 'DOSES'],
    [{ language: 'es' }, 'dósis'],
  ]);
  expect(found(flow('An overdose of love', 'Una nota'), 'clinical-notification')).toEqual([]);
});

test('a flow of nothing at all is looked through like any other', () => {
  const empty: Flow = { id: 'x', version: 1, title: words('', ''), start: 'a', steps: [], nodes: {} };
  expect(check(empty, sampleLibrary).map(({ rule }) => rule)).toEqual(['missing-target', 'missing-translation', 'missing-translation']);
  const knot: Flow = { ...empty, title: words('A', 'A'), nodes: { a: { ...say('a') }, b: end() } };
  expect(check(knot, sampleLibrary).map(({ rule, node }) => [rule, node])).toEqual([
    ['no-end', 'a'],
    ['unreachable-node', 'b'],
  ]);
});
