import { defineWords } from './words.ts';

/** Words around the pages of staff. */
export const staffShellWords = defineWords({
  caseload: { en: 'Caseload', es: 'Personas a cargo' },
  calendar: { en: 'Calendar', es: 'Calendario' },
  inbox: { en: 'Inbox', es: 'Bandeja' },
  flows: { en: 'Check-in flows', es: 'Conversaciones' },
  rules: { en: 'Rules', es: 'Reglas' },
  needNow: { en: '{count} need you now', es: '{count} le necesitan ahora' },
  review: { en: 'To read', es: 'Por leer' },
  toRead: { en: '{count} check-ins to read', es: '{count} registros por leer' },
  unread: { en: '{count} conversations not read', es: '{count} conversaciones sin leer' },
  notes: { en: 'Notes', es: 'Notas' },
  toSign: { en: '{count} notes to sign', es: '{count} notas por firmar' },
  findPerson: { en: 'Find a person', es: 'Buscar a una persona' },
  findHint: { en: 'Type part of a name', es: 'Escriba parte de un nombre' },
  findNone: { en: 'No one you care for has that name.', es: 'Nadie a su cuidado tiene ese nombre.' },
  findFailed: { en: 'That search did not work. Try again.', es: 'La búsqueda no funcionó. Intente de nuevo.' },
  account: { en: 'Account menu', es: 'Menú de la cuenta' },
  nowLeft: { en: '{time} left to answer.', es: 'Quedan {time} para responder.' },
  nowLate: { en: 'The answer is {time} late.', es: 'La respuesta lleva {time} de retraso.' },
  nowOne: { en: '{person} needs an answer now.', es: '{person} necesita respuesta ahora.' },
  open: { en: 'Open', es: 'Abrir' },
  noSignalStaff: {
    en: 'Offline since {time}. Showing what was true then. What you write is kept here and sent when the connection is back.',
    es: 'Sin conexión desde {time}. Se muestra lo que había entonces. Lo que escriba se guarda aquí y se envía al volver la conexión.',
  },
  waitingToSend: { en: '{count} waiting to send.', es: '{count} por enviar.' },
  skip: { en: 'Skip to content', es: 'Ir al contenido' },
  main: { en: 'Main', es: 'Principal' },
});
