import { expect, test } from 'vitest';
import { counted, inFlight, mappingFor, policyFor, replayed, type Recorded, type RunsDecision } from '../src/index.ts';
import { flowOf, pinOf, playable, runOf } from './support.ts';

const old = playable(flowOf());
const renamed = { flow: playable(flowOf({ second: 'rest' })), pin: pinOf(2) };
const narrower = { flow: playable(flowOf({ most: 5 })), pin: pinOf(2) };
const recorded = (given: Parameters<typeof runOf>[0], checkInId = 'r1'): Recorded => ({
  checkInId,
  day: '2026-05-12',
  run: runOf(given),
  flow: old,
});
const decision = (more: Partial<RunsDecision> = {}): RunsDecision => ({ policy: 'map', mapping: {}, except: [], ...more });

test('a run in the same questions goes the same way', () => {
  const same = { flow: old, pin: pinOf(2) };
  expect(replayed(recorded({ well: true, sleep: 7 }), same, {})).toEqual({ checkInId: 'r1', outcome: 'same', unfit: [] });
});

test('a question under another id goes the same way when the mapping says so, and loses its answer when it does not', () => {
  expect(replayed(recorded({ well: true, sleep: 7 }), renamed, { sleep: 'rest' })).toMatchObject({ outcome: 'same', unfit: [] });
  expect(replayed(recorded({ well: true, sleep: 7 }), renamed, {})).toMatchObject({ outcome: 'different', unfit: ['sleep'] });
});

test('an answer that the new question cannot take is counted', () => {
  const all = [
    replayed(recorded({ well: true, sleep: 7 }), narrower, {}),
    replayed(recorded({ well: true, sleep: 4 }, 'r2'), narrower, {}),
  ];
  expect(counted(all)).toEqual({ runs: 2, same: 1, different: 1, unfit: 1, failed: 0 });
});

test('a run that would stand nowhere fails', () => {
  const broken = {
    flow: playable({ ...flowOf(), nodes: { ...flowOf().nodes, sleep: { kind: 'say', text: { en: 'a', es: 'b' }, next: 'gone' } } }),
    pin: pinOf(2),
  };
  expect(replayed(recorded({ well: true }), broken, {})).toMatchObject({ outcome: 'failed' });
});

test('a run of a version that is gone is compared by its answers alone', () => {
  const lost = { ...recorded({ well: true, sleep: 7 }), flow: undefined };
  expect(replayed(lost, renamed, {})).toMatchObject({ outcome: 'different', unfit: ['sleep'] });
});

test('each run in flight is shown under every policy', () => {
  expect(inFlight(recorded({ well: true }), renamed, decision({ policy: 'stay' }))).toEqual({
    checkInId: 'r1',
    version: 1,
    day: '2026-05-12',
    answers: 1,
    stay: 'sleep',
    map: { at: 'rest', keeps: 1, leaves: [] },
    restart: 'well',
    policy: 'stay',
  });
});

test('one policy is for all, another for those that are named', () => {
  const named = decision({ policy: 'map', mapping: { sleep: 'rest' }, except: [{ checkInId: 'r2', policy: 'restart' }] });
  expect([policyFor(named, 'r1'), policyFor(named, 'r2')]).toEqual(['map', 'restart']);
  expect(mappingFor(named, 'r1', runOf({ well: true }))).toEqual({ sleep: 'rest' });
  expect(mappingFor(named, 'r2', runOf({ well: true }))).toEqual({ well: null });
  expect(mappingFor(decision({ policy: 'stay' }), 'r1', runOf({ well: true }))).toBeUndefined();
});
