import type { Attestations, AttestationRefusal, Attested, Attester, InstrumentFact } from './attestation.ts';
import { inForce } from './evolve.ts';

export type AttestationCommand =
  | { readonly type: 'attest'; readonly attested: Omit<Attested, 'by'> }
  | { readonly type: 'withdraw'; readonly key: string; readonly reason: string };

export type AttestationDecision =
  | { readonly ok: true; readonly facts: readonly InstrumentFact[] }
  | { readonly ok: false; readonly code: AttestationRefusal };

/** A newer copy takes the place of an older one; the same copy twice is refused, so that no record is made of nothing. */
export function decide(state: Attestations, command: AttestationCommand, by: Attester): AttestationDecision {
  if (command.type === 'attest') {
    const { attested } = command;
    const now = inForce(state, attested.key);
    if (now?.wordingHash === attested.wordingHash && now.source.hash === attested.source.hash && now.version === attested.version)
      return { ok: false, code: 'already-attested' };
    return { ok: true, facts: [{ kind: 'instrument.attested', version: 1, body: { ...attested, by } }] };
  }
  const now = inForce(state, command.key);
  if (!now) return { ok: false, code: 'not-attested' };
  const body = { key: command.key, wordingHash: now.wordingHash, reason: command.reason, by };
  return { ok: true, facts: [{ kind: 'instrument.withdrawn', version: 1, body }] };
}
