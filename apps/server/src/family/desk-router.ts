import { closeConcernInput, concernInput, decideConcern, decideDesk, routeConcernInput, settleConcernInput } from '@cairn/family';
import { PROGRAM, refuse, type Decision, type Fact } from '@cairn/kernel';
import { chartStanding } from '../charts/store.ts';
import type { Unit } from '../journal/unit.ts';
import { command, router } from '../trpc.ts';
import { atTheDesk } from './desk.ts';
import { readConcerns, readDesk } from './desk-store.ts';

async function fromDesk(unit: Unit, then: () => Promise<Decision<Fact>>): Promise<Decision<Fact>> {
  if (unit.chart !== PROGRAM || !(await atTheDesk(unit.tx, unit.viewer))) return refuse('not-available');
  return then();
}

export const familyDeskRouter = router({
  route: command('familyDesk.route', routeConcernInput, ({ unit, input }) =>
    fromDesk(unit, async () => {
      const known = (await chartStanding(unit.tx, input.to, undefined)) !== undefined;
      const asked = { type: 'route', concernId: input.concernId, to: input.to, known } as const;
      return decideDesk(await readDesk(unit.tx, PROGRAM), asked, unit.context);
    }),
  ),
  close: command('familyDesk.close', closeConcernInput, ({ unit, input }) =>
    fromDesk(unit, async () =>
      decideDesk(await readDesk(unit.tx, PROGRAM), { type: 'close', concernId: input.concernId, why: input.why }, unit.context),
    ),
  ),
});

export const concernsRouter = router({
  tell: command('concerns.tell', concernInput, async ({ unit, input }) =>
    decideConcern(await readConcerns(unit.tx, unit.chart), { type: 'tell', concernId: input.concernId }, unit.context),
  ),
  settle: command('concerns.settle', settleConcernInput, async ({ unit, input }) => {
    const { concernId, outcome, note } = input;
    return decideConcern(await readConcerns(unit.tx, unit.chart), { type: 'settle', concernId, outcome, note }, unit.context);
  }),
});
