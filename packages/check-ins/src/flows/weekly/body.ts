import type { Flow } from '@cairn/workflows';
import { ask, branch, includes, say, scale, words, yesNo } from '../write.ts';
import { sideEffects, withdrawalScale, withdrawalSigns } from '../parts/body.ts';

/* Sleep, withdrawal, pain and what the medicine does (clinical.md §B2 items 3, 7, 8, 9). */

export const body: Flow['nodes'] = {
  sleep: ask({
    text: words('Most nights this week, about how long did you sleep?', 'Esta semana, ¿más o menos cuánto durmió cada noche?'),
    question: { type: 'number', one: words('hour', 'hora'), unit: words('hours', 'horas'), min: 0, max: 16, step: 0.5, start: 7 },
    measure: 'sleep',
    step: 'body',
    next: 'withdrawal',
  }),
  withdrawal: withdrawalScale('body', 'if-withdrawal'),
  'if-withdrawal': branch([[{ answer: 'withdrawal', atLeast: 4 }, 'withdrawal-signs']], 'pain'),
  'withdrawal-signs': withdrawalSigns('body', 'pain'),
  pain: ask({
    text: words('How strong was your pain this week?', '¿Qué tan fuerte fue su dolor esta semana?'),
    question: scale(words('no pain', 'sin dolor'), words('the worst', 'el peor')),
    measure: 'pain',
    step: 'body',
    next: 'if-pain',
  }),
  'if-pain': branch([[{ answer: 'pain', atLeast: 1 }, 'pain-new']], 'side-effects'),
  'pain-new': ask({
    text: words('Is this pain new?', '¿Es un dolor nuevo?'),
    question: yesNo,
    measure: 'pain.new',
    step: 'body',
    next: 'side-effects',
  }),
  'side-effects': sideEffects('body', 'if-side-effects'),
  'if-side-effects': branch([[includes('side-effects', 'hard-to-wake', 'slow-breathing'), 'breathing']], 'triggers'),
  breathing: say(
    'That can be an emergency. If it is so now, call 911. Ask someone to stay and to have naloxone ready.',
    'Eso puede ser una emergencia. Si le pasa ahora, llame al 911. Pida que alguien se quede y tenga lista la naloxona.',
    'person',
  ),
};
