import { defineWords } from './words.ts';

/** The page of somebody who was sent a link to a visit. Until they are let in it names nobody. */
export const guestWords = defineWords({
  title: { en: 'A visit', es: 'Una visita' },
  coming: { en: 'One moment.', es: 'Un momento.' },
  waiting: { en: 'You are at the door, {name}.', es: 'Está en la puerta, {name}.' },
  waitingMore: {
    en: 'They can see that you are here since {time}. Someone has to let you in. Keep this page open.',
    es: 'Pueden ver que llegó a las {time}. Alguien tiene que dejarle entrar. Deje esta página abierta.',
  },
  goAway: { en: 'Go away from the door', es: 'Irse de la puerta' },
  away: { en: 'You went away from the door.', es: 'Se fue de la puerta.' },
  knock: { en: 'I am here again', es: 'Estoy aquí otra vez' },
  letIn: { en: 'You may come in.', es: 'Puede entrar.' },
  letInMore: { en: 'The others will see that you are there.', es: 'Los demás verán que está ahí.' },
  comeIn: { en: 'Go in', es: 'Entrar' },
  leave: { en: 'Leave', es: 'Salir' },
  here: { en: 'Here now', es: 'Aquí ahora' },
  you: { en: '{name} (you)', es: '{name} (usted)' },
  said: { en: 'What is said', es: 'Lo que se dice' },
  sinceYou: { en: 'You see what was written since you came in.', es: 'Ve lo que se escribió desde que entró.' },
  write: { en: 'Write to everyone here', es: 'Escribir a todos aquí' },
  send: { en: 'Send', es: 'Enviar' },
  notSent: { en: 'That was not sent. Your words are still here.', es: 'No se envió. Sus palabras siguen aquí.' },
  over: { en: 'The visit is over.', es: 'La visita terminó.' },
  overMore: { en: 'You can close this page.', es: 'Puede cerrar esta página.' },
  gone: { en: 'You are no longer in this visit.', es: 'Ya no está en esta visita.' },
  goneMore: { en: 'Ask whoever invited you if you have a question.', es: 'Si tiene una pregunta, hable con quien le invitó.' },
  noLink: { en: 'This link does not open anything.', es: 'Este enlace no abre nada.' },
  noLinkMore: {
    en: 'It may be used, too old or taken back. Ask for a new one.',
    es: 'Quizás ya se usó, venció o se anuló. Pida uno nuevo.',
  },
  tooMany: {
    en: 'Too many tries. Wait a minute, then open the link again.',
    es: 'Demasiados intentos. Espere un minuto y abra el enlace de nuevo.',
  },
  offline: { en: 'No signal. This page tries again by itself.', es: 'Sin señal. Esta página lo intenta de nuevo sola.' },
});
