import { defineWords } from './words.ts';

/** Refusals that can be met in and around a plan; its screens load them. The rule for writing them stands in refusals.ts. */
export const planRefusalWords = defineWords({
  'changed-since': {
    en: 'This has changed since. It was not undone.',
    es: 'Esto cambió después. No se deshizo.',
  },
  'staff-only': {
    en: 'Your care team writes this part. You can suggest a change.',
    es: 'Su equipo escribe esta parte. Usted puede sugerir un cambio.',
  },
  'being-signed': {
    en: 'The plan is being signed. Your words are kept here. Take the plan back to change it.',
    es: 'El plan se está firmando. Sus palabras siguen aquí. Retire el plan para cambiarlo.',
  },
  'too-many-comments': {
    en: 'There are many open comments. Settle some first.',
    es: 'Hay muchos comentarios abiertos. Primero cierre algunos.',
  },
  'unknown-comment': { en: 'That comment is not here any more.', es: 'Ese comentario ya no está aquí.' },
  'too-many-suggestions': {
    en: 'Some of your suggestions still wait for an answer.',
    es: 'Algunas de sus sugerencias aún esperan respuesta.',
  },
  'unknown-suggestion': { en: 'That suggestion is not here any more.', es: 'Esa sugerencia ya no está aquí.' },
  'unknown-template': { en: 'That template is not here.', es: 'Esa plantilla no está aquí.' },
  'not-ready-to-sign': {
    en: 'The plan is not ready to sign yet. See what is open.',
    es: 'El plan aún no se puede firmar. Vea lo que falta.',
  },
  'nothing-new-to-sign': { en: 'Nothing has changed since it was signed.', es: 'Nada ha cambiado desde la firma.' },
  'needs-why': { en: 'Say in a few words why.', es: 'Diga en pocas palabras por qué.' },
  'not-being-signed': { en: 'This version does not wait for signatures any more.', es: 'Esta versión ya no espera firmas.' },
  'not-what-you-saw': {
    en: 'The plan has changed on the way. Read it again, then sign.',
    es: 'El plan cambió mientras tanto. Léalo de nuevo y luego firme.',
  },
  'not-asked-to-sign': { en: 'Your signature is not needed here.', es: 'Aquí no hace falta su firma.' },
});
