import type { Flow } from '@cairn/workflows';
import { act, branch, done, say, words } from '../write.ts';
import { naloxone } from '../parts/naloxone.ts';
import { cameFrom, needs, wasAway } from '../parts/needs.ts';
import { gate, thoughts, toPerson, violence } from '../parts/safety.ts';
import { about } from './about.ts';
import { health } from './health.ts';

/*
 * What the team should know before the first talk, in the person's own words. It is no diagnosis and decides nothing. Somebody
 * who comes from a hospital, a program or jail is asked again on the days of clinical.md §C4.
 */

const days = [1, 3, 7, 14, 30, 60, 90] as const;

const from: Flow['nodes'] = {
  ...cameFrom('from', 'if-away'),
  'if-away': branch([[wasAway, 'away']], 'last-use'),
  away: act({ type: 'schedule', flow: 'post-discharge', after: days.map((one) => ({ days: one })) }, 'tolerance'),
  tolerance: say(
    'Time away lowers your tolerance. The old amount can be too much now. Keep naloxone near.',
    'El tiempo fuera baja la tolerancia. La cantidad de antes puede ser demasiado. Tenga naloxona cerca.',
    'last-use',
  ),
};

export const intake: Flow = {
  id: 'intake',
  version: 1,
  title: words('Getting to know you', 'Para conocerle'),
  start: 'hello',
  steps: ['safe', 'from', 'health', 'naloxone', 'safety', 'home', 'life', 'you'],
  budget: 420,
  nodes: {
    hello: say(
      'Hi {name}. We are glad you are here. These questions help us know you. They are not a test, and you can skip any.',
      'Hola, {name}. Qué bueno que está aquí. Estas preguntas nos ayudan a conocerle. No son un examen, y puede saltar cualquiera.',
      'safe-now',
    ),
    ...gate('safe', 'came-from'),
    ...from,
    ...health,
    ...naloxone('naloxone', 'safety'),
    ...thoughts('safety', 'violence'),
    ...violence('home', 'support'),
    ...needs('life', 'contact-way'),
    ...about,
    ...toPerson,
    done,
  },
};
