import { parseArgs } from 'node:util';
import { isOfferedByDefault, languages, score, TOTAL, type Answers, type Score, type ScoreContext, type Scoring } from '@cairn/instruments';
import { instrumentOf, instruments, scoringOf, slotOf, slots } from '@cairn/instruments/all';
import { readAnswersFile } from './answers-file.ts';
import { print, UsageError, type CliCommand } from './command.ts';

const options = {
  language: { type: 'string' },
  sex: { type: 'string' },
  age: { type: 'string' },
  pregnant: { type: 'boolean' },
  prorate: { type: 'boolean' },
  'not-asked': { type: 'string' },
  json: { type: 'boolean' },
} as const;

export const scoreCommand: CliCommand = {
  name: 'score',
  usage: 'score KEY ANSWERS.json [options]',
  summary: 'prints score, subscales, band and flags',
  details: [
    'KEY is one of:',
    `  ${instruments.map(({ key }) => key).join(' ')}`,
    `or, for answers to a copy of your own: ${slots.map(({ key }) => key).join(' ')}`,
    'ANSWERS.json is one object: item → number, true, false, text, or null for a question that was asked and left open.',
    'Exit code 0 when the answers fit, 1 with a line for each that does not.',
    '--language en|es  the language in which it was asked (en)',
    '--sex female|male, --age YEARS, --pregnant  where a cut-off depends on it',
    '--not-asked 3,4   items that were left out on purpose',
    '--prorate         estimates one or two open items where the guide of the instrument allows it',
    '--json            the score as JSON',
  ].join('\n'),
  run: async (args) => {
    const { values, positionals } = parsed(args);
    const [key, path, ...rest] = positionals;
    if (key === undefined || path === undefined || rest.length > 0) throw new UsageError('Name one instrument and one file of answers.');
    const scoring = scoringOf(key);
    if (!scoring) throw new UsageError(`There is no instrument "${key}". There are: ${keys()}.`);
    const context = contextOf(values);
    const file = readAnswersFile(path);
    if (!file.ok) return complain([`${path}: ${file.problem}`]);
    return shown(scoring, path, file.answers, context, values.json === true);
  },
};

type Values = ReturnType<typeof parsed>['values'];

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function keys(): string {
  return [...instruments, ...slots].map(({ key }) => key).join(', ');
}

function contextOf(values: Values): ScoreContext {
  const language = languages.find((one) => one === (values.language ?? 'en'));
  if (!language) throw new UsageError(`"${values.language}" is no language: ${languages.join(' or ')}.`);
  const { sex, age } = values;
  if (sex !== undefined && sex !== 'female' && sex !== 'male') throw new UsageError(`"${sex}" is no sex: female or male.`);
  if (age !== undefined && !/^\d{1,3}$/.test(age)) throw new UsageError(`"${age}" is no age in years.`);
  return {
    language,
    sex,
    age: age === undefined ? undefined : Number(age),
    pregnant: values.pregnant,
    prorate: values.prorate,
    notAsked: values['not-asked']?.split(',').filter((one) => one !== ''),
  };
}

function complain(lines: readonly string[]): number {
  for (const line of lines) process.stderr.write(`${line}\n`);
  return 1;
}

function shown(scoring: Scoring, path: string, answers: Answers, context: ScoreContext, json: boolean): number {
  const result = score(scoring, answers, context);
  if (result.status === 'refused')
    return complain(
      result.refusals.map(({ item, code, detail }) => `${path}: ${item === undefined ? '' : `item "${item}": `}${code}: ${detail}`),
    );
  for (const line of json ? [JSON.stringify(result.score)] : lines(scoring, result.score)) print(line);
  return 0;
}

function lines(scoring: Scoring, found: Score): readonly string[] {
  const row = (name: string, value: string) => `${name.padEnd(20)}${value}`;
  const list = (codes: readonly string[]) => (codes.length === 0 ? 'none' : codes.join(', '));
  const parts = scoring.scales.flatMap(({ key, title, range, method }) => {
    const part = key === TOTAL ? found : found.subscales.find((one) => one.key === key);
    if (method.kind === 'rules') return [];
    const from = range ? ` (${range.from} to ${range.to})` : '';
    return [
      row(title, part?.total === undefined ? 'not scored' : `${part.total}${from}${key !== TOTAL && part.band ? `, ${part.band}` : ''}`),
    ];
  });
  return [
    `${titleOf(scoring.key)}, version ${found.version}${found.prorated ? ', prorated' : ''}`,
    ...parts,
    row('Band', found.band ?? 'none'),
    row('Flags', list(found.flags)),
    row('Left open', list(found.missing)),
    row('Not asked', list(found.notAsked)),
    ...standing(scoring.key).map((text) => row('Use', text)),
  ];
}

function titleOf(key: string): string {
  return instrumentOf(key)?.title.en ?? slotOf(key)?.title ?? key;
}

/** Why a program does not have it without a decision of its own. */
function standing(key: string): readonly string[] {
  const instrument = instrumentOf(key);
  const slot = slotOf(key);
  if (slot) return [`words not shipped: ${slot.why}`];
  if (!instrument || isOfferedByDefault(instrument)) return [];
  return [`off until a program turns it on: ${instrument.offByDefault ?? `wording not confirmed. ${instrument.wordingSource}`}`];
}
