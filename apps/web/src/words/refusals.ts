import { defineWords, language, type WordTable } from './words.ts';

/**
 * What a person reads when a command or query was refused, by the stable code of the refusal.
 * What happened first, then what to do. A test lists codes of the packages and of the server's door that have no words here.
 */
export const refusalWords = defineWords({
  // The server's door
  'bad-input': { en: 'That could not be read. Check it and try again.', es: 'No se pudo leer. Revíselo e intente de nuevo.' },
  'signed-out': { en: 'You are signed out. Sign in to go on.', es: 'Su sesión está cerrada. Entre para seguir.' },
  'not-available': { en: 'This is not available to you.', es: 'Esto no está disponible para usted.' },
  'too-many-tries': {
    en: 'Too many tries. Wait a minute, then try again.',
    es: 'Demasiados intentos. Espere un minuto e intente de nuevo.',
  },
  'too-large': { en: 'That is too long to send. Make it shorter.', es: 'Es demasiado largo para enviarlo. Hágalo más corto.' },
  'op-id-reused': { en: 'That was sent before in another form. Send it again.', es: 'Eso se envió antes de otra forma. Envíelo otra vez.' },
  offline: { en: 'No signal. It will send when you are back.', es: 'Sin señal. Se enviará cuando vuelva.' },
  unavailable: { en: 'That did not go through. Try again in a moment.', es: 'No se completó. Intente de nuevo en un momento.' },

  // Check-ins
  unsure: {
    en: 'That number is unusual. Say that it is right, or change it.',
    es: 'Ese número es poco común. Diga que es correcto o cámbielo.',
  },
  required: { en: 'This one needs an answer to go on.', es: 'Esta pregunta necesita una respuesta para seguir.' },
  stopped: {
    en: 'Your care team took these questions back. What you said is kept.',
    es: 'Su equipo retiró estas preguntas. Lo que dijo se conserva.',
  },

  // Charts and people
  'unknown-zone': { en: 'That time zone is not known.', es: 'No conocemos esa zona horaria.' },
  'unknown-person': {
    en: 'That person is not known here. Choose someone from the list.',
    es: 'No conocemos a esa persona. Elija a alguien de la lista.',
  },

  // Messages
  'message-empty': { en: 'The message is empty.', es: 'El mensaje está vacío.' },
  'nothing-new-to-read': { en: 'There is nothing new to read.', es: 'No hay nada nuevo que leer.' },
  'message-id-taken': { en: 'That message was already sent.', es: 'Ese mensaje ya se envió.' },

  // Reminders and schedules
  'number-missing': { en: 'Write the phone number for texts.', es: 'Escriba el número para los mensajes.' },
  'number-unreadable': {
    en: 'That does not look like a phone number. Check it and try again.',
    es: 'Eso no parece un número de teléfono. Revíselo e intente de nuevo.',
  },
  'unknown-schedule': { en: 'That schedule is not here any more.', es: 'Ese horario ya no está aquí.' },

  // Questions
  'unknown-node': { en: 'That question is no longer part of this check-in.', es: 'Esa pregunta ya no es parte de este registro.' },
  'not-current': { en: 'That question is not open now.', es: 'Esa pregunta no está abierta ahora.' },
  'already-answered': { en: 'That question has an answer. Use Change.', es: 'Esa pregunta ya tiene respuesta. Use Cambiar.' },
  'not-yet-answered': { en: 'That question has no answer yet.', es: 'Esa pregunta aún no tiene respuesta.' },
  'wrong-type': { en: 'That kind of answer does not fit here.', es: 'Ese tipo de respuesta no va aquí.' },
  'out-of-range': { en: 'That number is outside the scale.', es: 'Ese número está fuera de la escala.' },
  'unknown-check-in': { en: 'That check-in is not here.', es: 'Ese registro no está aquí.' },
  'unknown-flow': {
    en: 'This page is too old for that. Load it again.',
    es: 'Esta página es muy vieja para eso. Cárguela de nuevo.',
  },
  'unknown-option': { en: 'That answer is not one of the choices.', es: 'Esa respuesta no es una de las opciones.' },

  // Sessions
  'session-unknown': { en: 'That session is not here.', es: 'Esa sesión no está aquí.' },
  'session-ended': { en: 'This session has ended. It can no longer be changed.', es: 'Esta sesión terminó. Ya no se puede cambiar.' },
  'session-not-joined': { en: 'Join the session first.', es: 'Primero entre a la sesión.' },
  'session-line-empty': { en: 'There is nothing to send yet.', es: 'Aún no hay nada que enviar.' },

  // Writing together
  'unknown-place': { en: 'That line is not here any more.', es: 'Esa línea ya no está aquí.' },
  'too-long': { en: 'That is too long. Make it shorter.', es: 'Es demasiado largo. Hágalo más corto.' },
  'not-a-choice': { en: 'That is not one of the choices.', es: 'Esa no es una de las opciones.' },
  'list-full': { en: 'This list is full.', es: 'Esta lista está llena.' },
  'id-taken': { en: 'That line is already here.', es: 'Esa línea ya está aquí.' },
  'too-many-versions': {
    en: 'This line has too many versions. Choose one first.',
    es: 'Esta línea tiene demasiadas versiones. Primero elija una.',
  },

  // Plan
  'unknown-step': { en: 'That step is not in the plan any more.', es: 'Ese paso ya no está en el plan.' },
  'empty-text': { en: 'Write something first.', es: 'Primero escriba algo.' },
  'too-many-requests': { en: 'Several requests are still waiting for an answer.', es: 'Varias peticiones aún esperan respuesta.' },
  'unknown-request': { en: 'That request is not here any more.', es: 'Esa petición ya no está aquí.' },

  // Sharing
  'grant-deficient': {
    en: 'Something is missing. Choose what to share and sign with your name.',
    es: 'Falta algo. Elija qué compartir y firme con su nombre.',
  },
  'grant-expired': { en: 'The end date has passed. Choose a later one.', es: 'La fecha final ya pasó. Elija otra.' },
  'grant-too-long': {
    en: 'Sharing can last one year at most. Choose an earlier end date.',
    es: 'Se puede compartir por un año como máximo. Elija una fecha anterior.',
  },
  'unknown-supporter': { en: 'That person is not set up as your supporter.', es: 'Esa persona no está registrada como su apoyo.' },
  'unknown-grant': { en: 'That sharing has already ended.', es: 'Ya no se comparte eso.' },
  'signature-mismatch': { en: 'Type your name as it is on your account.', es: 'Escriba su nombre como está en su cuenta.' },

  // Appointments
  'unknown-appointment': { en: 'That appointment is not here any more.', es: 'Esa cita ya no está aquí.' },
  'group-over': { en: 'This group is over.', es: 'Este grupo ya terminó.' },
  'group-not-open': { en: 'The group has not begun yet.', es: 'El grupo aún no ha comenzado.' },
  'group-not-agreed': { en: 'Please agree to the group rules first.', es: 'Primero acepte las reglas del grupo.' },
  'group-agreement-incomplete': {
    en: 'Please fill in all of it. You need a place where nobody can hear you.',
    es: 'Complete todo, por favor. Necesita un lugar donde nadie le oiga.',
  },
  'group-alias-taken': { en: 'Someone else has that name. Choose another.', es: 'Alguien más tiene ese nombre. Elija otro.' },
  'group-not-admitted': { en: 'You are not in the group right now.', es: 'Usted no está en el grupo en este momento.' },
  'group-line-empty': { en: 'Write something first.', es: 'Primero escriba algo.' },
  'appointment-in-past': { en: 'That time has passed. Choose a later one.', es: 'Esa hora ya pasó. Elija otra.' },
  'appointment-overlap': { en: 'There is another appointment at that time.', es: 'Ya hay otra cita a esa hora.' },
  'appointment-not-offered': { en: 'That time is not open any more. Choose another.', es: 'Esa hora ya no está libre. Elija otra.' },
  'appointment-cancelled': { en: 'That appointment was cancelled.', es: 'Esa cita fue cancelada.' },
  'appointment-over': { en: 'That appointment is over.', es: 'Esa cita ya pasó.' },
});

const tables: WordTable[] = [refusalWords];

/** The staff shell adds what only staff can be refused, so that a patient's phone does not carry it. */
export function knowRefusals(table: WordTable): void {
  if (!tables.includes(table)) tables.push(table);
}

/** A code this page does not know (a newer server) reads as 'did not go through'. */
export function refusalText(code: string): string {
  const known = tables.find((table) => Object.hasOwn(table, code))?.[code];
  return (known ?? refusalWords.unavailable)[language()];
}
