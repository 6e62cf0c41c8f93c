import { differsInConditions, sexOfItem } from './compare-conditions.ts';
import { notebook, type Finding, type Form, type FormItem, type Notes, type Wording } from './form.ts';
import { placed, type Pair } from './place.ts';
import { optionsFor, type AdoptedOption } from './place-options.ts';
import type { ScoringItemShape, ScoringShape, WordsShape } from './shape.ts';
import { loincOf } from './suspect.ts';

export type AdoptedItem = {
  readonly linkId: string;
  /** The link id in the source. */
  readonly source: string;
  readonly text: WordsShape;
  readonly help: WordsShape | undefined;
  readonly preface: WordsShape | undefined;
  /** In the order of the source; empty where the answer is no option. */
  readonly options: readonly AdoptedOption[];
};

/** The words of a form, each at its place in a scoring that the house knows. The scoring itself is never taken from the file. */
export type Adopted = {
  readonly languages: readonly ('en' | 'es')[];
  readonly title: WordsShape | undefined;
  readonly recall: WordsShape | undefined;
  readonly copyright: string | undefined;
  readonly items: readonly AdoptedItem[];
};

export type Adoption =
  | { readonly ok: true; readonly adopted: Adopted; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

export type AdoptOptions = {
  /** The language of the file, where the file does not say it. */
  readonly stated?: 'en' | 'es' | undefined;
  /** Every instrument of the house: a question that is theirs is pointed out. */
  readonly others?: readonly ScoringShape[] | undefined;
};

/** Complete or refused: every item of the scoring has its words, its answers and its range in the form, and the form asks nothing else. */
export function adopt(form: Form, spec: ScoringShape, { stated, others }: AdoptOptions = {}): Adoption {
  const findings: Finding[] = [];
  const notes = notebook(findings);
  const base = languageOf(form, stated, notes);
  const pairs = placed(form.items, spec, notes);
  const items = base && pairs ? pairs.flatMap((pair) => itemOf(pair, base, notes) ?? []) : [];
  if (pairs) {
    for (const [item, own] of pairs) if (differsInConditions(item, own, pairs)) differs(item, own, notes);
    compareScores(form, spec, pairs, notes);
    for (const [item, own] of pairs) shared(item, own, spec, others ?? [], notes);
  }
  if (!base || !pairs || findings.some((one) => one.severity === 'refused')) return { ok: false, findings };
  const said = (words: Wording | undefined) => words && wordsIn(words, base);
  const adopted = { title: said(form.title), recall: said(form.intro), copyright: form.copyright, items };
  return { ok: true, adopted: { ...adopted, languages: languagesOf(adopted) }, findings };
}

function languageOf(form: Form, stated: 'en' | 'es' | undefined, notes: Notes): 'en' | 'es' | undefined {
  const said = form.language?.split('-')[0]?.toLowerCase();
  if (said === undefined && stated === undefined)
    return notes.add('refused', 'language-unstated', 'Questionnaire.language', 'the file does not say its language; say it, en or es');
  if (said !== undefined && stated !== undefined && said !== stated)
    return notes.add('refused', 'language-not-ours', 'Questionnaire.language', `the file says its language is ${said}, and not ${stated}`);
  const language = said ?? stated;
  if (language === 'en' || language === 'es') return language;
  return notes.add('refused', 'language-not-ours', 'Questionnaire.language', 'people here are asked in English or Spanish');
}

function wordsIn(words: Wording, base: 'en' | 'es'): WordsShape | undefined {
  const { en, es } = words.translations;
  if (base === 'en') return { en: words.text, es };
  return en === undefined ? undefined : { en, es: words.text };
}

function itemOf([item, own]: Pair, base: 'en' | 'es', notes: Notes): AdoptedItem | undefined {
  const said = (words: Wording | undefined) => words && wordsIn(words, base);
  if (item.onlyFor && !agree(item.onlyFor, sexOfItem(own)))
    return notes.add(
      'refused',
      'sex-variant',
      item.place,
      `${item.linkId} is a wording for some people only (${item.onlyFor}); this instrument has one for everybody`,
    );
  const text = said(item);
  if (!text)
    return notes.add(
      'refused',
      'language-not-ours',
      item.place,
      'a Spanish form also needs its English words, as translations, because staff read them',
    );
  const options = optionsFor(item, own, (words) => said(words) ?? { en: words.text, es: undefined }, notes);
  return options && { linkId: own.linkId, source: item.linkId, text, help: said(item.help), preface: said(item.before), options };
}

/** "Male" and "not female" ask the same people but those whose sex is not known; the instrument's own way holds for them. */
function agree(form: NonNullable<FormItem['onlyFor']>, own: FormItem['onlyFor']): boolean {
  const men = ['male', 'not-female'];
  return own !== undefined && men.includes(form) === men.includes(own);
}

/** Spanish only when nothing is missing of it: nobody is asked half in one language. */
function languagesOf({ title, recall, items }: Omit<Adopted, 'languages'>): Adopted['languages'] {
  const words = [title, recall, ...items.flatMap((one) => [one.text, one.help, one.preface, ...one.options.map((option) => option.text)])];
  return words.every((one) => one === undefined || one.es !== undefined) ? ['en', 'es'] : ['en'];
}

function differs(item: FormItem, own: ScoringItemShape, notes: Notes): void {
  const detail = own.enableWhen
    ? 'the form asks it under another condition than the instrument; here the instrument’s condition holds'
    : 'the form asks it under a condition, and the instrument asks it of everybody; here everybody is asked';
  notes.add('doubt', 'condition-differs', item.place, `${item.linkId}: ${detail}`);
}

/** A code that is another instrument's question and not this item's. */
function shared(item: FormItem, own: ScoringItemShape, spec: ScoringShape, others: readonly ScoringShape[], notes: Notes): void {
  const code = loincOf(item);
  if (code === undefined || own.codes.includes(code)) return;
  const owners = others.filter(({ key, items }) => key !== spec.key && items.some(({ codes }) => codes.includes(code)));
  if (owners.length > 0)
    notes.add(
      'doubt',
      'code-shared',
      item.place,
      `${item.linkId} carries LOINC ${code}, a question of ${owners.map(({ key }) => key).join(', ')}`,
    );
}

/** What the form says about scores is compared and never used. */
function compareScores(form: Form, spec: ScoringShape, pairs: readonly Pair[], notes: Notes): void {
  const own = new Map(pairs.map(([item, { linkId }]) => [item.linkId, linkId]));
  for (const score of form.scores) {
    if (score.method?.kind !== 'sum') continue;
    const summed = score.method.items.map((linkId) => own.get(linkId.replace(/^\/+/, '')));
    const same = spec.scales.find(({ items }) => items.length === summed.length && items.every((linkId) => summed.includes(linkId)));
    if (same) notes.add('note', 'score-agrees', 'Questionnaire.item', `${score.linkId} adds up the same questions as "${same.title}"`);
    else
      notes.add(
        'doubt',
        'score-differs',
        'Questionnaire.item',
        `${score.linkId} adds up other questions than any score of this instrument`,
      );
  }
}
