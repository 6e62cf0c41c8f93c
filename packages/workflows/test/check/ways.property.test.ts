import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holds, type Flow, type NodeId, type Value } from '@cairn/workflows';
import { analyse, check, emptyLibrary, longestWay, secondsAt } from '@cairn/workflows/check';
import { flows, givenFor } from '../support.ts';

/** Some messages become loops back to anywhere before them. */
const loopingFlows: fc.Arbitrary<Flow> = fc.tuple(flows, fc.infiniteStream(fc.nat(20))).map(([flow, chance]) => {
  const nodes = Object.entries(flow.nodes).map(([id, node], index) => {
    const back = (chance.next().value ?? 0) % Math.max(1, index);
    if (node.kind !== 'say' || index === 0 || back % 2 === 0) return [id, node] as const;
    return [id, { kind: 'again', to: `n${back}`, atMost: 1 + (back % 2), next: node.next }] as const;
  });
  return { ...flow, nodes: Object.fromEntries(nodes) };
});

type Walked = {
  readonly nodes: readonly NodeId[];
  readonly arms: ReadonlySet<string>;
  /** Conditions of one comparison that looked at a question before it was asked. */
  readonly blind: ReadonlySet<string>;
};

/** Gone by hand, so that what analysis says is held against something else than itself. */
function gone(flow: Flow, gen: fc.GeneratorValue): Walked {
  const [answers, skipped] = [new Map<NodeId, Value>(), new Set<NodeId>()];
  const [nodes, arms, blind, rounds]: [NodeId[], Set<string>, Set<string>, Map<NodeId, number>] = [[], new Set(), new Set(), new Map()];
  let id = flow.start;
  for (let left = 400; left > 0; left -= 1) {
    const node = flow.nodes[id];
    if (!node || node.kind === 'end') break;
    nodes.push(id);
    if (node.kind === 'ask') {
      const given = gen(givenFor, node);
      answers.delete(id);
      skipped.delete(id);
      if (given.type === 'answer') answers.set(id, given.value);
      else skipped.add(id);
    }
    if (node.kind === 'branch') {
      const arm = node.arms.findIndex(({ when }) => holds(when, { answers, skipped, scores: new Map() }));
      if (arm >= 0) arms.add(`${id} ${arm}`);
      const [first] = node.arms;
      if (first && 'answer' in first.when && !answers.has(first.when.answer) && !skipped.has(first.when.answer))
        blind.add(`${id} ${first.when.answer}`);
      id = node.arms[arm]?.to ?? node.otherwise;
    } else if (node.kind === 'again') {
      const back = (rounds.get(id) ?? 0) < node.atMost;
      rounds.set(id, (rounds.get(id) ?? 0) + 1);
      id = back ? node.to : node.next;
    } else if ('next' in node) id = node.next;
  }
  return { nodes, arms, blind };
}

test('nothing that happens was said to be impossible, and no condition looks blindly at an answer without a finding', () => {
  fc.assert(
    fc.property(loopingFlows, fc.gen(), (flow, gen) => {
      const found = check(flow, emptyLibrary);
      const of = (...rules: string[]) => found.filter(({ rule }) => rules.includes(rule));
      const unreachable = new Set(of('unreachable-node').map(({ node }) => node));
      const impossible = new Set(of('never-holds', 'shadowed-arm').map(({ node, at }) => `${node} ${at && 'arm' in at ? at.arm : ''}`));
      const told = new Set(
        of('never-asked', 'sometimes-asked', 'impossible-comparison').map(({ node, detail }) => `${node} ${detail['question']}`),
      );
      const { nodes, arms, blind } = gone(flow, gen);
      for (const node of nodes) expect(unreachable.has(node)).toBe(false);
      for (const arm of arms) expect(impossible.has(arm)).toBe(false);
      for (const read of blind) expect(told.has(read)).toBe(true);
    }),
    { numRuns: 600 },
  );
});

test('nobody needs longer than the longest way, with one loop anywhere', () => {
  fc.assert(
    fc.property(loopingFlows, fc.gen(), (flow, gen) => {
      const counted = check(flow, emptyLibrary, { only: ['loop-elsewhere', 'unbounded-loop', 'no-end'] });
      fc.pre(counted.length === 0 && Object.values(flow.nodes).filter(({ kind }) => kind === 'again').length <= 1);
      const needed = gone(flow, gen).nodes.reduce((sum, id) => {
        const node = flow.nodes[id];
        return node ? sum + secondsAt(node) : sum;
      }, 0);
      expect(needed).toBeLessThanOrEqual(longestWay(analyse(flow, emptyLibrary)).seconds + 1);
    }),
    { numRuns: 500 },
  );
});
