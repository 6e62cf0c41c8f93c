import { defineWords } from './words.ts';

/** How a patient may be reached outside the app. */
export const reachWords = defineWords({
  title: { en: 'Reminders', es: 'Recordatorios' },
  more: {
    en: 'A reminder says only that you have one. It never says what it is about. Your day is always here, even if no reminder comes.',
    es: 'Un recordatorio solo dice que lo tiene. Nunca dice de qué se trata. Su día siempre está aquí, aunque no llegue ninguno.',
  },
  push: { en: 'Notices on your phone', es: 'Avisos en su teléfono' },
  pushHere: { en: 'This phone shows notices.', es: 'Este teléfono muestra avisos.' },
  pushNotHere: { en: 'This phone does not show notices yet.', es: 'Este teléfono aún no muestra avisos.' },
  pushNever: { en: 'This browser cannot show notices.', es: 'Este navegador no puede mostrar avisos.' },
  pushRefused: {
    en: 'Notices are blocked in this browser. You can allow them in its settings.',
    es: 'Los avisos están bloqueados en este navegador. Puede permitirlos en sus ajustes.',
  },
  pushStart: { en: 'Show notices on this phone', es: 'Mostrar avisos en este teléfono' },
  pushStop: { en: 'Stop notices on this phone', es: 'Quitar los avisos de este teléfono' },
  sms: { en: 'Text messages', es: 'Mensajes de texto' },
  smsMore: {
    en: 'Texts may cost money. To end them at any time, write STOP back.',
    es: 'Los mensajes pueden costar dinero. Para dejar de recibirlos, responda ALTO cuando quiera.',
  },
  smsStopped: {
    en: 'You wrote to stop texts on {date}. We send none to this number. To get them again, write START back.',
    es: 'Usted pidió no recibir mensajes el {date}. No enviamos ninguno a este número. Para recibirlos otra vez, responda ALTA.',
  },
  number: { en: 'Phone number for texts', es: 'Número para los mensajes' },
  email: { en: 'E-mail', es: 'Correo electrónico' },
  noEmail: { en: 'We do not have an e-mail address for you.', es: 'No tenemos su correo electrónico.' },
  order: {
    en: 'We use the first of these that works. None is okay too.',
    es: 'Usamos el primero que funcione. También puede dejar todos sin marcar.',
  },
  quiet: { en: 'Quiet hours', es: 'Horas de silencio' },
  quietMore: {
    en: 'No reminder comes in these hours. The same time twice means no quiet hours.',
    es: 'En estas horas no llega ningún recordatorio. La misma hora dos veces quita el silencio.',
  },
  from: { en: 'From', es: 'Desde' },
  to: { en: 'To', es: 'Hasta' },
  save: { en: 'Save reminders', es: 'Guardar recordatorios' },
  saving: { en: 'Saving', es: 'Guardando' },
  saved: { en: 'Saved.', es: 'Guardado.' },
  unreachable: {
    en: 'This part opens when you have signal.',
    es: 'Esta parte se abre cuando tenga señal.',
  },
});
