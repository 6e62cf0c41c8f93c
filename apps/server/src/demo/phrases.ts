import type { Locale } from '@cairn/people';

type Goal = {
  readonly domain: 'body' | 'mind' | 'people';
  readonly title: string;
  readonly know: string;
  readonly steps: readonly { readonly text: string; readonly own: boolean; readonly due?: string }[];
};

const goals: readonly Goal[] = [
  {
    domain: 'body',
    title: 'Stay steady on my dose',
    know: 'no missed doses for 8 weeks and chills are gone',
    steps: [
      { text: 'Tell the nurse when chills come back', own: true, due: 'always' },
      { text: 'Ask about the dose at the next visit', own: false },
    ],
  },
  {
    domain: 'people',
    title: 'Be at my son’s games',
    know: 'I have been to three games in a row',
    steps: [
      { text: 'Ask my boss about Thursdays', own: true },
      { text: 'Put the games in my phone', own: true },
    ],
  },
  {
    domain: 'mind',
    title: 'Sleep through the night',
    know: '6½ hours, 5 nights of 7',
    steps: [
      { text: 'Phone stays in the kitchen by 10', own: true, due: 'daily' },
      { text: 'Go over the sleep diary together', own: false },
    ],
  },
  {
    domain: 'people',
    title: 'Find a place of my own',
    know: 'I have a lease in my name',
    steps: [
      { text: 'Fill in the housing form', own: true },
      { text: 'Call Harbor Homes', own: false },
    ],
  },
  {
    domain: 'body',
    title: 'Get my liver checked out',
    know: 'the first hepatitis C visit is done',
    steps: [{ text: 'Send the referral', own: false }],
  },
  {
    domain: 'mind',
    title: 'Handle payday',
    know: '3 paydays in a row with the plan used',
    steps: [{ text: 'Ask someone I trust to hold my card', own: true }],
  },
];

const metas: readonly Goal[] = [
  {
    domain: 'mind',
    title: 'Dormir toda la noche',
    know: 'duermo 6½ horas, 5 noches de 7',
    steps: [
      { text: 'El teléfono se queda en la cocina desde las 10', own: true, due: 'daily' },
      { text: 'Ver juntas el diario de sueño', own: false },
    ],
  },
  {
    domain: 'body',
    title: 'Seguir firme con mi dosis',
    know: 'paso 8 semanas sin perder una dosis',
    steps: [{ text: 'Avisar a la enfermera si vuelven los escalofríos', own: true, due: 'always' }],
  },
  {
    domain: 'people',
    title: 'Cenar con mi mamá los domingos',
    know: 'fui cuatro domingos seguidos',
    steps: [{ text: 'Llamarla el sábado', own: true }],
  },
];

const help: Readonly<Record<Locale, readonly string[]>> = {
  en: [
    'Text me before noon. Mornings are hard.',
    'Ask me about the dog, not about using.',
    'If I say “I need ten”, give me ten.',
    'Come with me to the clinic when you can.',
  ],
  es: [
    'Escríbame antes del mediodía. Las mañanas son difíciles.',
    'Pregúnteme por mi día, no por lo que usé.',
    'Si digo “necesito diez”, deme diez minutos.',
  ],
};

export function goalsOf(index: number, locale: Locale): readonly Goal[] {
  const own = locale === 'es' ? metas : goals;
  return [own[index % own.length], own[(index + 2) % own.length]].filter((goal) => goal !== undefined);
}

export function helpOf(index: number, locale: Locale): readonly string[] {
  const own = help[locale];
  return [own[index % own.length], own[(index + 1) % own.length]].filter((line) => line !== undefined);
}

export const lines: Readonly<Record<Locale, readonly (readonly [said: string, answered: string])[]>> = {
  en: [
    ['The bus was late again. I still made it.', 'You got there. That took some doing. How was the rest of the day?'],
    ['Can we talk about Thursday at the visit?', 'Yes. I will put it first.'],
    ['Slept better since I moved the phone.', 'Good to hear. What do you notice in the morning?'],
    ['Payday is Friday. Nervous.', 'Thank you for saying it early. Shall we go over your plan on Thursday?'],
    ['My family asked how they can help.', 'That is kind of them. Would you like to choose what they see?'],
  ],
  es: [
    ['El autobús llegó tarde, pero llegué.', 'Llegó, y eso costó. ¿Cómo estuvo el resto del día?'],
    ['¿Podemos hablar del jueves en la cita?', 'Sí. Lo pongo primero.'],
    ['Duermo mejor desde que moví el teléfono.', 'Me alegra. ¿Qué nota por la mañana?'],
  ],
};

export type Reflection = { readonly opening: string; readonly worksheet: Readonly<Record<string, string>> };

export const reflections: readonly Reflection[] = [
  {
    opening: 'my neighbor is loud so i will type the bad parts',
    worksheet: {
      trigger: 'Got paid. An old friend texted “you around?”',
      thought: '“One time. Nobody would know.”',
      feeling: 'Jumpy. Chest tight. Lonely, kind of.',
      behavior: 'Called the line. Walked the dog to the river and back.',
    },
  },
  {
    opening: 'it was a long week',
    worksheet: {
      trigger: 'A fight on the phone about money',
      thought: '“I can’t do anything right.”',
      feeling: 'Hot, then flat',
      behavior: 'Said “I need ten” and sat on the steps.',
    },
  },
];
