import { defineWords } from './words.ts';

/** SUD counseling notes, kept apart from the record (42 CFR 2.11; domain P2-5). */
export const apartWords = defineWords({
  title: { en: 'My counseling notes', es: 'Mis notas de consejería' },
  chart: { en: 'Chart', es: 'Expediente' },
  what: {
    en: 'For your own thoughts about what was said in counseling. They are kept apart from the chart.',
    es: 'Para sus propias ideas sobre lo que se dijo en la consejería. Se guardan aparte del expediente.',
  },
  notHere: { en: 'Not here:', es: 'Aquí no:' },
  notHereMore: {
    en: 'medicine, start and stop times, how and how often you met, test results, and summaries of diagnosis, function, plan, symptoms, outlook and progress. Those belong in the session note.',
    es: 'medicinas, horas de inicio y fin, cómo y cada cuánto se vieron, resultados de pruebas y resúmenes de diagnóstico, funcionamiento, plan, síntomas, pronóstico y avance. Eso va en la nota de la sesión.',
  },
  whoReads: {
    en: 'Only you can read them here. They are locked with a key of their own and are in no export, search or summary.',
    es: 'Solo usted puede leerlas aquí. Se cierran con una llave propia y no están en ninguna exportación, búsqueda ni resumen.',
  },
  write: { en: 'Write a counseling note', es: 'Escribir una nota de consejería' },
  label: { en: 'Counseling note', es: 'Nota de consejería' },
  hint: { en: 'What you make of what was said', es: 'Lo que piensa de lo que se dijo' },
  save: { en: 'Save', es: 'Guardar' },
  saving: { en: 'Saving', es: 'Guardando' },
  cancel: { en: 'Cancel', es: 'Cancelar' },
  edit: { en: 'Edit', es: 'Editar' },
  kept: { en: 'Saved {time}', es: 'Guardada {time}' },
  none: { en: 'You have no counseling notes on this person.', es: 'No tiene notas de consejería sobre esta persona.' },
  noKey: {
    en: 'This note cannot be opened: its key is not on this server. Ask whoever runs it.',
    es: 'Esta nota no se puede abrir: su llave no está en este servidor. Pregunte a quien lo administra.',
  },
  loading: { en: 'Loading your notes', es: 'Cargando sus notas' },
  failed: { en: 'Your notes could not be loaded.', es: 'No se pudieron cargar sus notas.' },
});
