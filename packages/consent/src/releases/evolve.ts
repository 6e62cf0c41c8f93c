import { unreachable, type Capability } from '@cairn/kernel';
import type { Release, ReleaseEntry, ReleaseFact, Releases } from './release.ts';

/** How many of the newest rows of the ledger a screen gets; the rest is asked for. */
export const LEDGER_WINDOW = 40;

export function startReleases(): Releases {
  return { releases: [], restrictions: [], representatives: [], ledger: [] };
}

export function evolveReleases(state: Releases, entry: ReleaseEntry): Releases {
  const { at } = entry;
  switch (entry.kind) {
    case 'release.given':
      return { ...state, releases: [...state.releases, { ...entry.body, at, ended: undefined, foundFalse: undefined }] };
    case 'release.revoked':
      return withRelease(state, entry.body.releaseId, { ended: { at, cause: 'revoked', by: entry.body.by } });
    case 'release.expired': {
      const cause = entry.body.cause === 'event' ? 'event' : 'expired';
      return withRelease(state, entry.body.releaseId, { ended: { at, cause, by: entry.body.by } });
    }
    case 'release.found-false':
      return withRelease(state, entry.body.releaseId, { foundFalse: { at, why: entry.body.why, by: entry.body.by } });
    case 'restriction.asked':
      return { ...state, restrictions: [...state.restrictions, { ...entry.body, at, answered: undefined }] };
    case 'restriction.answered': {
      const { restrictionId, agreed, why, by } = entry.body;
      const answered = { agreed, why, by, at };
      return {
        ...state,
        restrictions: state.restrictions.map((one) => (one.restrictionId === restrictionId ? { ...one, answered } : one)),
      };
    }
    case 'representative.named':
      return { ...state, representatives: [...state.representatives, { ...entry.body, at, ended: undefined }] };
    case 'representative.ended': {
      const { representativeId, why, by } = entry.body;
      const ended = { at, why, by };
      const change = (one: Releases['representatives'][number]) => (one.representativeId === representativeId ? { ...one, ended } : one);
      return { ...state, representatives: state.representatives.map(change) };
    }
    case 'disclosure.recorded':
      return { ...state, ledger: [...state.ledger, { ...entry.body, at, ended: undefined }] };
    case 'disclosure.ended': {
      const { disclosureId, sent, stopped } = entry.body;
      const ended = { at, sent, stopped };
      return { ...state, ledger: state.ledger.map((row) => (row.disclosureId === disclosureId ? { ...row, ended } : row)) };
    }
    default:
      return unreachable(entry);
  }
}

function withRelease(state: Releases, releaseId: string, change: Partial<Release>): Releases {
  return { ...state, releases: state.releases.map((one) => (one.releaseId === releaseId ? { ...one, ...change } : one)) };
}

function window(state: Releases): Releases {
  return state.ledger.length > LEDGER_WINDOW ? { ...state, ledger: state.ledger.slice(-LEDGER_WINDOW) } : state;
}

export const releases: Capability<Releases, ReleaseFact> = {
  name: 'releases',
  audience: 'shared',
  kinds: {
    'release.given': 1,
    'release.revoked': 1,
    'release.expired': 1,
    'release.found-false': 1,
    'restriction.asked': 1,
    'restriction.answered': 1,
    'representative.named': 1,
    'representative.ended': 1,
    'disclosure.recorded': 1,
    'disclosure.ended': 1,
  },
  start: startReleases,
  evolve: evolveReleases,
  window,
};
