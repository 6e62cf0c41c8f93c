import { checkIns, type CheckIns } from '@cairn/check-ins';
import { flowOf, newest, shippedFlows } from '@cairn/check-ins/shipped';
import { currentNode, ending } from '@cairn/workflows';
import { describe, expect, test } from 'vitest';
import { answerWords, halves } from '../src/check-ins/answer-words.ts';
import { foldWaiting, type Waiting } from '../src/check-ins/fold-waiting.ts';
import { cravingSince, isCall, stonesOfWeek, twoWeeksIsDue } from '../src/check-ins/history.ts';
import { personStatus, type PersonFacts } from '../src/check-ins/person-status.ts';
import { dayBefore, dayOf, hourAt } from '../src/check-ins/times.ts';

const ZONE = 'America/New_York';
const NINE = Date.UTC(2026, 4, 12, 13);
const me = { personId: 'dee', name: 'Dee Morgan', role: 'patient' };
const names = { name: 'Dee', counselor: 'Maya' };

let sent = 0;
function waiting(command: string, input: Record<string, unknown>, at = NINE): Waiting {
  sent += 1;
  return { opId: `op-${sent}`, path: `checkIns.${command}`, input: { chart: 'c-dee', checkInId: 'r1', language: 'en', ...input }, at };
}
const fold = (state: CheckIns, ...items: Waiting[]): CheckIns =>
  foldWaiting(state, items, { me, dayAt: (at) => dayOf(at, ZONE), flows: shippedFlows });

const answers = { dose: 'clinic', withdrawal: 0, craving: 4, mood: 3, sleep: 7, use: 'no', safety: 'no' };
function whole(id: string, at: number, changed: Partial<typeof answers> = {}): Waiting[] {
  const all = Object.entries({ ...answers, ...changed });
  return [
    waiting('start', { checkInId: id, flow: 'daily' }, at),
    ...all.map(([node, value]) => waiting('answer', { checkInId: id, node, value }, at)),
  ];
}

describe('what still waits on this phone', () => {
  test('is shown as it will be: the next question comes at once, and what is confirmed stays as it is', () => {
    const confirmed = checkIns.start();
    const shown = fold(confirmed, waiting('start', { flow: 'daily' }), waiting('answer', { node: 'dose', value: 'clinic' }));
    const run = shown.runs[0]?.run;
    const flow = run && flowOf(run.pin);
    expect(flow && run && currentNode(flow, run)?.id).toBe('withdrawal');
    expect(confirmed.runs).toEqual([]);
  });

  test('is passed over when it is refused, or not about check-ins', () => {
    const start = waiting('start', { flow: 'daily' });
    const bad = waiting('answer', { node: 'mood', value: 3 });
    const other = { ...bad, path: 'messages.send' };
    expect(fold(checkIns.start(), start, bad, other)).toEqual(fold(checkIns.start(), start));
  });

  test('counts on the day of the patient’s zone', () => {
    expect(fold(checkIns.start(), ...whole('r1', Date.UTC(2026, 4, 13, 3))).runs[0]?.day).toBe('2026-05-12');
  });
});

describe('who may be named to a patient who called for help', () => {
  const facts: PersonFacts = { offline: false, stored: true, storedAt: NINE, handedOver: undefined, takenUp: undefined, now: NINE + 1000 };
  const jonah = { personId: 'jonah', name: 'Jonah Reed', role: 'supervisor' };
  const handedOver = { to: jonah, answerWithinMinutes: 5, at: NINE };

  test.each<[string, Partial<PersonFacts>]>([
    ['personOffline', { offline: true, stored: false }],
    ['personSending', { stored: false }],
    ['personReaching', {}],
    ['personNoNews', { offline: true }],
    ['personUnreached', { now: NINE + 60_001 }],
    ['personTold', { handedOver }],
    ['personLate', { handedOver, now: NINE + 5 * 60_000 + 1 }],
    ['personHas', { handedOver, takenUp: { by: jonah, at: NINE }, now: NINE + 3_600_000 }],
  ])('%s', (key, changed) => {
    expect(personStatus({ ...facts, ...changed }).key).toBe(key);
  });

  test('a name appears in no status without the fact that this person was told', () => {
    for (const offline of [true, false])
      for (const stored of [true, false]) expect(personStatus({ ...facts, offline, stored })).not.toHaveProperty('name');
    expect(personStatus({ ...facts, stored: false, handedOver })).not.toHaveProperty('name');
  });
});

describe('answers in words', () => {
  const flow = newest('daily')?.flow;
  const ask = (id: string) => {
    const node = flow?.nodes[id];
    if (node?.kind !== 'ask') throw new Error(id);
    return node;
  };

  test.each([
    ['sleep', 5.5, 'en', '5½ hours'],
    ['sleep', 1, 'en', '1 hour'],
    ['sleep', 0.5, 'es', '½ hora'],
    ['sleep', 0, 'en', '0 hours'],
    ['withdrawal', 1, 'es', 'Un poco'],
    ['withdrawal-signs', ['chills', 'yawning'], 'en', 'Chills, Yawning'],
    ['withdrawal-signs', [], 'en', 'None of these'],
    ['craving', 4, 'es', '4'],
    ['craving-access', false, 'es', 'No'],
    ['use', 'tell-person', 'en', 'I would rather tell Maya'],
  ] as const)('%s %j in %s is %s', (node, value, language, words) => {
    expect(answerWords(ask(node), { type: 'answer', value }, language, names)).toBe(words);
  });

  test('a skipped question says so', () => {
    expect(answerWords(ask('dose'), { type: 'skip', reason: undefined }, 'es', names)).toBe('Sin responder');
    expect(halves(16)).toBe('16');
  });
});

describe('looking back', () => {
  const day = 86_400_000;
  const state = fold(checkIns.start(), ...whole('a', NINE - 7 * day, { craving: 6 }), ...whole('b', NINE - day), ...whole('c', NINE));

  test('a stone for each day of the last seven, today included', () => {
    expect(stonesOfWeek(state, '2026-05-12')).toBe(2);
    expect(stonesOfWeek(fold(state, ...whole('d', NINE)), '2026-05-12')).toBe(2);
    expect(stonesOfWeek(checkIns.start(), '2026-05-12')).toBe(0);
  });

  test('craving is compared with the same day a week ago, or with nothing', () => {
    const [a, , c] = state.runs;
    expect(c && cravingSince(state, c)).toEqual({ day: '2026-05-05', by: -2 });
    expect(a && cravingSince(state, a)).toBeUndefined();
  });

  test('the longer questions are offered once in four weeks', () => {
    expect(twoWeeksIsDue(state, '2026-05-12')).toBe(true);
    const items = Array.from({ length: 9 }, (_, index) => waiting('answer', { checkInId: 'p', node: `phq/item-${index + 1}`, value: 0 }));
    const done = fold(state, waiting('start', { checkInId: 'p', flow: 'mood-check' }), ...items);
    expect(done.runs.at(-1)?.finished?.score?.total).toBe(0);
    expect(twoWeeksIsDue(done, '2026-06-08')).toBe(false);
    expect(twoWeeksIsDue(done, '2026-06-09')).toBe(true);
  });

  test('a call for help is seen whether or not the run is over', () => {
    const called = fold(checkIns.start(), ...whole('r1', NINE, { safety: 'talk' })).runs[0];
    expect(isCall(called)).toBe(true);
    expect(called && ending(flowOf(called.run.pin) ?? fail(), called.run)).toBe('person');
    expect(isCall(state.runs[0])).toBe(false);
  });

  test('an answer that leads to a person is a call for help, also one among many', () => {
    const before = ['safe-now', 'phq-2-1', 'phq-2-2', 'safety', 'gad-2-1', 'gad-2-2', 'sleep', 'withdrawal', 'pain'];
    const week = (effects: string[]) =>
      fold(
        checkIns.start(),
        waiting('start', { flow: 'weekly' }),
        ...before.map((node) => waiting('skip', { node })),
        waiting('answer', { node: 'side-effects', value: effects }),
      ).runs[0];
    expect(week(['drowsy', 'slow-breathing'])?.finished?.outcome).toBe('person');
    expect(isCall(week(['drowsy', 'slow-breathing']))).toBe(true);
    expect(isCall(week(['drowsy']))).toBe(false);
  });
});

function fail(): never {
  throw new Error('no flow');
}

test('days and hours are the patient’s', () => {
  expect(dayOf(Date.UTC(2026, 2, 8, 4, 30), ZONE)).toBe('2026-03-07');
  expect(dayBefore('2026-03-10', 3)).toBe('2026-03-07');
  expect(hourAt(Date.UTC(2026, 4, 12, 4), ZONE)).toBe(0);
});
