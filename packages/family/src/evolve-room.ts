import { unreachable, type Capability, type EntryOf } from '@cairn/kernel';
import { LINES_KEPT, type Connection, type Family, type FamilyEntry, type FamilyFact, type FamilyInvitation, type Thread } from './room.ts';

export function startFamily(): Family {
  return { threads: [], invitations: [], connections: [], calls: [] };
}

export function evolveFamily(state: Family, entry: FamilyEntry): Family {
  switch (entry.kind) {
    case 'family.said':
      return { ...state, threads: withLine(state.threads, entry) };
    case 'family.read': {
      const { threadOf, by, upTo } = entry.body;
      const threads = state.threads.map((thread) =>
        thread.supporterId === threadOf ? { ...thread, read: { ...thread.read, [by.personId]: upTo } } : thread,
      );
      return { ...state, threads };
    }
    case 'family.invited': {
      const { invitationId, name, relationship, expiresAt, by } = entry.body;
      const invited: FamilyInvitation = {
        invitationId,
        name,
        relationship,
        by,
        at: entry.at,
        expiresAt,
        state: 'open',
        joined: undefined,
      };
      return { ...state, invitations: [...state.invitations, invited] };
    }
    case 'family.invitation-withdrawn':
      return invitation(state, entry.body.invitationId, (one) => ({ ...one, state: 'withdrawn' }));
    case 'family.invitation-closed':
      return invitation(state, entry.body.invitationId, (one) => ({ ...one, state: 'closed' }));
    case 'family.joined': {
      const { invitationId, supporter } = entry.body;
      return invitation(state, invitationId, (one) => ({ ...one, state: 'joined', joined: { ...supporter, at: entry.at } }));
    }
    case 'connection.offered': {
      const { requestId, supporter, relationship, line, expiresAt } = entry.body;
      const offered: Connection = { requestId, supporter, relationship, line, at: entry.at, expiresAt, state: 'open' };
      return { ...state, connections: [...state.connections, offered] };
    }
    case 'connection.answered':
      return connection(state, entry.body.requestId, entry.body.agreed ? 'agreed' : 'declined');
    case 'connection.lapsed':
      return connection(state, entry.body.requestId, 'lapsed');
    case 'family.contact-called':
      return { ...state, calls: [...state.calls, { ...entry.body, at: entry.at }] };
    default:
      return unreachable(entry);
  }
}

type Said = Extract<EntryOf<FamilyFact>, { readonly kind: 'family.said' }>;

function withLine(threads: readonly Thread[], { seq, at, body }: Said): Thread[] {
  const { threadOf: supporterId, lineId, from, text, shared } = body;
  const line = { lineId, seq, from, text, shared, at };
  const known = threads.some((thread) => thread.supporterId === supporterId);
  if (!known) return [...threads, { supporterId, lines: [line], read: {} }];
  return threads.map((thread) => (thread.supporterId === supporterId ? { ...thread, lines: [...thread.lines, line] } : thread));
}

function invitation(state: Family, id: string, change: (one: FamilyInvitation) => FamilyInvitation): Family {
  return { ...state, invitations: state.invitations.map((one) => (one.invitationId === id ? change(one) : one)) };
}

function connection(state: Family, id: string, to: Connection['state']): Family {
  return { ...state, connections: state.connections.map((one) => (one.requestId === id ? { ...one, state: to } : one)) };
}

function window(state: Family): Family {
  if (state.threads.every((thread) => thread.lines.length <= LINES_KEPT)) return state;
  return { ...state, threads: state.threads.map((thread) => ({ ...thread, lines: thread.lines.slice(-LINES_KEPT) })) };
}

export const family: Capability<Family, FamilyFact> = {
  name: 'family',
  audience: 'shared',
  kinds: {
    'family.said': 1,
    'family.read': 1,
    'family.invited': 1,
    'family.invitation-withdrawn': 1,
    'family.invitation-closed': 1,
    'family.joined': 1,
    'connection.offered': 1,
    'connection.answered': 1,
    'connection.lapsed': 1,
    'family.contact-called': 1,
  },
  start: startFamily,
  evolve: evolveFamily,
  window,
};
