import { defineWords } from './words.ts';

/** Refusals that only staff can meet; the rest, and the rule for writing them, stand in refusals.ts. */
export const teamRefusalWords = defineWords({
  'chart-exists': { en: 'This person already has a chart.', es: 'Esta persona ya tiene un expediente.' },
  'no-such-chart': { en: 'There is no such chart.', es: 'Ese expediente no existe.' },
  'already-on-team': { en: 'That person is already on the care team.', es: 'Esa persona ya está en el equipo.' },
  'not-on-team': { en: 'That person is not on the care team.', es: 'Esa persona no está en el equipo.' },
  'person-exists': { en: 'That person is already here.', es: 'Esa persona ya está registrada.' },
  'username-taken': { en: 'That user name is taken. Choose another.', es: 'Ese nombre de usuario ya existe. Elija otro.' },
  'not-staff': { en: 'Only staff can do that.', es: 'Solo el personal puede hacer eso.' },
  'already-reviewed': {
    en: 'Your team has read this. Send a message to change it.',
    es: 'Su equipo ya leyó esto. Envíe un mensaje para cambiarlo.',
  },
  'record-twice': { en: 'The file holds one record twice.', es: 'El archivo tiene un registro repetido.' },
  'no-records': { en: 'The file holds no records.', es: 'El archivo no tiene registros.' },
  'original-not-canonical': { en: 'A record in the file could not be read.', es: 'No se pudo leer un registro del archivo.' },
  'unknown-alert': { en: 'That alert is not on this chart.', es: 'Esa alerta no está en este expediente.' },
  'already-taken': { en: 'Someone else has taken this.', es: 'Otra persona ya lo tomó.' },
  'not-open': { en: 'This is already resolved.', es: 'Esto ya está resuelto.' },
  'note-needed': { en: 'Write a line about what was done.', es: 'Escriba una línea sobre lo que se hizo.' },
  'idea-unknown': { en: 'That idea is not on the worksheet.', es: 'Esa idea no está en la hoja.' },
  'idea-unfinished': { en: 'Finish the idea first, then add it to the plan.', es: 'Primero termine la idea y luego agréguela al plan.' },
  'idea-unsettled': { en: 'That line has two versions. Choose one first.', es: 'Esa línea tiene dos versiones. Primero elija una.' },
  'note-unknown': { en: 'That note is not on this chart.', es: 'Esa nota no está en este expediente.' },
  'note-locked': { en: 'This note is signed. Add an addendum instead.', es: 'Esta nota está firmada. Agregue un anexo.' },
  'note-incomplete': { en: 'The note is not finished.', es: 'La nota no está terminada.' },
  'note-changed': {
    en: 'The note changed since you read it. Read it again, then sign.',
    es: 'La nota cambió desde que la leyó. Léala de nuevo y firme.',
  },
  'note-sentence-unknown': { en: 'That sentence is not in the note any more.', es: 'Esa frase ya no está en la nota.' },
  'note-text-empty': { en: 'Write something first.', es: 'Primero escriba algo.' },
  'note-not-signed': { en: 'Sign the note first.', es: 'Primero firme la nota.' },
  'appointment-in-past': { en: 'That time has passed. Choose a later one.', es: 'Esa hora ya pasó. Elija otra.' },
  'appointment-too-far': { en: 'That is too far ahead. Choose an earlier time.', es: 'Es demasiado lejos. Elija una fecha más cercana.' },
  'appointment-overlap': { en: 'There is another appointment at that time.', es: 'Ya hay otra cita a esa hora.' },
});
