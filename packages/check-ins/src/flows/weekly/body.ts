import type { Flow } from '@cairn/workflows';
import { act, ask, branch, includes, is, say, scale, words, yesNo } from '../write.ts';
import { sideEffects, withdrawalScale, withdrawalSigns } from '../parts/body.ts';

/*
 * Sleep, withdrawal, pain and what the medicine does (clinical.md §B2 items 3, 7, 8, 9). No rule reads pain, a fast heartbeat or an
 * allergy: they ask for the prescriber themselves.
 */

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
    next: 'if-pain-new',
  }),
  'if-pain-new': branch([[{ any: [{ answer: 'pain', atLeast: 7 }, is('pain-new', true)] }, 'pain-task']], 'side-effects'),
  'pain-task': act(
    {
      type: 'task',
      owner: 'prescriber',
      within: { days: 2 },
      text: words(
        'Pain of 7 or more, or new pain. Review it with this person',
        'Dolor de 7 o más, o dolor nuevo. Revíselo con esta persona',
      ),
    },
    'pain-heard',
  ),
  'pain-heard': say(
    'Pain makes everything harder. Thank you for telling us.',
    'El dolor hace todo más difícil. Gracias por decirlo.',
    'side-effects',
  ),
  'side-effects': sideEffects('body', 'if-side-effects'),
  'if-side-effects': branch([[includes('side-effects', 'hard-to-wake', 'slow-breathing'), 'breathing']], 'if-reaction'),
  'if-reaction': branch([[includes('side-effects', 'allergic', 'palpitations'), 'reaction-alert']], 'triggers'),
  'reaction-alert': act(
    {
      type: 'alert',
      level: 'P2',
      owner: 'prescriber',
      reason: words(
        'Fast heartbeat, or rash and swelling, told in the weekly check-in',
        'Dijo en el registro de la semana: late rápido el corazón, o ronchas e hinchazón',
      ),
    },
    'reaction-heard',
  ),
  'reaction-heard': say(
    'Thank you for telling us. If your face swells, or you faint or cannot breathe, call 911.',
    'Gracias por decirlo. Si se le hincha la cara, se desmaya o no puede respirar, llame al 911.',
    'triggers',
  ),
  breathing: say(
    'That can be an emergency. If it is so now, call 911. Ask someone to stay and to have naloxone ready.',
    'Eso puede ser una emergencia. Si le pasa ahora, llame al 911. Pida que alguien se quede y tenga lista la naloxona.',
    'person',
  ),
};
