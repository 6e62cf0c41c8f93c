import type { Lesson } from './lesson.ts';

export const noticeWhatGoesWell: Lesson = {
  id: 'notice-what-goes-well',
  version: 1,
  title: { en: 'Notice what goes well', es: 'Notar lo que va bien' },
  lead: {
    en: 'What gets noticed grows. Small thanks, right away, work better than big talks.',
    es: 'Lo que se nota, crece. Un gracias pequeño y pronto funciona mejor que las grandes charlas.',
  },
  minutes: 8,
  provoking: false,
  blocks: [
    {
      kind: 'text',
      text: {
        en: 'Look for moments without use: a meal, a walk, a visit that was kept, a medicine that was taken. Say what you saw and that you liked it. Do it close to the moment.',
        es: 'Busque momentos sin consumo: una comida, un paseo, una cita cumplida, una medicina tomada. Diga lo que vio y que le gustó. Hágalo cerca del momento.',
      },
    },
    {
      kind: 'example',
      say: {
        en: 'Thank you for going this morning. I know it was early. I made coffee.',
        es: 'Gracias por ir esta mañana. Sé que era temprano. Hice café.',
      },
      instead: { en: 'See, you can do it when you want to.', es: 'Ves, sí puedes cuando quieres.' },
    },
    {
      kind: 'list',
      items: [
        {
          en: 'A good thing is small, free or cheap, and something they like.',
          es: 'Algo bueno es pequeño, gratis o barato, y le gusta a la persona.',
        },
        { en: 'Time with you is often the best of them.', es: 'Su tiempo suele ser lo mejor.' },
        { en: 'Do not use money as a prize.', es: 'No use dinero como premio.' },
        {
          en: 'Only when they have not used, as far as you can tell. You are not a test lab: when in doubt, be kind.',
          es: 'Solo cuando no ha consumido, hasta donde usted sabe. Usted no es un laboratorio: si duda, sea amable.',
        },
      ],
    },
  ],
  sheets: [
    {
      kind: 'good-moments',
      title: { en: 'Three good moments', es: 'Tres buenos momentos' },
      provoking: false,
      questions: [
        {
          id: 'saw',
          ask: { en: 'What did you see this week that went well?', es: '¿Qué vio esta semana que salió bien?' },
          hint: undefined,
        },
        { id: 'likes', ask: { en: 'What small things do they like?', es: '¿Qué cosas pequeñas le gustan?' }, hint: undefined },
        {
          id: 'next',
          ask: { en: 'What will you notice out loud next?', es: '¿Qué va a notar en voz alta la próxima vez?' },
          hint: undefined,
        },
      ],
    },
  ],
  sources: ['CRAFT, rewarding what is not use; program digest C5'],
};
