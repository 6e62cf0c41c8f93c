import { defineWords } from './words.ts';

/** All versions of a plan, as staff read and compare them. */
export const versionWords = defineWords({
  title: { en: 'Versions', es: 'Versiones' },
  plan: { en: 'Aftercare plan', es: 'Plan de seguimiento' },
  list: { en: 'All versions', es: 'Todas las versiones' },
  shown: { en: 'The version or the changes', es: 'La versión o los cambios' },
  none: { en: 'No version has been signed yet.', es: 'Todavía no se ha firmado ninguna versión.' },
  open: { en: 'Read', es: 'Leer' },
  openOf: { en: 'Read version {number}', es: 'Leer la versión {number}' },
  pdf: { en: 'PDF', es: 'PDF' },
  pdfOf: { en: 'PDF of version {number}', es: 'PDF de la versión {number}' },
  takenBackBy: { en: '{name} took it back: “{why}”', es: '{name} la retiró: “{why}”' },
  since: { en: 'Changed since {number}', es: 'Cambios desde la {number}' },
  sinceYou: { en: 'Changed since you signed', es: 'Cambios desde que usted firmó' },
  from: { en: 'From', es: 'De' },
  to: { en: 'To', es: 'A' },
  version: { en: 'Version {number}', es: 'Versión {number}' },
  draft: { en: 'Draft', es: 'Borrador' },
  changedFrom: { en: '{from} to {to}: {count} changes', es: '{from} a {to}: {count} cambios' },
  same: { en: 'Nothing differs.', es: 'No hay diferencias.' },
  was: { en: 'Before:', es: 'Antes:' },
  is: { en: 'After:', es: 'Después:' },
  added: { en: 'added', es: 'agregado' },
  removed: { en: 'removed', es: 'quitado' },
  changed: { en: 'changed', es: 'cambiado' },
  moved: { en: 'moved', es: 'movido' },
});
