import type { Locale } from '@cairn/people';

/** Goes with every disclosed view (domain P2-7; 42 CFR 2.32(a)(2)). The English wording is fixed by the rule and is never translated away. */
export const REDISCLOSURE = '42 CFR part 2 prohibits unauthorized use or disclosure of these records.';

/** The version of the text that new grants are signed under. */
export const NOTICE_VERSION = 1;

/**
 * What the patient reads above the signature line: the right to take consent back, and how (domain P2-3).
 * A signed grant names its version, so a version is never edited, only followed by another.
 */
const notices: Readonly<Record<number, Readonly<Record<Locale, readonly string[]>>>> = {
  1: {
    en: [
      'You can stop sharing at any time. Open this page and tap “Stop all sharing”. Or tell your program in writing. It ends right away.',
      'It cannot take back what the person has already seen.',
      'Saying no will not change your care, your doses or your rewards.',
      'A federal law, 42 CFR Part 2, protects these records. The person you share with may not pass them on.',
    ],
    es: [
      'Puede dejar de compartir cuando quiera. Abra esta página y toque “Dejar de compartir todo”. O dígalo por escrito a su programa. Termina de inmediato.',
      'No se puede borrar lo que la persona ya vio.',
      'Decir que no, no cambia su atención, sus dosis ni sus recompensas.',
      'Una ley federal, 42 CFR Parte 2, protege estos datos. La persona con quien los comparte no puede pasarlos a nadie.',
    ],
  },
};

export function noticeText(version: number, locale: Locale): readonly string[] | undefined {
  return Object.hasOwn(notices, version) ? notices[version]?.[locale] : undefined;
}
