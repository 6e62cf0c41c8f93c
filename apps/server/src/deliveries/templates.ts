import type { Locale } from '@cairn/people';

type Words = { readonly subject: string; readonly text: string };

/** What leaves the house. No clinical word, no program name, no patient's name: anybody may be looking at the phone (DESIGN §10). */
export const templates = {
  'staff-page': {
    en: { subject: 'Someone needs you', text: 'Someone needs you now. Please open your work page.' },
    es: { subject: 'Alguien le necesita', text: 'Alguien le necesita ahora. Abra su página de trabajo.' },
  },
  'staff-notice': {
    en: { subject: 'Something is waiting', text: 'Something new is waiting on your work page.' },
    es: { subject: 'Hay algo pendiente', text: 'Hay algo nuevo en su página de trabajo.' },
  },
  'staff-review': {
    en: { subject: 'Something needs your review', text: 'Something on your work page needs your review. Please open it today.' },
    es: { subject: 'Algo espera su revisión', text: 'Algo en su página de trabajo espera su revisión. Ábrala hoy, por favor.' },
  },
  'staff-waiting': {
    en: { subject: 'Someone is waiting', text: 'Someone is waiting for you. Please open your day.' },
    es: { subject: 'Alguien le espera', text: 'Alguien le espera. Abra su día, por favor.' },
  },
  'staff-recall': {
    en: { subject: 'Something was withdrawn', text: 'Something of your work page was withdrawn. Please open it.' },
    es: { subject: 'Algo fue retirado', text: 'Se retiró algo de su página de trabajo. Ábrala, por favor.' },
  },
  'patient-reminder-again': {
    en: { subject: 'A reminder', text: 'Your reminder is still there. Open your day when you are ready.' },
    es: { subject: 'Un recordatorio', text: 'Su recordatorio sigue ahí. Abra su día cuando pueda.' },
  },
  'patient-reminder': {
    en: { subject: 'A reminder', text: 'You have a reminder. Open your day when you are ready.' },
    es: { subject: 'Un recordatorio', text: 'Tiene un recordatorio. Abra su día cuando pueda.' },
  },
} as const satisfies Record<string, Record<Locale, Words>>;

/** `patient-notice` brings words of its own: those that a conversation sends, checked for clinical words before it is published. */
export type Template = keyof typeof templates | 'patient-notice';

export function wordsOf(template: Template, locale: Locale, params: Readonly<Record<string, string | number>>): Words {
  if (template !== 'patient-notice') return templates[template][locale];
  return {
    subject: templates['patient-reminder'][locale].subject,
    text: String(params[locale] ?? templates['patient-reminder'][locale].text),
  };
}

export function isTemplate(name: string): name is Template {
  return name === 'patient-notice' || Object.hasOwn(templates, name);
}
