import type { Flow } from '@cairn/workflows';
import { act, ask, branch, choice, multi, option, pickAll, say, scale, words, yesNo } from '../write.ts';
import { withdrawalSigns } from '../parts/body.ts';

/* Withdrawal, craving, mood and sleep. From a craving of 4 on a skill is offered, from 7 on what is in reach is asked (R07). */

const withdrawal: Flow['nodes'] = {
  withdrawal: ask({
    text: words('Any withdrawal right now?', '¿Siente abstinencia ahora mismo?'),
    hint: words('Like chills, sweats, aches, upset stomach.', 'Como frío, sudor, dolor o mal de estómago.'),
    question: choice(
      option(0, 'None', 'Nada'),
      option(1, 'A little', 'Un poco'),
      option(2, 'A lot', 'Mucho'),
      option(3, 'Very bad', 'Muy fuerte'),
    ),
    measure: 'withdrawal',
    step: 'withdrawal',
    next: 'if-withdrawal',
  }),
  'if-withdrawal': branch([[{ answer: 'withdrawal', atLeast: 1 }, 'withdrawal-signs']], 'craving'),
  'withdrawal-signs': withdrawalSigns('withdrawal', 'craving'),
};

const zeroToTen = scale(words('no craving', 'sin ganas'), words('strongest ever', 'las más fuertes'));

const craving: Flow['nodes'] = {
  craving: ask({
    text: words('How strong is the craving right now?', '¿Qué tan fuertes son las ganas de usar en este momento?'),
    hint: words('Pick a number. There is no wrong answer.', 'Elija un número. No hay respuesta mala.'),
    question: zeroToTen,
    measure: 'craving',
    step: 'craving',
    next: 'if-craving',
  }),
  'if-craving': branch(
    [
      [{ answer: 'craving', atLeast: 7 }, 'craving-heard'],
      [{ answer: 'craving', atLeast: 4 }, 'craving-worst'],
    ],
    'mood',
  ),
  'craving-heard': say('That is strong. Thank you for telling us.', 'Son muy fuertes. Gracias por decirlo.', 'craving-access'),
  'craving-access': ask({
    text: words('Is something within reach, or do you have a plan to use?', '¿Tiene algo a la mano, o piensa usar?'),
    question: yesNo,
    measure: 'craving.access',
    step: 'craving',
    discreet: true,
    next: 'craving-worst',
  }),
  'craving-worst': ask({
    text: words('At its worst since yesterday, how strong was it?', 'Desde ayer, en el peor momento, ¿qué tan fuertes fueron?'),
    question: zeroToTen,
    measure: 'craving.worst',
    step: 'craving',
    next: 'craving-context',
  }),
  'craving-context': ask({
    text: words('What set it off?', '¿Qué las provocó?'),
    hint: pickAll,
    question: multi(
      option('place', 'A place', 'Un lugar'),
      option('person', 'A person', 'Una persona'),
      option('pain', 'Pain', 'Dolor'),
      option('mood', 'How I felt', 'Cómo me sentía'),
      option('money', 'Money', 'Dinero'),
      option('cue', 'Something I saw or heard', 'Algo que vi u oí'),
    ),
    measure: 'craving.context',
    step: 'craving',
    next: 'craving-skill',
  }),
  'craving-skill': act(
    {
      type: 'skill',
      skill: 'ride-the-wave',
      text: words(
        'Ride the wave: breathe, and let the craving rise and fall.',
        'Deje pasar la ola: respire, y deje que las ganas suban y bajen.',
      ),
    },
    'mood',
  ),
};

const mood: Flow['nodes'] = {
  mood: ask({
    text: words('What is your mood like?', '¿Cómo está su ánimo?'),
    question: {
      type: 'choice',
      look: 'weather',
      options: [
        option(1, 'Stormy', 'Tormenta'),
        option(2, 'Low', 'Bajo'),
        option(3, 'Okay', 'Regular'),
        option(4, 'Good', 'Bueno'),
        option(5, 'Bright', 'Muy bueno'),
      ],
    },
    measure: 'mood',
    step: 'mood',
    next: 'if-mood',
  }),
  'if-mood': branch([[{ answer: 'mood', atMost: 2 }, 'anxiety']], 'sleep'),
  anxiety: ask({
    text: words('How much worry or fear do you feel right now?', '¿Cuánta preocupación o miedo siente en este momento?'),
    question: scale(words('none', 'nada'), words('the most', 'lo más fuerte')),
    measure: 'anxiety',
    step: 'mood',
    next: 'sleep',
  }),
  sleep: ask({
    text: words('About how long did you sleep?', '¿Más o menos cuánto durmió?'),
    question: { type: 'number', one: words('hour', 'hora'), unit: words('hours', 'horas'), min: 0, max: 16, step: 0.5, start: 7 },
    measure: 'sleep',
    step: 'sleep',
    next: 'use',
  }),
};

export const body: Flow['nodes'] = { ...withdrawal, ...craving, ...mood };
