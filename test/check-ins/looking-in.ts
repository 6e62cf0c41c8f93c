import type { Flow } from '@cairn/workflows';

const both = (en: string, es: string) => ({ en, es });

/** A short conversation of a program's own that does everything a flow can have done: it asks, tells the team, waits and scores. */
export const lookingIn: Flow = {
  id: 'looking-in',
  version: 1,
  title: both('Looking in', 'Un momento'),
  start: 'feel',
  steps: ['feel', 'nerves'],
  nodes: {
    feel: {
      kind: 'ask',
      text: both('How bad is it now?', '¿Qué tan mal está ahora?'),
      question: { type: 'scale', lowest: both('Not bad', 'Nada'), highest: both('Very bad', 'Mucho') },
      measure: 'pain',
      step: 'feel',
      next: 'if-bad',
    },
    'if-bad': { kind: 'branch', arms: [{ when: { answer: 'feel', atLeast: 5 }, to: 'why' }], otherwise: 'rest' },
    why: {
      kind: 'ask',
      text: both('What makes it bad?', '¿Qué lo pone mal?'),
      question: { type: 'text', maxLength: 200 },
      measure: 'pain.why',
      step: 'feel',
      next: 'tell',
    },
    tell: {
      kind: 'act',
      act: { type: 'alert', level: 'P2', owner: 'nurse', reason: both('Pain is 5 or more', 'El dolor es 5 o más') },
      next: 'rest',
    },
    rest: {
      kind: 'wait',
      text: both('We ask again in 2 hours.', 'Le preguntamos otra vez en 2 horas.'),
      on: [{ event: 'staff-wrote', to: 'nerves' }],
      after: { hours: 2 },
      timeout: 'nerves',
    },
    nerves: { kind: 'include', of: { instrument: 'gad-2', version: '1' }, next: 'end' },
    end: { kind: 'end', outcome: 'done' },
  },
};
