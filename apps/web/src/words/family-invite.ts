import { defineWords } from './words.ts';

/** A patient, or staff at the patient's word, makes a link for one person; and answers those who ask. */
export const inviteWords = defineWords({
  title: { en: 'Invite someone', es: 'Invitar a alguien' },
  lead: {
    en: 'You get a link to give to one person. With it they can make an account. They see nothing until you choose and sign.',
    es: 'Recibe un enlace para una sola persona. Con él puede hacer una cuenta. No ve nada hasta que usted elija y firme.',
  },
  leadStaff: {
    en: 'Only at {called}’s word. The link lets this one person make an account. They see nothing until {called} signs.',
    es: 'Solo si {called} lo pide. El enlace deja que esta persona haga una cuenta. No ve nada hasta que {called} firme.',
  },
  name: { en: 'Their full name', es: 'Su nombre completo' },
  nameHint: { en: 'They must type the same name to open the link.', es: 'Tendrá que escribir el mismo nombre para abrir el enlace.' },
  nameMissing: { en: 'Write their name.', es: 'Escriba su nombre.' },
  relation: { en: 'This person is my', es: 'Esta persona es mi' },
  relationStaff: { en: 'To {called} this person is a', es: 'Para {called} esta persona es' },
  relationMissing: { en: 'Choose one.', es: 'Elija una.' },
  chooseOne: { en: 'Choose', es: 'Elija' },
  make: { en: 'Make the link', es: 'Hacer el enlace' },
  making: { en: 'Making the link', es: 'Haciendo el enlace' },
  offline: {
    en: 'A link needs a signal. Try again when you are back online.',
    es: 'Para el enlace hace falta señal. Intente con conexión.',
  },
  linkFor: { en: 'Link for {name}', es: 'Enlace para {name}' },
  once: {
    en: 'It is shown this one time. It works until {day}, and opens for {name} only.',
    es: 'Se muestra solo esta vez. Sirve hasta el {day} y solo se abre para {name}.',
  },
  copy: { en: 'Copy', es: 'Copiar' },
  copied: { en: 'Copied', es: 'Copiado' },
  share: { en: 'Send it', es: 'Enviarlo' },
  shareText: { en: 'This is for you.', es: 'Esto es para usted.' },
  done: { en: 'I have given it', es: 'Ya lo di' },
  links: { en: 'Links that wait', es: 'Enlaces que esperan' },
  waits: { en: 'Waits until {day}. Made by {by}.', es: 'Espera hasta el {day}. Lo hizo {by}.' },
  joined: { en: 'Joined as {name}, {day}. Choose now what they see.', es: 'Se unió como {name}, {day}. Ahora elija qué ve.' },
  joinedStaff: { en: 'Joined as {name}, {day}.', es: 'Se unió como {name}, {day}.' },
  withdrawn: { en: 'Taken back', es: 'Retirado' },
  closed: { en: 'Closed after five wrong names', es: 'Cerrado tras cinco nombres errados' },
  over: { en: 'Too old. Nobody used it.', es: 'Venció. Nadie lo usó.' },
  takeBack: { en: 'Take back', es: 'Retirar' },
  takingBack: { en: 'Taking it back', es: 'Retirando' },

  requests: { en: 'Someone asks to be connected', es: 'Alguien pide conexión' },
  says: { en: 'Someone says they are {name}, your {relation}.', es: 'Alguien dice ser {name}, su {relation}.' },
  toldNothing: {
    en: 'They have not been told anything, not even that you are here. If you say no, or nothing, they hear nothing.',
    es: 'No se le ha dicho nada, ni siquiera que usted está aquí. Si dice que no, o nada, no se entera.',
  },
  theirLine: { en: 'They wrote: “{line}”', es: 'Escribió: «{line}»' },
  until: { en: 'It goes away by itself on {day}.', es: 'Desaparece por sí solo el {day}.' },
  agree: { en: 'Yes, I know them', es: 'Sí, le conozco' },
  decline: { en: 'No', es: 'No' },
  agreed: {
    en: 'Now choose what {name} can see. Until you sign they see nothing.',
    es: 'Ahora elija qué ve {name}. Hasta que firme no ve nada.',
  },
  chooseWhat: { en: 'Choose what they see', es: 'Elegir qué ve' },
  answering: { en: 'Saving', es: 'Guardando' },
});
