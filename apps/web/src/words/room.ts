import { defineWords } from './words.ts';

/** The counselor's side of the door: who waits, no-shows, guests. */
export const roomWords = defineWords({
  atDoor: { en: 'At the door', es: 'En la puerta' },
  waitsSince: { en: '{name} waits since {time}', es: '{name} espera desde las {time}' },
  justCame: { en: 'just came', es: 'acaba de llegar' },
  forMinutes: { en: 'for {minutes} min', es: 'desde hace {minutes} min' },
  letIn: { en: 'Let in', es: 'Dejar entrar' },
  letInName: { en: 'Let {name} in', es: 'Dejar entrar a {name}' },
  lettingIn: { en: 'Letting in', es: 'Abriendo' },
  openRoom: { en: 'Open the room', es: 'Abrir la sala' },
  opening: { en: 'Opening', es: 'Abriendo' },
  seeSession: { en: 'See the session', es: 'Ver la sesión' },
  closed: { en: 'Room closed at {time} by {name}', es: 'Sala cerrada a las {time} por {name}' },
  told: { en: '{names} got a notice at {time}.', es: '{names} recibió un aviso a las {time}.' },

  noShow: { en: 'Did not come', es: 'No vino' },
  noShowTitle: { en: 'Mark this visit as missed?', es: '¿Marcar esta visita como perdida?' },
  noShowBody: {
    en: 'Booked for {time}. The room closes, and {name} reads that the visit is to be booked again. No blame is written anywhere.',
    es: 'Reservada para las {time}. La sala se cierra y {name} lee que hay que reservar de nuevo. No se escribe ninguna culpa.',
  },
  noShowGrace: {
    en: 'This can be said from {time}, {minutes} minutes after the start. Until then a late arrival still finds the room open.',
    es: 'Se puede decir desde las {time}, {minutes} minutos después del inicio. Hasta entonces, quien llega tarde encuentra la sala abierta.',
  },
  noShowTry: { en: 'Before that: call, then write.', es: 'Antes: llame y luego escriba.' },
  marking: { en: 'Marking', es: 'Marcando' },
  keepWaiting: { en: 'Keep waiting', es: 'Seguir esperando' },
  missed: { en: 'Marked as missed at {time} by {name}.', es: '{name} la marcó como perdida a las {time}.' },
  cancelled: {
    en: 'This room was closed at {time}. The visit was cancelled or moved.',
    es: 'Esta sala se cerró a las {time}. La visita se canceló o se movió.',
  },
  notMet: { en: 'This room was closed at {time}. Nobody met in it.', es: 'Esta sala se cerró a las {time}. Nadie se encontró en ella.' },

  guests: { en: 'Guests', es: 'Invitados' },
  guestsMore: {
    en: '{name} decides who may come in. Ask first; their yes stands in the record of this room.',
    es: '{name} decide quién puede entrar. Pregunte antes; su sí queda en el registro de esta sala.',
  },
  guestName: { en: 'Who', es: 'Quién' },
  guestRelation: { en: 'Who they are to {name}', es: 'Qué es de {name}' },
  guestAllow: { en: '{name} said yes', es: '{name} dijo que sí' },
  guestAllowing: { en: 'Writing it down', es: 'Anotando' },
  guestBy: { en: '{name} agreed {time}', es: '{name} aceptó a las {time}' },
  guestByStaff: { en: '{name} agreed aloud, {time}, written by {by}', es: '{name} aceptó en voz alta, {time}, anotó {by}' },
  guestStop: { en: 'Take the yes back', es: 'Retirar el permiso' },
  makeLink: { en: 'Make a link', es: 'Crear un enlace' },
  makingLink: { en: 'Making a link', es: 'Creando un enlace' },
  link: { en: 'Link for {name}, shown once', es: 'Enlace para {name}, se muestra una vez' },
  linkMore: {
    en: 'Give it to {name} yourself. It works once, until {time}. Only who holds it can use it.',
    es: 'Déselo usted a {name}. Sirve una vez, hasta las {time}. Solo quien lo tiene puede usarlo.',
  },
  copy: { en: 'Copy the link', es: 'Copiar el enlace' },
  copied: { en: 'Copied', es: 'Copiado' },
  cannotCopy: { en: 'Select the link and copy it.', es: 'Seleccione el enlace y cópielo.' },
  linkOpen: { en: 'Link made {time}, not used yet, works until {until}', es: 'Enlace de las {time}, sin usar, sirve hasta las {until}' },
  linkUsed: { en: 'Link used {time}', es: 'Enlace usado a las {time}' },
  linkOver: { en: 'Link expired {time}', es: 'Enlace vencido a las {time}' },
  withdrawLink: { en: 'Withdraw the link', es: 'Anular el enlace' },
});
