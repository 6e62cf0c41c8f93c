import { defineWords } from './words.ts';

/** Notes that wait to be signed. */
export const unsignedWords = defineWords({
  title: { en: 'Notes to sign', es: 'Notas por firmar' },
  count: { en: '{count} waiting', es: '{count} por firmar' },
  countLate: { en: '{count} waiting, {late} late', es: '{count} por firmar, {late} con retraso' },
  loading: { en: 'Loading notes', es: 'Cargando notas' },
  failed: { en: 'Notes could not be loaded.', es: 'No se pudieron cargar las notas.' },
  empty: { en: 'Nothing waits for you.', es: 'Nada le espera.' },
  emptyMore: {
    en: 'A note comes here when its visit is over, and leaves when you sign it.',
    es: 'Una nota aparece aquí cuando termina la visita y se va cuando la firma.',
  },
  visitEnded: { en: '{name}, visit ended {time}', es: '{name}, la visita terminó {time}' },
  signedAt: { en: '{name} signed {time}', es: '{name} firmó {time}' },
  'need.sign': { en: 'Sign', es: 'Firmar' },
  'need.co-sign': { en: 'Co-sign', es: 'Firmar también' },
  'need.take': { en: 'Author cannot sign', es: 'El autor no puede firmar' },
  due: { en: 'due {time}', es: 'para {time}' },
  late: { en: 'late since {time}', es: 'con retraso desde {time}' },
});
