import type { Attestation, Attestations, InstrumentEntry, InstrumentFact } from './attestation.ts';

export function start(): Attestations {
  return { attested: [] };
}

export function evolve(state: Attestations, entry: InstrumentEntry): Attestations {
  if (entry.kind === 'instrument.attested') return { attested: [...state.attested, { ...entry.body, at: entry.at, withdrawn: undefined }] };
  const { key, wordingHash, by, reason } = entry.body;
  const last = inForce(state, key);
  const ended = { at: entry.at, by, reason };
  return { attested: state.attested.map((one) => (one === last && one.wordingHash === wordingHash ? { ...one, withdrawn: ended } : one)) };
}

/** The copy that people are asked by now, if the program has one. An older one never comes back when a newer one is withdrawn. */
export function inForce({ attested }: Attestations, key: string): Attestation | undefined {
  const newest = attested.findLast((one) => one.key === key);
  return newest?.withdrawn ? undefined : newest;
}

/** What a capability is to the kernel; told by its shape, so that this package stands on nothing. */
export const attestations = {
  name: 'instruments',
  audience: 'program',
  kinds: { 'instrument.attested': 1, 'instrument.withdrawn': 1 } satisfies Record<InstrumentFact['kind'], number>,
  start,
  evolve,
  window: undefined,
} as const;
