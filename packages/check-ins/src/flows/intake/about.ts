import type { Flow } from '@cairn/workflows';
import { ask, branch, choice, multi, option, pickAll, say, text, words, yesNo } from '../write.ts';

/* Who is there, how to reach the person, and what they want, in their own words. */

export const about: Flow['nodes'] = {
  support: ask({
    text: words(
      'In the last week, on how many days did you talk with someone on your side?',
      'En la última semana, ¿cuántos días habló con alguien que le apoya?',
    ),
    question: { type: 'number', one: words('day', 'día'), unit: words('days', 'días'), min: 0, max: 7, step: 1, start: 3 },
    measure: 'support.contacts',
    step: 'home',
    next: 'needs',
  }),
  'contact-way': ask({
    text: words('How should we reach you?', '¿Cómo prefiere que le contactemos?'),
    question: choice(
      option('call', 'A call', 'Una llamada'),
      option('text', 'A text', 'Un mensaje de texto'),
      option('app', 'In this app', 'En esta aplicación'),
    ),
    measure: 'contact.way',
    step: 'you',
    next: 'contact-when',
  }),
  'contact-when': ask({
    text: words('What times are good?', '¿A qué hora le queda bien?'),
    hint: pickAll,
    question: multi(
      option('morning', 'Morning', 'En la mañana'),
      option('afternoon', 'Afternoon', 'En la tarde'),
      option('evening', 'Evening', 'En la noche'),
    ),
    measure: 'contact.when',
    step: 'you',
    next: 'contact-voice',
  }),
  'contact-voice': ask({
    text: words(
      'May we leave a voice message? It will not say why we call.',
      '¿Podemos dejar un mensaje de voz? No dirá por qué llamamos.',
    ),
    question: yesNo,
    measure: 'contact.voice',
    step: 'you',
    next: 'if-voice',
  }),
  'if-voice': branch([[{ answer: 'contact-voice', equals: false }, 'voice-heard']], 'goal'),
  'voice-heard': say('Thank you. That is noted for your care team.', 'Gracias. Queda anotado para su equipo.', 'goal'),
  goal: ask({
    text: words('What matters most to you right now? Use your own words.', '¿Qué es lo más importante para usted ahora? Con sus palabras.'),
    question: text(500),
    measure: 'goal',
    step: 'you',
    next: 'strength',
  }),
  strength: ask({
    text: words('What has helped you before?', '¿Qué le ha ayudado antes?'),
    question: text(500),
    measure: 'strength',
    step: 'you',
    next: 'close',
  }),
  close: say(
    'Thank you for sharing this. Your care team can read it. You can change your answers until they have.',
    'Gracias por contarnos. Su equipo puede leerlo. Puede cambiar sus respuestas hasta que lo lean.',
    'done',
  ),
};
