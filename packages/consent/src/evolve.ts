import { unreachable, type Capability } from '@cairn/kernel';
import type { Consent, ConsentEntry, ConsentFact, Grant } from './grant.ts';

export function start(): Consent {
  return { supporters: [], grants: [], looks: [] };
}

export function evolve(state: Consent, entry: ConsentEntry): Consent {
  switch (entry.kind) {
    case 'supporter.named': {
      const { personId, name, relationship } = entry.body.supporter;
      const others = state.supporters.filter((supporter) => supporter.personId !== personId);
      return { ...state, supporters: [...others, { personId, name, relationship }] };
    }
    case 'grant.given': {
      const emergency = entry.body.emergency ?? undefined;
      const grant: Grant = { ...entry.body, emergency, signedTopics: entry.body.topics, ended: undefined };
      return { ...state, grants: [...state.grants, grant] };
    }
    case 'grant.narrowed': {
      const { grantId, topic } = entry.body;
      return changed(state, grantId, (grant) => ({ ...grant, topics: grant.topics.filter((other) => other !== topic) }));
    }
    case 'grant.revoked': {
      const { grantId, cause } = entry.body;
      return changed(state, grantId, (grant) => ({ ...grant, ended: { at: entry.at, cause } }));
    }
    case 'grant.expired':
      return changed(state, entry.body.grantId, (grant) => ({ ...grant, ended: { at: entry.at, cause: 'expired' } }));
    case 'disclosure.made': {
      const { supporterId, topics } = entry.body;
      const others = state.looks.filter((look) => look.supporterId !== supporterId);
      return { ...state, looks: [...others, { supporterId, at: entry.at, topics }] };
    }
    default:
      return unreachable(entry);
  }
}

function changed(state: Consent, grantId: string, change: (grant: Grant) => Grant): Consent {
  return { ...state, grants: state.grants.map((grant) => (grant.grantId === grantId ? change(grant) : grant)) };
}

/** Grants are few and signed by hand, so nothing is windowed: the patient can read every one they ever gave. */
export const consent: Capability<Consent, ConsentFact> = {
  name: 'consent',
  audience: 'shared',
  kinds: { 'supporter.named': 1, 'grant.given': 2, 'grant.narrowed': 1, 'grant.revoked': 1, 'grant.expired': 1, 'disclosure.made': 1 },
  start,
  evolve,
  window: undefined,
};
