import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asksOf, derive } from '@cairn/check-ins';
import { flowOf, shipped } from '@cairn/check-ins/shipped';
import { judge, rules, usualSettings, type Measures } from '@cairn/triage';
import { advance, begin, walk, type Act, type Ask, type Given, type Playable, type Run, type Value } from '@cairn/workflows';

/* Conversations are one thing and rules another: whoever is left to a person must have reached one. */

const today = '2026-11-20';

describe.each(shipped.map(({ pin }) => [`${pin.id} ${pin.version}`, pin] as const))('%s', (_, pin) => {
  const flow = flowOf(pin);
  if (!flow) throw new Error(`${pin.id} does not link`);

  test('who ends with a person has reached one within the P1 time, and what it asks of the team is heard as asked', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat({ max: 9999 })), (numbers) => {
        const run = gone(flow, begin(pin), () => numbers.next().value ?? 0);
        const way = walk(flow, run);
        const acts = way.turns.flatMap((turn) => (turn.kind === 'acted' ? [turn.node.act] : []));
        const levels = heard({ ...derive(flow, run).measures, ...asksOf(asking(acts)) });
        const outcome = way.at?.node.kind === 'end' ? way.at.node.outcome : undefined;
        if (outcome === 'person') expect(levels.filter((level) => level <= 'P1')).not.toEqual([]);
        for (const act of acts) if (act.type === 'alert') expect(levels.some((level) => level <= act.level)).toBe(true);
        if (acts.some(({ type }) => type === 'task')) expect(levels).not.toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

function asking(acts: readonly Act[]): Parameters<typeof asksOf>[0] {
  return { acts: acts.map((act, index) => ({ node: `n${index}`, act })), waiting: undefined, stopped: undefined };
}

function heard(measures: Measures) {
  const situation = {
    checkInId: 'c-1',
    sourceId: undefined,
    settings: usualSettings,
    at: Date.UTC(2026, 10, 20, 8),
    day: today,
    ended: true,
    person: { flags: [] },
    measures,
    history: { checkIns: [], missedDays: 0, alerts: [], events: [] },
  };
  return judge(rules, situation).map(({ level }) => level);
}

function gone(flow: Playable, fresh: Run, next: () => number): Run {
  let run = fresh;
  for (let step = 0; step < 400; step += 1) {
    const at = walk(flow, run).at;
    if (!at || at.node.kind === 'end') return run;
    const taken =
      at.node.kind === 'ask'
        ? advance(flow, run, { type: 'give', node: at.id, given: anyGiven(at.node, next), sure: true }, { today })
        : advance(flow, run, { type: 'pass', node: at.id, by: 'timeout' }, { today });
    if (!taken.ok) throw new Error(`${flow.id} ${at.id}: ${taken.refusal.code}`);
    run = taken.run;
  }
  return run;
}

/** A call for help one time in six, so that few runs end without having been anywhere. */
function anyGiven({ question, pressing = [] }: Ask, next: () => number): Exclude<Given, { type: 'passed' }> {
  if (next() % 5 === 0) return { type: 'skip', reason: undefined };
  const calls = next() % 6 === 0;
  const allowed = (value: Value) => calls || !pressing.some((one) => one === value);
  return { type: 'answer', value: anyValue(question, next, allowed) };
}

function anyValue(question: Ask['question'], next: () => number, allowed: (value: Value) => boolean): Value {
  const pick = <V extends Value>(values: readonly V[]): V => {
    const free = values.filter(allowed);
    const value = (free.length > 0 ? free : values)[next() % Math.max(1, free.length || values.length)];
    if (value === undefined) throw new Error('no options');
    return value;
  };
  switch (question.type) {
    case 'yes-no':
      return pick([true, false]);
    case 'choice':
      return pick(question.options.map(({ value }) => value));
    case 'multi':
      return question.options.map(({ value }) => value).filter(() => next() % 3 === 0);
    case 'scale':
      return next() % 11;
    case 'number':
      return question.min + question.step * (next() % (Math.floor((question.max - question.min) / question.step) + 1));
    case 'date':
      return today;
    case 'time':
      return '08:00';
    case 'text':
      return 'words';
  }
}
