import { accept, refuse, unreachable, type Capability, type Context, type Decision } from '@cairn/kernel';
import type { DeskCommand, DeskConcern, DeskEntry, DeskFact, DeskRefusal, FamilyDesk } from './desk.ts';

const DONE_KEPT = 50;

export type DeskDecision = Decision<DeskFact, DeskRefusal>;

export function decideDesk(state: FamilyDesk, command: DeskCommand, { actor: by }: Context): DeskDecision {
  switch (command.type) {
    case 'ask': {
      const known = state.asked.some((one) => one.requestId === command.asked.requestId);
      return accept(known ? [] : [{ kind: 'connection.asked', version: 1, body: { asked: command.asked } } as const]);
    }
    case 'expire': {
      const { requestId } = command;
      const known = state.asked.some((one) => one.requestId === requestId);
      return accept(known ? [{ kind: 'connection.expired', version: 1, body: { requestId } } as const] : []);
    }
    case 'keep': {
      const { concern, about } = command;
      const known = state.concerns.some((one) => one.concernId === concern.concernId);
      return accept(known ? [] : [{ kind: 'concern.shared', version: 1, body: { concern, about } } as const]);
    }
    case 'route':
    case 'close':
      return settle(state, command, by);
    default:
      return unreachable(command);
  }
}

function settle(state: FamilyDesk, command: Extract<DeskCommand, { type: 'route' | 'close' }>, by: Context['actor']): DeskDecision {
  const { concernId } = command;
  const found = state.concerns.find((one) => one.concernId === concernId);
  if (!found) return refuse('desk-concern-unknown');
  if (found.done) return refuse('desk-concern-done');
  if (command.type === 'route')
    return command.known
      ? accept([{ kind: 'concern.routed', version: 1, body: { concernId, to: command.to, by } } as const])
      : refuse('desk-chart-unknown');
  const why = command.why.trim();
  if (why === '') return refuse('desk-why-needed');
  return accept([{ kind: 'concern.closed', version: 1, body: { concernId, why, by } } as const]);
}

export function evolveDesk(state: FamilyDesk, entry: DeskEntry): FamilyDesk {
  switch (entry.kind) {
    case 'connection.asked':
      return { ...state, asked: [...state.asked, entry.body.asked] };
    case 'connection.expired':
      return { ...state, asked: state.asked.filter((one) => one.requestId !== entry.body.requestId) };
    case 'concern.shared':
      return { ...state, concerns: [...state.concerns, { ...entry.body.concern, about: entry.body.about, done: undefined }] };
    case 'concern.routed':
      return done(state, entry.body.concernId, { how: 'routed', why: '', by: entry.body.by, at: entry.at });
    case 'concern.closed':
      return done(state, entry.body.concernId, { how: 'closed', why: entry.body.why, by: entry.body.by, at: entry.at });
    default:
      return unreachable(entry);
  }
}

function done(state: FamilyDesk, id: string, how: DeskConcern['done']): FamilyDesk {
  return { ...state, concerns: state.concerns.map((one) => (one.concernId === id ? { ...one, done: how } : one)) };
}

function window(state: FamilyDesk): FamilyDesk {
  const old = new Set(state.concerns.filter((one) => one.done).slice(0, -DONE_KEPT));
  return old.size === 0 ? state : { ...state, concerns: state.concerns.filter((one) => !old.has(one)) };
}

export const familyDesk: Capability<FamilyDesk, DeskFact> = {
  name: 'familyDesk',
  audience: 'program',
  kinds: { 'connection.asked': 1, 'connection.expired': 1, 'concern.shared': 1, 'concern.routed': 1, 'concern.closed': 1 },
  start: () => ({ asked: [], concerns: [] }),
  evolve: evolveDesk,
  window,
};
