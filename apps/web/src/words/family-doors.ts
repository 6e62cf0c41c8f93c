import { defineWords } from './words.ts';

/** The concern door, and asking to be connected. Nothing here says or implies that anybody is in care. */
export const familyDoorWords = defineWords({
  danger: { en: 'If anyone may be in danger right now', es: 'Si alguien puede estar en peligro ahora' },
  dangerMore: {
    en: 'Do not wait for us. Call first. You can write here after.',
    es: 'No nos espere. Llame primero. Después puede escribir aquí.',
  },
  call911: { en: 'Call 911', es: 'Llamar al 911' },
  call988: { en: 'Call or text 988', es: 'Llamar o textear al 988' },
  overdose: { en: 'Overdose: what to do', es: 'Sobredosis: qué hacer' },

  concernTitle: { en: 'Share a concern', es: 'Compartir una preocupación' },
  concernLead: { en: 'Tell us what you see. You do not need anyone’s leave.', es: 'Cuéntenos lo que ve. No necesita permiso de nadie.' },
  ruleWho: { en: 'Only staff of {program} read your note.', es: 'Solo el personal de {program} lee su nota.' },
  ruleNothing: {
    en: 'We cannot tell you if a person is in care, or how they are. Not even yes or no.',
    es: 'No podemos decirle si alguien recibe atención ni cómo está. Ni siquiera sí o no.',
  },
  ruleTold: {
    en: 'Staff may talk with the person about what you say. We do not keep secrets from them.',
    es: 'El personal puede hablar con esa persona de lo que usted diga. No le guardamos secretos.',
  },
  ruleSafety: {
    en: 'This is not a place for emergencies. No one watches it at every hour.',
    es: 'Esto no es para emergencias. Nadie lo vigila a toda hora.',
  },
  about: { en: 'Who are you worried about?', es: '¿Quién le preocupa?' },
  aboutHint: { en: 'First and last name, if you know it.', es: 'Nombre y apellido, si lo sabe.' },
  aboutMissing: { en: 'Write a name, so the right people can read this.', es: 'Escriba un nombre, para que lo lea quien debe.' },
  what: { en: 'What did you see or hear?', es: '¿Qué vio o escuchó?' },
  whatHint: { en: 'Say when it was. Facts help most.', es: 'Diga cuándo fue. Los hechos ayudan más.' },
  whatMissing: { en: 'Write what worries you.', es: 'Escriba qué le preocupa.' },
  phone: { en: 'Your phone, if we may call you', es: 'Su teléfono, si podemos llamarle' },
  phoneHint: { en: 'You can leave this empty.', es: 'Puede dejarlo vacío.' },
  urgency: { en: 'How soon should someone read this?', es: '¿Qué tan pronto debe leerse esto?' },
  'urgency.now': { en: 'Right away', es: 'De inmediato' },
  'urgency.nowHint': { en: 'If there is danger, call 911 before you send this.', es: 'Si hay peligro, llame al 911 antes de enviar esto.' },
  'urgency.soon': { en: 'Today', es: 'Hoy' },
  'urgency.when-you-can': { en: 'When someone can', es: 'Cuando alguien pueda' },
  sendConcern: { en: 'Send to the team', es: 'Enviar al equipo' },
  sending: { en: 'Sending', es: 'Enviando' },
  concernSent: { en: 'Your note is in. Sent {time}.', es: 'Su nota llegó. Enviada a las {time}.' },
  concernSentMore: {
    en: 'Staff will read it. They may not be able to write back. That is the law. It is not about you.',
    es: 'El personal la leerá. Quizá no puedan responderle. Es la ley. No es por usted.',
  },
  another: { en: 'Write another note', es: 'Escribir otra nota' },
  home: { en: 'Back to home', es: 'Volver al inicio' },
  notSent: { en: 'That was not sent.', es: 'No se envió.' },
  kept: { en: 'Your words are still here.', es: 'Sus palabras siguen aquí.' },
  noSignal: {
    en: 'No signal. Your words stay in this page. Send them when you are back online.',
    es: 'Sin señal. Sus palabras se quedan en esta página. Envíelas cuando tenga conexión.',
  },
  forYou: { en: 'And you?', es: '¿Y usted?' },
  forYouMore: { en: 'This is hard to carry. There are people for you too.', es: 'Esto pesa mucho. También hay quien le ayude a usted.' },
  forYouLink: { en: 'Support for you', es: 'Apoyo para usted' },

  askTitle: { en: 'Ask to be connected', es: 'Pedir conexión' },
  askLead: {
    en: 'Tell us whom you support. It is always their choice.',
    es: 'Díganos a quién apoya. Siempre decide esa persona.',
  },
  askRuleSame: {
    en: 'We do not tell you what comes of it. If they choose to share, your home will show it.',
    es: 'No le diremos qué pasó con esto. Si elige compartir, lo verá en su inicio.',
  },
  askRuleAlso: {
    en: 'It is often quicker to ask them. They can send you a link.',
    es: 'A veces es más rápido pedírselo. Esa persona puede enviarle un enlace.',
  },
  askName: { en: 'Their full name', es: 'Su nombre completo' },
  askNameHint: { en: 'As it is on their papers.', es: 'Como está en sus documentos.' },
  askBorn: { en: 'Their date of birth', es: 'Su fecha de nacimiento' },
  askRelationOf: { en: 'I am their', es: 'Yo soy su' },
  askNote: { en: 'A line for them, if you like', es: 'Unas palabras para esa persona, si quiere' },
  askSend: { en: 'Send the request', es: 'Enviar la petición' },
  askSent: { en: 'Thank you. We have it, {time}.', es: 'Gracias. Lo recibimos a las {time}.' },
  askSentMore: {
    en: 'We do not say if this person is known here. If they choose to share, your home will show it.',
    es: 'No decimos si aquí se conoce a esta persona. Si elige compartir, lo verá en su inicio.',
  },
  askAnother: { en: 'Ask about someone else', es: 'Preguntar por otra persona' },
  missing: { en: 'This is needed.', es: 'Esto hace falta.' },
  bornMissing: {
    en: 'Write the date of birth. It keeps notes from reaching the wrong person.',
    es: 'Escriba la fecha de nacimiento. Así no llega a otra persona.',
  },
  optionalBorn: { en: 'Their date of birth, if you know it', es: 'Su fecha de nacimiento, si la sabe' },
  chooseOne: { en: 'Choose', es: 'Elija' },
});
