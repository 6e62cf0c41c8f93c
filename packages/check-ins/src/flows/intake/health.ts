import type { Flow } from '@cairn/workflows';
import { act, ask, branch, choice, includes, is, multi, option, pickAll, say, scale, words, yesNo } from '../write.ts';

/* Last use, craving, medicines, and pregnancy for who wants to say (clinical.md §B2 items 4, 14, §E R07, R09, R12). */

const use: Flow['nodes'] = {
  'last-use': ask({
    text: words('When did you last use an opioid that was not prescribed?', '¿Cuándo usó por última vez un opioide sin receta?'),
    hint: words('Like heroin, fentanyl or pain pills.', 'Como heroína, fentanilo o pastillas para el dolor.'),
    question: choice(
      option('today', 'Today or yesterday', 'Hoy o ayer'),
      option('week', 'In the last week', 'En la última semana'),
      option('month', 'In the last month', 'En el último mes'),
      option('longer', 'Longer ago', 'Hace más tiempo'),
      option('never', 'Never', 'Nunca'),
    ),
    measure: 'last-use',
    step: 'health',
    discreet: true,
    next: 'craving',
  }),
  craving: ask({
    text: words('How strong is the craving right now?', '¿Qué tan fuertes son las ganas de usar en este momento?'),
    hint: words('Pick a number. There is no wrong answer.', 'Elija un número. No hay respuesta mala.'),
    question: scale(words('no craving', 'sin ganas'), words('strongest ever', 'las más fuertes')),
    measure: 'craving',
    step: 'health',
    next: 'if-craving',
  }),
  'if-craving': branch([[{ answer: 'craving', atLeast: 7 }, 'craving-access']], 'medicines'),
  'craving-access': ask({
    text: words('Is something within reach, or do you have a plan to use?', '¿Tiene algo a la mano, o piensa usar?'),
    question: yesNo,
    measure: 'craving.access',
    step: 'health',
    discreet: true,
    next: 'medicines',
  }),
};

const medicines: Flow['nodes'] = {
  medicines: ask({
    text: words('Which of these do you take?', '¿Cuáles de estas toma?'),
    hint: pickAll,
    question: multi(
      option('methadone', 'Methadone', 'Metadona'),
      option('buprenorphine', 'Buprenorphine, like Suboxone', 'Buprenorfina, como Suboxone'),
      option('naltrexone', 'Naltrexone, like Vivitrol', 'Naltrexona, como Vivitrol'),
      option('sedative', 'Pills to calm or sleep, like Xanax', 'Pastillas para calmarse o dormir, como Xanax'),
      option('gabapentinoid', 'Gabapentin or Lyrica', 'Gabapentina o Lyrica'),
      option('other', 'Other medicine', 'Otra medicina'),
      option('none', 'None', 'Ninguna'),
    ),
    measure: 'medicines',
    step: 'health',
    next: 'if-sedative',
  }),
  'if-sedative': branch(
    [
      [
        { all: [includes('medicines', 'methadone', 'buprenorphine'), includes('medicines', 'sedative', 'gabapentinoid')] },
        'sedative-alert',
      ],
    ],
    'may-ask',
  ),
  'sedative-alert': act(
    {
      type: 'alert',
      level: 'P1',
      owner: 'prescriber',
      reason: words(
        'Told at intake: medicine for opioid use together with a sedative or gabapentinoid',
        'Dicho en el ingreso: medicina para el uso de opioides junto con un sedante o gabapentinoide',
      ),
    },
    'sedative-heard',
  ),
  'sedative-heard': say(
    'Thank you. Please do not stop any of them on your own. If you get very sleepy, call us. If it is hard to breathe, call 911.',
    'Gracias. Por favor no deje ninguna por su cuenta. Si le da mucho sueño, llámenos. Si le cuesta respirar, llame al 911.',
    'may-ask',
  ),
};

const pregnancy: Flow['nodes'] = {
  'may-ask': ask({
    text: words('May we ask if you are pregnant? It is your choice.', '¿Podemos preguntarle sobre un embarazo? Usted decide.'),
    question: yesNo,
    measure: 'pregnant.may-ask',
    step: 'health',
    next: 'if-may-ask',
  }),
  'if-may-ask': branch([[is('may-ask', true), 'pregnant']], 'naloxone'),
  pregnant: ask({
    text: words('Are you pregnant, or could you be?', '¿Hay un embarazo, o podría haberlo?'),
    question: choice(option('no', 'No', 'No'), option('yes', 'Yes', 'Sí'), option('maybe', 'Maybe', 'Tal vez')),
    measure: 'pregnant',
    step: 'health',
    discreet: true,
    next: 'if-pregnant',
  }),
  'if-pregnant': branch([[is('pregnant', 'yes', 'maybe'), 'pregnant-heard']], 'naloxone'),
  'pregnant-heard': say(
    'Thank you for telling us. If you take medicine, please do not stop by yourself. Your care team can plan this with you.',
    'Gracias por decirlo. Si toma medicina, por favor no la deje por su cuenta. Su equipo puede planearlo con usted.',
    'naloxone',
  ),
};

export const health: Flow['nodes'] = { ...use, ...medicines, ...pregnancy };
