import type { Lesson } from './lesson.ts';

export const seeThePattern: Lesson = {
  id: 'see-the-pattern',
  version: 1,
  title: { en: 'See the pattern', es: 'Ver el patrón' },
  lead: {
    en: 'Use does not come out of nowhere. When you know what comes before and after, you know where to help.',
    es: 'El consumo no sale de la nada. Cuando sabe qué viene antes y después, sabe dónde ayudar.',
  },
  minutes: 10,
  provoking: false,
  blocks: [
    {
      kind: 'text',
      text: {
        en: 'Think of one time it happened. Look at it as you would look at a map: where, when, who, what came before, what came after. You are not looking for who is to blame.',
        es: 'Piense en una vez que pasó. Mírela como un mapa: dónde, cuándo, con quién, qué vino antes, qué vino después. No busca a quién culpar.',
      },
    },
    {
      kind: 'list',
      items: [
        {
          en: 'Before: a place, a time of day, some people, pain, payday, a fight, an empty evening.',
          es: 'Antes: un lugar, una hora, ciertas personas, dolor, el día de pago, una pelea, una noche vacía.',
        },
        {
          en: 'What it gives: less pain, sleep, calm, company. There is nearly always something.',
          es: 'Qué le da: menos dolor, sueño, calma, compañía. Casi siempre hay algo.',
        },
        {
          en: 'What it costs later: money, sickness, trust, work, time with the children.',
          es: 'Qué cuesta después: dinero, malestar, confianza, trabajo, tiempo con los hijos.',
        },
        {
          en: 'What you do then: shout, pay, lie for them, go silent, clean up.',
          es: 'Qué hace usted entonces: gritar, pagar, mentir por la otra persona, callar, limpiar.',
        },
      ],
    },
    {
      kind: 'text',
      text: {
        en: 'Now look for the good times. When did a whole day go well? What came before that? You can help make more of it.',
        es: 'Ahora busque los buenos momentos. ¿Cuándo salió bien un día entero? ¿Qué vino antes? Usted puede ayudar a que haya más.',
      },
    },
    {
      kind: 'safety',
      text: {
        en: 'Do this on your own, from memory. Do not search a room, a phone or a bag, and do not follow anybody.',
        es: 'Hágalo a solas, de memoria. No registre un cuarto, un teléfono ni un bolso, y no siga a nadie.',
      },
    },
  ],
  sheets: [
    {
      kind: 'family-fa',
      title: { en: 'One time, on a map', es: 'Una vez, en un mapa' },
      provoking: false,
      questions: [
        { id: 'when', ask: { en: 'When and where was it?', es: '¿Cuándo y dónde fue?' }, hint: undefined },
        {
          id: 'before',
          ask: { en: 'What came just before?', es: '¿Qué vino justo antes?' },
          hint: { en: 'A place, a feeling, a person', es: 'Un lugar, un sentimiento, una persona' },
        },
        { id: 'gives', ask: { en: 'What may it have given them?', es: '¿Qué le habrá dado?' }, hint: undefined },
        { id: 'after', ask: { en: 'What came after, and what did you do?', es: '¿Qué vino después y qué hizo usted?' }, hint: undefined },
        {
          id: 'good',
          ask: { en: 'A day that went well: what came before it?', es: 'Un día que salió bien: ¿qué vino antes?' },
          hint: undefined,
        },
      ],
    },
  ],
  sources: ['CRAFT, functional analysis of a loved one’s use; program digest C5'],
};
