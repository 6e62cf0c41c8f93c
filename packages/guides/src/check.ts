import type { Guide, GuideStep, Said } from './guide.ts';

/** What is wrong with a guide, and where: a step's id, or undefined for the guide itself. */
export type GuideProblem = { readonly code: GuideProblemCode; readonly step: string | undefined; readonly detail: string };
export type GuideProblemCode =
  | 'no-steps'
  | 'id-twice'
  | 'minutes-differ'
  | 'minutes-odd'
  | 'sheet-unknown'
  | 'words-missing'
  | 'nothing-to-do'
  | 'no-basis'
  | 'gate-not-required'
  | 'gate-last'
  | 'hard-to-read';

/** What the check asks of others: which kinds of worksheets there are, and how many years of school a text asks for. */
export type Around = {
  readonly sheetKinds: readonly string[];
  readonly gradeOf: (text: string, language: 'en' | 'es') => number | undefined;
};

export const READING_LIMIT = 6;

type Rule = (guide: Guide, around: Around) => readonly GuideProblem[];

/** Every problem of a guide; an empty list means that it may be shipped. */
export function checkGuide(guide: Guide, around: Around): readonly GuideProblem[] {
  return [steps, ids, minutes, sheets, words, bases, gates, reading].flatMap((rule) => rule(guide, around));
}

const steps: Rule = (guide) => [
  ...(guide.steps.length === 0 ? [problem('no-steps', undefined, guide.key)] : []),
  ...guide.steps.filter((step) => step.do.length === 0).map((step) => problem('nothing-to-do', step.id, step.title.en)),
];

const ids: Rule = (guide) => {
  const twice = (all: readonly string[]): readonly string[] => all.filter((id, index) => all.indexOf(id) !== index);
  return [
    ...twice(guide.steps.map(({ id }) => id)).map((id) => problem('id-twice', id, id)),
    ...guide.steps.flatMap((step) => twice(step.menu.map(({ id }) => id)).map((id) => problem('id-twice', step.id, id))),
  ];
};

const minutes: Rule = (guide) => {
  const sum = guide.steps.reduce((total, step) => total + step.minutes, 0);
  const odd = guide.steps.filter((step) => !Number.isInteger(step.minutes) || step.minutes < 1);
  return [
    ...odd.map((step) => problem('minutes-odd', step.id, String(step.minutes))),
    ...(sum === guide.minutes ? [] : [problem('minutes-differ', undefined, `${sum} of ${guide.minutes}`)]),
  ];
};

const sheets: Rule = (guide, { sheetKinds }) =>
  guide.steps.flatMap((step) =>
    [...step.sheets, ...step.careful.map(({ sheet }) => sheet)]
      .filter((kind) => !sheetKinds.includes(kind))
      .map((kind) => problem('sheet-unknown', step.id, kind)),
  );

const words: Rule = (guide) => [
  ...[guide.title, guide.situation].filter(isHalf).map((said) => problem('words-missing', undefined, said.en || said.es)),
  ...guide.steps.flatMap((step) =>
    wordsOf(step)
      .filter(isHalf)
      .map((said) => problem('words-missing', step.id, said.en || said.es)),
  ),
];

const bases: Rule = (guide) =>
  guide.steps.filter((step) => step.basis.rule.trim() === '').map((step) => problem('no-basis', step.id, step.title.en));

/** A gate that may be left out, or that nothing stands behind, is none. */
const gates: Rule = (guide) => {
  const all = guide.steps.filter((step) => step.gate);
  return [
    ...all.filter((step) => !step.required).map((step) => problem('gate-not-required', step.id, step.title.en)),
    ...all.filter((step) => step === guide.steps.at(-1)).map((step) => problem('gate-last', step.id, step.title.en)),
  ];
};

/** What is said aloud, all lines of a step together: a short line alone would be decided by one long word. */
const reading: Rule = (guide, { gradeOf }) =>
  guide.steps.flatMap((step) =>
    (['en', 'es'] as const).flatMap((language) => {
      const text = step.ask.map((said) => said[language]).join('\n');
      const grade = gradeOf(text, language);
      return grade !== undefined && grade > READING_LIMIT ? [problem('hard-to-read', step.id, `${language} ${grade}`)] : [];
    }),
  );

function wordsOf(step: GuideStep): readonly Said[] {
  const named = [
    ...step.menu.map(({ title }) => title),
    ...step.careful.map(({ when }) => when),
    ...step.basis.open.map(({ what }) => what),
  ];
  return [step.title, ...step.do, ...step.ask, ...named];
}

function isHalf(said: Said): boolean {
  return said.en.trim() === '' || said.es.trim() === '';
}

function problem(code: GuideProblemCode, step: string | undefined, detail: string): GuideProblem {
  return { code, step, detail };
}
