/** Every line of the "Must show" tables, each with what measures it. A later table adds lines here. */
import { caseload } from '../bench/caseload.ts';
import { flowCheck } from '../bench/flow-check.ts';
import { makeGround } from '../bench/ground.ts';
import { resume } from '../bench/resume.ts';
import { checkInRoute } from '../bench/route.ts';
import { throughput } from '../bench/throughput.ts';
import { resumedRun } from '../flows/resumed.ts';
import { faults } from './faults.ts';
import { conversations } from '../../packages/workflows/test/history.ts';
import { accessLines } from './access-lines.ts';
import { consentCases } from './consent.ts';
import { shippedCoverage } from './coverage.ts';
import { goldenScores } from './golden-scores.ts';
import { journeys, screens, unseen } from './journeys.ts';
import { noteLine } from './notes.ts';
import { planLines } from './plans.ts';
import { recurrenceAgainstTheWall } from './recurrence.ts';
import { ledgerLaws, perfectDollars, simulatedBowl } from './rewards.ts';
import { tampering } from './tampering.ts';
import { threeWriters } from './plan-writers.ts';
import { fourWriters } from './worksheets.ts';
import { visitLines } from './visit-lines.ts';

export type Bar = { readonly at: '>=' | '<=' | '<' | '='; readonly value: number };
/** `undefined` when there was nothing to measure: that line is not met. */
export type Figure = { readonly value: number | undefined; readonly note?: string };
export type Line = {
  readonly name: string;
  readonly what: string;
  readonly unit: string;
  readonly bar: Bar;
  readonly measure: () => Promise<Figure>;
};

const silent = (): void => undefined;

export const lines: readonly Line[] = [
  ...accessLines,
  {
    name: 'throughput',
    what: 'durable message throughput ÷ floor, same run',
    unit: '×',
    bar: { at: '>=', value: 0.4 },
    measure: async () => {
      await using ground = await makeGround(25);
      const { ratio, floor, cairn } = await throughput(ground);
      return { value: ratio, note: `${cairn.perSecond}/s of ${floor.perSecond}/s; p99 ${cairn.atAThird.p99} ms at a third` };
    },
  },
  {
    name: 'alert',
    what: "alert on the counselor's open screen after the patient's tap",
    unit: 'ms',
    bar: { at: '<', value: 1000 },
    measure: async () => ({ value: journeys().figure('alert-on-screen') }),
  },
  {
    name: 'revocation',
    what: 'revocation empties an open screen',
    unit: 'ms',
    bar: { at: '<', value: 1000 },
    measure: async () => ({ value: journeys().figure('revocation') }),
  },
  {
    name: 'faults',
    what: 'acknowledged commands lost, doubled or reordered in the fault run',
    unit: 'commands',
    bar: { at: '=', value: 0 },
    measure: async () => {
      const { seed, counts, findings } = faults();
      const value = Object.values(findings).reduce((sum, list) => sum + list.length, 0);
      return {
        value,
        note: `of ${counts['acknowledged']}, over ${counts['kills']} kills; ${counts['fired']} timers fired once each; seed ${seed}`,
      };
    },
  },
  {
    name: 'resume',
    what: 'resume of 200 missed entries, p99',
    unit: 'ms',
    bar: { at: '<=', value: 100 },
    measure: async () => {
      await using ground = await makeGround(1);
      const { p99, p50 } = await resume(ground);
      return { value: p99, note: `p50 ${p50} ms` };
    },
  },
  {
    name: 'caseload',
    what: 'caseload first page, 100,000 patients ÷ 1,000 patients',
    unit: '×',
    bar: { at: '<=', value: 2 },
    measure: async () => {
      const { ratio, pages } = await caseload([1000, 100_000], silent);
      return { value: ratio, note: pages.map(({ patients, p50 }) => `${patients}: ${p50} ms`).join(', ') };
    },
  },
  {
    name: 'javascript',
    what: 'JavaScript on the patient check-in route, gzip',
    unit: 'KB',
    bar: { at: '<=', value: 60 },
    measure: async () => ({ value: (await checkInRoute()).gzipKb }),
  },
  {
    name: 'axe',
    what: 'axe violations on every screen, light and dark',
    unit: 'findings',
    bar: { at: '=', value: 0 },
    measure: async () => {
      const { looks, failed } = journeys();
      const missed = unseen(looks, screens());
      const found = looks.flatMap(({ findings }) => findings).length;
      const notes = [`${looks.length} looks at ${screens().length} screens`];
      if (missed.length > 0) notes.push(`not looked at in both themes: ${missed.join(' ')}`);
      if (failed.length > 0) notes.push(`failed: ${failed.map((title) => `"${title}"`).join(', ')}`);
      return { value: missed.length > 0 ? undefined : found, note: notes.join('; ') };
    },
  },
  {
    name: 'verify',
    what: '`cairn verify` clean after fault run and after restore; a flipped byte is reported with stream and seq',
    unit: 'of 3 true',
    bar: { at: '=', value: 3 },
    measure: async () => {
      const { restoredClean, flippedReported } = await tampering();
      const { clean } = faults().verify;
      const value = [clean, restoredClean, flippedReported].filter(Boolean).length;
      return { value, note: `after faults: ${clean}; after restore: ${restoredClean}; flipped byte: ${flippedReported}` };
    },
  },
  {
    name: 'resumed run',
    what: 'run resumed after a flow change, server kill and device change, together: wrong question, lost answers, moves too many',
    unit: 'faults',
    bar: { at: '=', value: 0 },
    measure: async () => {
      const { asked, run, moves, ended } = await resumedRun();
      const lost = run?.run.given['well'] && ended?.measures['sleep'] === 4 ? 0 : 1;
      return { value: Number(asked !== 'rest') + lost + Math.abs(moves - 1), note: `asks "${asked}", moved ${moves} time` };
    },
  },
  {
    name: 'analysis',
    what: 'flow of 500 nodes: full static analysis, median',
    unit: 'ms',
    bar: { at: '<', value: 200 },
    measure: async () => {
      const { p50, p99, nodes, findings } = await flowCheck();
      return { value: findings > 0 ? p50 : undefined, note: `${nodes} nodes, five flows; p99 ${p99} ms; ${findings} findings` };
    },
  },
  {
    name: 'histories',
    what: 'random flows × answers × edits × back × timeouts × two devices that do not end, ask twice, or differ from right the first time',
    unit: 'of 10,000',
    bar: { at: '=', value: 0 },
    measure: async () => {
      const { runs, seed, failed } = conversations({ runs: 10_000, seed: Math.floor(performance.timeOrigin % 2 ** 31) });
      return { value: failed === undefined ? 0 : 1, note: `${runs} histories, seed ${seed}${failed === undefined ? '' : `; ${failed}`}` };
    },
  },
  {
    name: 'coverage',
    what: 'shipped flows: nodes and exits that model checking does not come to, and open findings of static analysis',
    unit: 'left open',
    bar: { at: '=', value: 0 },
    measure: async () => shippedCoverage(),
  },
  {
    name: 'taps',
    what: 'daily check-in, all answers usual: taps',
    unit: 'taps',
    bar: { at: '<=', value: 10 },
    measure: async () => ({ value: journeys().figure('usual-taps') }),
  },
  {
    name: 'seconds',
    what: 'daily check-in, all answers usual, by a scripted hand at one tap each 2 s',
    unit: 's',
    bar: { at: '<', value: 60 },
    measure: async () => ({ value: journeys().figure('usual-seconds') }),
  },
  {
    name: 'next question',
    what: 'answer → next question with the network on, p99',
    unit: 'ms',
    bar: { at: '<', value: 100 },
    measure: async () => ({ value: journeys().figure('answer-next') }),
  },
  {
    name: 'next question, off',
    what: 'answer → next question with the network off: painted frames until it stands, at most',
    unit: 'frames',
    bar: { at: '<=', value: 1 },
    measure: async () => ({ value: journeys().figure('answer-next-off') }),
  },
  {
    name: 'consent cases',
    what: 'consent decisions that are not as regulations P2-1 to P2-19 say, case by case',
    unit: 'cases',
    bar: { at: '=', value: 0 },
    measure: async () => consentCases(),
  },
  {
    name: 'scores',
    what: 'golden scores at every band edge and missing pattern of clinical A1: all equal',
    unit: 'differences',
    bar: { at: '=', value: 0 },
    measure: async () => goldenScores(),
  },
  {
    name: 'recurrence',
    what: 'two years of Mon/Wed/Fri 09:00 in New York, Phoenix, Lord Howe: instants that differ from an independent computation',
    unit: 'instants',
    bar: { at: '=', value: 0 },
    measure: async () => {
      const { compared, different } = recurrenceAgainstTheWall();
      return { value: compared > 0 ? different : undefined, note: `${compared} compared` };
    },
  },
  ...visitLines,
  noteLine,
  {
    name: 'california',
    what: 'perfect course of California Recovery Incentives',
    unit: '$',
    bar: { at: '=', value: 599 },
    measure: async () => perfectDollars('california-recovery-incentives'),
  },
  {
    name: 'higgins',
    what: 'perfect course of Higgins vouchers, before it is brought down under a limit',
    unit: '$',
    bar: { at: '=', value: 997.5 },
    measure: async () => perfectDollars('higgins-vouchers'),
  },
  {
    name: 'prize bowl',
    what: 'prize bowl, expectation over 24 perfect sessions, by formula',
    unit: '$',
    bar: { at: '=', value: 363.75 },
    measure: async () => perfectDollars('prize-bowl'),
  },
  {
    name: 'drawn courses',
    what: '100,000 prize-bowl courses drawn by the committed draw: mean against the expectation',
    unit: '%',
    bar: { at: '<=', value: 0.5 },
    measure: async () => simulatedBowl(Math.floor(performance.timeOrigin % 2 ** 31)),
  },
  {
    name: 'ledger',
    what: 'random histories of rewards whose ledger is not whole, passes a limit, falls below zero or replays otherwise',
    unit: 'of 1,000',
    bar: { at: '=', value: 0 },
    measure: async () => ledgerLaws(Math.floor(performance.timeOrigin % 2 ** 31)),
  },
  {
    name: 'four writers',
    what: 'four people in four browsers in one worksheet for 60 s with random cuts: edits lost, and screens unlike the record',
    unit: '',
    bar: { at: '=', value: 0 },
    measure: async () => fourWriters(Math.floor(performance.timeOrigin % 2 ** 31)),
  },
  ...planLines,
  {
    name: 'three writers',
    what: 'two staff and the patient in one plan in three browsers for 60 s, one with random cuts: edits lost, and screens unlike the record',
    unit: '',
    bar: { at: '=', value: 0 },
    measure: async () => threeWriters(Math.floor(performance.timeOrigin % 2 ** 31)),
  },
];

export function isMet({ at, value }: Bar, figure: number | undefined): boolean {
  if (figure === undefined || Number.isNaN(figure)) return false;
  if (at === '>=') return figure >= value;
  if (at === '<=') return figure <= value;
  return at === '<' ? figure < value : figure === value;
}
