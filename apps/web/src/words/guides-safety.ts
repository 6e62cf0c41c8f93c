import { defineWords } from './words.ts';

/** The safety steps of a session (clinical.md §A2, §E R01, §C5); the overdose steps are those of Help now. */
export const safetyWords = defineWords({
  open: { en: 'Safety steps', es: 'Pasos de seguridad' },
  title: { en: 'If {name} is not safe now', es: 'Si {name} no está a salvo ahora' },
  toChart: { en: 'Open the chart', es: 'Abrir el expediente' },
  stay: { en: 'Stay with them', es: 'Quédese con la persona' },
  stayMore: {
    en: 'Keep talking or writing. Do not end the session. When the line is weak, go on by phone. Let a second person make the calls.',
    es: 'Siga hablando o escribiendo. No termine la sesión. Si la conexión es débil, siga por teléfono. Que otra persona haga las llamadas.',
  },
  where: { en: 'Know where they are and how to call back', es: 'Sepa dónde está y cómo devolver la llamada' },
  whereMissing: {
    en: 'No address is confirmed today. Ask for it now: street, door, town.',
    es: 'No hay una dirección confirmada hoy. Pídala ahora: calle, puerta, ciudad.',
  },
  numberMissing: {
    en: 'No callback number is confirmed today. Ask for it now.',
    es: 'No hay un teléfono confirmado hoy. Pídalo ahora.',
  },
  confirmed: { en: 'Confirmed {time}, {name}', es: 'Confirmado {time}, {name}' },
  earlier: { en: 'Known on {day}, not confirmed today:', es: 'Conocido el {day}, sin confirmar hoy:' },
  help: { en: 'Bring help', es: 'Consiga ayuda' },
  help911: {
    en: 'Life in danger: 911 with the address above. 911 from your phone reaches your own town, so say theirs first.',
    es: 'Vida en peligro: 911 con la dirección de arriba. El 911 de su teléfono llega a su propia ciudad; diga primero la otra.',
  },
  help988: {
    en: 'Thoughts of suicide: call or text 988 together, at any hour.',
    es: 'Ideas de suicidio: llamen o escriban juntos al 988, a cualquier hora.',
  },
  call911: { en: 'Call 911', es: 'Llamar al 911' },
  call988: { en: 'Call 988', es: 'Llamar al 988' },
  overdose: { en: 'If they do not wake up or hardly breathe', es: 'Si no despierta o apenas respira' },
  overdoseMore: {
    en: 'Tell whoever is there: 911, naloxone, a breath every 5 seconds, on the side once they breathe. Not awake in 3 minutes: naloxone again. Stay.',
    es: 'Diga a quien esté ahí: 911, naloxona, un soplo cada 5 segundos, de lado cuando respire. Si no despierta en 3 minutos: naloxona otra vez. Quedarse.',
  },
  means: { en: 'Put distance to the means', es: 'Aleje los medios' },
  meansMore: {
    en: 'Ask what is within reach. Agree who holds it, locks it away or takes it out, or go to another room together on the phone.',
    es: 'Pregunte qué tiene a mano. Acuerden quién lo guarda, lo cierra con llave o se lo lleva, o vayan a otro cuarto al teléfono.',
  },
  second: { en: 'Get a second person', es: 'Llame a otra persona' },
  secondMore: {
    en: 'Ask a colleague to join you, or call the program:',
    es: 'Pida a un colega que se una, o llame al programa:',
  },
  offline: {
    en: 'No connection. What you write down here reaches the team later, not now: use the phone.',
    es: 'Sin conexión. Lo que anote aquí llega al equipo después, no ahora: use el teléfono.',
  },
  alerts: { en: 'Open alerts', es: 'Alertas abiertas' },
  noAlert: {
    en: 'No alert is open. Opening this page has told nobody.',
    es: 'No hay alertas abiertas. Abrir esta página no avisó a nadie.',
  },
  'now.overdose': { en: 'An overdose is going on', es: 'Hay una sobredosis ahora' },
  'now.violence': { en: 'Violence is going on', es: 'Hay violencia ahora' },
  'sure.overdose': {
    en: 'Write down an overdose that is going on? Your program’s rules then decide whom to alert.',
    es: '¿Anotar una sobredosis en curso? Las reglas del programa deciden entonces a quién avisar.',
  },
  'sure.violence': {
    en: 'Write down violence that is going on? Your program’s rules then decide whom to alert.',
    es: '¿Anotar violencia en curso? Las reglas del programa deciden entonces a quién avisar.',
  },
  no: { en: 'No', es: 'No' },
  raise: { en: 'Write it down', es: 'Anotarlo' },
  raising: { en: 'Saving', es: 'Guardando' },
  take: { en: 'Take it', es: 'Tomarla' },
  taking: { en: 'Taking', es: 'Tomando' },
  taken: { en: 'Taken by {name}, {time}', es: 'La tomó {name}, {time}' },
  due: { en: 'Answer due {time}', es: 'Respuesta antes de {time}' },
  paged: { en: 'Paged: {name}, {time}', es: 'Avisado: {name}, {time}' },
  pagedNobody: { en: 'No page has been delivered yet.', es: 'Aún no se entregó ningún aviso.' },
  contact: { en: 'Someone who could come', es: 'Alguien que pueda ir' },
  contactMissing: { en: 'Nobody is named for this visit. Ask who could come.', es: 'No hay nadie nombrado. Pregunte quién podría ir.' },
  contactNotAgreed: {
    en: 'The patient has not agreed to a call. In an emergency medical staff may be told, family may not.',
    es: 'La persona no ha aceptado la llamada. En una emergencia se puede informar a personal médico, no a la familia.',
  },
  record: { en: 'Write it down, then stay in touch', es: 'Anótelo y siga en contacto' },
  recordMore: {
    en: 'What was said, who was called and when, in the note. Contact again within 24 hours.',
    es: 'Qué se dijo, a quién se llamó y cuándo, en la nota. Otro contacto en 24 horas.',
  },
  level: {
    en: 'C-SSRS: high is question 4 or 5 in the past month, or behavior within 3 months. Not answered means not screened, never low. That danger is now is your judgement.',
    es: 'C-SSRS: alto es la pregunta 4 o 5 en el último mes, o conducta en 3 meses. Sin respuesta es no valorado, nunca bajo. Que el peligro es ahora lo juzga usted.',
  },
});
