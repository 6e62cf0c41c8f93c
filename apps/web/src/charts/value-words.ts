import type { Measures } from '@cairn/check-ins';
import type { Band, Trended } from '@cairn/triage';
import { chartWords } from '../words/charts.ts';
import { createWords, locale } from '../words/words.ts';

const t = createWords(chartWords);

const halves = (hours: number): string => `${Math.floor(hours)}${hours % 1 === 0.5 ? '½' : ''}`;
const moods = ['mood1', 'mood2', 'mood3', 'mood4', 'mood5'] as const;
const signs = ['withdrawal0', 'withdrawal1', 'withdrawal2', 'withdrawal3'] as const;

/** "4", "a little", "okay", "5½ h". */
export function valueWords(measure: Trended, value: number): string {
  if (measure === 'mood') return t(moods[value - 1] ?? 'mood3');
  if (measure === 'withdrawal') return t(signs[value] ?? 'withdrawal0');
  if (measure === 'sleep') return t('hours', { count: halves(value) });
  return String(value);
}

export function usualWords(measure: Trended, usual: Band | undefined): string {
  if (!usual) return t('usualUnknown');
  const bare = (value: number): string => (measure === 'sleep' ? halves(value) : valueWords(measure, value));
  const high = valueWords(measure, usual.high);
  return usual.low === usual.high ? t('usualSame', { low: high }) : t('usual', { low: bare(usual.low), high });
}

/** "Nov 20" for a calendar day; years that are not this one's are said. */
export function dayWords(day: string, options: Intl.DateTimeFormatOptions = { month: 'short', day: 'numeric' }): string {
  return new Intl.DateTimeFormat(locale(), { timeZone: 'UTC', ...options }).format(Date.parse(`${day}T12:00:00Z`));
}

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
export const sentence = (parts: readonly string[]): string => (parts.length === 0 ? '' : `${capital(parts.join(', '))}.`);

const doses = { clinic: 'doseClinic', home: 'doseHome', 'not-yet': 'doseNotYet', missed: 'doseMissed' } as const;
const uses = { yes: 'useYes', no: 'useNo', 'tell-person': 'useTellPerson' } as const;
const safety = { no: 'safetySaidNo', yes: 'safetySaidYes', talk: 'safetySaidTalk' } as const;

function choice<K extends string>(table: Readonly<Record<K, Parameters<typeof t>[0]>>, value: unknown): string | undefined {
  const key = typeof value === 'string' && Object.hasOwn(table, value) ? table[value as K] : undefined;
  return key && (t as (key: string) => string)(key);
}

/** The answers of a check-in as one line, the hard ones first. */
export function answersWords(measures: Measures): readonly string[] {
  const { safety: safe, use, craving, withdrawal, mood, sleep, dose } = measures;
  const parts: (string | undefined)[] = [
    safe === 'no' ? undefined : choice(safety, safe),
    use === 'no' ? undefined : choice(uses, use),
    measures['use.alone'] === true ? t('alone') : undefined,
    typeof craving === 'number' ? `${t('craving').toLowerCase()} ${craving}` : undefined,
    measures['craving.access'] === true ? t('access') : undefined,
    typeof withdrawal === 'number' ? `${t('withdrawal').toLowerCase()} ${valueWords('withdrawal', withdrawal)}` : undefined,
    typeof mood === 'number' ? `${t('mood').toLowerCase()} ${valueWords('mood', mood)}` : undefined,
    typeof sleep === 'number' ? valueWords('sleep', sleep) : undefined,
    dose === undefined ? undefined : `${t('dose').toLowerCase()} ${choice(doses, dose) ?? ''}`,
    use === 'no' ? t('useNo') : undefined,
    safe === 'no' ? t('safetySaidNo') : undefined,
    ...besides.flatMap((measure) => {
      const value = measures[measure];
      if (typeof value !== 'number') return [];
      return measure === 'withdrawal.scale' ? [`${t('withdrawal').toLowerCase()} ${value}/10`] : [`${nameWithin(measure)} ${value}`];
    }),
    phqTotal(measures),
  ];
  return parts.filter((part) => part !== undefined);
}

/** Asked of some; the names of instruments keep their capitals. */
const besides = [
  'withdrawal.scale',
  'anxiety',
  'pain',
  'score.gad-7',
  'score.bam-iop.use',
  'score.bam-iop.risk',
  'score.bam-iop.protective',
] as const;

function nameWithin(measure: (typeof besides)[number]): string {
  return measure.startsWith('score.') ? t(measure) : t(measure).toLowerCase();
}

function phqTotal(measures: Measures): string | undefined {
  const total = measures['score.phq-9'] ?? measures['phq9.total'];
  return typeof total === 'number' ? t('phq', { total }) : undefined;
}
