import { chooseReachInput, decideReach } from '@cairn/consent';
import { id } from '@cairn/kernel/wire';
import * as z from 'zod/mini';
import { readChart } from '../charts/store.ts';
import { personById } from '../people/store.ts';
import { chartQuery, command, router } from '../trpc.ts';
import { reachOf, subscriptionsOf } from './reach-store.ts';

export const reachRouter = router({
  choose: command('reach.choose', chooseReachInput, async ({ unit, input: { chart, push, sms, email, number, quiet } }) =>
    decideReach(await reachOf(unit.tx, chart), { type: 'choose', push, sms, email, number, quiet }),
  ),
  /** What the settings screen shows: what was chosen, and which ways there are. */
  of: chartQuery('shared', z.object({ chart: id }), async ({ db, input: { chart } }) => {
    const { push, sms, email, number, quiet, stopped } = await reachOf(db, chart);
    const { patient, preferences } = await readChart(db, chart);
    const person = patient === undefined ? undefined : await personById(db, patient);
    const stoppedAt = stopped.find((one) => one.number === number)?.at;
    const devices = patient === undefined ? 0 : (await subscriptionsOf(db, patient)).length;
    return { push, sms, email, number, quiet, stoppedAt, devices, hasEmail: person?.email !== undefined, phone: preferences?.phone };
  }),
});
