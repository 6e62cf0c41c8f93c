import { defineWords } from './words.ts';

/** Refusals that can be met in and around a session's room; both sides load them with it. The rule for writing them stands in refusals.ts. */
export const roomRefusalWords = defineWords({
  'session-missed': {
    en: 'This visit was marked as missed. Book a new one.',
    es: 'Esta visita quedó como perdida. Reserve una nueva.',
  },
  'session-cancelled': { en: 'This visit was cancelled. Book a new one.', es: 'Esta visita se canceló. Reserve una nueva.' },
  'session-not-open': { en: 'Nobody has opened this room yet.', es: 'Nadie ha abierto esta sala todavía.' },
  'session-no-room': {
    en: 'This visit has no room here. It may have been cancelled or moved. Look at your visits.',
    es: 'Esta visita no tiene sala aquí. Quizás se canceló o se movió. Vea sus citas.',
  },
  'session-not-admitted': {
    en: 'You are not let in yet. Say that you are here and wait at the door.',
    es: 'Aún no le dejan entrar. Diga que llegó y espere en la puerta.',
  },
  'session-not-waiting': {
    en: 'This person has left the waiting room. They can come back to the door.',
    es: 'Esta persona salió de la sala de espera. Puede volver a la puerta.',
  },
  'session-too-early': {
    en: 'It is too early for that. Try again closer to the time.',
    es: 'Es muy temprano. Intente más cerca de la hora.',
  },
  'session-patient-came': {
    en: 'The patient came to this visit, so it was not missed. End it instead.',
    es: 'El paciente vino a esta visita, así que no se perdió. Mejor termínela.',
  },
  'guest-not-allowed': {
    en: 'The patient has not agreed to this guest. Ask first, then write down their yes.',
    es: 'El paciente no ha aceptado a esta persona. Pregunte antes y anote su sí.',
  },
  'guest-name-missing': { en: 'Write who the guest is.', es: 'Escriba quién es la persona invitada.' },
  'guests-full': {
    en: 'There is room for two guests. One has to leave before the next comes in.',
    es: 'Hay lugar para dos personas invitadas. Una debe salir antes de que entre otra.',
  },
  'invitation-unknown': {
    en: 'This link does not work. Ask whoever gave it to you for a new one.',
    es: 'Este enlace no funciona. Pida uno nuevo a quien se lo dio.',
  },
  'invitation-closed': {
    en: 'This link was used, has expired or was taken back. Ask for a new one.',
    es: 'Este enlace ya se usó, venció o se anuló. Pida uno nuevo.',
  },
  'check-location-vague': {
    en: 'Responders could not find that. Write a street and number, or a landmark, and the town.',
    es: 'Con eso no se podría llegar. Escriba calle y número, o un punto de referencia, y la ciudad.',
  },
  'check-phone-incomplete': { en: 'That number is too short. Write all of it.', es: 'Ese número está incompleto. Escríbalo entero.' },
  'check-name-missing': { en: 'Write the name of this person.', es: 'Escriba el nombre de esta persona.' },
  'check-day-wrong': { en: 'Choose today or the day of the signature.', es: 'Elija hoy o el día de la firma.' },
  'check-by-staff': { en: 'Your care team writes this down.', es: 'Esto lo anota su equipo.' },
});
