import { withPlaces, type Doc, type FieldType, type ListType, type NodeType, type ObjectType, type Path } from '@cairn/co-editing';

export const TITLE_MAX = 160;
export const TEXT_MAX = 400;
const NAME_MAX = 120;

/** Most items of each list. */
export const most = {
  goals: 12,
  steps: 20,
  objectives: 8,
  watchOuts: 30,
  help: 20,
  lines: 20,
  people: 12,
  needs: 20,
  followUps: 24,
} as const;

/** Steps that have no last day. Their words are the screens' business. */
export const rhythms = ['daily', 'always'] as const;
export type Rhythm = (typeof rhythms)[number];

export const domains = ['body', 'mind', 'people'] as const;
export type Domain = (typeof domains)[number];

/** Life of a goal, as the clinical record names it (C4). None written: proposed. */
export const goalStatuses = ['proposed', 'active', 'on-hold', 'achieved', 'partly', 'revised', 'dropped'] as const;
export type GoalStatus = (typeof goalStatuses)[number];
/** Of a step beyond its ticks: `dropped` is one the team and the patient let go. */
export const stepStatuses = ['planned', 'doing', 'done', 'dropped'] as const;
export const needStatuses = ['open', 'working', 'met', 'not-now'] as const;

/** The kinds of warning sign before a return to use (after Marlatt). */
export const signKinds = ['thought', 'feeling', 'behavior'] as const;
export const specialKinds = ['pregnancy', 'hiv', 'hepatitis', 'liver', 'pain', 'co-occurring', 'tolerance-loss'] as const;
export const communityKinds = ['na', 'smart', 'mara', 'recovery-center', 'faith', 'peer', 'other'] as const;
export const needKinds = [
  'housing',
  'employment',
  'education',
  'legal',
  'transport',
  'phone',
  'food',
  'childcare',
  'family',
  'finances',
  'insurance',
] as const;
export const followUpKinds = ['visit', 'call', 'family', 'medicine', 'group'] as const;
export type FollowUpKind = (typeof followUpKinds)[number];

/**
 * The six dimensions as an index of goals, by number; the edition stands beside them, because numbers changed meaning
 * between editions. The 4th edition's dimension 6 is not rated. Names of the 4th edition are not confirmed by a first-hand
 * source here [K]: screens show them as the program's index, with attribution, and rate nothing.
 */
export const asam = { edition: '4', dimensions: ['1', '2', '3', '4', '5', '6'] } as const;
export type Dimension = (typeof asam.dimensions)[number];

const title: FieldType = { type: 'text', max: TITLE_MAX };
const text: FieldType = { type: 'text', max: TEXT_MAX };
const name: FieldType = { type: 'text', max: NAME_MAX };
const day: FieldType = { type: 'day', or: [] };
const person: FieldType = { type: 'person' };

function choice(options: readonly string[]): FieldType {
  return { type: 'choice', options };
}

/** `source` says where a line came from (`session/<id>`, `worksheet/<id>`, `template/<key>`); it is set once, by the program, never by hand. */
const source: FieldType = { type: 'text', max: 120 };

function lines(max: number, fields: Readonly<Record<string, NodeType>>): ListType {
  return { type: 'list', max, item: { type: 'object', fields: { ...fields, source } } };
}

function group(fields: Readonly<Record<string, NodeType>>): ObjectType {
  return { type: 'object', fields };
}

const plainLines = lines(most.lines, { text });

/** Something that can be measured: `measure` from `baseline` to `target` by `due`. */
const objective = { measure: text, baseline: name, target: name, due: day };
const step = { text, owner: person, due: { type: 'day', or: rhythms }, status: choice(stepStatuses) } as const;

/**
 * `title` in the patient's own words; `know` ends the sentence "We will know when". `words` holds the version of the title that
 * the patient confirmed as their own words, or that staff quoted in their presence (see `isInTheirWords`).
 */
const goals = lines(most.goals, {
  title,
  know: text,
  reviewBy: day,
  dimension: choice(asam.dimensions),
  status: choice(goalStatuses),
  words: { type: 'text', max: 130 },
  strengths: plainLines,
  barriers: plainLines,
  objectives: lines(most.objectives, objective),
  steps: lines(most.steps, step),
});

const phoneBook = lines(most.people, { name, phone: name });

/**
 * The aftercare plan. A watch-out is an if–then: `cue`, then `response`. `help` are the patient's own lines for the people
 * close to them ("How to help me"). Triggers stand in order of how strong they are.
 */
export const planSchema: ObjectType = group({
  body: group({ goals }),
  mind: group({ goals }),
  people: group({ goals }),
  strengths: plainLines,
  barriers: plainLines,
  watchOuts: lines(most.watchOuts, { cue: text, response: text }),
  help: lines(most.help, { text }),
  relapse: group({
    triggers: lines(most.lines, { text, coping: text }),
    earlySigns: lines(most.lines, { kind: choice(signKinds), text }),
    lapse: plainLines,
    reasons: plainLines,
  }),
  safety: group({
    signs: plainLines,
    coping: plainLines,
    people: phoneBook,
    places: plainLines,
    helpers: phoneBook,
    professionals: lines(most.people, { name, phone: name, address: text }),
    means: plainLines,
    reason: text,
  }),
  overdose: group({
    substances: text,
    tolerance: plainLines,
    neverAlone: group({ name, phone: name }),
    kits: lines(most.people, { place: text, expires: day }),
    trained: lines(most.people, { name, on: day }),
    strips: text,
    wishes: text,
    restart: text,
  }),
  returnToCare: group({ route: text, who: name, phone: name }),
  special: lines(most.lines, { kind: choice(specialKinds), text }),
  community: lines(most.lines, { kind: choice(communityKinds), name, when: name, contact: name }),
  needs: lines(most.needs, { kind: choice(needKinds), text, status: choice(needStatuses) }),
  followUps: lines(most.followUps, {
    kind: choice(followUpKinds),
    day,
    time: { type: 'text', max: 5 },
    with: person,
    purpose: title,
  }),
});

/** The parts of the plan, in the order in which it is read. */
export const sections = Object.keys(planSchema.fields);

/** One step of one goal, and nothing else. */
export function isStepPath(path: Path): boolean {
  return path.length === 5 && domains.some((one) => one === path[0]) && path[1] === 'goals' && path[3] === 'steps';
}

const staffSections: ReadonlySet<string> = new Set(['special', 'followUps', 'returnToCare']);
const staffFields: ReadonlySet<string> = new Set(['status', 'dimension']);

/** Everywhere but what the team answers for: there the patient suggests, and staff write. */
export function patientMayEdit(path: Path): boolean {
  return !staffSections.has(path[0] ?? '') && !staffFields.has(path.at(-1) ?? '');
}

/** A document written before the plan had a place gets that place, empty. */
export function withAllPlaces(doc: Doc): Doc {
  return withPlaces(planSchema, doc);
}
