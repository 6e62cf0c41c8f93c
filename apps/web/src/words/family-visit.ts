import { defineWords } from './words.ts';

/** A family session, for the patient and for staff who plan it. */
export const familyVisitWords = defineWords({
  next: { en: 'Family session: {day}, {time}', es: 'Sesión familiar: {day}, {time}' },
  coming: { en: 'They said they will be there.', es: 'Dijo que vendrá.' },
  'not-coming': { en: 'They said they cannot make it.', es: 'Dijo que no puede.' },
  unanswered: { en: 'They have not answered yet.', es: 'Aún no ha respondido.' },
  topic: { en: 'What would you like to talk about?', es: '¿De qué quiere hablar?' },
  topicHint: { en: 'They can read this line.', es: 'Esa persona puede leer esta línea.' },
  saveTopic: { en: 'Save the topic', es: 'Guardar el tema' },
  saving: { en: 'Saving', es: 'Guardando' },
});
