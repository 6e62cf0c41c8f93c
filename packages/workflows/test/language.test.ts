import { describe, expect, test } from 'vitest';
import {
  advance,
  begin,
  currentNode,
  ending,
  link,
  moved,
  opening,
  path,
  walk,
  type Flow,
  type Input,
  type Playable,
  type Run,
} from '../src/index.ts';
import { parseFlow } from '../src/wire.ts';
import { adding } from './random.ts';
import { answer, ask, pin, skip, t, today } from './support.ts';

function flowOf(nodes: Flow['nodes'], more: Partial<Flow> = {}): Playable {
  const steps = Object.values(nodes).flatMap((node) => (node.kind === 'ask' ? [node.step] : []));
  return { id: 'walk', version: 1, title: t('A walk'), start: Object.keys(nodes)[0] ?? '', steps, nodes, scorer: adding, ...more };
}

const scale = { type: 'scale', lowest: t('none'), highest: t('most') } as const;
const end = { kind: 'end', outcome: 'done' } as const;

function send(flow: Playable, run: Run, input: Input) {
  const step = advance(flow, run, input, { today });
  if (!step.ok) throw new Error(step.refusal.code);
  return step;
}
function code(flow: Playable, run: Run, input: Input): string {
  const step = advance(flow, run, input, { today });
  return step.ok ? 'taken' : step.refusal.code;
}
const give = (node: string, value: Parameters<typeof answer>[0], sure = false): Input => ({
  type: 'give',
  node,
  given: answer(value),
  sure,
});

describe('waiting', () => {
  const flow = flowOf({
    a: ask('a', scale, 'wait'),
    wait: { kind: 'wait', text: t('wait'), on: [{ event: 'came', to: 'b' }], after: { hours: 2 }, timeout: 'end' },
    b: ask('b', scale, 'end'),
    end,
  });
  const waiting = send(flow, begin(pin), give('a', 3)).run;

  test('a run stands still at a wait and says so', () => {
    expect(walk(flow, waiting).at?.id).toBe('wait');
    expect(currentNode(flow, waiting)).toBeUndefined();
    expect(send(flow, begin(pin), give('a', 3)).effects.map((effect) => effect.type)).toEqual(['took', 'waits']);
  });

  test('the event goes on one way, the time another, and only the first of them counts', () => {
    const came = send(flow, waiting, { type: 'pass', node: 'wait', by: 'came' }).run;
    expect(currentNode(flow, came)?.id).toBe('b');
    expect(ending(flow, send(flow, waiting, { type: 'pass', node: 'wait', by: 'timeout' }).run)).toBe('done');
    expect(code(flow, came, { type: 'pass', node: 'wait', by: 'timeout' })).toBe('already-answered');
    expect(send(flow, came, { type: 'pass', node: 'wait', by: 'came' }).effects).toEqual([]);
  });

  test('a wait that was not reached, an event that it does not know and a question cannot be passed', () => {
    expect(code(flow, begin(pin), { type: 'pass', node: 'wait', by: 'came' })).toBe('not-current');
    expect(code(flow, waiting, { type: 'pass', node: 'wait', by: 'rain' })).toBe('unknown-option');
    expect(code(flow, waiting, { type: 'pass', node: 'a', by: 'timeout' })).toBe('unknown-node');
  });

  test('an answer before a wait can still be changed while it waits', () => {
    const changed = send(flow, waiting, { type: 'change', node: 'a', given: answer(9) }).run;
    expect(walk(flow, changed).at?.id).toBe('wait');
  });
});

describe('acting', () => {
  const flow = flowOf({
    a: ask('a', scale, 'if'),
    if: { kind: 'branch', arms: [{ when: { answer: 'a', atLeast: 7 }, to: 'tell' }], otherwise: 'b' },
    tell: { kind: 'act', act: { type: 'reward', event: 'told' }, next: 'b' },
    b: ask('b', scale, 'end'),
    end,
  });

  test('is done once when the run comes by, and taken back when a change leads elsewhere', () => {
    const told = send(flow, begin(pin), give('a', 8));
    expect(told.effects.map((effect) => effect.type)).toEqual(['took', 'act']);
    expect(send(flow, told.run, give('b', 1)).effects.map((effect) => effect.type)).toEqual(['took', 'ended']);
    const less = send(flow, told.run, { type: 'change', node: 'a', given: answer(1) });
    expect(less.effects.map((effect) => effect.type)).toEqual(['took', 'act-withdrawn']);
  });

  test('can come before the first question', () => {
    const first = flowOf({ tell: { kind: 'act', act: { type: 'reward', event: 'begun' }, next: 'a' }, a: ask('a', scale, 'end'), end });
    expect(opening(first, begin(pin)).map((effect) => effect.type)).toEqual(['act']);
  });
});

describe('scoring', () => {
  const flow = flowOf({
    a: ask('a', scale, 'b'),
    b: ask('b', scale, 'score'),
    score: { kind: 'score', instrument: 'sum', items: { one: 'a', two: 'b' }, next: 'if' },
    if: {
      kind: 'branch',
      arms: [
        { when: { score: 'score', atLeast: 10 }, to: 'more' },
        { when: { unscored: 'score' }, to: 'why' },
      ],
      otherwise: 'end',
    },
    more: ask('more', scale, 'end'),
    why: ask('why', { type: 'text', maxLength: 5 }, 'end'),
    end,
  });

  test('a branch reads the total; a skipped item leaves none, and that can be asked about', () => {
    const high = send(flow, send(flow, begin(pin), give('a', 6)).run, give('b', 4));
    expect(currentNode(flow, high.run)?.id).toBe('more');
    expect(high.effects).toContainEqual(expect.objectContaining({ type: 'scored', scored: expect.objectContaining({ total: 10 }) }));
    const skipped = send(flow, send(flow, begin(pin), give('a', 6)).run, { type: 'give', node: 'b', given: skip });
    expect(currentNode(flow, skipped.run)?.id).toBe('why');
  });

  test('a change of an item scores anew', () => {
    const high = send(flow, send(flow, begin(pin), give('a', 6)).run, give('b', 4)).run;
    expect(send(flow, high, { type: 'change', node: 'a', given: answer(1) }).effects).toContainEqual(
      expect.objectContaining({ type: 'scored', scored: expect.objectContaining({ total: 5 }) }),
    );
  });
});

describe('going back', () => {
  const flow = flowOf({
    a: ask('a', scale, 'again'),
    again: { kind: 'again', to: 'a', atMost: 2, while: { answer: 'a', atLeast: 4 }, next: 'b' },
    b: ask('b', scale, 'end'),
    end,
  });

  test('asks again in a round of its own while the condition holds, and no oftener than it may', () => {
    const first = send(flow, begin(pin), give('a', 9)).run;
    expect(currentNode(flow, first)?.id).toBe('a#2');
    const third = send(flow, send(flow, first, give('a#2', 8)).run, give('a#3', 7)).run;
    expect(currentNode(flow, third)?.id).toBe('b');
    expect(currentNode(flow, send(flow, first, give('a#2', 1)).run)?.id).toBe('b');
  });

  test('one more round of an earlier loop does not move the answers after it', () => {
    const done = send(flow, send(flow, begin(pin), give('a', 1)).run, give('b', 5)).run;
    const more = send(flow, done, { type: 'change', node: 'a', given: answer(9) }).run;
    expect(currentNode(flow, more)?.id).toBe('a#2');
    expect(ending(flow, send(flow, more, give('a#2', 0)).run)).toBe('done');
  });

  test('loops that cross still ask everything once in its round (found by random histories)', () => {
    const crossing = flowOf({
      n0: { kind: 'act', act: { type: 'reward', event: 'e' }, next: 'n6' },
      n5: { kind: 'again', to: 'n0', atMost: 1, next: 'n6' },
      n6: { kind: 'again', to: 'n5', atMost: 2, next: 'end' },
      end,
    });
    const ids = path(crossing, begin(pin)).map((turn) => turn.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ending(crossing, begin(pin))).toBe('done');
  });
});

describe('answers', () => {
  const soft = {
    type: 'number',
    one: t('drink'),
    unit: t('drinks'),
    min: 0,
    max: 40,
    step: 1,
    start: 0,
    soft: { min: 0, max: 12, text: t('Is that right?') },
  } as const;
  const flow = flowOf({
    n: ask('n', soft, 'w'),
    w: ask('w', { type: 'text', maxLength: 5 }, 'd'),
    d: ask('d', { type: 'date', from: -1, to: 0 }, 'c'),
    c: { ...ask('c', { type: 'time' }, 'end'), required: { code: 'dosing', text: t('We plan by it.') } },
    end,
  });

  test('a number beyond the soft limits is taken once the person says that it is right; beyond the hard ones never', () => {
    expect(code(flow, begin(pin), give('n', 20))).toBe('unsure');
    expect(code(flow, begin(pin), give('n', 20, true))).toBe('taken');
    expect(code(flow, begin(pin), give('n', 41, true))).toBe('out-of-range');
  });

  test.each([
    ['w', '   ', 'out-of-range'],
    ['w', 'sixsix', 'out-of-range'],
    ['w', ' five ', 'taken'],
    ['d', '2026-05-13', 'out-of-range'],
    ['d', '2026-02-30', 'out-of-range'],
    ['d', '2026-05-11', 'taken'],
    ['c', '24:00', 'out-of-range'],
    ['c', '07:30', 'taken'],
  ])('%s answered %j: %s', (node, value, expected) => {
    const before = ['n', 'w', 'd', 'c'].slice(0, ['n', 'w', 'd', 'c'].indexOf(node));
    const run = before.reduce((at, id) => send(flow, at, { type: 'give', node: id, given: skip }).run, begin(pin));
    expect(code(flow, run, give(node, value))).toBe(expected);
  });

  test('what must be answered says so with a code when it is passed over', () => {
    const run = ['n', 'w', 'd'].reduce((at, id) => send(flow, at, { type: 'give', node: id, given: skip }).run, begin(pin));
    expect(code(flow, run, { type: 'give', node: 'c', given: skip })).toBe('required');
  });
});

describe('including', () => {
  const inner = flowOf(
    {
      q: ask('q', scale, 'out'),
      out: { kind: 'branch', arms: [{ when: { answer: 'q', atLeast: 5 }, to: 'bad' }], otherwise: 'fine' },
      bad: { kind: 'end', outcome: 'bad' },
      fine: { kind: 'end', outcome: 'fine' },
    },
    { id: 'inner' },
  );
  const innerPin = { id: 'inner', version: 1, hash: 'inner' };
  const outer = flowOf(
    { in: { kind: 'include', of: { flow: innerPin }, ends: { bad: 'more' }, next: 'end' }, more: ask('more', scale, 'end'), end },
    { steps: ['in', 'more'] },
  );
  const library = { flow: (of: typeof innerPin) => (of.hash === 'inner' ? inner : undefined), instrument: () => undefined };

  test('puts the nodes and steps of the other flow in its place, and goes on by how it ended', () => {
    const linked = link(outer, library);
    if (!linked.ok) throw new Error(linked.problem.code);
    expect(linked.flow.steps).toEqual(['in/q', 'more']);
    expect(currentNode(linked.flow, begin(pin))?.id).toBe('in/q');
    expect(currentNode(linked.flow, send(linked.flow, begin(pin), give('in/q', 8)).run)?.id).toBe('more');
    expect(ending(linked.flow, send(linked.flow, begin(pin), give('in/q', 1)).run)).toBe('done');
  });

  test('a flow that includes itself, or one that nobody has, is refused at the node', () => {
    expect(link(outer, { ...library, flow: () => outer })).toEqual({ ok: false, problem: { code: 'includes-itself', node: 'in' } });
    expect(link(outer, { ...library, flow: () => undefined })).toEqual({ ok: false, problem: { code: 'unknown-flow', node: 'in' } });
  });
});

describe('moving to another version', () => {
  const before = flowOf({ a: ask('a', scale, 'b'), b: ask('b', scale, 'end'), end });
  const after = flowOf(
    { x: ask('x', scale, 'b'), b: ask('b', { type: 'yes-no', yes: t('Yes'), no: t('No') }, 'end'), end },
    { version: 2 },
  );
  const run = send(before, send(before, begin(pin), give('a', 3)).run, give('b', 5)).run;
  const to = { flow: after, pin: { ...pin, version: 2 } };

  test('a mapped answer goes along, one that no longer fits is kept as superseded', () => {
    const next = moved(run, to, { a: 'x' }, today);
    expect(next.given).toEqual({ x: answer(3) });
    expect(next.superseded).toEqual([{ node: 'b', given: answer(5) }]);
    expect(currentNode(after, next)?.id).toBe('b');
  });

  test('a restart keeps everything that was said, and asks from the start', () => {
    const next = moved(run, to, { a: null, b: null }, today);
    expect(next.given).toEqual({});
    expect(next.superseded).toHaveLength(2);
  });
});

describe('a flow from outside', () => {
  const good = JSON.parse(JSON.stringify(flowOf({ a: ask('a', scale, 'end'), end }, { scorer: undefined } as Partial<Flow>))) as Record<
    string,
    unknown
  >;

  test('is taken when it is one', () => {
    expect(parseFlow(good).ok).toBe(true);
  });

  test.each([
    ['a member that the language does not have', { ...good, colour: 'red' }, ['colour']],
    ['a node of an unknown kind', { ...good, nodes: { a: { kind: 'jump', next: 'a' } } }, ['nodes', 'a', 'kind']],
    ['an id with a slash', { ...good, start: 'a/b' }, ['start']],
    ['no object', 'flow', []],
  ])('%s is refused with its place', (_, json, place) => {
    const parsed = parseFlow(json);
    expect(parsed.ok ? undefined : parsed.problems[0]?.path).toEqual(place);
  });
});
