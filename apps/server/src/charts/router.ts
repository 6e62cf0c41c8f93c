import { assignInput, decide, findInput, openInput, preferencesInput } from '@cairn/charts';
import { PROGRAM, refuse, type ChartId, type PersonId } from '@cairn/kernel';
import { isStaff } from '@cairn/people';
import { isZone } from '@cairn/scheduling/zones';
import type { Tx } from '../db/open.ts';
import { personById } from '../people/store.ts';
import { command, router, staffOnly } from '../trpc.ts';
import { chartOfPatient, findCharts, readChart } from './store.ts';

export const chartsRouter = router({
  open: command('charts.open', openInput, async ({ unit, input }) => {
    if (!isZone(input.profile.zone)) return refuse('unknown-zone');
    if (input.chart === PROGRAM) return refuse('chart-exists');
    if (!(await mayBePatientOf(unit.tx, input.patient, input.chart))) return refuse('unknown-person');
    const { birthDate, pronouns, origin, ...rest } = input.profile;
    const { phone, ...preferences } = input.preferences;
    return decide(await readChart(unit.tx, input.chart), {
      type: 'open',
      patient: input.patient,
      profile: { ...rest, birthDate, pronouns, origin },
      preferences: { ...preferences, phone },
    });
  }),
  assign: command('charts.assign', assignInput, async ({ unit, input }) => {
    const person = await personById(unit.tx, input.personId);
    if (!person?.active || !isStaff(person.role)) return refuse('not-staff');
    const member = { personId: person.personId, name: person.name, role: person.role };
    return decide(await readChart(unit.tx, input.chart), { type: 'assign', member });
  }),
  release: command('charts.release', assignInput, async ({ unit, input }) =>
    decide(await readChart(unit.tx, input.chart), { type: 'release', personId: input.personId }),
  ),
  setPreferences: command('charts.setPreferences', preferencesInput, async ({ unit, input }) => {
    if (!isZone(input.zone)) return refuse('unknown-zone');
    const { phone, ...rest } = input.preferences;
    return decide(await readChart(unit.tx, input.chart), {
      type: 'set-preferences',
      preferences: { ...rest, phone },
      zone: input.zone,
      locale: input.locale,
    });
  }),
  find: staffOnly.input(findInput).query(({ ctx, input }) => findCharts(ctx.db, ctx.person.personId, input.text)),
});

/** A chart may be opened before its patient has an account; never for somebody else's patient, nor for staff or a supporter. */
async function mayBePatientOf(tx: Tx, patient: PersonId, chart: ChartId): Promise<boolean> {
  const other = await chartOfPatient(tx, patient);
  if (other !== undefined && other !== chart) return false;
  const person = await personById(tx, patient);
  return !person || (person.active && person.role === 'patient' && (person.chart === undefined || person.chart === chart));
}
