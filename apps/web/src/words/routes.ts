import { defineWords } from './words.ts';

/** Said when a page's code could not be fetched. */
export const routeWords = defineWords({
  failed: { en: 'This page did not open.', es: 'Esta página no se abrió.' },
  failedMore: { en: 'Check your signal. Nothing you did was lost.', es: 'Revise su señal. No se perdió nada de lo que hizo.' },
  again: { en: 'Try again', es: 'Intentar de nuevo' },
  help: { en: 'Help now', es: 'Ayuda ya' },
});
