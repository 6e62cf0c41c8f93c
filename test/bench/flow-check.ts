/** A conversation of 500 steps, written by chance from a seed, looked through by every rule of static analysis. */
import { checkLibrary, shippedVersions } from '@cairn/check-ins/check-library';
import { check } from '@cairn/workflows/check';
import { makeChance } from '../support/chance.ts';
import { bigFlow } from './big-flow.ts';
import { quantiles, type Latency } from './figures.ts';

const SEEDS = [1, 2, 3, 4, 5];
const TIMES = 20;
const WARM_UP = 5;

export type FlowCheckFigures = Latency & { readonly nodes: number; readonly conditions: number; readonly findings: number };

/** Each of five flows, twenty times; the figures are over all of them after a warm-up. */
export async function flowCheck(size = 500): Promise<FlowCheckFigures> {
  const library = checkLibrary({
    flows: await shippedVersions(),
    roles: ['counselor', 'nurse'],
    quietHours: { from: '21:00', to: '08:00' },
    attested: [],
  });
  const flows = SEEDS.map((seed) => bigFlow(size, makeChance(seed).random));
  const took: number[] = [];
  let findings = 0;
  for (let n = 0; n < WARM_UP + TIMES; n += 1) {
    for (const flow of flows) {
      const from = performance.now();
      const found = check(flow, library);
      if (n >= WARM_UP) took.push(performance.now() - from);
      if (n === 0) findings += found.length;
    }
  }
  const branches = flows.flatMap((flow) => Object.values(flow.nodes)).filter(({ kind }) => kind === 'branch');
  return { ...quantiles(took), nodes: Object.keys(flows[0]?.nodes ?? {}).length, conditions: branches.length * 2, findings };
}
