import type { Code } from '../mapped.ts';
import { exact, member, object, objects, type Spot } from '../read.ts';
import { conditionOf, sexOf } from './conditions.ts';
import { extension, extensions, flagged, urls } from './extensions.ts';
import { MAX_ITEMS, type FormCondition, type FormItem, type FormItemType, type FormScore, type Notes, type Wording } from './form.ts';
import { codeOf, optionsOf, rangeOf, type ValueSets } from './options.ts';
import { joined, wordingOf } from './wording.ts';
import type { Branch } from './sums.ts';

/** A result item, with where its formula stands. */
export type RawScore = Omit<FormScore, 'method'> & { readonly at: Spot };
export type RawItems = {
  readonly items: readonly FormItem[];
  readonly scores: readonly RawScore[];
  readonly intro: Wording | undefined;
  readonly tree: Branch;
};

type Walk = {
  /** Headings and displayed texts since the last question. */
  pending: Wording[];
  intro: Wording | undefined;
  slashed: boolean;
  readonly sets: ValueSets;
  readonly notes: Notes;
  readonly seen: Map<string, string>;
  readonly items: FormItem[];
  readonly scores: RawScore[];
};
type Above = {
  readonly when: readonly FormCondition[];
  readonly onlyFor: FormItem['onlyFor'];
  readonly hidden: boolean;
  readonly inQuestion: boolean;
};

/** Every item in the order it is asked. What is hidden or calculated is a score, not a question; groups give their words and conditions to what stands in them. */
export function itemsOf(root: Spot, sets: ValueSets, notes: Notes): RawItems {
  const walk: Walk = { pending: [], intro: undefined, slashed: false, sets, notes, seen: new Map(), items: [], scores: [] };
  const inside = within(root, walk, { when: [], onlyFor: undefined, hidden: false, inQuestion: false });
  if (walk.pending.length > 0) notes.add('doubt', 'text-after-last', root.place, 'a text after the last question is not shown');
  return { items: walk.items, scores: walk.scores, intro: walk.intro, tree: { linkId: '', weighted: false, inside } };
}

function within(at: Spot, walk: Walk, above: Above): readonly Branch[] {
  return objects(at, 'item').flatMap((one) => itemOf(one, walk, above) ?? []);
}

function itemOf(at: Spot, walk: Walk, above: Above): Branch | undefined {
  const { notes } = walk;
  const linkId = linkIdOf(at, walk);
  const raw = exact(at, 'linkId');
  if (linkId === undefined || raw === undefined) return undefined;
  if (walk.seen.size > MAX_ITEMS) return notes.add('refused', 'too-many-items', at.place, `at most ${MAX_ITEMS} items are taken`);
  if (member(at, 'modifierExtension'))
    notes.add('refused', 'modifier-extension', at.place, 'it carries a modifier extension, which may change its meaning');
  const type = exact(at, 'type');
  const own = conditionOf(at, notes);
  const here: Above = {
    when: own ? [...above.when, own] : above.when,
    onlyFor: sexOf(at, notes) ?? above.onlyFor,
    inQuestion: above.inQuestion,
    hidden: above.hidden || flagged(at, urls.hidden),
  };
  const said = type === 'group' || type === 'display';
  if (said && !here.hidden && !(type === 'display' && above.inQuestion)) walk.pending.push(...[wordingOf(at, 'text', notes) ?? []].flat());
  const weighted = said ? false : asked(at, { linkId, type, here, walk });
  const inside = within(at, walk, { ...here, inQuestion: !said });
  return { linkId: raw, weighted, inside };
}

function linkIdOf(at: Spot, walk: Walk): string | undefined {
  const { notes, seen, slashed } = walk;
  const raw = exact(at, 'linkId');
  const linkId = raw?.replace(/^\/+/, '');
  if (raw === undefined || !linkId || linkId.length > 100)
    return notes.add('refused', 'bad-link-id', at.place, 'every item has a link id of at most 100 characters');
  if (raw !== linkId && !slashed)
    notes.add('note', 'link-id-slash', at.place, `link ids begin with a slash; ${raw} is called ${linkId} here`);
  walk.slashed ||= raw !== linkId;
  const earlier = seen.get(linkId);
  seen.set(linkId, at.place);
  if (earlier !== undefined)
    return notes.add('refused', 'duplicate-link-id', at.place, `the link id ${linkId} stands at ${earlier} already`);
  return linkId;
}

type Asked = { readonly linkId: string; readonly type: string | undefined; readonly here: Above; readonly walk: Walk };

/** Puts down a question or a score; answers whether its answers have points. */
function asked(at: Spot, { linkId, type, here, walk }: Asked): boolean {
  const { notes } = walk;
  const codes = objects(at, 'code').flatMap((one) => codeOf(one) ?? []);
  const words = wordingOf(at, 'text', notes);
  if (isResult(at, type, here)) {
    notes.add('note', here.hidden ? 'hidden-item' : 'score-item', at.place, `${linkId} holds a result and is not asked`);
    walk.scores.push({ linkId, text: words?.text ?? linkId, codes, at });
    return false;
  }
  const kind = typeOf(at, type, notes);
  if (kind === undefined) return false;
  if (words === undefined) {
    notes.add('refused', 'no-text', at.place, `the question ${linkId} has no words`);
    return false;
  }
  const options = kind === 'choice' || kind === 'choices' ? optionsOf(at, walk.sets, notes) : [];
  const weighted = options.length > 0 && options.every((one) => one.value !== undefined);
  const first = walk.items.length === 0;
  const before = joined(walk.pending);
  if (first) walk.intro = before;
  walk.items.push({
    ...words,
    linkId,
    place: at.place,
    before: first ? undefined : before,
    help: helpOf(at, notes),
    codes,
    type: kind,
    options,
    range: rangeOf(at),
    when: here.when,
    onlyFor: here.onlyFor,
  });
  walk.pending = [];
  return weighted;
}

/** What is displayed inside a question belongs to it, not to the next one. */
function helpOf(at: Spot, notes: Notes): Wording | undefined {
  return joined(objects(at, 'item').flatMap((one) => (exact(one, 'type') === 'display' ? (wordingOf(one, 'text', notes) ?? []) : [])));
}

/** LOINC codes of scores, which published forms also put on plain number items nobody fills in. */
const SCORE_CODES = ['44261-6', '55758-7', '69724-3', '70274-6', '93374-7', '102017-1', '75626-2', '75624-7', '82667-7'];

/** Hidden, calculated, read-only, or a number whose code or unit says that it is a score. */
function isResult(at: Spot, type: string | undefined, here: Above): boolean {
  const formula = [...urls.calculated, ...urls.library];
  if (here.hidden || member(at, 'readOnly')?.value === true || extension(at, formula)) return true;
  if (extensions(at, urls.initial).length > 0 && type !== 'choice' && type !== 'boolean') return true;
  const isNumber = type === 'decimal' || type === 'integer' || type === 'quantity';
  return isNumber && (codesSayScore(at) || unitSaysScore(at));
}

function codesSayScore(at: Spot): boolean {
  const codes: readonly Code[] = objects(at, 'code').flatMap((one) => codeOf(one) ?? []);
  return codes.some(({ code }) => SCORE_CODES.includes(code));
}

function unitSaysScore(at: Spot): boolean {
  const unit = extension(at, ['http://hl7.org/fhir/StructureDefinition/questionnaire-unit']);
  return exact(object(unit, 'valueCoding'), 'code') === '{score}';
}

const TYPES: Readonly<Record<string, FormItemType>> = {
  choice: 'choice',
  coding: 'choice',
  boolean: 'yes-no',
  integer: 'integer',
  decimal: 'decimal',
  string: 'text',
  text: 'text',
  date: 'date',
  dateTime: 'date-time',
  time: 'time',
};
const NOT_HERE = ['open-choice', 'url', 'attachment', 'reference', 'quantity', 'question'];

function typeOf(at: Spot, type: string | undefined, notes: Notes): FormItemType | undefined {
  const found = type === undefined || !Object.hasOwn(TYPES, type) ? undefined : TYPES[type];
  if (found === 'choice' && member(at, 'repeats')?.value === true) return 'choices';
  if (found) return found;
  if (type !== undefined && NOT_HERE.includes(type))
    return notes.add('refused', 'type-not-asked-here', at.place, `items of type ${type} are not asked here`);
  return notes.add('refused', 'unknown-type', at.place, 'FHIR R4 has no item type of this name');
}
