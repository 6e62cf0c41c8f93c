import { defineWords } from './words.ts';

/** What another place does. Read by patients too. */
export const serviceWords = defineWords({
  'addiction-medicine': { en: 'Addiction medicine', es: 'Medicina de adicciones' },
  'mental-health': { en: 'Mental health care', es: 'Salud mental' },
  'primary-care': { en: 'Family doctor', es: 'Médico de familia' },
  'hepatitis-care': { en: 'Hepatitis C care', es: 'Atención de hepatitis C' },
  'hiv-care': { en: 'HIV care', es: 'Atención de VIH' },
  'prenatal-care': { en: 'Care in pregnancy', es: 'Atención del embarazo' },
  'pain-care': { en: 'Pain care', es: 'Atención del dolor' },
  'dental-care': { en: 'Dentist', es: 'Dentista' },
  housing: { en: 'Housing help', es: 'Ayuda con la vivienda' },
  work: { en: 'Help to find work', es: 'Ayuda para buscar trabajo' },
  education: { en: 'Classes', es: 'Clases' },
  legal: { en: 'Legal help', es: 'Ayuda legal' },
  food: { en: 'Food help', es: 'Ayuda con la comida' },
  'family-services': { en: 'Help for the family', es: 'Ayuda para la familia' },
  'recovery-support': { en: 'Recovery support', es: 'Apoyo a la recuperación' },
  other: { en: 'Other help', es: 'Otra ayuda' },
});

/** The patient's own list. */
export const myReferralWords = defineWords({
  title: { en: 'Where we sent you', es: 'A dónde le enviamos' },
  intro: { en: 'Other places that can help, and where each one stands.', es: 'Otros lugares que pueden ayudar y cómo va cada uno.' },
  sent: { en: 'We asked on {day}. We wait for an answer.', es: 'Lo pedimos el {day}. Esperamos respuesta.' },
  silent: { en: 'We asked on {day}. No answer yet. We will call them.', es: 'Lo pedimos el {day}. Aún no responden. Vamos a llamar.' },
  accepted: { en: 'They said yes. They will give you a time.', es: 'Dijeron que sí. Le darán una hora.' },
  acceptedOn: { en: 'They said yes. First visit on {day}.', es: 'Dijeron que sí. Primera visita el {day}.' },
  visited: { en: 'You went on {day}.', es: 'Fue el {day}.' },
  declined: { en: 'They cannot take you. We look for another place.', es: 'No pueden atenderle. Buscamos otro lugar.' },
  closed: { en: 'This is done.', es: 'Esto ya terminó.' },
  call: { en: 'Call {name}', es: 'Llamar a {name}' },
  why: { en: 'Why: {why}', es: 'Por qué: {why}' },
});

export const channelWords = defineWords({
  phone: { en: 'phone', es: 'teléfono' },
  fax: { en: 'fax', es: 'fax' },
  letter: { en: 'letter', es: 'carta' },
  'secure-message': { en: 'secure message', es: 'mensaje seguro' },
  'in-person': { en: 'in person', es: 'en persona' },
});

export const declineWords = defineWords({
  'no-room': { en: 'They have no room', es: 'No tienen lugar' },
  'not-eligible': { en: 'Does not meet their terms', es: 'No cumple sus condiciones' },
  'not-offered': { en: 'They do not offer it', es: 'No lo ofrecen' },
  'no-answer': { en: 'They never answered', es: 'Nunca respondieron' },
  other: { en: 'Another reason', es: 'Otra razón' },
});

export const referralOutcomeWords = defineWords({
  'in-their-care': { en: 'In their care', es: 'Atendido allí' },
  helped: { en: 'Got what was needed', es: 'Obtuvo lo que necesitaba' },
  'did-not-go': { en: 'Did not go', es: 'No fue' },
  'not-needed': { en: 'Not needed any more', es: 'Ya no hace falta' },
  'went-elsewhere': { en: 'Went elsewhere', es: 'Fue a otro lugar' },
  other: { en: 'Something else', es: 'Otra cosa' },
});

/** Referrals on the staff's side. */
export const referralWords = defineWords({
  title: { en: 'Referrals', es: 'Derivaciones' },
  page: { en: 'Referrals and changes of care', es: 'Derivaciones y cambios de atención' },
  path: { en: 'sent, accepted, first visit', es: 'enviada, aceptada, primera visita' },
  none: { en: 'Nobody was referred yet.', es: 'Aún no hay derivaciones.' },
  all: { en: 'All referrals', es: 'Todas las derivaciones' },
  stoneSent: { en: 'sent', es: 'enviada' },
  stoneAccepted: { en: 'accepted', es: 'aceptada' },
  stoneVisited: { en: 'first visit done', es: 'primera visita hecha' },
  waiting: { en: 'sent {day}', es: 'enviada {day}' },
  waitingTime: { en: 'waiting for a time', es: 'esperando hora' },
  visitOn: { en: 'visit {day}', es: 'visita {day}' },
  visitedOn: { en: 'first visit {day}', es: 'primera visita {day}' },
  silent: { en: 'no answer, {count} days', es: 'sin respuesta, {count} días' },
  declined: { en: 'declined', es: 'rechazada' },
  closed: { en: 'closed', es: 'cerrada' },
  sentBy: { en: 'Sent {day} by {name}, by {how}.', es: 'Enviada el {day} por {name}, por {how}.' },
  answeredBy: { en: 'Answered there by {name}.', es: 'Respondió allí {name}.' },
  whyItIs: { en: 'Why: {why}', es: 'Por qué: {why}' },
  askAgain: { en: 'Asked again', es: 'Pregunté otra vez' },
  accepted: { en: 'They accepted', es: 'Aceptaron' },
  visited: { en: 'First visit was', es: 'Primera visita' },
  close: { en: 'Close', es: 'Cerrar' },
  decline: { en: 'They declined', es: 'No aceptaron' },
  send: { en: 'Send a referral', es: 'Enviar una derivación' },
  service: { en: 'What for', es: 'Para qué' },
  name: { en: 'Where', es: 'Dónde' },
  phone: { en: 'Phone there', es: 'Teléfono allí' },
  address: { en: 'Address there', es: 'Dirección allí' },
  why: { en: 'Why, in words the patient reads', es: 'Por qué, en palabras que lee el paciente' },
  how: { en: 'How it goes out', es: 'Cómo se envía' },
  consent: {
    en: 'What leaves here needs a consent that names this place. This records that it was sent; it sends nothing by itself.',
    es: 'Lo que sale de aquí necesita un permiso que nombre ese lugar. Esto anota que se envió; no envía nada por sí mismo.',
  },
  who: { en: 'Who answered', es: 'Quién respondió' },
  firstVisit: { en: 'Day of the first visit, if they gave one', es: 'Día de la primera visita, si lo dieron' },
  day: { en: 'Day', es: 'Día' },
  outcome: { en: 'What came of it', es: 'Qué resultó' },
  reason: { en: 'Why not', es: 'Por qué no' },
  note: { en: 'In a few words', es: 'En pocas palabras' },
  over: { en: 'Closed and declined ({count})', es: 'Cerradas y rechazadas ({count})' },
});

export const careLevelWords = defineWords({
  hospital: { en: 'Hospital', es: 'Hospital' },
  custody: { en: 'Jail or prison', es: 'Cárcel' },
  detox: { en: 'Detox', es: 'Desintoxicación' },
  residential: { en: 'Residential care', es: 'Atención residencial' },
  maintenance: { en: 'Maintenance', es: 'Mantenimiento' },
  counseling: { en: 'Counseling', es: 'Consejería' },
  'step-down': { en: 'Step-down', es: 'Paso a menos intensidad' },
  elsewhere: { en: 'Elsewhere', es: 'En otro lugar' },
});

export const transitionReasonWords = defineWords({
  planned: { en: 'As planned', es: 'Como estaba previsto' },
  stable: { en: 'Stable', es: 'Estable' },
  'needs-more': { en: 'Needs more support', es: 'Necesita más apoyo' },
  moved: { en: 'Moved away', es: 'Se mudó' },
  'asked-for': { en: 'Asked for it', es: 'Lo pidió' },
  insurance: { en: 'Insurance', es: 'Seguro' },
  discharged: { en: 'Was discharged', es: 'Le dieron el alta' },
  other: { en: 'Another reason', es: 'Otra razón' },
});

/** Lines of the warm hand-over. */
export const handOverWords = defineWords({
  'team-told': { en: 'The next team was told. Who told whom?', es: 'El próximo equipo lo sabe. ¿Quién lo dijo a quién?' },
  'person-told': {
    en: 'The patient knows what changes and when. Who said it?',
    es: 'El paciente sabe qué cambia y cuándo. ¿Quién lo dijo?',
  },
  introduced: { en: 'They met the next team, live. Who was there?', es: 'Conoció al próximo equipo, en vivo. ¿Quién estuvo?' },
  'medicine-supply': {
    en: 'Medicine lasts until the next dose there. Until when?',
    es: 'La medicina alcanza hasta la próxima dosis allí. ¿Hasta cuándo?',
  },
  naloxone: { en: 'Naloxone is in their hand. Since when?', es: 'Tiene naloxona en la mano. ¿Desde cuándo?' },
  'next-contact': { en: 'Somebody calls within 24 to 72 hours. Who?', es: 'Alguien llama entre 24 y 72 horas. ¿Quién?' },
});

export const transitionWords = defineWords({
  title: { en: 'Changes of care', es: 'Cambios de atención' },
  none: { en: 'No change of care was written down.', es: 'No hay cambios de atención anotados.' },
  plan: { en: 'Prepare a change', es: 'Preparar un cambio' },
  from: { en: 'From', es: 'De' },
  fromWhere: { en: 'From which program', es: 'De qué programa' },
  to: { en: 'To', es: 'A' },
  toWhere: { en: 'To which program', es: 'A qué programa' },
  day: { en: 'Day', es: 'Día' },
  reason: { en: 'Why', es: 'Por qué' },
  note: { en: 'In a few words', es: 'En pocas palabras' },
  line: { en: '{from} to {to}', es: 'De {from} a {to}' },
  on: { en: '{day}. {reason}.', es: '{day}. {reason}.' },
  handOver: { en: 'Warm hand-over', es: 'Entrega acompañada' },
  yes: { en: 'Done', es: 'Hecho' },
  no: { en: 'Not done', es: 'No se hizo' },
  say: { en: 'Names, days, or why not', es: 'Nombres, días o por qué no' },
  saidDone: { en: 'Done: {note} ({name})', es: 'Hecho: {note} ({name})' },
  saidNot: { en: 'Not done: {note} ({name})', es: 'No se hizo: {note} ({name})' },
  contactDay: { en: 'Next contact, day', es: 'Próximo contacto, día' },
  contactTime: { en: 'Time', es: 'Hora' },
  make: { en: 'The change is made', es: 'El cambio está hecho' },
  making: { en: 'Saving', es: 'Guardando' },
  makeHint: {
    en: 'Makes tasks to call: then, and on days 7, 14, 30, 60 and 90.',
    es: 'Crea tareas para llamar: entonces y los días 7, 14, 30, 60 y 90.',
  },
  callOff: { en: 'Call it off', es: 'Cancelarlo' },
  made: { en: 'Made on {day} by {name}. Next contact {contact}.', es: 'Hecho el {day} por {name}. Próximo contacto {contact}.' },
  calledOff: { en: 'Called off by {name}: {note}', es: 'Cancelado por {name}: {note}' },
  save: { en: 'Save', es: 'Guardar' },
  saving: { en: 'Saving', es: 'Guardando' },
  planned: { en: 'being prepared', es: 'en preparación' },
});
