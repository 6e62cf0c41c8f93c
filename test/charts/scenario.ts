import type { Scenario } from '../support/scenario.ts';
import { DEE, ZONE } from '../support/world.ts';

const CHART = 'c-new';

export const scenario: Scenario = {
  capability: 'charts',
  steps: [
    {
      title: 'the director opens a chart',
      act: (world) => {
        const profile = { name: 'Noor Haddad', called: 'Noor', locale: 'es', zone: ZONE, since: '2026-05-12' };
        const preferences = { checkInTime: '08:30', mayLeaveVoicemail: false };
        return world.as('ruth').do('charts.open', { chart: CHART, patient: 'noor', profile, preferences });
      },
    },
    { title: 'the case manager joins', act: (world) => world.as('ruth').do('charts.assign', { chart: DEE, personId: 'lena' }) },
    {
      title: 'the patient moves west',
      act: (world) => {
        const preferences = { checkInTime: '10:00', phone: '(555) 014-2276', mayLeaveVoicemail: true };
        return world.as('dee').do('charts.setPreferences', { chart: DEE, preferences, zone: 'America/Denver', locale: 'es' });
      },
    },
    { title: 'the case manager leaves', act: (world) => world.as('jonah').do('charts.release', { chart: DEE, personId: 'lena' }) },
  ],
};
