import {
  discloseGoals,
  discloseHelp,
  discloseSafety,
  type DisclosedGoals,
  type DisclosedHelp,
  type DisclosedSafety,
} from '@cairn/aftercare';
import type { Scope, Shared } from '@cairn/consent';
import { addDays, type ChartId, type Instant } from '@cairn/kernel';
import { discloseAppointments, type DisclosedAppointment } from '@cairn/scheduling';
import { localDay } from '@cairn/scheduling/zones';
import { BASELINE_DAYS, discloseWeek, WEEK_DAYS, type DisclosedWeek } from '@cairn/triage';
import { readPlan } from '../aftercare/store.ts';
import { readChart } from '../charts/store.ts';
import { toldSince } from '../check-ins/store.ts';
import type { Tx } from '../db/open.ts';
import { readAppointments } from '../scheduling/store.ts';

export type SharedChart = Shared<{
  readonly appointments: readonly DisclosedAppointment[];
  readonly goals: DisclosedGoals;
  readonly help: DisclosedHelp;
  readonly safety: DisclosedSafety;
  readonly week: DisclosedWeek;
}>;

/** Fills a scope: what is not granted is not even read. */
export async function disclosed(tx: Tx, chart: ChartId, scope: Scope, now: Instant): Promise<SharedChart> {
  const { called, topics, purpose, until, notice } = scope;
  const appointments = topics.includes('appointments') ? await visits(tx, chart, now) : undefined;
  const fromPlan = topics.some((topic) => topic === 'goals' || topic === 'how-to-help' || topic === 'safety-plan');
  const plan = fromPlan ? await readPlan(tx, chart) : undefined;
  const goals = plan && topics.includes('goals') ? discloseGoals(plan) : undefined;
  const help = plan && topics.includes('how-to-help') ? discloseHelp(plan) : undefined;
  const safety = plan && topics.includes('safety-plan') ? discloseSafety(plan) : undefined;
  const week = topics.includes('week') ? await lastWeek(tx, chart, now) : undefined;
  return { chart, called, topics, purpose, until, notice, appointments, goals, help, safety, week };
}

async function lastWeek(tx: Tx, chart: ChartId, now: Instant): Promise<DisclosedWeek> {
  const { profile } = await readChart(tx, chart);
  const today = localDay(now, profile?.zone ?? 'UTC');
  return discloseWeek(await toldSince(tx, chart, addDays(today, 1 - WEEK_DAYS - BASELINE_DAYS)), today);
}

async function visits(tx: Tx, chart: ChartId, now: Instant): Promise<DisclosedAppointment[]> {
  const { profile } = await readChart(tx, chart);
  const { appointments } = await readAppointments(tx, chart);
  return discloseAppointments(appointments, profile?.zone ?? 'UTC', now);
}
