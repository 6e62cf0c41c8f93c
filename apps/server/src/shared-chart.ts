import { disclosePlanSummary, type DisclosedPlan } from '@cairn/aftercare';
import { previewInput, REDISCLOSURE, type Scope, type Shared } from '@cairn/consent';
import type { ChartId, Instant } from '@cairn/kernel';
import { discloseAppointments, type DisclosedAppointment } from '@cairn/scheduling';
import { readPlan } from './aftercare/store.ts';
import { readChart } from './charts/store.ts';
import type { Tx } from './db/open.ts';
import { readAppointments } from './scheduling/store.ts';
import { chartQuery } from './trpc.ts';

export type SharedChart = Shared<readonly DisclosedAppointment[], DisclosedPlan>;

/** Fills a scope: what is not granted is not even read. */
export async function disclosed(tx: Tx, chart: ChartId, scope: Scope, now: Instant): Promise<SharedChart> {
  const { called, topics, purpose, until, notice } = scope;
  const appointments = topics.includes('appointments') ? await visits(tx, chart, now) : undefined;
  const plan = topics.includes('plan-summary') ? disclosePlanSummary(await readPlan(tx, chart)) : undefined;
  return { called, topics, purpose, until, notice, appointments, plan };
}

async function visits(tx: Tx, chart: ChartId, now: Instant): Promise<DisclosedAppointment[]> {
  const { profile } = await readChart(tx, chart);
  const { appointments } = await readAppointments(tx, chart);
  return discloseAppointments(appointments, profile?.zone ?? 'UTC', now);
}

/** "See as Rosa": what the topics would show now, by the function that shows it. Nothing is written down: nobody else sees it. */
export const preview = chartQuery('shared', previewInput, async ({ db, input, now }) => {
  const { profile } = await readChart(db, input.chart);
  const { topics, purpose } = input;
  return disclosed(db, input.chart, { called: profile?.called ?? '', topics, purpose, until: now, notice: REDISCLOSURE }, now);
});
