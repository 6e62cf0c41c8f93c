import { accept } from '@cairn/kernel';
import { instantOf, localDay } from '@cairn/scheduling/zones';
import { addDays, judge, lastTold, rules, type CareEvent, type Measures } from '@cairn/triage';
import { readChart } from '../charts/store.ts';
import type { Unit } from '../journal/unit.ts';
import type { TimerHandler } from '../timers/timers.ts';
import { eventsSince, readTier } from './care-store.ts';
import { refreshRow } from './caseload.ts';
import { keepFindings } from './reactions.ts';
import { settingsNow } from './settings-store.ts';
import { situationOnFile } from './situation.ts';
import type { Sources } from './sources.ts';
import { MONTH, recentAlerts } from './store.ts';

/* Once a day, before the clinic opens where the patient lives: what is on file (R19), and the tier that days alone change. */

const CLOCK = '06:30';
const YEAR = 365;
/** A closed R19 stays quiet for a week while the same is missing [D]. */
const QUIET = 7 * 86_400_000;

export const DAILY = 'triage.daily';

/** Sets the next look; setting it again changes nothing. */
export async function setDaily(unit: Unit): Promise<void> {
  const { profile } = await readChart(unit.tx, unit.chart);
  if (!profile) return;
  const { now } = unit.context;
  const today = localDay(now, profile.zone);
  const at = instantOf(today, CLOCK, profile.zone);
  const dueAt = at > now ? at : instantOf(addDays(today, 1), CLOCK, profile.zone);
  await unit.setTimer({ id: `${DAILY}/${unit.chart}`, kind: DAILY, dueAt, payload: {} });
}

export function daily(from: Sources): TimerHandler {
  return async (unit) => {
    const { profile } = await readChart(unit.tx, unit.chart);
    if (!profile) return accept([]);
    await setDaily(unit);
    // The tier first: what must be on file depends on it.
    await refreshRow(from, unit);
    await judgeFile(from, unit);
    return accept([]);
  };
}

async function judgeFile(from: Sources, unit: Unit): Promise<void> {
  const { tx, chart, context } = unit;
  const alerts = await recentAlerts(tx, chart, context.now - MONTH);
  const before = { alerts, settings: await settingsNow(tx) };
  const situation = await situationOnFile(from, unit, await onFile(from, unit), before);
  const closedLately = alerts.some((alert) => alert.ruleId === 'R19' && alert.resolved && context.now - alert.resolved.at < QUIET);
  const findings = judge(rules, situation).filter((finding) => finding.ruleId === 'R19' && !closedLately);
  await keepFindings(unit, situation, findings);
}

/** What the record holds and lacks, as measures. */
async function onFile(from: Sources, unit: Unit): Promise<Measures> {
  const { tx, chart, context } = unit;
  const events = await eventsSince(tx, chart, addDays(context.today, -YEAR));
  const noted = (kind: CareEvent['event']): boolean => events.some((event) => event.event === kind);
  const checkIns = await from.checkInsSince(tx, chart, addDays(context.today, -YEAR));
  const { tier } = await readTier(tx, chart);
  const review = await from.overdueReview(tx, chart, context.today);
  const missing = [
    noted('crisis-plan-made') ? undefined : 'crisis-plan',
    noted('emergency-contact-set') ? undefined : 'emergency-contact',
    noted('naloxone-given') || lastTold(checkIns, 'naloxone') === 'yes' ? undefined : 'naloxone',
  ].filter((what) => what !== undefined);
  return {
    ...(tier === undefined ? {} : { tier }),
    ...(missing.length > 0 ? { 'file.missing': missing } : {}),
    ...(review === undefined ? {} : { 'file.review-was-due': review }),
  };
}
