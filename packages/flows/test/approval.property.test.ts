import type { Actor } from '@cairn/kernel';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Command } from '../src/index.ts';
import { amara, Desk, flowOf, jonah, pinOf, ruth, stay } from './support.ts';

const people: readonly Actor[] = [ruth, jonah, amara, { personId: 'lee', name: 'Lee Ito', role: 'supervisor' }];
const seed = Number(process.env['CAIRN_SEED'] ?? 20261122);

type Step = { readonly who: number; readonly what: number; readonly late: boolean; readonly words: number };
/** Publishing is tried often, so that many walks come to it. */
const what = fc.constantFrom(0, 1, 2, 2, 3, 3, 3, 4, 5, 5, 5, 5, 5);
const step: fc.Arbitrary<Step> = fc.record({
  who: fc.nat(3),
  what,
  late: fc.nat(9).map((n) => n === 0),
  words: fc.integer({ min: 5, max: 9 }),
});

/** Whatever is asked for next, with a revision that is sometimes too old. */
function command({ what, late, words }: Step, revision: number): Command {
  const on = { draftId: 'd1', revision: late ? Math.max(1, revision - 1) : revision };
  const flow = flowOf({ most: words, promise: words > 7 ? 'You keep your dose.' : '' });
  const all: readonly Command[] = [
    { type: 'draft', draftId: 'd1', base: pinOf(1), flow: undefined },
    { type: 'change', ...on, flow, base: undefined },
    { type: 'ask-review', ...on },
    { type: 'approve', ...on },
    words % 2 === 0 ? { type: 'send-back', ...on, words: 'No' } : { type: 'approve-promise', ...on, promise: 'dose' },
    { type: 'publish', ...on, runs: stay },
  ];
  return all[what] ?? { type: 'ask-review', ...on };
}

test(`nobody's words are published without somebody else's approval of exactly these words (seed ${seed})`, () => {
  let published = 0;
  const walk = (steps: readonly Step[]): void => {
    const desk = new Desk();
    let approved: { by: string; flow: unknown } | undefined;
    for (const one of steps) {
      const actor = people[one.who] ?? ruth;
      const before = desk.draft();
      const facts = desk.facts.length;
      desk.say(actor, command(one, before?.revision ?? 1));
      for (const fact of desk.facts.slice(facts)) {
        if (fact.kind === 'flow.draft-changed') expect(fact.body.revision).toBe((before?.revision ?? 0) + 1);
        if (fact.kind === 'flow.approved') approved = { by: actor.personId, flow: wordsOf(desk.state.bodies['d1']) };
        if (fact.kind !== 'flow.published') continue;
        published += 1;
        const { authors, approvedBy, flow } = fact.body;
        expect(approvedBy.personId).toBe(approved?.by);
        expect(authors.map(({ personId }) => personId)).not.toContain(approvedBy.personId);
        expect(wordsOf(flow)).toEqual(approved?.flow);
        for (const promise of Object.values(flow.promises ?? {})) expect(promise.approved).toBeDefined();
      }
    }
  };
  fc.assert(fc.property(fc.array(step, { minLength: 60, maxLength: 90 }), walk), { seed, numRuns: 1500 });
  expect(published, 'walks that came to publishing').toBeGreaterThan(100);
});

/** What a person reads of a flow: all but its number, and who answered for its promises. */
function wordsOf(flow: ReturnType<typeof flowOf> | undefined): unknown {
  const promises = Object.entries(flow?.promises ?? {}).map(([key, { text }]) => [key, text]);
  return { ...flow, version: 0, promises };
}
