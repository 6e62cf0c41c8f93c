import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advance, currentNode, ending, measures, path, type Flow, type Run } from '../src/index.ts';
import { fresh, flows, givenFor, today } from './support.ts';

/** fast-check prints the seed of a failure; CAIRN_SEED replays it. */
const seed = Number(process.env['CAIRN_SEED'] ?? 0) || Math.floor(performance.timeOrigin % 2 ** 31);
const settings = { numRuns: 300, seed };

/** Answers whatever comes, at most as often as there are nodes. */
function toTheEnd(flow: Flow, run: Run, gen: fc.GeneratorValue): Run {
  let walked = run;
  for (let left = Object.keys(flow.nodes).length; left > 0; left--) {
    const at = currentNode(flow, walked);
    if (!at) break;
    const step = advance(flow, walked, { type: 'give', node: at.id, given: gen(givenFor, at.node) }, { today });
    if (!step.ok) throw new Error(step.refusal.code);
    walked = step.run;
  }
  return walked;
}

function changeSome(flow: Flow, run: Run, gen: fc.GeneratorValue): Run {
  let walked = run;
  for (let left = gen(fc.nat, { max: 6 }); left > 0; left--) {
    const passed = path(flow, walked).flatMap((turn) => (turn.kind === 'given' ? [turn] : []));
    if (passed.length === 0) return walked;
    const turn = gen(fc.constantFrom<(typeof passed)[number][]>, ...passed);
    const step = advance(flow, walked, { type: 'change', node: turn.id, given: gen(givenFor, turn.node) }, { today });
    if (!step.ok) throw new Error(step.refusal.code);
    walked = step.run;
  }
  return walked;
}

/** The same conversation, held without a single change. */
function rightFirstTime(flow: Flow, edited: Run): Run {
  return path(flow, edited).reduce((run, turn) => {
    if (turn.kind !== 'given') return run;
    expect(currentNode(flow, run)?.id).toBe(turn.id);
    const step = advance(flow, run, { type: 'give', node: turn.id, given: turn.given }, { today });
    if (!step.ok) throw new Error(step.refusal.code);
    return step.run;
  }, fresh());
}

test(`every conversation ends, whatever is answered (seed ${seed})`, () => {
  fc.assert(
    fc.property(flows, fc.gen(), (flow, gen) => {
      expect(ending(flow, toTheEnd(flow, fresh(), gen))).toBe('done');
    }),
    settings,
  );
});

test(`editing and deriving equals answering right the first time (seed ${seed})`, () => {
  fc.assert(
    fc.property(flows, fc.gen(), fc.boolean(), (flow, gen, finish) => {
      const changed = changeSome(flow, toTheEnd(flow, fresh(), gen), gen);
      const edited = finish ? toTheEnd(flow, changed, gen) : changed;
      const direct = rightFirstTime(flow, edited);
      expect(path(flow, direct)).toEqual(path(flow, edited));
      expect(measures(flow, direct)).toEqual(measures(flow, edited));
      expect(currentNode(flow, direct)).toEqual(currentNode(flow, edited));
      expect(ending(flow, direct)).toBe(ending(flow, edited));
    }),
    settings,
  );
});

test(`nothing given is ever lost: every input that had an effect stands or is superseded (seed ${seed})`, () => {
  fc.assert(
    fc.property(flows, fc.gen(), (flow, gen) => {
      const first = toTheEnd(flow, fresh(), gen);
      const edited = changeSome(flow, first, gen);
      const kept = (run: Run) => Object.keys(run.given).length + run.superseded.length;
      expect(kept(edited)).toBeGreaterThanOrEqual(kept(first));
      for (const [node, given] of Object.entries(first.given)) {
        const still = edited.given[node];
        expect([still, ...edited.superseded.filter((one) => one.node === node).map((one) => one.given)]).toContainEqual(given);
      }
    }),
    settings,
  );
});

test(`a value of the wrong kind never gets in (seed ${seed})`, () => {
  const anything = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.array(fc.string(), { maxLength: 4 }));
  fc.assert(
    fc.property(flows, anything, (flow, value) => {
      const at = currentNode(flow, fresh());
      if (!at) return;
      const step = advance(flow, fresh(), { type: 'give', node: at.id, given: { type: 'answer', value } }, { today });
      const fits: Readonly<Record<string, readonly string[]>> = {
        choice: ['string', 'number'],
        scale: ['number'],
        number: ['number'],
        'yes-no': ['boolean'],
        multi: ['object'],
      };
      if (step.ok) expect(fits[at.node.question.type]).toContain(typeof value);
    }),
    settings,
  );
});
