import type { Flow } from '@cairn/workflows';
import { done, say, words } from '../write.ts';
import { thoughts, toPerson } from '../parts/safety.ts';
import { naloxone } from '../parts/naloxone.ts';
import { whatHappened } from './what-happened.ts';
import { oneChoice } from './one-choice.ts';

/*
 * "I used" (clinical.md §B3): thanks, safety, it is not the end, what happened, naloxone and tolerance, medicine, one choice, next
 * contact. Nothing in it warns, blames or takes away. The sentence "Telling us will not cost you your dose" is not in it: it is
 * a promise, and nobody of a program has said that it is true (DESIGN.md §4).
 */

const opening: Flow['nodes'] = {
  thanks: say('Thank you for being honest. That helps us keep you safe.', 'Gracias por su honestidad. Así podemos cuidarle mejor.', 'okay'),
  normal: say(
    'Many people use again on the way. It does not erase your work.',
    'Muchas personas vuelven a usar en el camino. No borra su esfuerzo.',
    'substances',
  ),
  tolerance: say(
    'Your body can lose its tolerance fast. Keep naloxone near, and try not to use alone.',
    'El cuerpo puede perder la tolerancia rápido. Tenga naloxona cerca y trate de no usar a solas.',
    'naloxone',
  ),
  medicine: say(
    'If you take medicine for this, it still helps. If you feel very sleepy, call us before your next dose.',
    'Si toma medicina para esto, todavía le ayuda. Si siente mucho sueño, llámenos antes de su próxima dosis.',
    'choice',
  ),
};

export const used: Flow = {
  id: 'used',
  version: 1,
  title: words('I used', 'Usé'),
  start: 'thanks',
  steps: ['used'],
  budget: 180,
  nodes: {
    ...opening,
    ...whatHappened,
    ...thoughts('used', 'normal'),
    ...naloxone('used', 'medicine'),
    ...oneChoice,
    ...toPerson,
    done,
  },
};
