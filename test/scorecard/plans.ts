/** What the plan must show: that nobody loses a word, and that a long one stays quick. */
import { histories } from '../../packages/aftercare/test/histories.ts';
import { makeGround } from '../bench/ground.ts';
import { longPlan, type PlanFigures } from '../bench/plan.ts';
import type { Figure, Line } from './lines.ts';

const RUNS = 5000;

function planHistories(): Figure {
  const seed = Math.floor(performance.timeOrigin % 2 ** 31);
  const { runs, happened, failed } = histories({ runs: RUNS, seed });
  const { facts, conflicts, published, undone, notUndone, refused } = happened;
  const what = `${facts} facts, ${conflicts} conflicts, ${published} versions signed, ${undone} undone, ${notUndone} not undone, ${refused} refused`;
  return {
    value: failed === undefined ? 0 : 1,
    note: `${runs} histories, seed ${seed}: ${what}${failed === undefined ? '' : `; ${failed}`}`,
  };
}

let measured: Promise<PlanFigures> | undefined;

/** Both lines are of one plan, made once. */
function figures(): Promise<PlanFigures> {
  measured ??= (async () => {
    await using ground = await makeGround(0);
    return await longPlan(ground);
  })();
  return measured;
}

export const planLines: readonly Line[] = [
  {
    name: 'plan histories',
    what: 'random histories of one plan, three devices, offline spells, sign-off and undo: a value lost, a replica unlike another, a signature that moved',
    unit: 'of 5,000',
    bar: { at: '=', value: 0 },
    measure: async () => planHistories(),
  },
  {
    name: 'plan open',
    what: 'chart with a plan of 200 lines and 1,000 past operations, opened on a fresh device, p99',
    unit: 'ms',
    bar: { at: '<', value: 150 },
    measure: async () => {
      const { open, lines, operations, kilobytes } = await figures();
      return { value: open.p99, note: `p50 ${open.p50} ms; ${lines} lines, ${operations} operations, ${kilobytes} KB` };
    },
  },
  {
    name: 'plan echo',
    what: 'one operation on that plan until it is folded on another person’s screen, p99',
    unit: 'ms',
    bar: { at: '<', value: 100 },
    measure: async () => {
      const { echo } = await figures();
      return { value: echo.p99, note: `p50 ${echo.p50} ms, at most ${echo.max} ms` };
    },
  },
];
