import { isOpen, type EmergencyChart, type EmergencyRecord } from '@cairn/access';
import { contentOf, type PlanContent } from '@cairn/aftercare';
import type { ChartId } from '@cairn/kernel';
import { id } from '@cairn/kernel/wire';
import { mayRead } from '@cairn/people';
import type { KeptRecord, RecordType } from '@cairn/records';
import * as z from 'zod/mini';
import { readAccess } from './access/store.ts';
import { readPlan } from './aftercare/store.ts';
import { standing } from './cairn.ts';
import { readChart } from './charts/store.ts';
import { recentCheckIns, toldOf } from './check-ins/store.ts';
import type { Tx } from './db/open.ts';
import { activeRecords } from './records/store.ts';
import type { View } from './views.ts';

/** What of the plan an emergency may need. */
const parts = ['safety', 'overdose', 'special'] as const;

/** The record as whoever broke the glass sees it, while it is broken. A view, so that nothing of it is kept on their device. */
export const emergencyChart: View<{ readonly chart: ChartId }, EmergencyChart<PlanContent>> = {
  input: z.object({ chart: id }),
  read: async ({ db, viewer, input: { chart }, now }) => {
    const { relation } = await standing(db, viewer, chart, now);
    if (relation !== 'emergency' || !mayRead(viewer, 'shared', relation)) return undefined;
    const { openings } = await readAccess(db, chart);
    const access = openings.findLast((one) => one.by.personId === viewer.personId && isOpen(one, now));
    const { profile } = await readChart(db, chart);
    if (!access || !profile) return undefined;
    const { accessId, until } = access;
    const { name, called, birthDate, pronouns } = profile;
    const who = { accessId, until, name, called, birthDate, pronouns };
    const plan = contentOf((await readPlan(db, chart)).doc);
    const wanted = Object.fromEntries(parts.flatMap((part) => (plan[part] === undefined ? [] : [[part, plan[part]]])));
    return { ...who, ...(await knownOf(db, chart)), plan: wanted, checkIn: await lastCheckIn(db, chart) };
  },
  after: undefined,
};

async function knownOf(db: Tx, chart: ChartId): Promise<Pick<EmergencyChart<unknown>, 'medicines' | 'allergies' | 'conditions'>> {
  const of = async (type: RecordType): Promise<EmergencyRecord[]> => (await activeRecords(db, chart, type)).map(shown);
  return { medicines: await of('medication'), allergies: await of('allergy'), conditions: await of('condition') };
}

function shown({ text, when, dosage }: KeptRecord): EmergencyRecord {
  return { text, since: when?.day, more: dosage?.text };
}

async function lastCheckIn(db: Tx, chart: ChartId): Promise<EmergencyChart<unknown>['checkIn']> {
  const [last] = (await recentCheckIns(db, chart, 10))
    .map(toldOf)
    .filter(({ measures }) => Object.keys(measures).length > 0)
    .slice(-1);
  return last && { day: last.day, at: last.at, measures: last.measures };
}
