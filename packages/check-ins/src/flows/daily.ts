import type { Ask, Flow, Option, Text } from '@cairn/workflows';

/*
 * The daily check-in, in the words of the design (DESIGN.md §4) and of clinical.md B3. The Spanish is a draft: a fluent
 * reviewer signs each line before use outside a demonstration. No line promises what the program has not confirmed.
 */

function words(en: string, es: string): Text {
  return { en, es };
}
function option<V extends string | number>(value: V, en: string, es: string): Option<V> {
  return { value, text: words(en, es) };
}

const pickAll = words('Pick all that fit.', 'Elija todo lo que corresponda.');
const yesNo: Ask['question'] = { type: 'yes-no', yes: words('Yes', 'Sí'), no: words('No', 'No') };

const body: Flow['nodes'] = {
  hello: { kind: 'say', text: words('Hi {name}. Good to see you.', 'Hola, {name}. Qué bueno verle.'), next: 'dose' },
  dose: {
    kind: 'ask',
    text: words('Did you take your dose today?', '¿Tomó su dosis hoy?'),
    question: {
      type: 'choice',
      options: [
        option('clinic', 'Yes, at the clinic', 'Sí, en la clínica'),
        option('home', 'Yes, at home', 'Sí, en casa'),
        option('not-yet', 'Not yet', 'Todavía no'),
        option('missed', 'I missed it', 'No la tomé'),
      ],
    },
    measure: 'dose',
    step: 'dose',
    next: 'withdrawal',
  },
  withdrawal: {
    kind: 'ask',
    text: words('Any withdrawal right now?', '¿Siente abstinencia ahora mismo?'),
    hint: words('Like chills, sweats, aches, upset stomach.', 'Como escalofríos, sudores, dolores o malestar de estómago.'),
    question: {
      type: 'choice',
      options: [
        option(0, 'None', 'Nada'),
        option(1, 'A little', 'Un poco'),
        option(2, 'A lot', 'Mucho'),
        option(3, 'Very bad', 'Muy fuerte'),
      ],
    },
    measure: 'withdrawal',
    step: 'withdrawal',
    next: 'if-withdrawal',
  },
  'if-withdrawal': { kind: 'branch', arms: [{ when: { answer: 'withdrawal', atLeast: 1 }, to: 'withdrawal-signs' }], otherwise: 'craving' },
  'withdrawal-signs': {
    kind: 'ask',
    text: words('What do you feel?', '¿Qué siente?'),
    hint: pickAll,
    question: {
      type: 'multi',
      options: [
        option('chills', 'Chills', 'Escalofríos'),
        option('sweats', 'Sweats', 'Sudores'),
        option('aches', 'Aches', 'Dolores en el cuerpo'),
        option('upset-stomach', 'Upset stomach', 'Malestar de estómago'),
        option('vomiting', 'Throwing up', 'Vómitos'),
        option('runny-nose', 'Runny nose or eyes', 'Nariz o lágrimas que corren'),
        option('yawning', 'Yawning', 'Bostezos'),
        option('restless', 'Restless', 'Inquietud'),
        option('anxious', 'Anxious', 'Ansiedad'),
      ],
    },
    measure: 'withdrawal.signs',
    step: 'withdrawal',
    next: 'craving',
  },
  craving: {
    kind: 'ask',
    text: words('How strong is the craving right now?', '¿Qué tan fuertes son las ganas de usar en este momento?'),
    hint: words('Pick a number. There is no wrong answer.', 'Elija un número. No hay respuesta mala.'),
    question: { type: 'scale', lowest: words('no craving', 'sin ganas'), highest: words('strongest ever', 'las más fuertes') },
    measure: 'craving',
    step: 'craving',
    next: 'if-craving',
  },
  'if-craving': { kind: 'branch', arms: [{ when: { answer: 'craving', atLeast: 7 }, to: 'craving-heard' }], otherwise: 'mood' },
  'craving-heard': {
    kind: 'say',
    text: words('That is strong. Thank you for telling us.', 'Son muy fuertes. Gracias por decirlo.'),
    next: 'craving-access',
  },
  'craving-access': {
    kind: 'ask',
    text: words('Is something within reach, or do you have a plan to use?', '¿Tiene algo a la mano, o piensa usar?'),
    question: yesNo,
    measure: 'craving.access',
    step: 'craving',
    next: 'mood',
  },
  mood: {
    kind: 'ask',
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
    next: 'sleep',
  },
  sleep: {
    kind: 'ask',
    text: words('About how long did you sleep?', '¿Más o menos cuánto durmió?'),
    question: { type: 'number', one: words('hour', 'hora'), unit: words('hours', 'horas'), min: 0, max: 16, step: 0.5, start: 7 },
    measure: 'sleep',
    step: 'sleep',
    next: 'use',
  },
};

const use: Flow['nodes'] = {
  use: {
    kind: 'ask',
    text: words('Since yesterday, did you use anything?', 'Desde ayer, ¿usó algo?'),
    hint: words('Opioids, pills not yours, alcohol or other drugs.', 'Opioides, pastillas que no son suyas, alcohol u otras drogas.'),
    question: {
      type: 'choice',
      options: [
        option('no', 'No', 'No'),
        option('yes', 'Yes', 'Sí'),
        option('tell-person', 'I would rather tell {counselor}', 'Prefiero contárselo a {counselor}'),
      ],
    },
    measure: 'use',
    step: 'use',
    next: 'if-use',
  },
  'if-use': {
    kind: 'branch',
    arms: [
      { when: { answer: 'use', equals: 'yes' }, to: 'use-thanks' },
      { when: { answer: 'use', equals: 'tell-person' }, to: 'use-later' },
    ],
    otherwise: 'safety',
  },
  'use-later': {
    kind: 'say',
    text: words(
      'That is okay. You can tell {counselor} in your own words, in Messages or at a visit.',
      'Está bien. Puede contárselo a {counselor} con sus propias palabras, en Mensajes o en una visita.',
    ),
    next: 'safety',
  },
  'use-thanks': {
    kind: 'say',
    text: words(
      'Thank you for being honest. That helps us keep you safe. Using does not erase your work.',
      'Gracias por su honestidad. Así podemos cuidarle mejor. Usar no borra su esfuerzo.',
    ),
    next: 'substances',
  },
  substances: {
    kind: 'ask',
    text: words('What did you use?', '¿Qué usó?'),
    hint: pickAll,
    question: {
      type: 'multi',
      options: [
        option('opioid', 'Opioids, like heroin, fentanyl or pain pills', 'Opioides, como heroína, fentanilo o pastillas para el dolor'),
        option('alcohol', 'Alcohol', 'Alcohol'),
        option('benzodiazepine', 'Benzos, like Xanax or Valium', 'Benzodiacepinas, como Xanax o Valium'),
        option('stimulant', 'Stimulants, like cocaine or meth', 'Estimulantes, como cocaína o metanfetamina'),
        option('cannabis', 'Cannabis', 'Marihuana'),
        option('other', 'Something else', 'Otra cosa'),
      ],
    },
    measure: 'use.substances',
    step: 'use',
    next: 'alone',
  },
  alone: {
    kind: 'ask',
    text: words('Were you alone when you used?', '¿Estaba a solas cuando usó?'),
    question: yesNo,
    measure: 'use.alone',
    step: 'use',
    next: 'if-injectable',
  },
  'if-injectable': {
    kind: 'branch',
    arms: [
      {
        when: {
          any: [
            { answer: 'substances', includes: 'opioid' },
            { answer: 'substances', includes: 'stimulant' },
            { answer: 'substances', includes: 'other' },
            { not: { answered: 'substances' } },
          ],
        },
        to: 'injected',
      },
    ],
    otherwise: 'naloxone',
  },
  injected: {
    kind: 'ask',
    text: words('Did you inject?', '¿Se inyectó?'),
    question: yesNo,
    measure: 'use.injected',
    step: 'use',
    next: 'naloxone',
  },
  naloxone: {
    kind: 'ask',
    text: words('Do you have naloxone with you?', '¿Tiene naloxona con usted?'),
    hint: words('It can reverse an opioid overdose.', 'Puede revertir una sobredosis de opioides.'),
    question: {
      type: 'choice',
      options: [option('yes', 'Yes', 'Sí'), option('no', 'No', 'No'), option('not-sure', 'Not sure what that is', 'No sé qué es')],
    },
    measure: 'naloxone',
    step: 'use',
    next: 'if-naloxone',
  },
  'if-naloxone': { kind: 'branch', arms: [{ when: { answer: 'naloxone', equals: 'yes' }, to: 'safe-use' }], otherwise: 'naloxone-how' },
  'naloxone-how': {
    kind: 'say',
    text: words(
      'Naloxone is a nose spray. Ask your care team or a pharmacy for it. Help now shows how to use it.',
      'La naloxona es un aerosol para la nariz. Pídala a su equipo o en una farmacia. Ayuda ya muestra cómo usarla.',
    ),
    next: 'safe-use',
  },
  'safe-use': {
    kind: 'say',
    text: words(
      'Your body can lose its tolerance fast. Keep naloxone near, and try not to use alone.',
      'El cuerpo puede perder la tolerancia rápido. Tenga naloxona cerca y trate de no usar a solas.',
    ),
    next: 'safety',
  },
};

const safety: Flow['nodes'] = {
  safety: {
    kind: 'ask',
    text: words(
      'Any thoughts of hurting yourself, or that you would be better off dead?',
      '¿Ha pensado en hacerse daño, o que estaría mejor si no viviera?',
    ),
    question: {
      type: 'choice',
      options: [
        option('no', 'No', 'No'),
        option('yes', 'Yes', 'Sí'),
        option('talk', 'I want to talk to someone', 'Quiero hablar con alguien'),
      ],
    },
    measure: 'safety',
    step: 'safety',
    pressing: ['yes', 'talk'],
    next: 'if-safety',
  },
  'if-safety': {
    kind: 'branch',
    arms: [
      {
        when: {
          any: [
            { answer: 'safety', equals: 'yes' },
            { answer: 'safety', equals: 'talk' },
          ],
        },
        to: 'not-alone',
      },
    ],
    otherwise: 'done',
  },
  'not-alone': {
    kind: 'say',
    text: words(
      'Thank you for telling us. You do not have to hold this alone.',
      'Gracias por decirlo. No tiene que cargar con esto a solas.',
    ),
    next: 'person',
  },
  done: { kind: 'end', outcome: 'done' },
  person: { kind: 'end', outcome: 'person' },
};

export const daily: Flow = {
  id: 'daily',
  version: 1,
  title: words('Daily check-in', 'Registro diario'),
  start: 'hello',
  steps: ['dose', 'withdrawal', 'craving', 'mood', 'sleep', 'use', 'safety'],
  nodes: { ...body, ...use, ...safety },
};
