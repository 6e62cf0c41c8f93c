import { accept, refuse, type Decision } from '@cairn/kernel';
import type { Chart, ChartCommand, ChartFact, ChartRefusal } from './chart.ts';

export function decide(chart: Chart, command: ChartCommand): Decision<ChartFact, ChartRefusal> {
  if (command.type === 'open') {
    if (chart.profile) return refuse('chart-exists');
    const { patient, profile, preferences } = command;
    return accept([{ kind: 'chart.opened', version: 1, body: { patient, profile, preferences } }]);
  }
  if (!chart.profile) return refuse('no-such-chart');
  switch (command.type) {
    case 'set-preferences': {
      const { preferences, zone, locale } = command;
      return accept([{ kind: 'chart.preferences-set', version: 1, body: { preferences, zone, locale } }]);
    }
    case 'assign':
      if (chart.team.some((member) => member.personId === command.member.personId)) return refuse('already-on-team');
      return accept([{ kind: 'care-team.joined', version: 1, body: { member: command.member } }]);
    case 'release':
      if (!chart.team.some((member) => member.personId === command.personId)) return refuse('not-on-team');
      return accept([{ kind: 'care-team.left', version: 1, body: { personId: command.personId } }]);
  }
}
