import { defineWords } from './words.ts';

/** The screen of rules and settings. Staff read these; names and sentences of the rules come in English from the rules themselves. */
export const rulesWords = defineWords({
  title: { en: 'Rules', es: 'Reglas' },
  intro: {
    en: 'What makes Cairn call on somebody, how soon, and which numbers your program has set. A change holds from the next answer on. Alerts that are open keep the settings they were raised with.',
    es: 'Qué hace que Cairn llame a alguien, qué tan pronto, y qué números fijó su programa. Un cambio vale desde la próxima respuesta. Las alertas abiertas conservan los ajustes con que surgieron.',
  },
  version: { en: 'Settings version {version}', es: 'Ajustes versión {version}' },
  unchanged: { en: 'Nobody has changed anything yet.', es: 'Nadie ha cambiado nada todavía.' },
  mayNot: { en: 'A director or a prescriber can change these.', es: 'Un director o un prescriptor puede cambiarlos.' },
  times: { en: 'Response times', es: 'Tiempos de respuesta' },
  all: { en: 'What the rules look for', es: 'Lo que buscan las reglas' },
  words: { en: 'Words in free text', es: 'Palabras en texto libre' },
  wordsMore: {
    en: 'Messages and written answers from patients are looked through for these words, in English and Spanish (list version {version}). They ask a person to look. The list misses what is said in other words, and it never replaces an answer.',
    es: 'Se buscan estas palabras, en inglés y español, en los mensajes y respuestas escritas de los pacientes (lista versión {version}). Piden que una persona lo revise. La lista no ve lo que se dice con otras palabras y nunca reemplaza una respuesta.',
  },
  onCall: { en: 'who is on call', es: 'quien esté de guardia' },
  owner: { en: 'Goes to: {roles}.', es: 'Va a: {roles}.' },
  source: { en: 'Source: {source}, version {version}.', es: 'Fuente: {source}, versión {version}.' },
  off: { en: 'Switched off', es: 'Apagada' },
  levels: { en: 'How urgent', es: 'Qué tan urgente' },
  change: { en: 'Change', es: 'Cambiar' },
  changeWhat: { en: 'Change: {what}', es: 'Cambiar: {what}' },
  usual: { en: 'Program default, not changed', es: 'Valor de fábrica, sin cambios' },
  setBy: { en: 'Set by {name}, {time}: {why}', es: 'Fijado por {name}, {time}: {why}' },
  bounds: { en: 'From {least} to {most}. As shipped: {usual}.', es: 'De {least} a {most}. De fábrica: {usual}.' },
  value: { en: 'New value', es: 'Valor nuevo' },
  why: { en: 'Why', es: 'Por qué' },
  whyHint: {
    en: 'Who decided, and on what ground. It stays in the record.',
    es: 'Quién lo decidió y con qué fundamento. Queda en el registro.',
  },
  save: { en: 'Save', es: 'Guardar' },
  saving: { en: 'Saving', es: 'Guardando' },
  cancel: { en: 'Not yet', es: 'Todavía no' },
  saved: { en: 'Saved. It holds from now on.', es: 'Guardado. Vale desde ahora.' },
  turnOff: { en: 'Switch off', es: 'Apagar' },
  turnOn: { en: 'Switch on', es: 'Encender' },
  turnOffWhat: { en: 'Switch off: {what}', es: 'Apagar: {what}' },
  turnOnWhat: { en: 'Switch on: {what}', es: 'Encender: {what}' },
  neverOff: { en: 'This rule cannot be switched off.', es: 'Esta regla no se puede apagar.' },
  history: { en: 'What was changed', es: 'Lo que se cambió' },
  changed: { en: '{what}: {was} to {value}', es: '{what}: de {was} a {value}' },
  loading: { en: 'Loading the rules', es: 'Cargando las reglas' },
  failed: { en: 'The rules could not be loaded.', es: 'No se pudieron cargar las reglas.' },
  again: { en: 'Try again', es: 'Intentar de nuevo' },
  on: { en: 'on', es: 'encendida' },
  isOff: { en: 'off', es: 'apagada' },
});

/** What stands behind a rule or a number. */
export const basisWords = defineWords({
  'program-default': { en: 'Program default, not confirmed by evidence.', es: 'Valor del programa, sin evidencia que lo confirme.' },
  'not-confirmed': { en: 'Known in the field, not yet confirmed.', es: 'Conocido en el campo, aún sin confirmar.' },
  sourced: { en: 'A source is named. The times are program defaults.', es: 'Hay una fuente. Los tiempos son valores del programa.' },
});

export const unitWords = defineWords({
  minutes: { en: '{count} min', es: '{count} min' },
  'business-days': { en: '{count} business days', es: '{count} días hábiles' },
  days: { en: '{count} days', es: '{count} días' },
  points: { en: '{count}', es: '{count}' },
  hours: { en: '{count} h', es: '{count} h' },
  nights: { en: '{count} nights', es: '{count} noches' },
  times: { en: '{count} times', es: '{count} veces' },
});

export const levelWords = defineWords({
  P0: { en: 'Now', es: 'Ahora' },
  P1: { en: 'Today', es: 'Hoy' },
  P2: { en: 'Next business day', es: 'Siguiente día hábil' },
  P3: { en: 'In a few days', es: 'En unos días' },
});

/** Names of numbers; switches are named by their rule. */
export const settingNameWords = defineWords({
  'P0.answer': { en: 'Answer an alert for now within', es: 'Responder una alerta inmediata en' },
  'P0.second-step': {
    en: 'If nobody took it: other counselors and supervisors after',
    es: 'Si nadie la tomó: otros consejeros y supervisores tras',
  },
  'P0.third-step': { en: 'If still nobody: the whole team after', es: 'Si sigue sin tomar: todo el equipo tras' },
  'P1.answer': { en: 'Answer an alert for today within', es: 'Responder una alerta de hoy en' },
  'P1.second-step': { en: 'If nobody took it: other counselors after', es: 'Si nadie la tomó: otros consejeros tras' },
  'P1.third-step': { en: 'If still nobody: supervisors after', es: 'Si sigue sin tomar: supervisores tras' },
  'P1.last-step': { en: 'If still nobody: the person on call after', es: 'Si sigue sin tomar: la persona de guardia tras' },
  'P2.answer': { en: 'Answer within', es: 'Responder en' },
  'P2.second-step': { en: 'Past the time: the person on call after', es: 'Pasada la hora: la persona de guardia tras' },
  'P3.answer': { en: 'Answer within', es: 'Responder en' },
  'R06.second': { en: 'Days without medicine, next business day', es: 'Días sin medicina, siguiente día hábil' },
  'R06.third': { en: 'Days without medicine, today', es: 'Días sin medicina, hoy' },
  'R06.restart': { en: 'Days after which the medicine is started anew', es: 'Días tras los que se reinicia la medicina' },
  'R06.injection': { en: 'Injection late, next business day', es: 'Inyección atrasada, siguiente día hábil' },
  'R06.injection-late': { en: 'Injection late, today', es: 'Inyección atrasada, hoy' },
  'R07.craving': { en: 'Craving at or over', es: 'Ganas desde' },
  'R07.rise': { en: 'Craving up within a day by', es: 'Ganas que suben en un día' },
  'R07.stays': { en: 'Craving that stays at or over', es: 'Ganas que se mantienen desde' },
  'R07.stays-days': { en: 'For this many days', es: 'Durante estos días' },
  'R08.withdrawal': { en: 'Withdrawal, 0 to 10, at or over', es: 'Abstinencia, 0 a 10, desde' },
  'R08.sows': { en: 'SOWS at or over', es: 'SOWS desde' },
  'R08.cows': { en: 'COWS at or over', es: 'COWS desde' },
  'R13.days': { en: 'Days in a row without a check-in', es: 'Días seguidos sin registro' },
  'R13.no-shows': { en: 'Missed visits in 30 days', es: 'Visitas perdidas en 30 días' },
  'R13.reminder': { en: 'Remind of a check-in after', es: 'Recordar un registro a los' },
  'R14.phq-high': { en: 'PHQ-9, today, at or over', es: 'PHQ-9, hoy, desde' },
  'R14.phq-moderate': { en: 'PHQ-9, next business day, at or over', es: 'PHQ-9, siguiente día hábil, desde' },
  'R14.phq-rise': { en: 'PHQ-9 up by', es: 'PHQ-9 que sube' },
  'R14.gad': { en: 'GAD-7 at or over', es: 'GAD-7 desde' },
  'R14.sleep': { en: 'Sleep under', es: 'Sueño menor de' },
  'R14.sleep-nights': { en: 'For this many nights', es: 'Durante estas noches' },
  'R16.window': { en: 'Tolerance counts as lower for', es: 'La tolerancia se considera menor durante' },
  'R16.gap': { en: 'Days without medicine that lower tolerance', es: 'Días sin medicina que bajan la tolerancia' },
  'R17.risk': { en: 'BAM risk at or over', es: 'BAM riesgo desde' },
  'R17.protective': { en: 'BAM protective at or under', es: 'BAM protección hasta' },
  'R17.barc-fall': { en: 'BARC-10 down by', es: 'BARC-10 que baja' },
});
