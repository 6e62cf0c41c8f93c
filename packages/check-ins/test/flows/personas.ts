import type { Persona } from '@cairn/workflows/simulate';

const plain = { answers: {}, passes: {} } as const;

/** Who walks every shipped flow: an easy day, the hardest answers, nothing said, and a call for help in the middle. */
export const personas: readonly Omit<Persona, 'language'>[] = [
  { ...plain, name: 'An easy day', otherwise: 'first', answers: { safety: 'no', use: 'no', dose: 'clinic', naloxone: 'yes' } },
  { ...plain, name: 'A hard day', otherwise: 'last', answers: { safety: 'no', 'safety.now': 'yes', use: 'yes' } },
  { ...plain, name: 'Says nothing', otherwise: 'skip' },
  { ...plain, name: 'Asks for a person', otherwise: 'first', answers: { safety: 'talk', use: 'tell-person' }, passes: { nurse: 'back' } },
];
