import { accept, refuse, unreachable, type Capability, type Context, type Decision } from '@cairn/kernel';
import type { ConcernCommand, ConcernEntry, ConcernFact, ConcernOnChart, ConcernRefusal, Concerns } from './concerns.ts';

/** What has not been settled stays on every screen; of the settled ones the newest. */
const SETTLED_KEPT = 50;

export type ConcernDecision = Decision<ConcernFact, ConcernRefusal>;

export function decideConcern(state: Concerns, command: ConcernCommand, { actor: by }: Context): ConcernDecision {
  const { concernId } = command.type === 'receive' ? command.concern : command;
  const known = state.concerns.find((one) => one.concernId === concernId);
  if (command.type === 'receive') {
    const { concern, relationship, routedBy } = command;
    return known ? accept([]) : accept([{ kind: 'concern.received', version: 1, body: { concern, relationship, routedBy } } as const]);
  }
  if (!known) return refuse('concern-unknown');
  switch (command.type) {
    case 'tell':
      return known.told ? accept([]) : accept([{ kind: 'concern.told', version: 1, body: { concernId, by } } as const]);
    case 'settle': {
      const note = command.note.trim();
      if (known.settled) return refuse('concern-settled');
      if (command.outcome === 'other' && note === '') return refuse('concern-note-needed');
      return accept([{ kind: 'concern.settled', version: 1, body: { concernId, outcome: command.outcome, note, by } } as const]);
    }
    default:
      return unreachable(command);
  }
}

export function evolveConcerns(state: Concerns, entry: ConcernEntry): Concerns {
  switch (entry.kind) {
    case 'concern.received': {
      const { concern, relationship, routedBy } = entry.body;
      const received: ConcernOnChart = {
        ...concern,
        relationship,
        routedBy,
        receivedAt: entry.at,
        told: undefined,
        settled: undefined,
      };
      return { concerns: [...state.concerns, received] };
    }
    case 'concern.told':
      return changed(state, entry.body.concernId, (one) => ({ ...one, told: { by: entry.body.by, at: entry.at } }));
    case 'concern.settled': {
      const { concernId, outcome, note, by } = entry.body;
      return changed(state, concernId, (one) => ({ ...one, settled: { outcome, note, by, at: entry.at } }));
    }
    default:
      return unreachable(entry);
  }
}

function changed(state: Concerns, id: string, change: (one: ConcernOnChart) => ConcernOnChart): Concerns {
  return { concerns: state.concerns.map((one) => (one.concernId === id ? change(one) : one)) };
}

function window(state: Concerns): Concerns {
  const settled = state.concerns.filter((one) => one.settled);
  const dropped = new Set(settled.slice(0, -SETTLED_KEPT));
  return dropped.size === 0 ? state : { concerns: state.concerns.filter((one) => !dropped.has(one)) };
}

export const concerns: Capability<Concerns, ConcernFact> = {
  name: 'concerns',
  audience: 'team',
  kinds: { 'concern.received': 1, 'concern.told': 1, 'concern.settled': 1 },
  start: () => ({ concerns: [] }),
  evolve: evolveConcerns,
  window,
};
