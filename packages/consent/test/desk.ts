import type { Context } from '@cairn/kernel';
import { consent, decide, type Command, type Consent, type ConsentEntry, type ConsentFact, type Desk, type Give } from '../src/index.ts';

export const NOW = Date.UTC(2026, 10, 21, 15);
export const DAY = 86_400_000;
export const rosa = { personId: 'rosa', name: 'Rosa Morgan', relationship: 'sister' } as const;
export const ben = { personId: 'ben', name: 'Ben Ode', relationship: 'friend' } as const;
export const named: ConsentFact = { kind: 'supporter.named', version: 1, body: { supporter: rosa } };
export const benNamed: ConsentFact = { kind: 'supporter.named', version: 1, body: { supporter: ben } };

export const signing: Give = {
  type: 'give',
  supporterId: 'rosa',
  topics: ['appointments', 'goals'],
  purpose: 'So Rosa can support me',
  expiresAt: NOW + 30 * DAY,
  typedName: 'Dee Morgan',
  notice: { version: 1, locale: 'en' },
  emergency: undefined,
  signers: ['patient'],
};

let ids = 0;
function context(now: number): Context {
  return {
    now,
    today: '2026-11-21',
    actor: { personId: 'dee', name: 'Dee Morgan', role: 'patient' },
    newId: () => `g${(ids += 1)}`,
    random: () => 0,
  };
}

export function fold(facts: readonly ConsentFact[], at = NOW): Consent {
  return facts.reduce(
    (state, fact, i) => consent.evolve(state, { stream: 'c/shared', seq: i + 1, at, actor: 'dee', opId: `o${i}`, ...fact } as ConsentEntry),
    consent.start(),
  );
}

export function when(given: readonly ConsentFact[], command: Command, now = NOW, more: Partial<Desk> = {}) {
  const desk: Desk = {
    ...fold(given),
    patientName: 'Dee Morgan',
    programName: 'Harbor Recovery',
    account: undefined,
    ...more,
  };
  return decide(desk, command, context(now));
}

export function facts(answer: ReturnType<typeof when>): readonly ConsentFact[] {
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.facts;
}

export const refusal = (answer: ReturnType<typeof when>) => (answer.ok ? 'accepted' : answer.refusal);
export const code = (answer: ReturnType<typeof when>) => (answer.ok ? 'accepted' : answer.refusal.code);
export const signed = (more: Partial<Give> = {}, given: readonly ConsentFact[] = [named]) => [
  ...given,
  ...facts(when(given, { ...signing, ...more })),
];
