import type { Flow } from '@cairn/workflows';
import { act, ask, branch, choice, done, is, option, say, words } from './write.ts';

/*
 * After check-ins were missed: one tap is enough (clinical.md §B2 branch rules, §E R13). "Not now" is asked once more at the end of the
 * afternoon. No blame, and nothing clinical in what a phone shows.
 */

const okay: Flow['nodes'] = {
  hello: say('Hi {name}. It is good that you are here.', 'Hola, {name}. Qué bueno que está aquí.', 'okay'),
  okay: ask({
    text: words('How are you?', '¿Cómo está?'),
    hint: words('One tap is enough.', 'Basta con un toque.'),
    question: choice(
      option('okay', 'I am okay', 'Estoy bien'),
      option('call', 'I want a call', 'Quiero una llamada'),
      option('not-now', 'Not now', 'Ahora no'),
    ),
    measure: 'outreach',
    step: 'okay',
    next: 'if-okay',
  }),
  'if-okay': branch(
    [
      [is('okay', 'call'), 'call-alert'],
      [is('okay', 'okay'), 'why'],
    ],
    'later',
  ),
  'call-alert': act(
    {
      type: 'alert',
      level: 'P1',
      owner: 'counselor',
      reason: words('Wants a call, after check-ins were missed', 'Quiere una llamada, después de días sin registro'),
    },
    'call-heard',
  ),
  'call-heard': say(
    'Your wish for a call is noted. If you do not want to wait, tap Help now.',
    'Anotamos que quiere una llamada. Si no quiere esperar, toque Ayuda ya.',
    'done',
  ),
};

const later: Flow['nodes'] = {
  later: {
    kind: 'wait',
    text: words('That is okay. We ask once more later on.', 'Está bien. Le preguntamos una vez más después.'),
    on: [],
    after: { until: '18:00' },
    timeout: 'again',
  },
  again: { kind: 'again', to: 'reminder', atMost: 1, next: 'open' },
  reminder: act({ type: 'notify', text: words('You have a reminder.', 'Tiene un recordatorio.') }, 'okay'),
  open: say('We are here when you want to talk.', 'Aquí estamos cuando quiera hablar.', 'done'),
};

const why: Flow['nodes'] = {
  why: ask({
    text: words('What got in the way? You can skip this.', '¿Qué pasó? Puede saltar esta pregunta.'),
    question: choice(
      option('busy', 'A full day', 'Días ocupados'),
      option('phone', 'Phone or internet', 'Teléfono o internet'),
      option('unwell', 'I did not feel well', 'No me sentía bien'),
      option('questions', 'The questions did not fit me', 'Las preguntas no eran para mí'),
      option('break', 'I needed a break', 'Necesitaba un descanso'),
      option('other', 'Something else', 'Otra cosa'),
    ),
    measure: 'missed.why',
    step: 'why',
    next: 'contact',
  }),
  contact: ask({
    text: words('When would you like to hear from us?', '¿Cuándo quiere saber de nosotros?'),
    question: choice(
      option('tomorrow', 'Tomorrow', 'Mañana'),
      option('this-week', 'This week', 'Esta semana'),
      option('i-call', 'I will reach out', 'Yo me comunico'),
    ),
    measure: 'contact.next',
    step: 'next',
    next: 'if-contact',
  }),
  'if-contact': branch(
    [
      [is('contact', 'tomorrow'), 'contact-tomorrow'],
      [is('contact', 'this-week'), 'contact-week'],
    ],
    'close',
  ),
  'contact-tomorrow': act(
    {
      type: 'task',
      owner: 'peer',
      within: { days: 1 },
      text: words('Reach out tomorrow, as this person chose', 'Contacte mañana, como esta persona eligió'),
    },
    'close',
  ),
  'contact-week': act(
    {
      type: 'task',
      owner: 'peer',
      within: { days: 5 },
      text: words('Reach out this week, as this person chose', 'Contacte esta semana, como esta persona eligió'),
    },
    'close',
  ),
  close: say('Thank you for letting us know.', 'Gracias por avisar.', 'done'),
};

export const missed: Flow = {
  id: 'missed',
  version: 1,
  title: words('How are you?', '¿Cómo está?'),
  start: 'hello',
  steps: ['okay', 'why', 'next'],
  budget: 60,
  window: { from: '09:00', to: '15:00' },
  nodes: { ...okay, ...later, ...why, done },
};
