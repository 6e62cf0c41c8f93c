import { disclosePlanSummary, type DisclosedPlan } from '@cairn/aftercare';
import type { Scope, Shared } from '@cairn/consent';
import type { ChartId, Instant } from '@cairn/kernel';
import { discloseAppointments, type DisclosedAppointment } from '@cairn/scheduling';
import { readPlan } from '../aftercare/store.ts';
import { readChart } from '../charts/store.ts';
import type { Tx } from '../db/open.ts';
import { readAppointments } from '../scheduling/store.ts';

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
