import type { Flow } from '@cairn/workflows';
import { ask, branch, multi, option, pickAll, say, words } from '../write.ts';

/* What was hard, what helped, and who was there (clinical.md §B2 items 10, 11). R15 reads `support.contacts`. */

export const week: Flow['nodes'] = {
  triggers: ask({
    text: words('What made this week hard?', '¿Qué fue difícil esta semana?'),
    hint: pickAll,
    question: multi(
      option('people', 'People', 'Personas'),
      option('places', 'Places', 'Lugares'),
      option('pain', 'Pain', 'Dolor'),
      option('stress', 'Stress', 'Estrés'),
      option('lonely', 'Feeling alone', 'La soledad'),
      option('anger', 'Anger', 'El enojo'),
      option('bored', 'Too much free time', 'Mucho tiempo libre'),
      option('money', 'Money', 'Dinero'),
      option('party', 'A good time, like a party', 'Un buen momento, como una fiesta'),
    ),
    measure: 'triggers',
    step: 'week',
    next: 'if-triggers',
  }),
  'if-triggers': branch([[{ answered: 'triggers' }, 'coping']], 'support'),
  coping: ask({
    text: words('What helped you get through it?', '¿Qué le ayudó a salir adelante?'),
    hint: pickAll,
    question: multi(
      option('called', 'I called someone', 'Llamé a alguien'),
      option('left', 'I left the place', 'Me fui del lugar'),
      option('skill', 'A skill I learned', 'Algo que aprendí'),
      option('waited', 'I waited it out', 'Esperé a que pasara'),
      option('busy', 'I kept busy', 'Me mantuve con algo que hacer'),
      option('medicine', 'My medicine', 'Mi medicina'),
      option('faith', 'Faith or prayer', 'La fe o la oración'),
      option('nothing', 'Nothing yet', 'Todavía nada'),
    ),
    measure: 'coping',
    step: 'week',
    next: 'support',
  }),
  support: ask({
    text: words('On how many days did you talk with someone who is on your side?', '¿Cuántos días habló con alguien que le apoya?'),
    question: { type: 'number', one: words('day', 'día'), unit: words('days', 'días'), min: 0, max: 7, step: 1, start: 3 },
    measure: 'support.contacts',
    step: 'week',
    next: 'if-support',
  }),
  'if-support': branch([[{ answer: 'support', atMost: 0 }, 'support-heard']], 'violence'),
  'support-heard': say(
    'That sounds lonely. Thank you for telling us. You can talk with us here too.',
    'Estar a solas pesa. Gracias por decirlo. Aquí también puede hablar.',
    'violence',
  ),
};
