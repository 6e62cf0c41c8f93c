import type { Flow } from '@cairn/workflows';
import { done, say, words } from '../write.ts';
import { naloxone } from '../parts/naloxone.ts';
import { needs } from '../parts/needs.ts';
import { gate, thoughts, toPerson, violence } from '../parts/safety.ts';
import { ahead } from './ahead.ts';
import { body } from './body.ts';
import { lowMood, worry } from './mood.ts';
import { week } from './week.ts';

/** The weekly check-in (clinical.md §B2, at most five minutes). Thoughts of self-harm are asked once: by PHQ-9 item 9, or plainly. */
export const weekly: Flow = {
  id: 'weekly',
  version: 1,
  title: words('Weekly check-in', 'Registro de la semana'),
  start: 'hello',
  steps: ['safe', 'mood', 'asq', 'worry', 'body', 'week', 'naloxone', 'life', 'ahead'],
  budget: 450,
  nodes: {
    hello: say(
      'Hi {name}. A look at your week. You can skip any question.',
      'Hola, {name}. Veamos su semana. Puede saltar cualquier pregunta.',
      'safe-now',
    ),
    ...gate('safe', 'phq-2-1'),
    ...lowMood('mood', 'safety', 'gad-2-1'),
    ...thoughts('mood', 'gad-2-1'),
    ...worry('worry', 'sleep'),
    ...body,
    ...week,
    ...violence('week', 'naloxone'),
    ...naloxone('naloxone', 'needs'),
    ...needs('life', 'coming'),
    ...ahead,
    ...toPerson,
    done,
  },
};
