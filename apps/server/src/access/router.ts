import {
  closeInput,
  decide,
  MOST_TRIES,
  openInput,
  reviewInput,
  TRY_WINDOW_MS,
  type AccessResult,
  type AccessTryFact,
  type By,
} from '@cairn/access';
import { accept, PROGRAM, refuse, type ChartId, type Decision, type Fact } from '@cairn/kernel';
import { nextBusinessDayEnd } from '@cairn/scheduling/zones';
import type * as z from 'zod/v4/core';
import type { Receipt } from '../journal/receipt.ts';
import type { Unit } from '../journal/unit.ts';
import { programNow } from '../people/store.ts';
import { command, router, signedIn } from '../trpc.ts';
import { chartOf, readAccess, triesOf } from './store.ts';

type Input = z.output<typeof openInput>;
export type OpenedChart = { readonly accessId: string; readonly chart: ChartId; readonly until: number };
type Decided = Decision<Fact, string, OpenedChart | undefined>;

export const accessRouter = router({
  /**
   * Breaks the glass (42 CFR 2.51). The caller names a person, never a chart; whoever is not found, and whoever is no
   * patient here, is answered with the same words, and the try is written down without the name.
   */
  open: signedIn.input(openInput).mutation(async ({ ctx, input }): Promise<Receipt<OpenedChart | undefined>> => {
    const { personId, name, role } = ctx.person;
    const chart = await chartOf(ctx.db, input.name, input.birthDate);
    const receipt = await ctx.cairn.writer.submit<OpenedChart | undefined>({
      opId: input.opId,
      name: 'access.open',
      payload: input,
      chart: chart ?? PROGRAM,
      actor: { personId, name, role },
      by: { viewer: ctx.viewer, action: 'access.open' },
      decide: (unit) => open(unit, input, chart, { personId, name, role }),
    });
    if (receipt.status === 'refused' || receipt.result) return receipt;
    return { status: 'refused', again: receipt.again, refusal: { code: 'nothing-opened', detail: undefined } };
  }),
  close: command('access.close', closeInput, async ({ unit, input }) =>
    decide(
      await readAccess(unit.tx, input.chart),
      { type: 'close', accessId: input.accessId, personId: unit.context.actor.personId },
      unit.context,
    ),
  ),
  review: command('access.review', reviewInput, async ({ unit, input }) => {
    const { personId, name } = unit.context.actor;
    const by: By = { personId, name, role: unit.viewer?.role ?? 'privacy-officer' };
    const { accessId, verdict, note } = input;
    return decide(await readAccess(unit.tx, input.chart), { type: 'review', accessId, verdict, note, by }, unit.context);
  }),
});

async function open(unit: Unit, input: Input, chart: ChartId | undefined, by: By): Promise<Decided> {
  const { now } = unit.context;
  if ((await triesOf(unit.tx, by.personId, now - TRY_WINDOW_MS)) >= MOST_TRIES) return refuse('access-shut');
  if (chart === undefined) {
    const fact: AccessTryFact = { kind: 'access-try.refused', version: 1, body: { by } };
    return accept([fact], undefined);
  }
  const { reason, nature, recipient, facility } = input;
  const reviewBy = nextBusinessDayEnd(now, (await programNow(unit.tx)).zone);
  const command = { type: 'open', by, relation: unit.relation, reason, nature, recipient, facility, reviewBy } as const;
  const decision = decide(await readAccess(unit.tx, chart), command, unit.context);
  return decision.ok ? accept(decision.facts, opened(chart, decision.result)) : decision;
}

function opened(chart: ChartId, result: AccessResult): OpenedChart | undefined {
  return result && { ...result, chart };
}
