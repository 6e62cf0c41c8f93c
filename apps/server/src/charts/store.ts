import { charts, type Chart, type ChartEntry, type ChartFact, type TeamMember } from '@cairn/charts';
import type { ChartId, PersonId } from '@cairn/kernel';
import type { Tx } from '../db/open.ts';
import { prepared } from '../db/prepared.ts';
import type { ServerCapability } from '../journal/capability.ts';
import type { ChartTables } from './tables.ts';

async function apply(tx: Tx, chart: ChartId, entry: ChartEntry): Promise<void> {
  switch (entry.kind) {
    case 'chart.opened':
      await tx.insertInto('charts').values(openedRow(chart, entry)).execute();
      return;
    case 'chart.preferences-set': {
      const { preferences, zone, locale } = entry.body;
      const { checkInTime, phone, mayLeaveVoicemail } = preferences;
      const set = { zone, locale, check_in_time: checkInTime, phone: phone ?? null, may_leave_voicemail: Number(mayLeaveVoicemail) };
      await tx.updateTable('charts').set(set).where('chart', '=', chart).execute();
      return;
    }
    case 'care-team.joined': {
      const { personId, name, role } = entry.body.member;
      await tx.insertInto('care_team').values({ chart, person_id: personId, name, role, joined_seq: entry.seq }).execute();
      return;
    }
    case 'care-team.left':
      await tx.deleteFrom('care_team').where('chart', '=', chart).where('person_id', '=', entry.body.personId).execute();
      return;
  }
}

function openedRow(chart: ChartId, entry: ChartEntry & { kind: 'chart.opened' }): ChartTables['charts'] {
  const { patient, profile, preferences } = entry.body;
  return {
    chart,
    patient,
    name: profile.name,
    called: profile.called,
    birth_date: profile.birthDate ?? null,
    pronouns: profile.pronouns ?? null,
    locale: profile.locale,
    zone: profile.zone,
    since: profile.since,
    origin_system: profile.origin?.system ?? null,
    origin_value: profile.origin?.value ?? null,
    check_in_time: preferences.checkInTime,
    phone: preferences.phone ?? null,
    may_leave_voicemail: Number(preferences.mayLeaveVoicemail),
    opened_at: entry.at,
  };
}

const chartRow = prepared((tx, chart: ChartId) => tx.selectFrom('charts').selectAll().where('chart', '=', chart));

export async function readChart(tx: Tx, chart: ChartId): Promise<Chart> {
  const [row] = await chartRow(tx, chart);
  if (!row) return charts.start();
  const { origin_system: system, origin_value: value } = row;
  return {
    patient: row.patient,
    profile: {
      name: row.name,
      called: row.called,
      birthDate: row.birth_date ?? undefined,
      pronouns: row.pronouns ?? undefined,
      locale: row.locale,
      zone: row.zone,
      since: row.since,
      origin: system !== null && value !== null ? { system, value } : undefined,
    },
    preferences: { checkInTime: row.check_in_time, phone: row.phone ?? undefined, mayLeaveVoicemail: row.may_leave_voicemail === 1 },
    openedAt: row.opened_at,
    team: await careTeam(tx, chart),
  };
}

export const chartsOnServer: ServerCapability<Chart, ChartFact> = { pure: charts, apply, read: readChart, readWindow: undefined };

const teamRows = prepared((tx, chart: ChartId) =>
  tx.selectFrom('care_team').select(['person_id', 'name', 'role']).where('chart', '=', chart).orderBy('joined_seq'),
);

/** Who cares for this patient now, in the order they joined. */
export async function careTeam(tx: Tx, chart: ChartId): Promise<TeamMember[]> {
  return (await teamRows(tx, chart)).map((row) => ({ personId: row.person_id, name: row.name, role: row.role }));
}

const presentRows = prepared((tx, chart: ChartId) =>
  tx
    .selectFrom('care_team')
    .innerJoin('people', 'people.person_id', 'care_team.person_id')
    .select(['care_team.person_id', 'care_team.name', 'care_team.role'])
    .where('care_team.chart', '=', chart)
    .where('people.active', '=', 1)
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('absences')
            .select('absences.absence_id')
            .whereRef('absences.person_id', '=', 'care_team.person_id')
            .where('absences.state', '=', 'begun'),
        ),
      ),
    )
    .orderBy('care_team.joined_seq'),
);

/** The care team without those who left the program a moment ago or are away: to whom something can be given. */
export async function presentTeam(tx: Tx, chart: ChartId): Promise<TeamMember[]> {
  return (await presentRows(tx, chart)).map((row) => ({ personId: row.person_id, name: row.name, role: row.role }));
}

const standingRow = prepared((tx, chart: ChartId, person: PersonId) =>
  tx
    .selectFrom('charts')
    .leftJoin('care_team', (join) => join.onRef('care_team.chart', '=', 'charts.chart').on('care_team.person_id', '=', person))
    .leftJoin('people', (join) => join.on('people.person_id', '=', person))
    .select(['charts.zone', 'charts.patient', 'care_team.person_id', 'people.active'])
    .where('charts.chart', '=', chart),
);

/** The patient's zone, and whether `person`, if they are still in the program, is the patient or cares for them. */
export async function chartStanding(
  tx: Tx,
  chart: ChartId,
  person: PersonId | undefined,
): Promise<{ zone: string; patient: PersonId; cares: boolean; active: boolean } | undefined> {
  const [row] = await standingRow(tx, chart, person ?? '');
  return row && { zone: row.zone, patient: row.patient, cares: row.person_id !== null, active: row.active === 1 };
}

export type Found = { readonly chart: ChartId; readonly name: string; readonly birthDate: string | undefined };

/** People this staff member cares for, by part of their name. */
export async function findCharts(tx: Tx, person: PersonId, text: string): Promise<Found[]> {
  const rows = await tx
    .selectFrom('care_team')
    .innerJoin('charts', 'charts.chart', 'care_team.chart')
    .select(['charts.chart', 'charts.name', 'charts.birth_date'])
    .where('care_team.person_id', '=', person)
    .where((eb) => eb(eb.fn<string>('lower', ['charts.name']), 'like', `%${text.toLowerCase().replace(/[%_\\]/g, '')}%`))
    .orderBy('charts.name')
    .limit(20)
    .execute();
  return rows.map((row) => ({ chart: row.chart, name: row.name, birthDate: row.birth_date ?? undefined }));
}

export async function chartByOrigin(tx: Tx, system: string, value: string): Promise<ChartId | undefined> {
  const row = await tx
    .selectFrom('charts')
    .select('chart')
    .where('origin_value', '=', value)
    .where('origin_system', '=', system)
    .executeTakeFirst();
  return row?.chart;
}

/** The chart that is this patient's own, if there is one. */
export async function chartOfPatient(tx: Tx, patient: PersonId): Promise<ChartId | undefined> {
  return (await tx.selectFrom('charts').select('chart').where('patient', '=', patient).limit(1).executeTakeFirst())?.chart;
}

export async function allCharts(tx: Tx): Promise<ChartId[]> {
  return (await tx.selectFrom('charts').select('chart').orderBy('chart').execute()).map((row) => row.chart);
}

/** Whose chart it is. */
export async function patientOf(tx: Tx, chart: ChartId): Promise<{ personId: PersonId; name: string } | undefined> {
  const row = await tx.selectFrom('charts').select(['patient', 'name']).where('chart', '=', chart).executeTakeFirst();
  return row && { personId: row.patient, name: row.name };
}
