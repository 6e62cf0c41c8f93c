import { locale } from '../words/words.ts';

/** 'November 22' of a day. */
export const dayWords = (day: string): string =>
  day === ''
    ? ''
    : new Intl.DateTimeFormat(locale(), { timeZone: 'UTC', month: 'long', day: 'numeric' }).format(Date.parse(`${day}T12:00:00Z`));
