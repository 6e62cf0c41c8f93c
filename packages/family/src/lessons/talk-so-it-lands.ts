import type { Lesson } from './lesson.ts';

export const talkSoItLands: Lesson = {
  id: 'talk-so-it-lands',
  version: 1,
  title: { en: 'Talk so it lands', es: 'Hablar para que llegue' },
  lead: {
    en: 'Six small habits make it more likely that you are heard.',
    es: 'Seis hábitos pequeños hacen más probable que le escuchen.',
  },
  minutes: 10,
  provoking: true,
  blocks: [
    {
      kind: 'list',
      items: [
        { en: 'Keep it short. One thing, two sentences.', es: 'Sea breve. Una cosa, dos frases.' },
        { en: 'Say what you want, not what you do not want.', es: 'Diga lo que quiere, no lo que no quiere.' },
        { en: 'Be exact: this, today, at six.', es: 'Sea exacto: esto, hoy, a las seis.' },
        { en: 'Name your feeling. “I feel worried” is hard to argue with.', es: 'Nombre su sentimiento. “Me preocupo” no se discute.' },
        { en: 'Own your part, even a small one.', es: 'Reconozca su parte, aunque sea pequeña.' },
        { en: 'Offer to help.', es: 'Ofrezca ayuda.' },
      ],
    },
    {
      kind: 'example',
      say: {
        en: 'I felt scared when you came home late. I should have said so sooner. Could you text me by ten? I can pick you up.',
        es: 'Me asusté cuando llegaste tarde. Debí decirlo antes. ¿Me escribes antes de las diez? Puedo ir por ti.',
      },
      instead: { en: 'You never think about anybody but yourself.', es: 'Nunca piensas en nadie más que en ti.' },
    },
    {
      kind: 'example',
      say: {
        en: 'I love our Sundays when you feel well. I would like more of them. Shall we cook together this week?',
        es: 'Me encantan nuestros domingos cuando te sientes bien. Quisiera más. ¿Cocinamos juntos esta semana?',
      },
      instead: { en: 'Why can you not be like this all the time?', es: '¿Por qué no puedes ser así siempre?' },
    },
    {
      kind: 'text',
      text: {
        en: 'Choose the time. Not when either of you has used, is in withdrawal, hungry, rushed or angry. Practice out loud once before.',
        es: 'Elija el momento. No cuando alguien ha consumido, está con abstinencia, con hambre, con prisa o con enojo. Practique en voz alta una vez antes.',
      },
    },
    {
      kind: 'safety',
      text: {
        en: 'If voices get loud or you feel afraid, stop and leave the room. You can finish another day, or never.',
        es: 'Si suben las voces o siente miedo, pare y salga del cuarto. Puede terminar otro día, o nunca.',
      },
    },
  ],
  sheets: [
    {
      kind: 'communication-practice',
      title: { en: 'Say it once, on paper', es: 'Dígalo una vez, en papel' },
      provoking: true,
      questions: [
        { id: 'about', ask: { en: 'What is the one thing you want to ask?', es: '¿Qué es lo único que quiere pedir?' }, hint: undefined },
        { id: 'feeling', ask: { en: 'I feel …', es: 'Siento …' }, hint: undefined },
        { id: 'part', ask: { en: 'My own part in it is …', es: 'Mi parte en esto es …' }, hint: undefined },
        { id: 'offer', ask: { en: 'I can help by …', es: 'Puedo ayudar con …' }, hint: undefined },
        { id: 'whole', ask: { en: 'All together, in two or three sentences', es: 'Todo junto, en dos o tres frases' }, hint: undefined },
        { id: 'when', ask: { en: 'A good time to say it', es: 'Un buen momento para decirlo' }, hint: undefined },
      ],
    },
  ],
  sources: ['CRAFT, positive communication; program digest C5'],
};
