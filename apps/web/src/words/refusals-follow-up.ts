import { defineWords } from './words.ts';

/** Refusals of tasks, referrals, transitions and days away; the rule for writing them stands in refusals.ts. */
export const followUpRefusalWords = defineWords({
  'unknown-task': { en: 'That task is not on this chart.', es: 'Esa tarea no está en este expediente.' },
  'task-ended': { en: 'That task is done or dropped already.', es: 'Esa tarea ya se hizo o se dejó.' },
  'due-in-past': { en: 'Choose a day that is still ahead.', es: 'Elija un día que aún no haya pasado.' },
  'person-away': { en: 'That person is away. Choose whoever covers for them.', es: 'Esa persona está ausente. Elija a quien la cubre.' },
  'unknown-referral': { en: 'That referral is not on this chart.', es: 'Esa derivación no está en este expediente.' },
  'referral-over': { en: 'That referral is closed.', es: 'Esa derivación está cerrada.' },
  'referral-stage': {
    en: 'The first visit has been. Close the referral with what came of it.',
    es: 'La primera visita ya fue. Cierre la derivación con el resultado.',
  },
  'referral-day': { en: 'Choose a day between the day it was sent and today.', es: 'Elija un día entre el envío y hoy.' },
  'referral-note-needed': { en: 'Say in a few words what happened.', es: 'Diga en pocas palabras qué pasó.' },
  'unknown-transition': { en: 'That move is not on this chart.', es: 'Ese cambio no está en este expediente.' },
  'transition-over': { en: 'That move is made or called off.', es: 'Ese cambio ya se hizo o se canceló.' },
  'transition-open': {
    en: 'Another move is being prepared. Finish it or call it off first.',
    es: 'Ya se prepara otro cambio. Termínelo o cancélelo primero.',
  },
  'same-place': { en: 'That is where they are now.', es: 'Ahí es donde está ahora.' },
  'hand-over-open': { en: 'Lines of the hand-over have no word yet.', es: 'Faltan líneas de la entrega por completar.' },
  'contact-time': {
    en: 'The next contact must be within 72 hours from now.',
    es: 'El próximo contacto debe ser en las próximas 72 horas.',
  },
  'transition-note-needed': { en: 'Say in a few words why.', es: 'Diga en pocas palabras por qué.' },
  'unknown-absence': { en: 'Those days away are not known here.', es: 'Esos días de ausencia no se conocen aquí.' },
  'not-yours': {
    en: 'Only that person, a supervisor or the director sets this.',
    es: 'Solo esa persona, su supervisor o la dirección lo pone.',
  },
  'absence-days': {
    en: 'Choose days that are ahead, 120 at most, the last not before the first.',
    es: 'Elija días por venir, 120 como máximo, el último no antes del primero.',
  },
  'absence-overlaps': { en: 'That person is away on some of these days already.', es: 'Esa persona ya está ausente algunos de esos días.' },
  'no-such-cover': { en: 'Choose somebody else who works here as cover.', es: 'Elija a otra persona que trabaje aquí para cubrir.' },
  'cover-away': { en: 'The cover is away on some of these days.', es: 'Quien cubre está ausente algunos de esos días.' },
  'cover-needed': {
    en: 'Whoever is on call needs a cover before they go away.',
    es: 'Quien está de guardia necesita que alguien cubra antes de irse.',
  },
});
