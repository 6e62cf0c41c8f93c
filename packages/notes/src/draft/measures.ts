/** Check-in answers by measure, as the note finds them: JSON scalars or lists of strings. */
export type Measures = Readonly<Record<string, unknown>>;

const doses: Readonly<Record<string, string>> = {
  clinic: 'dose taken at the clinic',
  home: 'dose taken at home',
  'not-yet': 'dose not taken yet',
  missed: 'dose missed',
};
const withdrawals = ['no withdrawal', 'a little withdrawal', 'a lot of withdrawal', 'very bad withdrawal'];
const moods = ['mood stormy', 'mood low', 'mood okay', 'mood good', 'mood bright'];
const naloxone: Readonly<Record<string, string>> = {
  yes: 'naloxone within reach',
  no: 'no naloxone within reach',
  'not-sure': 'not sure about naloxone',
};
const safety: Readonly<Record<string, string>> = {
  no: 'answered no to thoughts of hurting themselves or being better off dead',
  yes: 'answered yes to thoughts of hurting themselves or being better off dead',
  talk: 'asked to talk to someone about safety',
};

/** What was answered, in words, in a fixed order. A measure that was not answered is not mentioned. */
export function inWords(measures: Measures): readonly string[] {
  return [
    lookup(doses, measures['dose']),
    withdrawal(measures),
    craving(measures),
    ranked(moods, measures['mood'], 1),
    number(measures['sleep'], (hours) => `slept ${hours} ${hours === 1 ? 'hour' : 'hours'}`),
    use(measures),
    lookup(naloxone, measures['naloxone']),
    lookup(safety, measures['safety']),
  ].filter((phrase) => phrase !== undefined);
}

/** Scores of instruments, in a fixed order. */
export function scoresInWords(measures: Measures): readonly string[] {
  return [
    number(measures['score.phq-9'] ?? measures['phq9.total'], (total) => `PHQ-9 total ${total} of 27`),
    number(measures['phq-9.9'] ?? measures['phq9.9'], (points) => `PHQ-9 item 9 scored ${points}`),
  ].filter((phrase) => phrase !== undefined);
}

function withdrawal(measures: Measures): string | undefined {
  const level = ranked(withdrawals, measures['withdrawal'], 0);
  const signs = texts(measures['withdrawal.signs']);
  return level && signs.length > 0 ? `${level} (${signs.join(', ')})` : level;
}

function craving(measures: Measures): string | undefined {
  const reach = measures['craving.access'];
  const said =
    reach === true ? ', with something within reach or a plan to use' : reach === false ? ', nothing within reach and no plan to use' : '';
  return number(measures['craving'], (strength) => `craving ${strength} of 10${said}`);
}

function use(measures: Measures): string | undefined {
  if (measures['use'] === 'no') return 'no use since the day before';
  if (measures['use'] === 'tell-person') return 'wants to tell a person about use';
  if (measures['use'] !== 'yes') return undefined;
  const substances = texts(measures['use.substances']);
  const what = substances.length > 0 ? `used (${substances.join(', ')})` : 'used';
  const alone = measures['use.alone'] === true ? ', alone' : measures['use.alone'] === false ? ', not alone' : '';
  const injected = measures['use.injected'] === true ? ', injected' : measures['use.injected'] === false ? ', not injected' : '';
  return `${what}${alone}${injected}`;
}

function lookup(words: Readonly<Record<string, string>>, value: unknown): string | undefined {
  return typeof value === 'string' && Object.hasOwn(words, value) ? words[value] : undefined;
}

function ranked(words: readonly string[], value: unknown, first: number): string | undefined {
  return typeof value === 'number' ? words[value - first] : undefined;
}

function number(value: unknown, words: (value: number) => string): string | undefined {
  return typeof value === 'number' ? words(value) : undefined;
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string').map((item) => item.replaceAll('-', ' ')) : [];
}
