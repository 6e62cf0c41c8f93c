import { defineWords } from './words.ts';

/** Who reads a patient's answers, and when. None is said without the fact behind it. */
export const readingWords = defineWords({
  wasRead: { en: '{name} read this at {time}.', es: '{name} leyó esto a las {time}.' },
  wasReadOn: { en: '{name} read this on {day}.', es: '{name} leyó esto el {day}.' },
  readsBy: { en: '{name} reads your answers by {time}.', es: '{name} lee sus respuestas antes de las {time}.' },
  readsByTomorrow: {
    en: '{name} reads your answers by {time} tomorrow.',
    es: '{name} lee sus respuestas antes de las {time} de mañana.',
  },
  readsByDay: { en: '{name} reads your answers by {time} on {day}.', es: '{name} lee sus respuestas antes de las {time} del {day}.' },
  late: {
    en: 'Not read yet. You can send a message or ask for a call.',
    es: 'Aún no se ha leído. Puede enviar un mensaje o pedir una llamada.',
  },
  canRead: { en: 'Your care team can read your answers.', es: 'Su equipo puede leer sus respuestas.' },
});
