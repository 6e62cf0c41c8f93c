import type { Lesson } from './lesson.ts';

export const lookAfterYourself: Lesson = {
  id: 'look-after-yourself',
  version: 1,
  title: { en: 'Look after yourself, and invite', es: 'Cuidarse e invitar' },
  lead: {
    en: 'You last longer when you rest. And when the door to care is open, you can show it.',
    es: 'Se aguanta más cuando se descansa. Y cuando la puerta de la atención está abierta, puede mostrarla.',
  },
  minutes: 10,
  provoking: false,
  blocks: [
    {
      kind: 'list',
      items: [
        { en: 'Every day: one thing that is only yours.', es: 'Cada día: una cosa que sea solo suya.' },
        { en: 'Every week: one person to talk with.', es: 'Cada semana: una persona con quien hablar.' },
        { en: 'You are not a guard. You do not have to watch anybody.', es: 'Usted no es guardia. No tiene que vigilar a nadie.' },
        {
          en: 'Groups for families: Al-Anon, Nar-Anon, SMART Family and Friends, and others.',
          es: 'Grupos para familias: Al-Anon, Nar-Anon, SMART Familia y Amigos, y otros.',
        },
      ],
    },
    {
      kind: 'text',
      text: {
        en: 'Inviting somebody to care works best when the door is open that day, when you are calm, and when something has just made them think: a sick morning, a scare, a good talk.',
        es: 'Invitar a alguien a recibir atención funciona mejor si la puerta está abierta ese día, si usted está en calma y si algo acaba de hacerle pensar: una mañana enferma, un susto, una buena charla.',
      },
    },
    {
      kind: 'example',
      say: {
        en: 'I talked with people who could help, and they could see you today. Would you come with me, just to look?',
        es: 'Hablé con gente que puede ayudar y podrían verte hoy. ¿Vienes conmigo, solo a ver?',
      },
      instead: { en: 'Go today or we are done.', es: 'Vas hoy o se acabó.' },
    },
    {
      kind: 'text',
      text: {
        en: 'If the answer is no, say “all right” and leave the door open. Most people need to be asked more than once.',
        es: 'Si dice que no, diga “está bien” y deje la puerta abierta. A la mayoría hay que preguntarle más de una vez.',
      },
    },
  ],
  sheets: [
    {
      kind: 'self-care-plan',
      title: { en: 'My week', es: 'Mi semana' },
      provoking: false,
      questions: [
        { id: 'day', ask: { en: 'One thing each day that is only yours', es: 'Una cosa cada día que sea solo suya' }, hint: undefined },
        { id: 'person', ask: { en: 'Who can you talk with?', es: '¿Con quién puede hablar?' }, hint: undefined },
        { id: 'limit', ask: { en: 'When it gets too much, I will …', es: 'Cuando sea demasiado, yo voy a …' }, hint: undefined },
      ],
    },
    {
      kind: 'invite-plan',
      title: { en: 'The invitation', es: 'La invitación' },
      provoking: true,
      questions: [
        { id: 'moment', ask: { en: 'What would be a good moment?', es: '¿Cuál sería un buen momento?' }, hint: undefined },
        { id: 'words', ask: { en: 'What will you say?', es: '¿Qué va a decir?' }, hint: undefined },
        { id: 'door', ask: { en: 'Where could they go that same day?', es: '¿Adónde podría ir ese mismo día?' }, hint: undefined },
        { id: 'no', ask: { en: 'If they say no, I will …', es: 'Si dice que no, voy a …' }, hint: undefined },
      ],
    },
  ],
  sources: ['CRAFT, self-care and inviting to treatment; program digest C5'],
};
