import { describe, expect, test } from 'vitest';
import { advance, currentNode, ending, isCallForHelp, measures, path, progress, type Given, type Passed, type Run } from '../src/index.ts';
import { answer, fresh, skip, today, walkFlow } from './support.ts';

function at(run: Run) {
  return currentNode(walkFlow, run)?.id;
}

function send(run: Run, type: 'give' | 'change', node: string, given: Exclude<Given, Passed>): Run {
  const step = advance(walkFlow, run, { type, node, given }, { today });
  if (!step.ok) throw new Error(`${node} refused: ${step.refusal.code}`);
  return step.run;
}

function refused(run: Run, type: 'give' | 'change', node: string, given: Exclude<Given, Passed>) {
  const step = advance(walkFlow, run, { type, node, given }, { today });
  return step.ok ? undefined : step.refusal;
}

function answered(...values: readonly (readonly [string, Exclude<Given, Passed>])[]): Run {
  return values.reduce((run, [node, given]) => send(run, 'give', node, given), fresh());
}

const throughPain = (pain: number) => answered(['went', answer('yes')], ['pain', answer(pain)]);

describe('walking', () => {
  test('a new run stands at the first question and has said the greeting', () => {
    expect(at(fresh())).toBe('went');
    expect(path(walkFlow, fresh())).toMatchObject([{ kind: 'said', id: 'hello' }]);
    expect(progress(walkFlow, fresh())).toEqual({ done: 0, of: 5 });
  });

  test('a follow-up opens on a high answer, belongs to the same step, and stays shut on a low one or a skip', () => {
    expect(at(throughPain(5))).toBe('where');
    expect(progress(walkFlow, throughPain(5))).toEqual({ done: 1, of: 5 });
    expect(at(throughPain(4))).toBe('hours');
    expect(at(answered(['went', skip], ['pain', skip]))).toBe('hours');
  });

  test('the last answer ends the run, and the effects say so', () => {
    const run = answered(['went', skip], ['pain', answer(0)], ['hours', answer(7.5)], ['with', answer(true)]);
    const last = advance(walkFlow, run, { type: 'give', node: 'safe', given: answer('no') }, { today });
    expect(last).toMatchObject({
      ok: true,
      effects: [
        { type: 'took', node: 'safe' },
        { type: 'ended', outcome: 'done' },
      ],
    });
    const ended = send(run, 'give', 'safe', answer('no'));
    expect(ending(walkFlow, ended)).toBe('done');
    expect(progress(walkFlow, ended)).toEqual({ done: 5, of: 5 });
    expect(measures(walkFlow, ended)).toEqual({ pain: 0, hours: 7.5, with: true, safe: 'no' });
  });
});

describe('refusals', () => {
  test('only the question where the run stands can be answered', () => {
    expect(refused(fresh(), 'give', 'pain', answer(3))).toEqual({ code: 'not-current', detail: { node: 'pain' } });
    expect(refused(fresh(), 'change', 'pain', answer(3))?.code).toBe('not-yet-answered');
    expect(refused(fresh(), 'give', 'hello', answer(3))?.code).toBe('unknown-node');
    expect(refused(fresh(), 'give', 'toString', answer(3))?.code).toBe('unknown-node');
  });

  test('a second device that says the same changes nothing; one that says otherwise learns what stands', () => {
    const run = throughPain(5);
    const same = advance(walkFlow, run, { type: 'give', node: 'pain', given: answer(5) }, { today });
    expect(same).toEqual({ ok: true, run, effects: [] });
    expect(refused(run, 'give', 'pain', answer(2))).toEqual({ code: 'already-answered', detail: { node: 'pain', current: '5' } });
  });

  test.each([
    ['pain', answer('5'), 'wrong-type'],
    ['pain', answer(11), 'out-of-range'],
    ['pain', answer(-1), 'out-of-range'],
    ['pain', answer(2.5), 'out-of-range'],
    ['pain', answer(Number.NaN), 'out-of-range'],
    ['pain', { type: 'skip', reason: 'bored' }, 'unknown-option'],
  ])('%s refuses %j: %s', (node, given, code) => {
    expect(refused(answered(['went', answer('no')]), 'give', node, given as Exclude<Given, Passed>)?.code).toBe(code);
  });

  test.each([
    [answer(0.3), 'out-of-range'],
    [answer(16.5), 'out-of-range'],
    [answer(true), 'wrong-type'],
  ])('a number off its range or step is refused: %j', (given, code) => {
    expect(refused(answered(['went', skip], ['pain', skip]), 'give', 'hours', given)?.code).toBe(code);
  });

  test('picks must be known and different', () => {
    const run = throughPain(9);
    expect(refused(run, 'give', 'where', answer(['knee', 'nose']))?.code).toBe('unknown-option');
    expect(refused(run, 'give', 'where', answer(['knee', 'knee']))?.code).toBe('out-of-range');
    expect(refused(run, 'give', 'where', answer('knee'))?.code).toBe('wrong-type');
    expect(refused(run, 'change', 'went', answer('maybe'))?.code).toBe('unknown-option');
  });
});

describe('changing an answer', () => {
  const before = answered(['went', answer('yes')], ['pain', answer(8)], ['where', answer(['hip', 'knee'])], ['hours', answer(6)]);

  test('the old answer stays on record as superseded', () => {
    const after = send(before, 'change', 'went', answer('no'));
    expect(after.superseded).toEqual([{ node: 'went', given: answer('yes') }]);
    expect(measures(walkFlow, after)).toEqual({ went: 'no', pain: 8, where: ['knee', 'hip'], hours: 6 });
  });

  test('later answers that are still reached are kept; those that are not become inactive and come back with their question', () => {
    const low = send(before, 'change', 'pain', answer(1));
    expect(measures(walkFlow, low)).toEqual({ went: 'yes', pain: 1, hours: 6 });
    expect(at(low)).toBe('with');
    expect(refused(low, 'change', 'where', answer(['foot']))?.code).toBe('not-yet-answered');
    expect(measures(walkFlow, send(low, 'change', 'pain', answer(7)))).toMatchObject({ pain: 7, where: ['knee', 'hip'] });
  });

  test('a change can open a question that was not asked before', () => {
    const low = answered(['went', answer('yes')], ['pain', answer(1)], ['hours', answer(6)]);
    expect(at(send(low, 'change', 'pain', answer(9)))).toBe('where');
  });

  test('an answer can be withdrawn, and the same picks in another order are no change', () => {
    expect(measures(walkFlow, send(before, 'change', 'went', skip))).not.toHaveProperty('went');
    expect(send(before, 'change', 'where', answer(['knee', 'hip']))).toBe(before);
  });
});

describe('a call for help', () => {
  const almost = answered(['went', skip], ['pain', skip], ['hours', skip], ['with', skip], ['safe', answer('no')]);

  test('is taken although another device already answered', () => {
    const after = send(almost, 'give', 'safe', answer('yes'));
    expect(ending(walkFlow, after)).toBe('person');
    expect(after.superseded).toEqual([{ node: 'safe', given: answer('no') }]);
    expect(refused(after, 'give', 'safe', answer('no'))?.code).toBe('already-answered');
  });

  test('is taken although the run stands elsewhere, and still counts when the question is reached', () => {
    const early = send(throughPain(8), 'give', 'safe', answer('yes'));
    expect(at(early)).toBe('where');
    expect(isCallForHelp(walkFlow, early)).toBe(true);
    const reached = (['where', 'hours', 'with'] as const).reduce((run, node) => send(run, 'give', node, skip), early);
    expect(ending(walkFlow, reached)).toBe('person');
    expect(advance(walkFlow, early, { type: 'give', node: 'safe', given: answer('yes') }, { today })).toMatchObject({ effects: [] });
  });

  test('is not seen where none was made', () => {
    expect(isCallForHelp(walkFlow, almost)).toBe(false);
  });
});
