import { isFieldNode, isList, itemsAt, openConflicts, valueAt, type Fields, type Item, type Path } from '@cairn/co-editing';
import { addDays, type Day } from '@cairn/kernel';
import type { Plan, PlanPerson, SignerRole } from './plan.ts';
import { GRADE_DEFAULT, readingOf, WORDS_MIN, type Language } from './reading.ts';
import { goalPaths, isInTheirWords, isUntouched } from './read.ts';

/** A draft with one of these cannot be signed. */
export const blockers = [
  'no-goal',
  'goal-without-words',
  'goal-not-in-their-words',
  'goal-without-date',
  'step-without-words',
  'step-without-owner',
  'step-without-date',
  'unsettled',
  'template-line',
  'no-return-step',
  'reading-grade',
  'nobody-to-sign',
] as const;
/** Worth a look; the people who sign decide. */
export const warnings = [
  'goal-without-measure',
  'objective-incomplete',
  'review-past',
  'review-late',
  'hard-line',
  'kit-expired',
  'no-safety-plan',
  'no-overdose-plan',
  'no-lapse-plan',
  'open-comment',
  'open-suggestion',
  'open-request',
] as const;
export type FindingCode = (typeof blockers)[number] | (typeof warnings)[number];

/** `path` is the place to go to (empty: the whole plan); `grade` where words are hard to read; `missing` who is not there to sign. */
export type Finding = {
  readonly code: FindingCode;
  readonly blocks: boolean;
  readonly path: Path;
  readonly grade: number | undefined;
  readonly missing: SignerRole | undefined;
};

export type SignSeat = { readonly people: readonly PlanPerson[]; readonly locale: Language; readonly today: Day };

/** In the order in which the plan is read. */
export type BeforeSignOff = { readonly findings: readonly Finding[] };

/** A goal that is over is part of the record, and asks for no date any more. */
const over: ReadonlySet<unknown> = new Set(['achieved', 'revised', 'dropped']);
const stepOver: ReadonlySet<unknown> = new Set(['done', 'dropped']);
/** Longest time between reviews [D]. */
const REVIEW_DAYS = 90;
/** Shorter lines get no grade of their own. */
const LINE_WORDS = 12;

/** What still stands between this draft and a signature; what needs to know who, when and in which language only with a `seat`. */
export function beforeSignOff(plan: Plan, seat?: SignSeat): BeforeSignOff {
  const findings = [
    ...goalFindings(plan, seat?.today),
    ...openConflicts(plan.doc).map(({ path }) => finding('unsettled', path)),
    ...untouchedLines(plan.doc.fields, []).map((path) => finding('template-line', path)),
    ...safetyFindings(plan, seat?.today),
    ...(seat ? [...readingFindings(plan, seat.locale), ...signerFindings(seat.people)] : []),
    ...conversations(plan),
  ];
  return { findings };
}

function finding(code: FindingCode, path: Path, more: Partial<Pick<Finding, 'grade' | 'missing'>> = {}): Finding {
  return { code, blocks: blockers.some((one) => one === code), path, grade: more.grade, missing: more.missing };
}

function isEmpty(plan: Plan, path: Path): boolean {
  const value = valueAt(plan.doc, path);
  return value === null || (typeof value === 'string' && value.trim() === '');
}

function goalFindings(plan: Plan, today: Day | undefined): readonly Finding[] {
  const goals = goalPaths(plan).filter((goal) => !over.has(valueAt(plan.doc, [...goal, 'status'])));
  if (goals.length === 0) return [finding('no-goal', [])];
  return goals.flatMap((goal) => [...inGoal(plan, goal, today), ...stepFindings(plan, goal), ...objectiveFindings(plan, goal)]);
}

function inGoal(plan: Plan, goal: Path, today: Day | undefined): readonly Finding[] {
  const hasTitle = !isEmpty(plan, [...goal, 'title']);
  const reviewBy = valueAt(plan.doc, [...goal, 'reviewBy']);
  const isMeasured = !isEmpty(plan, [...goal, 'know']) || itemsAt(plan.doc, [...goal, 'objectives']).length > 0;
  const found: Finding[] = [];
  if (!hasTitle) found.push(finding('goal-without-words', goal));
  else if (!isInTheirWords(plan, goal)) found.push(finding('goal-not-in-their-words', goal));
  if (typeof reviewBy !== 'string') found.push(finding('goal-without-date', goal));
  else if (today && reviewBy < today) found.push(finding('review-past', goal));
  else if (today && reviewBy > addDays(today, REVIEW_DAYS)) found.push(finding('review-late', goal));
  if (!isMeasured) found.push(finding('goal-without-measure', goal));
  return found;
}

function stepFindings(plan: Plan, goal: Path): readonly Finding[] {
  const steps = itemsAt(plan.doc, [...goal, 'steps']).map((step): Path => [...goal, 'steps', step.id]);
  return steps
    .filter((step) => !stepOver.has(valueAt(plan.doc, [...step, 'status'])))
    .flatMap((step) => [
      ...(isEmpty(plan, [...step, 'text']) ? [finding('step-without-words', step)] : []),
      ...(isEmpty(plan, [...step, 'owner']) ? [finding('step-without-owner', step)] : []),
      ...(isEmpty(plan, [...step, 'due']) ? [finding('step-without-date', step)] : []),
    ]);
}

function objectiveFindings(plan: Plan, goal: Path): readonly Finding[] {
  return itemsAt(plan.doc, [...goal, 'objectives'])
    .map((one): Path => [...goal, 'objectives', one.id])
    .filter((path) => ['measure', 'baseline', 'target', 'due'].some((name) => isEmpty(plan, [...path, name])))
    .map((path) => finding('objective-incomplete', path));
}

/** Paths of all lines of a template that nobody has made theirs. */
export function untouchedLines(fields: Fields, path: Path): readonly Path[] {
  return Object.entries(fields).flatMap(([name, node]): readonly Path[] => {
    if (isFieldNode(node)) return [];
    if (!isList(node)) return untouchedLines(node.fields, [...path, name]);
    return node.items.filter((item) => item.state !== 'removed').flatMap((item) => inLine(item, [...path, name, item.id]));
  });
}

function inLine(item: Item, path: Path): readonly Path[] {
  return [...(isUntouched(item) ? [path] : []), ...untouchedLines(item.fields, path)];
}

function safetyFindings(plan: Plan, today: Day | undefined): readonly Finding[] {
  const none = (path: Path): boolean => itemsAt(plan.doc, path).length === 0;
  const found: Finding[] = [];
  if (isEmpty(plan, ['returnToCare', 'route'])) found.push(finding('no-return-step', ['returnToCare', 'route']));
  if (none(['safety', 'signs']) || none(['safety', 'coping'])) found.push(finding('no-safety-plan', ['safety']));
  if (none(['overdose', 'kits'])) found.push(finding('no-overdose-plan', ['overdose', 'kits']));
  if (none(['relapse', 'lapse'])) found.push(finding('no-lapse-plan', ['relapse', 'lapse']));
  for (const { id } of itemsAt(plan.doc, ['overdose', 'kits'])) {
    const expires = valueAt(plan.doc, ['overdose', 'kits', id, 'expires']);
    if (today && typeof expires === 'string' && expires < today) found.push(finding('kit-expired', ['overdose', 'kits', id]));
  }
  return found;
}

type Words = { readonly path: Path; readonly text: string };

function readingFindings(plan: Plan, language: Language): readonly Finding[] {
  const lines = wordsIn(plan.doc.fields, []);
  const whole = readingOf(lines.map(({ text }) => text.replace(/(?<![.!?…])\s*$/u, '.')).join('\n'), language);
  const tooHard = whole.words >= WORDS_MIN && whole.grade > GRADE_DEFAULT;
  return [
    ...(tooHard ? [finding('reading-grade', [], { grade: whole.grade })] : []),
    ...lines.flatMap(({ path, text }) => {
      const { words, grade } = readingOf(text, language);
      return words >= LINE_WORDS && grade > GRADE_DEFAULT ? [finding('hard-line', path, { grade })] : [];
    }),
  ];
}

/** Sentences only: a name, an address or a phone number has no grade. */
const read: ReadonlySet<string> = new Set([
  'title',
  'know',
  'text',
  'cue',
  'response',
  'coping',
  'reason',
  'restart',
  'wishes',
  'route',
  'purpose',
  'measure',
]);

function wordsIn(fields: Fields, path: Path): readonly Words[] {
  return Object.entries(fields).flatMap(([name, node]): readonly Words[] => {
    const here = [...path, name];
    if (isFieldNode(node))
      return read.has(name) && typeof node.value === 'string' && node.value !== '' ? [{ path: here, text: node.value }] : [];
    if (!isList(node)) return wordsIn(node.fields, here);
    return node.items.filter((item) => item.state !== 'removed').flatMap((item) => wordsIn(item.fields, [...here, item.id]));
  });
}

/** The patient and a counselor always; a prescriber only when the care team has one. */
export function needsOf(people: readonly PlanPerson[]): readonly SignerRole[] {
  return people.some(({ role }) => role === 'prescriber') ? ['patient', 'counselor', 'prescriber'] : ['patient', 'counselor'];
}

function signerFindings(people: readonly PlanPerson[]): readonly Finding[] {
  return needsOf(people)
    .filter((need) => !people.some(({ role }) => role === need))
    .map((missing) => finding('nobody-to-sign', [], { missing }));
}

function conversations(plan: Plan): readonly Finding[] {
  return [
    ...plan.comments.filter((one) => one.settled === undefined).map(({ path }) => finding('open-comment', path)),
    ...plan.suggestions.filter((one) => one.answered === undefined).map(({ operation }) => finding('open-suggestion', operation.path)),
    ...plan.requests.filter((one) => one.answered === undefined).map(() => finding('open-request', [])),
  ];
}
