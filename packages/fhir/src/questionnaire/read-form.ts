import { MAX_DEPTH, unsound } from '../limits.ts';
import { exact, isObject, member, objects, spot, type Problem, type Spot } from '../read.ts';
import { lineAndColumn, parseJson } from '../text.ts';
import { checkConditions } from './conditions.ts';
import { expressionIn, extension, extensions, urls } from './extensions.ts';
import {
  findingCodes,
  MAX_QUESTIONNAIRE_CHARACTERS,
  notebook,
  type Finding,
  type FindingCode,
  type Form,
  type FormMethod,
  type FormScore,
  type Notes,
  type ReadForm,
} from './form.ts';
import { itemsOf, type RawScore } from './items.ts';
import { codeOf, valueSetsOf } from './options.ts';
import { areYesAndNo } from './place-options.ts';
import { repeatedName } from './repeated.ts';
import { methodOf, type Branch } from './sums.ts';
import { mixedUp, suspect } from './suspect.ts';
import { wordingOf } from './wording.ts';

/** A FHIR R4 Questionnaire from the text of a file. Total: whatever the text is, the answer is a form or reasons with their places. */
export function readQuestionnaireText(source: string): ReadForm {
  if (source.length > MAX_QUESTIONNAIRE_CHARACTERS)
    return refused('file-too-large', 'file', `at most ${MAX_QUESTIONNAIRE_CHARACTERS} characters are taken`);
  const plain = source.startsWith('\ufeff') ? source.slice(1) : source;
  if (isYaml(plain))
    return refused('yaml-not-read', 'line 1, column 1', 'this is YAML; only JSON is read. Convert it first; nothing is lost by that');
  const json = parseJson(plain);
  if (!json.ok) return refused('not-json', json.problem.place, json.problem.detail);
  const twice = repeatedName(plain);
  if (twice !== undefined) return refused('name-twice', lineAndColumn(plain, twice), 'one object says the same thing twice');
  return readQuestionnaire(json.value);
}

function isYaml(source: string): boolean {
  return /^\s*(?:#[^\n]*\n\s*)*(?:---|%YAML|[A-Za-z_]\w*:(?:\s|$))/.test(source.slice(0, 2000));
}

function refused(code: FindingCode, place: string, detail: string): ReadForm {
  return { ok: false, findings: [{ severity: 'refused', code, place, detail }] };
}

export function readQuestionnaire(json: unknown): ReadForm {
  const wrong = unsound(json);
  if (wrong === 'too-deep') return refused('too-deep', 'Questionnaire', `nested deeper than ${MAX_DEPTH} levels`);
  if (wrong) return refused('wrong-type', 'Questionnaire', 'it holds a number that no computer can hold');
  if (!isObject(json) || json['resourceType'] !== 'Questionnaire')
    return refused('not-a-questionnaire', 'resourceType', 'one FHIR R4 Questionnaire is expected, with resourceType "Questionnaire"');
  const findings: Finding[] = [];
  const root = spot(json, 'Questionnaire');
  const form = formOf(root, notebook(findings));
  const all = distinct([...root.problems.map(asFinding), ...findings]);
  return all.some((one) => one.severity === 'refused') ? { ok: false, findings: all } : { ok: true, form, findings: all };
}

/** What is read twice is told once; a file of thousands of mistakes is told by its first ones. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map(findings.map((one) => [JSON.stringify([one.place, one.code, one.detail]), one]));
  const all = [...seen.values()];
  const refusals = all.filter((one) => one.severity === 'refused');
  return refusals.length > 0
    ? [...refusals, ...all.filter((one) => one.severity !== 'refused')].slice(0, MOST_FINDINGS)
    : all.slice(0, MOST_FINDINGS);
}

const MOST_FINDINGS = 500;

function asFinding({ place, reason, detail }: Problem): Finding {
  return { severity: 'refused', code: findingCodes.find((one) => one === reason) ?? 'wrong-type', place, detail };
}

function formOf(root: Spot, notes: Notes): Form {
  adaptive(root, notes);
  const codes = objects(root, 'code').flatMap((one) => codeOf(one) ?? []);
  const { items, scores, intro, tree } = itemsOf(root, valueSetsOf(root), notes);
  if (items.length === 0) notes.add('refused', 'no-items', 'Questionnaire.item', 'it asks nothing');
  const form: Form = {
    url: exact(root, 'url'),
    version: exact(root, 'version'),
    title: wordingOf(root, 'title', notes) ?? wordingOf(root, 'name', notes),
    intro,
    language: exact(root, 'language'),
    copyright: wordingOf(root, 'copyright', notes)?.text,
    codes,
    items,
    scores: scoresOf(root, scores, tree, notes),
  };
  if (form.url === undefined) notes.add('note', 'no-url', 'Questionnaire', 'it has no url');
  if (form.version === undefined) notes.add('note', 'no-version', 'Questionnaire', 'it has no version');
  if (codes.length === 0) notes.add('note', 'no-code', 'Questionnaire', 'it has no code');
  for (const item of items) unscoredChoice(item, notes);
  checkConditions(items, notes);
  suspect(codes, items, form.title?.text, notes);
  mixedUp(form.scores, items.length, notes);
  return form;
}

function unscoredChoice({ type, options, place, linkId }: Form['items'][number], notes: Notes): void {
  if (type === 'choice' && options.length > 0 && options.every((one) => one.value === undefined) && !areYesAndNo(options)) {
    const named = options
      .map((one) => `"${one.text}"`)
      .slice(0, 12)
      .join(', ');
    notes.add('doubt', 'ordinal-unknown', place, `no answer of ${linkId} states its points: ${named}`);
  }
}

/** What asks its next question by the answers so far, or is put together from several files, is not in this file to be read. */
function adaptive(root: Spot, notes: Notes): void {
  const profiles = member(member(root, 'meta') ?? root, 'profile')?.value;
  const named = Array.isArray(profiles) && profiles.some((one) => typeof one === 'string' && /sdc-questionnaire-adapt/.test(one));
  if (named || extension(root, urls.adaptive))
    notes.add(
      'refused',
      'adaptive',
      'Questionnaire',
      'it is adaptive: a server chooses each next question, and its questions are not in the file',
    );
  for (const part of parts(root)) notes.add('refused', 'assembled-elsewhere', part, 'a part of it stands in another file');
}

function parts(at: Spot): readonly string[] {
  const here = extensions(at, urls.part).map(() => at.place);
  const profile = extension(at, urls.adaptive) && at.place !== 'Questionnaire' ? [at.place] : [];
  return [...here, ...profile, ...objects(at, 'item').flatMap(parts)];
}

function scoresOf(root: Spot, scores: readonly RawScore[], tree: Branch, notes: Notes): readonly FormScore[] {
  const variables = new Map<string, string>();
  for (const at of [root, ...everyItem(root)]) {
    for (const { name, text: expression } of extensions(at, urls.variable).map(expressionIn))
      if (name !== undefined && expression !== undefined) variables.set(name, expression);
  }
  const library = extension(root, urls.library) !== undefined;
  return scores.map(({ at, ...score }) => ({ ...score, method: howScored(at, { variables, library, tree, notes, linkId: score.linkId }) }));
}

function everyItem(at: Spot): readonly Spot[] {
  return objects(at, 'item').flatMap((one) => [one, ...everyItem(one)]);
}

type Scoring = {
  readonly variables: ReadonlyMap<string, string>;
  readonly library: boolean;
  readonly tree: Branch;
  readonly notes: Notes;
  readonly linkId: string;
};

/** A formula that only names a library is said to be not computable here: it is not faked. */
function howScored(at: Spot, { variables, library, tree, notes, linkId }: Scoring): FormMethod | undefined {
  const [formula] = [...extensions(at, urls.calculated), ...extensions(at, urls.initial)].map(expressionIn);
  if (!formula) {
    if (library || extension(at, urls.library)) return named(at.place, linkId, notes);
    return undefined;
  }
  if (formula.language !== 'text/fhirpath' || formula.text === undefined) return named(formula.place, linkId, notes);
  const method = methodOf(formula.text, tree, variables);
  if (method.kind === 'not-computable')
    notes.add('doubt', 'score-not-computable', formula.place, `${linkId} cannot be computed: ${method.why}`);
  else if (method.lenient)
    notes.add(
      'doubt',
      'score-sums-partial',
      formula.place,
      `${linkId} adds up what there is; here a score stands only when every question was answered`,
    );
  return method;
}

function named(place: string, linkId: string, notes: Notes): FormMethod {
  notes.add(
    'doubt',
    'score-names-library',
    place,
    `${linkId} names a library of rules that is not in this file; it is not computed from it`,
  );
  return { kind: 'not-computable', why: 'it only names a library of rules' };
}
