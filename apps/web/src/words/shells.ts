import { defineWords } from './words.ts';

/** Words around the pages of patients and supporters: bars, waiting, idle sign-out. */
export const shellWords = defineWords({
  main: { en: 'Main', es: 'Principal' },
  skip: { en: 'Skip to content', es: 'Ir al contenido' },
  home: { en: 'Home', es: 'Inicio' },
  today: { en: 'Today', es: 'Hoy' },
  plan: { en: 'My plan', es: 'Mi plan' },
  messages: { en: 'Messages', es: 'Mensajes' },
  rewards: { en: 'Rewards', es: 'Premios' },
  settings: { en: 'Settings', es: 'Ajustes' },
  dayTitle: { en: 'My day', es: 'Mi día' },
  idleTitle: { en: 'Still there?', es: '¿Sigue ahí?' },
  idleBody: {
    en: 'This device signs out in {seconds} seconds to keep your things private.',
    es: 'Este dispositivo cierra la sesión en {seconds} segundos para cuidar su privacidad.',
  },
  idleStay: { en: 'I am still here', es: 'Sigo aquí' },
  idleLeave: { en: 'Sign out now', es: 'Cerrar sesión ya' },
  returnedTitle: { en: 'Something you wrote did not go through.', es: 'Algo que escribió no se completó.' },
  returnedKeep: { en: 'Copy it if you still need it.', es: 'Cópielo si todavía lo necesita.' },
  returnedDone: { en: 'I have it', es: 'Ya lo tengo' },
  missing: { en: 'There is nothing at this address.', es: 'No hay nada en esta dirección.' },
  goHome: { en: 'Go to the start', es: 'Ir al inicio' },
  noSignal: {
    en: 'No signal. What you do is kept on this phone and sends when you are back.',
    es: 'Sin señal. Lo que haga se guarda en este teléfono y se envía al volver.',
  },
  noSignalShared: {
    en: 'No signal. Keep this page open: what you do sends when you are back.',
    es: 'Sin señal. Deje esta página abierta: lo que haga se envía al volver.',
  },
  unreachable: { en: 'We cannot reach your day right now.', es: 'No podemos abrir su día ahora.' },
  unreachableMore: {
    en: 'Check your signal and try again. Help now works without one.',
    es: 'Revise su señal e intente de nuevo. Ayuda ya funciona sin ella.',
  },
  opening: { en: 'Opening your page', es: 'Abriendo su página' },
});
