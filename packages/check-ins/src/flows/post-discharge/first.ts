import type { Flow } from '@cairn/workflows';
import { ask, branch, choice, is, option, say, words } from '../write.ts';
import { cameFrom } from '../parts/needs.ts';

/* The first days: where somebody was, and that the old amount can be too much now (clinical.md §E R16). */

export const first: Flow['nodes'] = {
  since: ask({
    text: words('How long have you been back?', '¿Hace cuánto volvió?'),
    question: choice(
      option('days', 'A few days', 'Unos días'),
      option('weeks', 'A few weeks', 'Unas semanas'),
      option('months', 'A month or more', 'Un mes o más'),
    ),
    measure: 'back.since',
    step: 'first',
    next: 'if-since',
  }),
  'if-since': branch(
    [
      [is('since', 'days'), 'came-from'],
      [is('since', 'weeks'), 'tolerance'],
    ],
    'dose',
  ),
  ...cameFrom('first', 'tolerance'),
  tolerance: say(
    'Time away lowers your tolerance. The old amount can be too much now. Keep naloxone near, and try not to use alone.',
    'El tiempo fuera baja la tolerancia. La cantidad de antes puede ser demasiado. Tenga naloxona cerca y trate de no usar a solas.',
    'dose',
  ),
};
