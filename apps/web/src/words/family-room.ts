import { defineWords } from './words.ts';

/** A family room, for all three sides of it. */
export const familyRoomWords = defineWords({
  title: { en: 'Family room', es: 'Sala familiar' },
  with: { en: 'With {name}', es: 'Con {name}' },
  who: { en: 'Who reads here', es: 'Quién lee aquí' },
  whoLine: { en: '{name} ({role})', es: '{name} ({role})' },
  whoAll: { en: 'You, {names}.', es: 'Usted, {names}.' },
  hours: {
    en: 'The team reads this when they are at work. It may be the next day. No one watches it at night.',
    es: 'El equipo lee esto cuando está en el trabajo. Puede ser al día siguiente. Nadie lo vigila de noche.',
  },
  danger: {
    en: 'In danger? Do not wait here. Call 911. For thoughts of suicide, call or text 988.',
    es: '¿Hay peligro? No espere aquí. Llame al 911. Si hay ideas de suicidio, llame o textee al 988.',
  },
  log: { en: 'What was written', es: 'Lo que se escribió' },
  emptyTitle: { en: 'No one has written yet', es: 'Aún no ha escrito nadie' },
  emptySupporter: {
    en: '{name} and the team can read what you write here.',
    es: '{name} y el equipo pueden leer lo que escriba aquí.',
  },
  emptyPatient: {
    en: 'You, {name} and your care team can read what is written here.',
    es: 'Usted, {name} y su equipo pueden leer lo que se escriba aquí.',
  },
  emptyStaff: { en: 'Nothing has been written in this room.', es: 'No se ha escrito nada en esta sala.' },
  write: { en: 'Write to the room', es: 'Escriba en la sala' },
  send: { en: 'Send', es: 'Enviar' },
  sending: { en: 'Sending', es: 'Enviando' },
  waiting: { en: 'Waiting for a signal', es: 'Esperando señal' },
  tooLong: { en: 'This is {over} letters too long. Send it in two parts.', es: 'Sobran {over} letras. Envíelo en dos partes.' },
  offline: {
    en: 'No signal. What you type stays in the field. Send it when you are back online.',
    es: 'Sin señal. Lo que escriba se queda en el campo. Envíelo cuando tenga conexión.',
  },
  offlineRead: {
    en: 'The room shows again when you are back online.',
    es: 'La sala se verá de nuevo cuando tenga conexión.',
  },
  notSent: { en: 'That was not sent.', es: 'No se envió.' },
  kept: { en: 'Your words are in the field again.', es: 'Sus palabras están otra vez en el campo.' },
  keptClosed: { en: 'Here is what you wrote, to copy if you need it:', es: 'Esto es lo que escribió, por si quiere copiarlo:' },
  closed: { en: 'This room is not open.', es: 'Esta sala no está abierta.' },
  closedMore: {
    en: 'If someone opens a room with you, it shows here. We cannot say more than that.',
    es: 'Si alguien abre una sala con usted, se verá aquí. No podemos decir más que eso.',
  },
  closedPatient: {
    en: 'You do not share the family room with {name} now. They cannot read or write here.',
    es: 'Ahora usted no comparte la sala familiar con {name}. No puede leer ni escribir aquí.',
  },
  closedStaff: {
    en: '{called} does not share the family room with {name} now. Nobody can write here.',
    es: '{called} no comparte ahora la sala familiar con {name}. Nadie puede escribir aquí.',
  },
  changeSharing: { en: 'Change what I share', es: 'Cambiar lo que comparto' },
  choose: { en: 'Your rooms', es: 'Sus salas' },
  loading: { en: 'Opening the room', es: 'Abriendo la sala' },
  failed: { en: 'The room did not load.', es: 'No se pudo abrir la sala.' },
  privacy: { en: 'The law about this', es: 'Lo que dice la ley' },
  thingShared: { en: 'Shared from their own page, {day}', es: 'Compartido de su propia página, {day}' },
  'thing.check-in': { en: 'Weekly check-in', es: 'Registro semanal' },
  'thing.sheet': { en: 'Practice page', es: 'Hoja de práctica' },
  'thing.certificate': { en: 'Naloxone training', es: 'Curso de naloxona' },
  'role.supporter': { en: 'Family or friend', es: 'Familia o amistad' },
  'role.patient': { en: 'whose room this is', es: 'de quien es esta sala' },
  unknownPerson: { en: 'This person is not on your list.', es: 'Esta persona no está en su lista.' },
});
