import { must } from '@cairn/kernel';
import type { Alert, Caseload, CaseloadRow, Triage, Whose } from '@cairn/triage';
import { DEE, type World } from '../support/world.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A staff member at the caseload, through the public procedures. */
export function atDesk(world: World, username: string, chart = DEE) {
  const triage = async (): Promise<Triage> =>
    must((await world.snapshot(username, chart))?.state['triage'] as Triage | undefined, 'triage');
  const alert = async (index = 0): Promise<Alert> => must((await triage()).alerts[index], `alert ${index}`);
  const caseload = async (whose: Whose = 'team', tier?: string): Promise<Caseload> =>
    (await world.view(username, 'caseload', { whose, tier })) as Caseload;
  const on = async (path: string, more: Record<string, unknown> = {}, index = 0): Promise<unknown> =>
    world.as(username).do(path, { chart, alertId: (await alert(index)).alertId, ...more });
  return {
    triage,
    alert,
    caseload,
    row: async (tier?: string): Promise<CaseloadRow> =>
      must(
        (await caseload('team', tier)).rows.find((row) => row.chart === chart),
        'row',
      ),
    take: (index = 0) => on('triage.take', {}, index),
    handTo: (to: string, index = 0) => on('triage.handTo', { to }, index),
    resolve: (outcome = 'reached-safe', note = '', index = 0) => on('triage.resolve', { outcome, note }, index),
    note: (text: string) => on('triage.note', { text }),
  };
}

/** Someone who can be called back: nothing goes up for want of a number. */
export async function withPhone(world: World): Promise<void> {
  const preferences = { checkInTime: '09:00', phone: '(555) 014-2277', mayLeaveVoicemail: false };
  await world.as('dee').do('charts.setPreferences', { chart: DEE, preferences, zone: 'America/New_York', locale: 'en' });
}
