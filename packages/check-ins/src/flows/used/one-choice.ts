import type { Flow } from '@cairn/workflows';
import { act, ask, branch, choice, is, option, say, text, words } from '../write.ts';

/* One choice, then the next contact (clinical.md §B3). No rule reads the wish for a call: it wakes its owner itself. */

export const oneChoice: Flow['nodes'] = {
  choice: ask({
    text: words('What would help most? You decide.', '¿Qué le ayudaría más? Usted decide.'),
    question: choice(
      option('call', 'A call today', 'Una llamada hoy'),
      option('plan', 'A plan for tonight', 'Un plan para esta noche'),
      option('note', 'Just note it', 'Solo anotarlo'),
    ),
    measure: 'used.choice',
    step: 'used',
    next: 'if-choice',
  }),
  'if-choice': branch(
    [
      [is('choice', 'call'), 'call-alert'],
      [is('choice', 'plan'), 'plan'],
    ],
    'contact',
  ),
  'call-alert': act(
    {
      type: 'alert',
      level: 'P1',
      owner: 'counselor',
      reason: words('Used, and would like a call today', 'Usó, y quiere una llamada hoy'),
    },
    'call-heard',
  ),
  'call-heard': say(
    'Your wish for a call is noted. If you do not want to wait, tap Help now.',
    'Anotamos que quiere una llamada. Si no quiere esperar, toque Ayuda ya.',
    'done',
  ),
  plan: say(
    'A plan can be short. Be with someone you trust. Keep naloxone near. Put what is left out of reach. Rest.',
    'Un plan puede ser corto. Esté con alguien de confianza. Tenga naloxona cerca. Deje lejos lo que quede. Descanse.',
    'plan-words',
  ),
  'plan-words': ask({
    text: words('What is one thing that will help you tonight?', '¿Qué es una cosa que le va a ayudar esta noche?'),
    question: text(300),
    measure: 'used.plan',
    step: 'used',
    discreet: true,
    next: 'plan-skill',
  }),
  'plan-skill': act(
    {
      type: 'skill',
      skill: 'ride-the-wave',
      text: words(
        'Ride the wave: breathe, and let the craving rise and fall.',
        'Deje pasar la ola: respire, y deje que las ganas suban y bajen.',
      ),
    },
    'contact',
  ),
  contact: ask({
    text: words('When would you like to hear from us?', '¿Cuándo quiere saber de nosotros?'),
    question: choice(
      option('tomorrow', 'Tomorrow', 'Mañana'),
      option('this-week', 'This week', 'Esta semana'),
      option('next-visit', 'At my next visit', 'En mi próxima visita'),
    ),
    measure: 'contact.next',
    step: 'used',
    next: 'if-contact',
  }),
  'if-contact': branch(
    [
      [is('contact', 'tomorrow'), 'contact-tomorrow'],
      [is('contact', 'this-week'), 'contact-week'],
    ],
    'noted',
  ),
  'contact-tomorrow': act(
    {
      type: 'task',
      owner: 'counselor',
      within: { days: 1 },
      text: words('Call tomorrow, as this person chose', 'Llame mañana, como esta persona eligió'),
    },
    'noted',
  ),
  'contact-week': act(
    {
      type: 'task',
      owner: 'counselor',
      within: { days: 5 },
      text: words('Call this week, as this person chose', 'Llame esta semana, como esta persona eligió'),
    },
    'noted',
  ),
  noted: say('That is noted. Telling us took strength.', 'Ya está anotado. Decirlo requiere fuerza.', 'done'),
};
