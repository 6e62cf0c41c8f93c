import { type FieldType, type ObjectType, type Path } from '@cairn/co-editing';

export const TITLE_MAX = 160;
export const TEXT_MAX = 400;
/** Most items of each list. */
export const most = { goals: 12, steps: 20, watchOuts: 30, help: 20 } as const;

/** Steps that have no last day. Their words are the screens' business. */
export const rhythms = ['daily', 'always'] as const;
export type Rhythm = (typeof rhythms)[number];

export const domains = ['body', 'mind', 'people'] as const;
export type Domain = (typeof domains)[number];

const title: FieldType = { type: 'text', max: TITLE_MAX };
const text: FieldType = { type: 'text', max: TEXT_MAX };
const day: FieldType = { type: 'day', or: [] };

/** `source` says where a line came from (`session/<id>`); it is set once, by the program, never by hand. */
const source: FieldType = { type: 'text', max: 120 };

const step: ObjectType = {
  type: 'object',
  fields: { text, owner: { type: 'person' }, due: { type: 'day', or: rhythms }, source },
};

/** `title` in the patient's own words; `know` ends the sentence "We will know when". */
const goal: ObjectType = {
  type: 'object',
  fields: { title, know: text, reviewBy: day, steps: { type: 'list', max: most.steps, item: step } },
};

const domain: ObjectType = { type: 'object', fields: { goals: { type: 'list', max: most.goals, item: goal } } };

/** The aftercare plan. A watch-out is an if–then: `cue`, then `response`. `help` are the patient's own lines for the people close to them ("How to help me"). */
export const planSchema: ObjectType = {
  type: 'object',
  fields: {
    body: domain,
    mind: domain,
    people: domain,
    watchOuts: { type: 'list', max: most.watchOuts, item: { type: 'object', fields: { cue: text, response: text, source } } },
    help: { type: 'list', max: most.help, item: { type: 'object', fields: { text } } },
  },
};

/** One step of one goal, and nothing else. */
export function isStepPath(path: Path): boolean {
  return path.length === 5 && domains.some((name) => name === path[0]) && path[1] === 'goals' && path[3] === 'steps';
}
