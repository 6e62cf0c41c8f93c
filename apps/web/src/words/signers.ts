import { defineWords } from './words.ts';

export const signerWords = defineWords({
  title: { en: 'Who signs, and as what', es: 'Quién firma, y como qué' },
  more: {
    en: 'A credential stands beside a signature. Whoever is supervised signs first; the supervisor signs within 72 hours (set by default).',
    es: 'La credencial aparece junto a la firma. Quien está en supervisión firma primero; su supervisor firma en 72 horas (por defecto).',
  },
  credential: { en: 'Credential of {name}', es: 'Credencial de {name}' },
  supervisor: { en: 'Supervisor of {name}', es: 'Supervisor de {name}' },
  nobody: { en: 'Nobody', es: 'Nadie' },
  save: { en: 'Save', es: 'Guardar' },
  saveOf: { en: 'Save for {name}', es: 'Guardar para {name}' },
  saving: { en: 'Saving', es: 'Guardando' },
  saved: { en: 'Saved', es: 'Guardado' },
});
