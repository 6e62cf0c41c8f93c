import { defineWords } from './words.ts';

/** Refusals of consents to release, met on the sharing pages, which load them. The rule for writing them stands in refusals.ts. */
export const releaseRefusalWords = defineWords({
  'release-deficient': {
    en: 'Something is missing. Fill in all of it and sign with your name.',
    es: 'Falta algo. Complete todo y firme con su nombre.',
  },
  'signed-together': {
    en: 'Someone has to sign with you. Your program has a paper for both of you.',
    es: 'Alguien tiene que firmar con usted. Su programa tiene un papel para los dos.',
  },
  'release-expired': { en: 'The end of this consent has passed.', es: 'Este permiso ya terminó.' },
  'release-revoked': { en: 'This consent was taken back.', es: 'Este permiso fue retirado.' },
  'release-known-false': { en: 'This consent is marked as not true.', es: 'Este permiso está marcado como no verdadero.' },
  'wrong-recipient': { en: 'This consent does not name that recipient.', es: 'Este permiso no nombra a quien lo recibiría.' },
  'not-in-scope': { en: 'This consent does not cover that.', es: 'Este permiso no cubre eso.' },
  'needs-own-consent': { en: 'That needs a consent of its own.', es: 'Eso necesita un permiso propio.' },
  restricted: { en: 'It was agreed not to share that.', es: 'Se acordó no compartir eso.' },
  'needs-order': { en: 'That needs a court order and a subpoena.', es: 'Eso necesita una orden judicial y una citación.' },
  'unknown-release': { en: 'That consent is not here any more.', es: 'Ese permiso ya no está aquí.' },
  'binds-until': {
    en: 'This one holds until the day you agreed to. It cannot be taken back before.',
    es: 'Este permiso vale hasta el día que usted aceptó. No se puede retirar antes.',
  },
  'unknown-restriction': { en: 'That request is not here any more.', es: 'Esa petición ya no está aquí.' },
  'restriction-answered': { en: 'That was answered already.', es: 'Eso ya tiene respuesta.' },
  'must-agree': {
    en: 'It was paid in full. The law says yes to keeping it from the health plan.',
    es: 'Se pagó todo. La ley dice que sí: no se le informa al seguro.',
  },
  'unknown-representative': { en: 'That person is not named here.', es: 'Esa persona no está nombrada aquí.' },
  'needs-officer': { en: 'Only the director or the privacy officer records this.', es: 'Solo la dirección o privacidad registra esto.' },
  'needs-medical-role': { en: 'Only medical staff record an emergency.', es: 'Solo el personal médico registra una emergencia.' },
  'unknown-disclosure': { en: 'That entry is not here.', es: 'Ese registro no está aquí.' },
});
