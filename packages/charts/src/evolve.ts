import type { Capability } from '@cairn/kernel';
import type { Chart, ChartEntry, ChartFact } from './chart.ts';

export function start(): Chart {
  return { patient: undefined, profile: undefined, preferences: undefined, openedAt: undefined, team: [] };
}

export function evolve(chart: Chart, entry: ChartEntry): Chart {
  switch (entry.kind) {
    case 'chart.opened': {
      const { patient, profile, preferences } = entry.body;
      return { ...chart, patient, profile, preferences, openedAt: entry.at };
    }
    case 'chart.preferences-set': {
      const { preferences, zone, locale } = entry.body;
      return { ...chart, preferences, profile: chart.profile && { ...chart.profile, zone, locale } };
    }
    case 'care-team.joined':
      return { ...chart, team: [...chart.team, entry.body.member] };
    case 'care-team.left':
      return { ...chart, team: chart.team.filter((member) => member.personId !== entry.body.personId) };
  }
}

export const charts: Capability<Chart, ChartFact> = {
  name: 'charts',
  audience: 'shared',
  kinds: { 'chart.opened': 1, 'chart.preferences-set': 1, 'care-team.joined': 1, 'care-team.left': 1 },
  start,
  evolve,
  window: undefined,
};
