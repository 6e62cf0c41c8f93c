import { defineWords } from './words.ts';

/** The patient's way into a visit: before it, at the door, and after it. */
export const waitingWords = defineWords({
  visitAt: { en: '{day}, {time}, {minutes} minutes', es: '{day}, {time}, {minutes} minutos' },
  today: { en: 'Today', es: 'Hoy' },
  tomorrow: { en: 'Tomorrow', es: 'Mañana' },
  visitWith: { en: 'Visit with {name}', es: 'Visita con {name}' },
  opensLater: { en: 'You can come back here from {time}.', es: 'Puede volver aquí desde las {time}.' },
  here: { en: 'I am here', es: 'Ya llegué' },
  telling: { en: 'Telling them', es: 'Avisando' },
  place: {
    en: 'Find a place where you can talk. Not while driving.',
    es: 'Busque un lugar donde pueda hablar. No mientras conduce.',
  },
  hereMore: {
    en: 'This puts you in the waiting room. {name} lets you in.',
    es: 'Así entra a la sala de espera. {name} le deja pasar.',
  },
  visitCancelled: { en: 'This visit was cancelled.', es: 'Esta visita se canceló.' },
  visitMoved: { en: 'This visit has a new time.', es: 'Esta visita tiene otra hora.' },
  visitNotMet: { en: 'This room was closed. Nobody had met in it.', es: 'Esta sala se cerró. Nadie se había reunido en ella.' },
  visitPast: { en: 'The time of this visit is over.', es: 'La hora de esta visita ya pasó.' },
  visitMissed: { en: 'You and {name} did not meet this time.', es: 'Esta vez usted y {name} no se vieron.' },
  visitMissedMore: {
    en: 'That happens. Your care goes on. Write or call to pick a new time.',
    es: 'Eso pasa. Su atención sigue. Escriba o llame para elegir otra hora.',
  },

  waiting: { en: 'You are waiting for {name}', es: 'Está esperando a {name}' },
  waitingSince: { en: 'You came at {time}.', es: 'Llegó a las {time}.' },
  waitingMinutes: { en: 'You have waited {minutes} min.', es: 'Ha esperado {minutes} min.' },
  bookedFor: { en: 'The visit is at {time}.', es: 'La visita es a las {time}.' },
  inRoom: {
    en: '{name} is in the room since {time}. The screen there shows that you wait.',
    es: '{name} está en la sala desde las {time}. La pantalla muestra que usted espera.',
  },
  notYet: {
    en: '{name} is not in the room yet. We can’t tell if {name} has seen that you are here.',
    es: '{name} aún no está en la sala. No sabemos si {name} ya vio que usted está aquí.',
  },
  toldHost: { en: 'We sent a notice to {names} at {time}.', es: 'Enviamos un aviso a {names} a las {time}.' },
  toldOnCall: {
    en: 'We also sent a notice to {names}, who is on call, at {time}.',
    es: 'También avisamos a {names}, que está de guardia, a las {time}.',
  },
  ifNobody: {
    en: 'If nobody comes, call {phone}. You do not have to keep waiting.',
    es: 'Si nadie viene, llame al {phone}. No tiene que seguir esperando.',
  },
  keepOpen: { en: 'Keep this page open. It changes by itself.', es: 'Deje esta página abierta. Cambia sola.' },
  offlineWaiting: {
    en: 'No signal. Your place is kept. What you see here may be old.',
    es: 'Sin señal. Su lugar se guarda. Lo que ve aquí puede no estar al día.',
  },
  leave: { en: 'Leave the waiting room', es: 'Salir de la sala de espera' },
  leaving: { en: 'Leaving', es: 'Saliendo' },
  call: { en: 'Call {phone}', es: 'Llamar al {phone}' },
  write: { en: 'Write a message', es: 'Escribir un mensaje' },
  letIn: { en: '{name} let you in.', es: '{name} le dejó entrar.' },
  ready: { en: 'You can go in.', es: 'Puede entrar.' },

  over: { en: 'Your visit is over', es: 'Su visita terminó' },
  next: { en: 'What comes next', es: 'Lo que sigue' },
  nextVisit: { en: 'Next visit: {day}, {time}, with {name}', es: 'Próxima visita: {day}, {time}, con {name}' },
  noNextVisit: { en: 'No next visit is booked yet.', es: 'Aún no hay otra visita reservada.' },
  homework: { en: 'To try until then', es: 'Para practicar hasta entonces' },
  checkDevice: { en: 'Test camera and sound', es: 'Probar cámara y sonido' },
});
