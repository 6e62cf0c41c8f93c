import { defineWords } from './words.ts';

/** For patients: who opened their record in an emergency. */
export const entriesWords = defineWords({
  title: { en: 'Opened in an emergency', es: 'Abierto en una emergencia' },
  hint: {
    en: 'If your life is at risk and no one can ask you, medical staff can look at a part of your record for one hour. Each time is listed here.',
    es: 'Si su vida corre peligro y nadie puede preguntarle, el personal médico puede ver una parte de su registro durante una hora. Cada vez queda aquí.',
  },
  none: { en: 'No one has done this.', es: 'Nadie lo ha hecho.' },
  opened: { en: '{name} ({role}) opened your record on {when}.', es: '{name} ({role}) abrió su registro el {when}.' },
  why: { en: 'Why you were not asked', es: 'Por qué no le preguntaron' },
  nature: { en: 'What happened', es: 'Qué pasó' },
  told: { en: 'Who was told', es: 'A quién se informó' },
  openUntil: { en: 'It is open until {time} at the latest.', es: 'Está abierto hasta las {time} como máximo.' },
  closed: { en: 'It was closed at {time}.', es: 'Se cerró a las {time}.' },
  joined: { en: 'At {time} {name} joined your care team.', es: 'A las {time} {name} se unió a su equipo.' },
  due: { en: 'Our privacy officer has to check this by {day}.', es: 'Nuestra persona de privacidad debe revisar esto antes del {day}.' },
  late: { en: 'The check of this is late. It was due by {day}.', es: 'La revisión está atrasada. Debía ser antes del {day}.' },
  justified: { en: '{name} checked this: it was an emergency.', es: '{name} lo revisó: fue una emergencia.' },
  'not-justified': { en: '{name} checked this: it should not have been opened.', es: '{name} lo revisó: no debió abrirse.' },
  'role.prescriber': { en: 'prescriber', es: 'receta médica' },
  'role.nurse': { en: 'nurse', es: 'enfermería' },
  'role.staff': { en: 'staff', es: 'personal' },
});
