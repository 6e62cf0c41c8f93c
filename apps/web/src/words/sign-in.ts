import { defineWords } from './words.ts';

export const signInWords = defineWords({
  title: { en: 'Welcome', es: 'Le damos la bienvenida' },
  lead: { en: 'Sign in to see your day.', es: 'Entre para ver su día.' },
  name: { en: 'User name or e-mail', es: 'Usuario o correo electrónico' },
  password: { en: 'Password', es: 'Contraseña' },
  show: { en: 'Show password', es: 'Mostrar contraseña' },
  hide: { en: 'Hide password', es: 'Ocultar contraseña' },
  share: { en: 'I share this phone', es: 'Comparto este teléfono' },
  shareMore: {
    en: 'We sign you out after 5 minutes and save nothing of yours here.',
    es: 'Cerramos su sesión a los 5 minutos y no guardamos aquí nada suyo.',
  },
  signIn: { en: 'Sign in', es: 'Entrar' },
  signingIn: { en: 'Signing in', es: 'Entrando' },
  helpNow: { en: 'Help now', es: 'Ayuda ya' },
  call988: { en: 'Call 988', es: 'Llamar al 988' },
  otherLanguage: { en: 'Español', es: 'English' },
  nameMissing: { en: 'Type your user name or e-mail.', es: 'Escriba su usuario o correo.' },
  passwordMissing: { en: 'Type your password.', es: 'Escriba su contraseña.' },
  failed: { en: 'That did not match.', es: 'No coincide.' },
  failedMore: {
    en: 'Check both and try again. Your program can help you get in.',
    es: 'Revise los dos e intente de nuevo. Su programa puede ayudarle a entrar.',
  },
  tooMany: { en: 'Too many tries.', es: 'Demasiados intentos.' },
  tooManyMore: {
    en: 'Wait one minute, then try again. Help now works without signing in.',
    es: 'Espere un minuto e intente de nuevo. Ayuda ya funciona sin entrar.',
  },
  noSignal: { en: 'No signal.', es: 'Sin señal.' },
  noSignalMore: {
    en: 'Signing in needs a connection. Help now works without one.',
    es: 'Para entrar se necesita conexión. Ayuda ya funciona sin ella.',
  },
  broken: { en: 'That did not go through.', es: 'No se completó.' },
  brokenMore: {
    en: 'Try again in a moment. Help now works without signing in.',
    es: 'Intente de nuevo en un momento. Ayuda ya funciona sin entrar.',
  },
  idle: { en: 'You were signed out to keep your things private.', es: 'Cerramos su sesión para cuidar su privacidad.' },
  demo: { en: 'Demo with invented people. Sign in as', es: 'Demostración con personas inventadas. Entrar como' },
});

/** What people are called by what they do. */
export const roleWords = defineWords({
  patient: { en: 'Patient', es: 'Paciente' },
  supporter: { en: 'Supporter', es: 'Persona de apoyo' },
  counselor: { en: 'Counselor', es: 'Consejería' },
  prescriber: { en: 'Prescriber', es: 'Medicina' },
  nurse: { en: 'Nurse', es: 'Enfermería' },
  guest: { en: 'Guest', es: 'Persona invitada' },
  'case-manager': { en: 'Case manager', es: 'Gestión de casos' },
  peer: { en: 'Peer', es: 'Par' },
  supervisor: { en: 'Supervisor', es: 'Supervisión' },
  director: { en: 'Director', es: 'Dirección' },
  'privacy-officer': { en: 'Privacy officer', es: 'Privacidad' },
});
