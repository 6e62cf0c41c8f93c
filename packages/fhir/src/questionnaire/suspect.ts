import type { Code } from '../mapped.ts';
import { LOINC } from './extensions.ts';
import type { FormItem, FormScore, Notes } from './form.ts';

/** What a LOINC code of a question belongs to, where this house knows it (clinical.md A4). */
const ITEM_OF: Readonly<Record<string, string>> = {
  ...belonging('PHQ', '44250-9 44255-8 44259-0 44254-1 44251-7 44258-2 44252-5 44253-3 44260-8 69722-7'),
  ...belonging('GAD', '69725-0 68509-9 69733-4 69734-2 69735-9 69689-8 69736-7'),
  ...belonging('C-SSRS', '93246-7 93247-5 93248-3 93249-1 93250-9 93267-3 93269-9'),
  ...belonging('PC-PTSD-5', '102011-4 102012-2 102013-0 102014-8 102015-5 102016-3'),
  ...belonging('AUDIT', '68518-0 68519-8 68520-6'),
};

/** Forms that rightly hold questions of several: the PHQ-4 is PHQ-2 and GAD-2. */
const MIXED = ['69724-3'];

function belonging(family: string, codes: string): Record<string, string> {
  return Object.fromEntries(codes.split(' ').map((code) => [code, family]));
}

/** LOINC codes of panels that published files misuse, with what they really are. */
const NOT_THAT_PANEL: Readonly<Record<string, string>> = { '72514-3': 'the pain severity 0 to 10 rating, and no withdrawal scale' };

/** Answer codes with the points they stand for, where published files confuse them. */
const ANSWER_POINTS: Readonly<Record<string, number>> = {
  'LA6568-5': 0,
  'LA6569-3': 1,
  'LA6570-1': 2,
  'LA6571-9': 3,
  'LA6572-7': 0,
  'LA6573-5': 1,
  'LA6575-0': 2,
  'LA6574-3': 3,
};

/** Known mistakes of published forms. A person decides; nothing is put right in silence. */
export function suspect(codes: readonly Code[], items: readonly FormItem[], title: string | undefined, notes: Notes): void {
  panel(codes, title, items, notes);
  families(codes, title, items, notes);
  twice(items, notes);
  for (const item of items) answers(item, notes);
}

function panel(codes: readonly Code[], title: string | undefined, items: readonly FormItem[], notes: Notes): void {
  const wrong = codes.find(({ code }) => Object.hasOwn(NOT_THAT_PANEL, code));
  if (wrong && (items.length > 1 || /withdrawal|cows/i.test(title ?? '')))
    notes.add('doubt', 'panel-code-wrong', 'Questionnaire.code', `LOINC ${wrong.code} is ${NOT_THAT_PANEL[wrong.code]}`);
}

/** The scores of AUDIT-C and of the whole AUDIT, which published files mix up (clinical.md A4). */
const AUDIT_SCORES: Readonly<Record<string, { readonly name: string; readonly questions: number }>> = {
  '75626-2': { name: 'AUDIT-C', questions: 3 },
  '75624-7': { name: 'AUDIT', questions: 10 },
};

export function mixedUp(scores: readonly FormScore[], questions: number, notes: Notes): void {
  for (const { linkId, codes } of scores) {
    const known = codes.map(({ code }) => AUDIT_SCORES[code]).find((one) => one !== undefined);
    if (known && known.questions !== questions)
      notes.add(
        'doubt',
        'score-code-wrong',
        'Questionnaire.item',
        `${linkId} is coded as the score of ${known.name}, which has ${known.questions} questions and not ${questions}`,
      );
  }
}

/** A question of one instrument standing in another, as in a published GAD-2 whose second item is a PHQ item. */
function families(codes: readonly Code[], title: string | undefined, items: readonly FormItem[], notes: Notes): void {
  if (codes.some(({ code }) => MIXED.includes(code)) || /phq-?4/i.test(title ?? '')) return;
  const known = items.flatMap((item) => {
    const code = loincOf(item);
    const family = code === undefined ? undefined : ITEM_OF[code];
    return family === undefined || code === undefined ? [] : [{ item, code, family }];
  });
  const named = [...new Set(known.map((one) => one.family))].filter((family) =>
    new RegExp(family.replace('-', '-?'), 'i').test(title ?? ''),
  );
  const home = named.length === 1 ? named[0] : commonest(known.map((one) => one.family));
  for (const { item, code, family } of known) {
    if (family !== home && known.length > 1)
      notes.add('doubt', 'code-is-another-item', item.place, `${item.linkId} carries LOINC ${code}, which is a question of the ${family}`);
  }
}

/** Undefined when two are equally common: then every one is in doubt. */
function commonest(families: readonly string[]): string | undefined {
  const counted = [...new Set(families)].map((family) => ({ family, count: families.filter((one) => one === family).length }));
  const [first, second] = counted.toSorted((a, b) => b.count - a.count);
  return first && first.count !== second?.count ? first.family : undefined;
}

function twice(items: readonly FormItem[], notes: Notes): void {
  const seen = new Map<string, string>();
  for (const item of items) {
    const code = loincOf(item);
    const earlier = code === undefined ? undefined : seen.get(code);
    if (earlier !== undefined && item.onlyFor === undefined)
      notes.add('doubt', 'code-twice', item.place, `${item.linkId} carries the same LOINC code as ${earlier}`);
    if (code !== undefined) seen.set(code, item.linkId);
  }
}

function answers(item: FormItem, notes: Notes): void {
  for (const { code, value, text } of item.options) {
    if (!code || value === undefined) continue;
    if (code.code === 'LA18938-3')
      notes.add(
        'doubt',
        'answer-code-wrong',
        item.place,
        `"${text}" (${value} points) carries LA18938-3, which some GAD-7 files use for 2 where LA6570-1 belongs`,
      );
    const points = ANSWER_POINTS[code.code];
    if (points !== undefined && points !== value)
      notes.add('doubt', 'answer-code-wrong', item.place, `"${text}" counts ${value}, and its code ${code.code} stands for ${points}`);
  }
}

/** The LOINC code of a question: stated, or written as its link id, as LOINC's own exports do. */
export function loincOf(item: Pick<FormItem, 'codes' | 'linkId'>): string | undefined {
  const stated = item.codes.find(({ system, code }) => (system === LOINC || system === '') && isLoinc(code));
  return stated?.code ?? (isLoinc(item.linkId) ? item.linkId : undefined);
}

function isLoinc(code: string): boolean {
  return /^\d{1,6}-\d$/.test(code);
}
