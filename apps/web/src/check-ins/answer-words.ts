import type { Ask, Given, Language, Text, Value } from '@cairn/workflows';
import { checkInWords } from '../words/check-ins.ts';
import { fill } from '../words/words.ts';

/** Names that the texts of a flow leave open. */
export type Names = { readonly name: string; readonly counselor: string };

export function say(text: Text, language: Language, names: Names): string {
  return fill(text[language], names);
}

/** What a person gave, as it stands in their bubble. */
export function answerWords(ask: Ask, given: Given, language: Language, names: Names): string {
  return given.type === 'answer' ? valueWords(ask, given.value, language, names) : checkInWords.skipped[language];
}

export function valueWords({ question }: Ask, value: Value, language: Language, names: Names): string {
  switch (question.type) {
    case 'yes-no':
      return say(value === true ? question.yes : question.no, language, names);
    case 'choice': {
      const option = question.options.find((one) => one.value === value);
      return option ? say(option.text, language, names) : '';
    }
    case 'multi': {
      const picked: readonly unknown[] = Array.isArray(value) ? value : [];
      if (picked.length === 0) return checkInWords.noneOfThese[language];
      return question.options.flatMap((one) => (picked.includes(one.value) ? [say(one.text, language, names)] : [])).join(', ');
    }
    case 'scale':
    case 'text':
    case 'time':
      return String(value);
    case 'date':
      return dayWords(String(value), language);
    case 'number':
      return `${halves(Number(value))} ${say(Number(value) <= 1 && Number(value) > 0 ? question.one : question.unit, language, names)}`;
  }
}

/** A calendar day without a zone: noon of it anywhere is that day. */
function dayWords(day: string, language: Language): string {
  const at = new Date(`${day}T12:00:00Z`);
  if (Number.isNaN(at.getTime())) return day;
  return new Intl.DateTimeFormat(language, { weekday: 'long', month: 'long', day: 'numeric', timeZone: 'UTC' }).format(at);
}

/** 5.5 as people write it: '5½'. */
export function halves(value: number): string {
  const whole = Math.floor(value);
  if (whole === value) return String(value);
  return whole === 0 ? '½' : `${whole}½`;
}
