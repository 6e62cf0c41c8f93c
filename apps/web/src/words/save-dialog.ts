import { defineWords } from './words.ts';

/** The two ways out of a dialog in which something is written down. */
export const saveDialogWords = defineWords({
  cancel: { en: 'Cancel', es: 'Cancelar' },
  save: { en: 'Save', es: 'Guardar' },
  saving: { en: 'Saving', es: 'Guardando' },
});
