import type { Flow } from '@cairn/workflows';
import { done, say, words } from '../write.ts';
import { dose } from '../parts/dose.ts';
import { naloxone } from '../parts/naloxone.ts';
import { needs } from '../parts/needs.ts';
import { gate, thoughts, toPerson } from '../parts/safety.ts';
import { first } from './first.ts';
import { since } from './since.ts';

/*
 * After a hospital, a program or jail: on days 1, 3, 7, 14, 30, 60 and 90 (clinical.md §C4 follow-up, §E R16). The same questions on
 * each; those of the first days are asked of whoever says that it is still the first days.
 */
export const postDischarge: Flow = {
  id: 'post-discharge',
  version: 1,
  title: words('Since you came back', 'Desde que volvió'),
  start: 'hello',
  steps: ['safe', 'first', 'medicine', 'use', 'used', 'safety', 'naloxone', 'visit', 'life'],
  budget: 270,
  nodes: {
    hello: say(
      'Hi {name}. The days after coming back can be hard. How are things?',
      'Hola, {name}. Los días después de volver pueden ser difíciles. ¿Cómo va todo?',
      'safe-now',
    ),
    ...gate('safe', 'since'),
    ...first,
    ...dose('medicine', 'at-hand'),
    ...since,
    ...thoughts('safety', 'naloxone'),
    ...naloxone('naloxone', 'visit'),
    ...needs('life', 'close'),
    close: say('Thank you. Each day back counts.', 'Gracias. Cada día cuenta.', 'done'),
    ...toPerson,
    done,
  },
};
