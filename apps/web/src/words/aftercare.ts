import { defineWords } from './words.ts';

/** Words of the plan on both sides: what the patient reads and what staff read. */
export const planWords = defineWords({
  body: { en: 'Body and medicine', es: 'Cuerpo y medicina' },
  mind: { en: 'Mind and mood', es: 'Mente y ánimo' },
  people: { en: 'People and places', es: 'Personas y lugares' },
  watchOuts: { en: 'Watch-outs', es: 'Señales de cuidado' },
  help: { en: 'How to help me', es: 'Cómo ayudarme' },
  ifWord: { en: 'If', es: 'Si' },
  thenWord: { en: 'Then', es: 'Entonces' },
  daily: { en: 'Every day', es: 'Todos los días' },
  always: { en: 'Always', es: 'Siempre' },
  byDay: { en: 'By {day}', es: 'Para el {day}' },
  you: { en: 'You', es: 'Usted' },
  fromSession: { en: 'from session', es: 'de la sesión' },
  knowWhen: { en: 'We will know when', es: 'Lo sabremos cuando' },
});

/** The patient's own plan. */
export const myPlanWords = defineWords({
  title: { en: 'My plan', es: 'Mi plan' },
  parts: { en: 'Parts of my plan', es: 'Partes de mi plan' },
  goals: { en: 'Goals', es: 'Metas' },
  what: { en: 'What I want', es: 'Lo que quiero' },
  myWatchOuts: { en: 'My watch-outs', es: 'Mis señales de cuidado' },
  stepsDone: { en: '{done} of {all} steps done', es: '{done} de {all} pasos hechos' },
  theirs: { en: '{name} does this', es: 'Lo hace {name}' },
  doneBy: { en: 'Done', es: 'Hecho' },
  review: { en: 'We look at this again on {day}.', es: 'Lo vemos de nuevo el {day}.' },
  settling: {
    en: 'Your team wrote this line in two ways. You can choose one too.',
    es: 'Su equipo escribió esta línea de dos formas. Usted también puede elegir una.',
  },
  changedNow: { en: '{name} changed your plan, just now.', es: '{name} cambió su plan, ahora mismo.' },
  changedAt: { en: '{name} changed your plan, {time}.', es: '{name} cambió su plan, {time}.' },
  empty: { en: 'Your plan starts here', es: 'Su plan empieza aquí' },
  emptyMore: {
    en: 'You and your team write it together. You will see each change here.',
    es: 'Usted y su equipo lo escriben juntos. Aquí verá cada cambio.',
  },
  who: { en: 'Who can see my plan', es: 'Quién puede ver mi plan' },
  whoTeam: { en: 'Your care team. No one else.', es: 'Su equipo de cuidado. Nadie más.' },
  whoNames: { en: 'Your care team. {names} can see your goals.', es: 'Su equipo de cuidado. {names} puede ver sus metas.' },
  ask: { en: 'Ask for a change', es: 'Pedir un cambio' },
  askHint: { en: 'It is your plan. Say it in your words.', es: 'Es su plan. Dígalo con sus palabras.' },
  askField: { en: 'What would you like to change?', es: '¿Qué le gustaría cambiar?' },
  send: { en: 'Send to my team', es: 'Enviar a mi equipo' },
  asked: { en: 'What I asked for', es: 'Lo que pedí' },
  askHere: { en: 'On this phone. It will send when you have signal.', es: 'En este teléfono. Se enviará cuando tenga señal.' },
  askStored: { en: 'Your team can see it in your plan. Sent: {time}', es: 'Su equipo puede verlo en su plan. Enviado: {time}' },
  askChanged: { en: '{name} changed the plan.', es: '{name} cambió el plan.' },
  askTalk: { en: '{name} wants to talk about it with you.', es: '{name} quiere hablarlo con usted.' },
  notSent: { en: 'That did not send. Your words are here.', es: 'No se envió. Sus palabras están aquí.' },
});
