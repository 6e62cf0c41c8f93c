import { languages, type Flow, type Language } from '../language.ts';
import { gradeOf, JUDGED_FROM, READING_LIMIT, wordsIn } from '../reading.ts';
import type { Hit, Rule } from '../rule.ts';
import { sample, say, words } from '../sample.ts';
import { isBlank, wordsOf, type Words } from '../texts.ts';

/**
 * Words for patients and supporters above the sixth grade. Texts under ten words are not judged alone but with all the others of the
 * flow. What an instrument asks (included, or asked here as an item of a score) is fixed, and judged nowhere; what staff read, neither.
 */
export const hardToRead: Rule = {
  code: 'hard-to-read',
  severity: 'warning',
  find: ({ flow, own }) => {
    if (flow.audience === 'clinician') return [];
    const fixed = new Set(own.flatMap(([, of]) => (of.kind === 'score' ? Object.values(of.items) : [])));
    const ours = own.filter(([node]) => !fixed.has(node));
    const passages = ours.flatMap(([node, of]) => passagesOf(wordsOf(of)).map((text) => ({ node, text })));
    const each = passages.flatMap(({ node, text }) => languages.flatMap((language) => tooHard(text[language], language, node)));
    const whole = languages.flatMap((language) => {
      const short = passages.map(({ text }) => text[language]).filter((text) => !isBlank(text) && wordsIn(text).length < JUDGED_FROM);
      return wordsIn(short.join(' ')).length < MOST_SHORT ? [] : tooHard(short.join('. '), language, flow.start, { whole: 1 });
    });
    return [...each, ...whole];
  },
  example: {
    fails: greeting(
      'Participation in the rehabilitation programme necessitates continual communication with your designated professionals.',
    ),
    passes: greeting('Please tell us each day how you are. It helps us to help you.'),
  },
};

/** So many words in short texts are enough to judge them together. */
const MOST_SHORT = 60;

/** A question is read with its hint; an answer, a reason and an offer stand alone. */
function passagesOf(all: readonly Words[]): readonly Record<Language, string>[] {
  const read = all.filter(({ role }) => role !== 'staff');
  const together = read.filter(({ role }) => role === 'main' || role === 'hint');
  const joined = { en: together.map(({ text }) => text.en).join('\n'), es: together.map(({ text }) => text.es).join('\n') };
  return [joined, ...read.filter((one) => !together.includes(one)).map(({ text }) => text)];
}

function tooHard(text: string, language: Language, node: string, detail: Record<string, number> = {}): readonly Hit[] {
  const grade = wordsIn(text).length < JUDGED_FROM ? undefined : gradeOf(text, language);
  if (grade === undefined || grade <= READING_LIMIT) return [];
  return [{ node, at: { language }, detail: { grade, limit: READING_LIMIT, text: text.slice(0, 200), ...detail } }];
}

function greeting(en: string): Flow {
  return sample({ hello: say('done', words(en, 'Díganos cada día cómo va. Así le damos una mano.')) });
}
