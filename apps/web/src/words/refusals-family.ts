import { defineWords } from './words.ts';

/** Refusals that patients and supporters can meet in rooms, links, lessons and training. The rule for writing them stands in refusals.ts. */
export const familyRefusalWords = defineWords({
  'family-line-empty': {
    en: 'Nothing was written yet. Write a line, then send it.',
    es: 'Aún no hay nada escrito. Escriba una línea y envíela.',
  },
  'family-room-closed': {
    en: 'This room is not open now. Your words are still here.',
    es: 'Esta sala no está abierta ahora. Sus palabras siguen aquí.',
  },
  'family-nothing-new': { en: 'You have read all of it.', es: 'Ya leyó todo.' },
  'family-name-missing': { en: 'Write who it is and what they are to you.', es: 'Escriba quién es y qué es de usted.' },
  'family-link-known': { en: 'This link was made before. Make a new one.', es: 'Este enlace ya se hizo antes. Haga uno nuevo.' },
  'family-links-full': {
    en: 'Ten links are waiting. Take one back to make another.',
    es: 'Hay diez enlaces en espera. Retire uno para hacer otro.',
  },
  'family-link-not-valid': {
    en: 'This link and this name do not open anything. Ask for a new link.',
    es: 'Este enlace y este nombre no abren nada. Pida un enlace nuevo.',
  },
  'family-request-unknown': { en: 'This request is no longer open.', es: 'Esta solicitud ya no está abierta.' },
  'family-nothing-to-share': { en: 'That is not there to share. Look again.', es: 'Eso no está para compartir. Vuelva a mirar.' },
  'family-screen-first': {
    en: 'First a few questions about your own safety. Then the lessons open.',
    es: 'Primero unas preguntas sobre su propia seguridad. Después se abren las lecciones.',
  },
  'family-lesson-closed': {
    en: 'This part stays closed for now, for your safety. Ask us for a call.',
    es: 'Esta parte queda cerrada por ahora, por su seguridad. Pida que le llamemos.',
  },
  'family-lesson-unknown': {
    en: 'There is no such lesson any more. Go back to the list.',
    es: 'Esa lección ya no está. Vuelva a la lista.',
  },
  'family-sheet-empty': {
    en: 'Nothing was written yet. Write one line to keep it.',
    es: 'Aún no hay nada escrito. Escriba una línea para guardarlo.',
  },
  'training-not-quite': { en: 'Not quite. Read the step again and choose anew.', es: 'Todavía no. Lea el paso otra vez y elija de nuevo.' },
  'training-say-it': { en: 'Say it in a few words of your own.', es: 'Dígalo con unas palabras suyas.' },
  'training-not-done': { en: 'Some steps are left: {left}. Finish them first.', es: 'Quedan pasos: {left}. Termínelos primero.' },
  'training-kit-expired': {
    en: 'This kit is past its date. Ask us for a new one.',
    es: 'Este kit ya venció. Pídanos uno nuevo.',
  },
  'family-text-empty': {
    en: 'Nothing was written yet. Write what you want us to know.',
    es: 'Aún no hay nada escrito. Escriba lo que quiere que sepamos.',
  },
  'family-asked-often': {
    en: 'You have asked five times this month. Try again later. You can tell us a concern at any time.',
    es: 'Ya preguntó cinco veces este mes. Intente más tarde. Puede contarnos una preocupación cuando quiera.',
  },
});

/** Refusals that staff can meet with concerns and family sessions. */
export const familyDeskRefusalWords = defineWords({
  'concern-unknown': { en: 'There is no such concern in this chart.', es: 'No hay tal preocupación en este expediente.' },
  'concern-settled': { en: 'Somebody settled this concern before you.', es: 'Alguien resolvió esta preocupación antes que usted.' },
  'concern-note-needed': { en: 'Write a few words about what was done.', es: 'Escriba unas palabras sobre lo que se hizo.' },
  'desk-concern-unknown': { en: 'This concern is not on the desk any more.', es: 'Esta preocupación ya no está en la mesa.' },
  'desk-concern-done': { en: 'Somebody took care of this concern before you.', es: 'Alguien atendió esta preocupación antes que usted.' },
  'desk-why-needed': { en: 'Write why it is closed.', es: 'Escriba por qué se cierra.' },
  'desk-chart-unknown': { en: 'There is no such chart. Choose one of the list.', es: 'No hay tal expediente. Elija uno de la lista.' },
  'family-no-such-contact': {
    en: 'The patient has not signed for anybody to be called in this event.',
    es: 'El paciente no firmó que se llame a nadie en este caso.',
  },
  'not-a-family-visit': {
    en: 'Only a family session can have supporters. Change the kind.',
    es: 'Solo una sesión familiar puede incluir familiares. Cambie el tipo.',
  },
  'supporter-not-allowed': {
    en: 'The patient has not shared family sessions with everybody chosen. Choose again.',
    es: 'El paciente no comparte sesiones con todas las personas elegidas. Elija de nuevo.',
  },
});
