import fc from 'fast-check';
import { expect, test } from 'vitest';
import { courseOf, evolve, runOf, secondsOf, start, type GuideCommand } from '../src/index.ts';
import { moves, talkKinds, talkSides } from '../src/index.ts';
import { shippedGuides } from '../src/content.ts';
import { choose, count, desk, maya, S, step, tag, theo, untag } from './support.ts';

const seed = Number(process.env['CAIRN_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
console.log(`guides property seed ${seed} (CAIRN_SEED=${seed} runs it again)`);

const tagIds = ['t-1', 't-2', 't-3', 't-4', 't-5'] as const;
const stepIds = [...new Set(shippedGuides.flatMap(({ guide }) => guide.steps.map(({ id }) => id)))];
const anyStep = fc.constantFrom(...stepIds);

const command: fc.Arbitrary<GuideCommand> = fc.oneof(
  fc.constantFrom('cbt', 'mi', 'relapse-prevention', 'safety', 'family').map((key) => choose(key as 'cbt')),
  fc
    .tuple(anyStep, fc.constantFrom('open', 'now', 'done', 'skipped'), fc.option(anyStep, { nil: undefined }), fc.string())
    .map(([stepId, to, next, text]) => step(stepId, to as 'now', { next, reason: { code: 'other', text } })),
  fc
    .tuple(fc.constantFrom(...tagIds), fc.constantFrom(...talkKinds), fc.constantFrom(...talkSides), fc.nat(9000))
    .map(([id, kind, side, second]) => tag(id, { kind, side, second })),
  fc.tuple(fc.constantFrom(...tagIds), fc.constantFrom(...talkKinds)).map(([tagId, kind]) => tag('op-again', { tagId, kind, quote: kind })),
  fc.constantFrom(...tagIds).map(untag),
  fc.tuple(fc.constantFrom(...moves), fc.constantFrom(1, -1)).map(([move, change]) => count(move, change as 1)),
);
const told = fc.array(fc.tuple(command, fc.constantFrom(maya, theo), fc.nat(600)), { maxLength: 60 });

test('whatever is told in whatever order: the journal replays to the same state', () => {
  fc.assert(
    fc.property(told, (all) => {
      const on = desk();
      let second = 0;
      for (const [one, actor, after] of all) {
        on.at((second += after));
        on.tell(one, actor);
      }
      const replayed = on.journal.reduce(evolve, start());
      expect(replayed).toEqual(on.state());
    }),
    { seed, numRuns: 300 },
  );
});

test('at most one step is worked on, in the guide in use, and steps never take longer than the session', () => {
  fc.assert(
    fc.property(told, (all) => {
      const on = desk();
      let second = 0;
      for (const [one, actor, after] of all) {
        on.at((second += after));
        on.tell(one, actor);
        const run = runOf(on.state(), S);
        const worked = (run?.courses ?? []).flatMap((course) => course.steps.filter(({ status }) => status === 'now').map(() => course));
        expect(worked.length).toBeLessThanOrEqual(1);
        expect(worked.every((course) => course === courseOf(run))).toBe(true);
      }
      const steps = (runOf(on.state(), S)?.courses ?? []).flatMap((course) => course.steps);
      expect(steps.reduce((sum, one) => sum + secondsOf(one, second * 1000), 0)).toBeLessThanOrEqual(second);
      expect(steps.every((one) => (one.status === 'now') === one.spans.some(({ until }) => until === undefined))).toBe(true);
    }),
    { seed, numRuns: 300 },
  );
});

test('what was taken away leaves what never had it, in any order of tagging and taking away', () => {
  const ids = fc.shuffledSubarray([...tagIds], { minLength: 5 });
  fc.assert(
    fc.property(ids, ids, fc.nat(5), (order, undo, kept) => {
      const on = desk();
      const plain = desk();
      const gone = undo.slice(kept);
      for (const id of order) {
        on.tell(tag(id));
        if (!gone.includes(id)) plain.tell(tag(id));
      }
      for (const id of gone) on.tell(untag(id));
      expect(runOf(on.state(), S)?.talk).toEqual(runOf(plain.state(), S)?.talk ?? []);
    }),
    { seed, numRuns: 200 },
  );
});

test('counting up and down in any order ends with what was counted up less what could be taken back', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(1 as const, -1 as const), { maxLength: 60 }), (changes) => {
      const on = desk();
      for (const change of changes) on.tell(count('affirm', change));
      const expected = changes.reduce<number>((sum, change) => Math.max(0, sum + change), 0);
      expect(runOf(on.state(), S)?.tallies[0]?.counts.affirm ?? 0).toBe(expected);
    }),
    { seed, numRuns: 200 },
  );
});
