import { unreachable, type Capability } from '@cairn/kernel';
import type {
  Access,
  AccessTries,
  AccessTryEntry,
  AccessTryFact,
  EmergencyAccess,
  EmergencyAccessEntry,
  EmergencyAccessFact,
} from './access.ts';

export function start(): EmergencyAccess {
  return { openings: [] };
}

export function evolve(state: EmergencyAccess, entry: EmergencyAccessEntry): EmergencyAccess {
  if (entry.kind !== 'emergency-access.opened')
    return {
      openings: state.openings.map((access) => (access.accessId === entry.body.accessId ? changed(access, entry) : access)),
    };
  const { accessId, by, reason, nature, recipient, facility, until, reviewBy } = entry.body;
  const said = { accessId, by, reason, nature, recipient, facility, until, reviewBy };
  return { openings: [...state.openings, { ...said, at: entry.at, closed: undefined, late: false, reviewed: undefined }] };
}

function changed(access: Access, entry: Exclude<EmergencyAccessEntry, { kind: 'emergency-access.opened' }>): Access {
  switch (entry.kind) {
    case 'emergency-access.closed':
      return { ...access, closed: { at: entry.at, cause: entry.body.cause } };
    case 'emergency-access.came-due':
      return { ...access, late: true };
    case 'emergency-access.reviewed': {
      const { verdict, note, by } = entry.body;
      return { ...access, reviewed: { verdict, note, by, at: entry.at } };
    }
    default:
      return unreachable(entry);
  }
}

/** Shared, so that the patient reads who opened their record, why, and what came of the review. */
export const emergencyAccess: Capability<EmergencyAccess, EmergencyAccessFact> = {
  name: 'emergencyAccess',
  audience: 'shared',
  kinds: {
    'emergency-access.opened': 1,
    'emergency-access.closed': 1,
    'emergency-access.came-due': 1,
    'emergency-access.reviewed': 1,
  },
  start,
  evolve,
  window: undefined,
};

const TRIES_KEPT = 100;

export const accessTries: Capability<AccessTries, AccessTryFact> = {
  name: 'accessTries',
  audience: 'program',
  kinds: { 'access-try.refused': 1 },
  start: () => ({ tries: [] }),
  evolve: ({ tries }: AccessTries, entry: AccessTryEntry) => ({ tries: [...tries, { by: entry.body.by, at: entry.at }] }),
  window: ({ tries }) => ({ tries: tries.slice(-TRIES_KEPT) }),
};
