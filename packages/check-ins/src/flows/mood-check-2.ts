import { phq9 } from '@cairn/instruments/phq-9';
import type { Flow } from '@cairn/workflows';
import { branch, done, person, say, words } from './write.ts';

/**
 * The PHQ-9 as it stands, by the instrument's own conversation: a person at once when item 9 was marked (clinical.md A1, R02). What
 * else raises a flag, a high total or item 9 passed over, reaches the team by rule, later than at once.
 */
export const moodCheck2: Flow = {
  id: 'mood-check',
  version: 2,
  title: words('Mood check', 'Su ánimo'),
  start: 'hello',
  steps: ['phq'],
  nodes: {
    hello: say(
      'Hi {name}. These 9 questions ask about the last 2 weeks.',
      'Hola, {name}. Estas 9 preguntas son sobre las últimas 2 semanas.',
      'phq',
    ),
    phq: { kind: 'include', of: { instrument: phq9.key, version: phq9.version }, ends: { flagged: 'if-nine' }, next: 'done' },
    'if-nine': branch([[{ answer: 'phq/item-9', atLeast: 1 }, 'not-alone']], 'done'),
    'not-alone': say(
      'Thank you for telling us. You do not have to hold this alone.',
      'Gracias por decirlo. No tiene que cargar con esto a solas.',
      'person',
    ),
    done,
    person,
  },
};
