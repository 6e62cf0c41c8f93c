import { defineWords } from './words.ts';

/** Settings, the account menu and signing out. */
export const settingsWords = defineWords({
  language: { en: 'Language', es: 'Idioma' },
  theme: { en: 'Light or dark', es: 'Claro u oscuro' },
  themeSystem: { en: 'As the phone', es: 'Como el teléfono' },
  themeLight: { en: 'Light', es: 'Claro' },
  themeDark: { en: 'Dark', es: 'Oscuro' },
  signedInAs: { en: 'Signed in as {name}', es: 'Sesión de {name}' },
  exitTitle: { en: 'Quick exit', es: 'Salida rápida' },
  exitMore: {
    en: 'Quick exit, or the Esc key three times, opens a weather page. Your browser’s back button will not return here.',
    es: 'Salida rápida, o la tecla Esc tres veces, abre una página del tiempo. El botón de volver no regresa aquí.',
  },
  leaveTitle: { en: 'Some things were not sent yet', es: 'Hay cosas que aún no se enviaron' },
  leaveBody: {
    en: 'If you sign out now, {count} will be erased from this device and not sent. Stay until you have signal to send them.',
    es: 'Si cierra la sesión ahora, se borrarán {count} de este dispositivo sin enviarse. Espere a tener señal para enviarlas.',
  },
  leaveStay: { en: 'Stay signed in', es: 'Seguir en la sesión' },
  leaveAnyway: { en: 'Erase and sign out', es: 'Borrar y cerrar sesión' },
  signOut: { en: 'Sign out', es: 'Cerrar sesión' },
});
