import type { TeamMember } from '@cairn/charts';
import { localDay } from '@cairn/scheduling/zones';
import { addDays, standing, type RowPerson, type StoredRow } from '@cairn/triage';
import { careTeam, readChart } from '../charts/store.ts';
import type { Tx } from '../db/open.ts';
import type { Unit } from '../journal/unit.ts';
import { writeRanks, writeRow, rowOf, type Rank } from './caseload-store.ts';
import type { Sources } from './sources.ts';
import { following, TIER_DAYS } from './following.ts';
import { covering, MONTH, openAlerts, recentAlerts } from './store.ts';

const DAYS_READ = TIER_DAYS;

/** Draws a chart's row anew from what the tables say now, in the transaction that changed them. */
export async function refreshRow(from: Sources, unit: Unit, hold = true): Promise<void> {
  const { tx, chart } = unit;
  const { profile, preferences, team } = await readChart(tx, chart);
  if (!profile) return;
  const today = localDay(unit.context.now, profile.zone);
  const checkIns = await from.checkInsSince(tx, chart, addDays(today, -DAYS_READ));
  const alerts = await recentAlerts(tx, chart, unit.context.now - MONTH);
  const known = { name: profile.name, today, checkIns };
  const { rankKey, ...stands } = standing({ alerts, notes: [] }, known);
  const { name, pronouns, birthDate, since, zone } = profile;
  const person: RowPerson = {
    name,
    pronouns,
    birthDate,
    since,
    zone,
    phone: preferences?.phone,
    mayLeaveVoicemail: preferences?.mayLeaveVoicemail ?? false,
  };
  const last = checkIns.findLast((checkIn) => checkIn.at === stands.lastCheckInAt);
  const row: StoredRow = {
    ...person,
    ...stands,
    chart,
    asOf: today,
    lastCheckIn: last,
    care: await following(unit, { since, today }, { alerts, checkIns }, hold),
    appointments: await from.appointmentsAhead(tx, chart, unit.context.now),
  };
  await writeRow(tx, row, await ranksOf(tx, row, rankKey, team));
}

/** Only who sees the row changed, not what it says. */
export async function refreshRanks(unit: Unit): Promise<void> {
  const row = await rowOf(unit.tx, unit.chart);
  if (!row) return;
  const { rankKey } = standing(
    { alerts: await openAlerts(unit.tx, unit.chart), notes: [] },
    { name: row.name, today: row.asOf, checkIns: [] },
  );
  await writeRanks(unit.tx, unit.chart, await ranksOf(unit.tx, row, rankKey, await careTeam(unit.tx, unit.chart)));
}

/** A chart is somebody's own when its alert is theirs, or, without one, when they are the first of their role on its team. */
async function ranksOf(tx: Tx, row: StoredRow, rankKey: string, team: readonly TeamMember[]): Promise<Rank[]> {
  const people = new Set([...team.map((member) => member.personId), ...(await covering(tx, row.chart))]);
  const holder = row.clock?.taken?.by.personId ?? row.clock?.owner?.personId;
  const leads = (person: string): boolean => {
    const role = team.find((member) => member.personId === person)?.role;
    return role !== undefined && team.find((member) => member.role === role)?.personId === person;
  };
  return [...people].map((person) => ({
    person_id: person,
    chart: row.chart,
    rank_key: `${rankKey}|${row.chart}`,
    tier: row.tier,
    mine: Number(holder === person || leads(person)),
    unclaimed: Number(row.unclaimed),
  }));
}
