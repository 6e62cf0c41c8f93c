import type { Condition, Flow } from '@cairn/workflows';
import { act, ask, branch, choice, done, includes, is, multi, option, say, words } from './write.ts';
import { withdrawalScale, withdrawalSigns } from './parts/body.ts';
import { gate, thoughts, toPerson } from './parts/safety.ts';

/*
 * The day of the first dose: withdrawal now and again after two hours, up to four looks (clinical.md §A1 COWS "1–2 h after dose"
 * [K], §B2 item 3, §E R08 and R09). Very strong withdrawal or throwing up hands over to a nurse, who gives the chat back.
 * It measures; it never says how much to take.
 */

const dose: Flow['nodes'] = {
  dose: ask({
    text: words('Did you take your first dose today?', '¿Ya tomó hoy su primera dosis?'),
    question: choice(
      option('clinic', 'Yes, at the clinic', 'Sí, en la clínica'),
      option('home', 'Yes, at home', 'Sí, en casa'),
      option('not-yet', 'Not yet', 'Todavía no'),
      option('vomited', 'I took it and threw up', 'La tomé y vomité'),
    ),
    measure: 'dose',
    step: 'dose',
    next: 'if-dose',
  }),
  'if-dose': branch(
    [
      [is('dose', 'not-yet'), 'dose-wait'],
      [is('dose', 'vomited'), 'dose-vomited'],
    ],
    'scale',
  ),
  'dose-wait': say(
    'Please ask your care team when to take it. Too early can make you feel worse.',
    'Pregunte a su equipo cuándo tomarla. Si es muy pronto, se puede sentir peor.',
    'scale',
  ),
  'dose-vomited': say(
    'Please do not take more for now. Call your care team first. They can tell you what is safe.',
    'Por ahora no tome más. Llame primero a su equipo. Le pueden decir qué es seguro.',
    'scale',
  ),
};

const vomiting: Condition = { all: [{ answered: 'signs' }, includes('signs', 'vomiting')] };
const reaction = includes('effects', 'allergic', 'palpitations', 'fainting');

const look: Flow['nodes'] = {
  scale: withdrawalScale('now', 'if-scale'),
  'if-scale': branch([[{ answer: 'scale', atLeast: 1 }, 'signs']], 'effects'),
  signs: withdrawalSigns('now', 'effects'),
  effects: ask({
    text: words('Do you feel any of these now?', '¿Siente algo de esto ahora?'),
    hint: words('Pick all that fit. Skip it if none do.', 'Puede elegir más de una. Si nada, salte la pregunta.'),
    question: multi(
      option('drowsy', 'Very sleepy', 'Mucho sueño'),
      option('hard-to-wake', 'Hard to wake up', 'Cuesta despertarme'),
      option('slow-breathing', 'Slow breathing', 'Respiro muy lento'),
      option('nausea', 'Sick to my stomach', 'Náuseas'),
      option('palpitations', 'Heart beats fast or hard', 'El corazón late muy rápido'),
      option('fainting', 'Fainting', 'Desmayos'),
      option('allergic', 'Rash, swelling or itching', 'Ronchas, hinchazón o picazón'),
    ),
    measure: 'side-effects',
    step: 'now',
    next: 'if-effects',
  }),
  'if-effects': branch([[includes('effects', 'hard-to-wake', 'slow-breathing'), 'breathing']], 'if-nurse'),
  'if-nurse': branch([[{ any: [{ answer: 'scale', atLeast: 7 }, vomiting, reaction] }, 'nurse']], 'rest'),
  breathing: say(
    'That can be an emergency. Please call 911 now. Ask someone to stay and to have naloxone ready.',
    'Eso puede ser una emergencia. Llame al 911 ahora. Pida que alguien se quede y tenga lista la naloxona.',
    'person',
  ),
};

const onward: Flow['nodes'] = {
  nurse: {
    kind: 'hand-over',
    to: 'nurse',
    text: words(
      'That is hard. A nurse can come into this chat. If it gets worse, tap Help now or call 911.',
      'Eso es difícil. Alguien de enfermería puede entrar a este chat. Si empeora, toque Ayuda ya o llame al 911.',
    ),
    back: 'rest',
    after: { minutes: 30 },
    timeout: 'late-alert',
  },
  'late-alert': act(
    {
      type: 'alert',
      level: 'P1',
      owner: 'on-call',
      reason: words(
        'Asked for a nurse on the first day of medicine, and none came into the chat within 30 minutes',
        'Pidió una enfermera el primer día de su medicina, y nadie entró al chat en 30 minutos',
      ),
    },
    'nurse-late',
  ),
  'nurse-late': say(
    'No nurse has come in yet. Please call your clinic now, or tap Help now.',
    'Todavía no entró nadie. Llame ahora a su clínica, o toque Ayuda ya.',
    'person',
  ),
  rest: {
    kind: 'wait',
    text: words(
      'Rest, and drink some water. We ask again in 2 hours. If it gets worse, tap Help now.',
      'Descanse y tome agua. Le preguntamos otra vez en 2 horas. Si empeora, toque Ayuda ya.',
    ),
    on: [],
    after: { hours: 2 },
    timeout: 'again',
  },
  again: { kind: 'again', to: 'scale', atMost: 3, next: 'if-still' },
  'if-still': branch([[{ answer: 'scale', atLeast: 4 }, 'still-alert']], 'safety'),
  'still-alert': act(
    {
      type: 'alert',
      level: 'P2',
      owner: 'nurse',
      reason: words(
        'Withdrawal is still 4 or more at the last look of the first day',
        'La abstinencia sigue en 4 o más en la última revisión del primer día',
      ),
    },
    'still-heard',
  ),
  'still-heard': say(
    'It is still there. Thank you for telling us. You can call your clinic if you want to talk about it tonight.',
    'Todavía sigue. Gracias por decirlo. Puede llamar a su clínica si quiere hablar de esto hoy.',
    'safety',
  ),
};

export const induction: Flow = {
  id: 'induction',
  version: 1,
  title: words('Your first day', 'Su primer día'),
  start: 'hello',
  steps: ['safe', 'dose', 'now', 'safety'],
  budget: 240,
  window: { from: '08:00', to: '12:00' },
  nodes: {
    hello: say(
      'Hi {name}. Today we ask a few times how you feel.',
      'Hola, {name}. Hoy le preguntamos varias veces cómo se siente.',
      'safe-now',
    ),
    ...gate('safe', 'dose'),
    ...dose,
    ...look,
    ...onward,
    ...thoughts('safety', 'close'),
    close: say('You got through the day. That took strength.', 'Ya pasó el día. Eso requiere fuerza.', 'done'),
    ...toPerson,
    done,
  },
};
