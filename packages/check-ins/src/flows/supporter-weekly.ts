import type { Flow } from '@cairn/workflows';
import { act, ask, branch, choice, done, is, option, person, say, scale, words, yesNo } from './write.ts';

/*
 * A supporter's week, about themself (clinical.md §C5): stress, sleep, safety at home, contact, a boundary, naloxone, a call. Its
 * measures have names of their own, so that no rule takes a supporter's answer for the patient's. It asks nothing about the
 * patient, gives nobody a duty to watch, and the patient does not read it unless the supporter shares it.
 */

const self: Flow['nodes'] = {
  hello: say(
    'Hi {name}. These questions are about you. You can skip any of them.',
    'Hola, {name}. Estas preguntas son sobre usted. Puede saltar cualquiera.',
    'home',
  ),
  home: ask({
    text: words('Do you feel safe at home?', '¿Se siente a salvo en casa?'),
    question: choice(
      option('safe', 'Yes', 'Sí'),
      option('afraid', 'Sometimes I am afraid', 'A veces tengo miedo'),
      option('now', 'No. I need help now', 'No. Necesito ayuda ya'),
    ),
    measure: 'supporter.home',
    step: 'home',
    pressing: ['afraid', 'now'],
    discreet: true,
    next: 'if-home',
  }),
  'if-home': branch(
    [
      [is('home', 'now'), 'home-now'],
      [is('home', 'afraid'), 'home-afraid'],
    ],
    'stress',
  ),
  'home-now': act(
    {
      type: 'alert',
      level: 'P0',
      owner: 'on-call',
      reason: words('A supporter says that they are not safe at home now', 'Una persona de apoyo dice que ahora no está a salvo en casa'),
    },
    'home-heard',
  ),
  'home-afraid': act(
    {
      type: 'alert',
      level: 'P1',
      owner: 'case-manager',
      reason: words('A supporter is sometimes afraid at home', 'Una persona de apoyo a veces tiene miedo en casa'),
    },
    'home-heard',
  ),
  'home-heard': say(
    'Thank you for telling us. You do not deserve to live in fear. If you are in danger, call 911.',
    'Gracias por decirlo. Nadie merece vivir con miedo. Si está en peligro, llame al 911.',
    'person',
  ),
  stress: ask({
    text: words('How much stress did you have this week?', '¿Cuánto estrés tuvo esta semana?'),
    question: scale(words('none', 'nada'), words('the most', 'lo máximo')),
    measure: 'supporter.stress',
    step: 'self',
    next: 'sleep',
  }),
  sleep: ask({
    text: words('Most nights, about how long did you sleep?', 'Casi todas las noches, ¿cuánto durmió?'),
    question: { type: 'number', one: words('hour', 'hora'), unit: words('hours', 'horas'), min: 0, max: 16, step: 0.5, start: 7 },
    measure: 'supporter.sleep',
    step: 'self',
    next: 'contact',
  }),
};

const together: Flow['nodes'] = {
  contact: ask({
    text: words('How was your time together this week?', '¿Cómo fue el tiempo que pasaron juntos?'),
    question: choice(
      option('hard', 'Hard', 'Difícil'),
      option('mixed', 'Some of both', 'De todo un poco'),
      option('good', 'Good', 'Bueno'),
      option('none', 'We had no contact', 'No tuvimos contacto'),
    ),
    measure: 'supporter.contact',
    step: 'together',
    next: 'boundary',
  }),
  boundary: ask({
    text: words('Did you keep a limit that you set for yourself?', '¿Mantuvo un límite que se puso?'),
    question: choice(
      option('kept', 'Yes', 'Sí'),
      option('partly', 'In part', 'En parte'),
      option('hard', 'It was too hard', 'Fue muy difícil'),
      option('none', 'I did not set one', 'No puse ninguno'),
    ),
    measure: 'supporter.boundary',
    step: 'together',
    next: 'if-boundary',
  }),
  'if-boundary': branch([[is('boundary', 'hard', 'partly'), 'boundary-heard']], 'naloxone'),
  'boundary-heard': say(
    'Limits are hard to keep. That you try counts. You can talk it over with us.',
    'Los límites cuestan. Intentarlo cuenta. Puede hablarlo con nosotros.',
    'naloxone',
  ),
  naloxone: ask({
    text: words('Do you have naloxone at hand?', '¿Tiene naloxona a la mano?'),
    hint: words(
      'It can reverse an opioid overdose. The date is on the box.',
      'Puede revertir una sobredosis de opioides. La fecha está en la caja.',
    ),
    question: choice(
      option('yes', 'Yes', 'Sí'),
      option('expired', 'Yes, but it is out of date', 'Sí, pero ya venció'),
      option('no', 'No', 'No'),
      option('not-sure', 'Not sure what that is', 'No sé qué es'),
    ),
    measure: 'supporter.naloxone',
    step: 'together',
    next: 'if-naloxone',
  }),
  'if-naloxone': branch([[is('naloxone', 'no', 'expired', 'not-sure'), 'naloxone-how']], 'call'),
  'naloxone-how': say(
    'Naloxone is a nose spray. A pharmacy or the clinic can tell you how to get it. Help now shows how to use it.',
    'La naloxona es un aerosol para la nariz. Una farmacia o la clínica le dice cómo obtenerla. Ayuda ya muestra cómo se usa.',
    'call',
  ),
  call: ask({
    text: words('Would you like a call?', '¿Quiere una llamada?'),
    question: yesNo,
    measure: 'supporter.call',
    step: 'call',
    next: 'if-call',
  }),
  'if-call': branch([[is('call', true), 'call-task']], 'close'),
  'call-task': act(
    {
      type: 'task',
      owner: 'case-manager',
      within: { days: 1 },
      text: words('A supporter would like a call about how they are doing', 'Una persona de apoyo quiere una llamada sobre cómo está'),
    },
    'call-heard',
  ),
  'call-heard': say('Your wish for a call is noted.', 'Anotamos que quiere una llamada.', 'close'),
  close: say('Thank you. Taking care of yourself matters too.', 'Gracias. Cuidarse usted también importa.', 'done'),
};

export const supporterWeekly: Flow = {
  id: 'supporter-weekly',
  version: 1,
  title: words('How are you doing?', '¿Cómo está usted?'),
  start: 'hello',
  steps: ['home', 'self', 'together', 'call'],
  audience: 'supporter',
  budget: 120,
  nodes: { ...self, ...together, person, done },
};
