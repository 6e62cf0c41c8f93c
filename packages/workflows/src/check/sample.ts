import type { Ask, End, Flow, Node, NodeId, Say } from '../flow.ts';
import type { Question } from '../question.ts';
import type { Text } from '../text.ts';
import type { CheckLibrary, InstrumentInfo } from './library.ts';

/* Small flows for the examples of the rules, and the world they are checked against. */

export function words(en: string, es: string): Text {
  return { en, es };
}

export const end = (outcome = 'done'): End => ({ kind: 'end', outcome });
export const say = (next: NodeId, text = words('Thank you.', 'Gracias.')): Say => ({ kind: 'say', text, next });
export const yesNo: Question = { type: 'yes-no', yes: words('Yes', 'Sí'), no: words('No', 'No') };
export const zeroToTen: Question = { type: 'scale', lowest: words('None', 'Nada'), highest: words('A lot', 'Mucho') };
export const hours: Extract<Question, { type: 'number' }> = {
  type: 'number',
  one: words('hour', 'hora'),
  unit: words('hours', 'horas'),
  min: 0,
  max: 12,
  step: 1,
  start: 6,
};

export function choice(...values: readonly (string | number)[]): Extract<Question, { type: 'choice' }> {
  return { type: 'choice', options: values.map((value) => ({ value, text: words(String(value), String(value)) })) };
}

export function multi(...values: readonly string[]): Extract<Question, { type: 'multi' }> {
  return { type: 'multi', options: values.map((value) => ({ value, text: words(value, value) })) };
}

export function ask(measure: string, question: Question, next: NodeId, more: Partial<Ask> = {}): Ask {
  return { kind: 'ask', text: words('How is it?', '¿Cómo va?'), question, measure, step: measure, next, ...more };
}

/** Begins at the first node; `done` is an end. */
export function sample(nodes: Readonly<Record<NodeId, Node>>, more: Partial<Flow> = {}): Flow {
  const asked = Object.values(nodes).flatMap((node) => (node.kind === 'ask' ? [node.step] : []));
  return {
    id: 'sample',
    version: 1,
    title: words('A sample', 'Un ejemplo'),
    start: Object.keys(nodes)[0] ?? 'done',
    steps: [...new Set(asked)],
    nodes: { ...nodes, done: end() },
    ...more,
  };
}

/** Two questions of 0 to 3, total 0 to 6. */
function form(key: string, title: string, cleared: boolean): InstrumentInfo {
  return {
    key,
    title,
    ranges: { total: { from: 0, to: 6, whole: true }, first: { from: 0, to: 3, whole: true } },
    bands: [
      { code: 'low', from: 0, to: 2 },
      { code: 'high', from: 3, to: 6 },
    ],
    flags: ['second-answered'],
    languages: key === 'english' ? ['en'] : ['en', 'es'],
    cleared,
    items: [
      { linkId: '1', scored: true },
      { linkId: '2', scored: true },
      { linkId: '3', scored: false },
    ],
  };
}

const forms: readonly InstrumentInfo[] = [
  form('form', 'Form', true),
  form('locked', 'Locked form', false),
  form('english', 'English form', true),
];

function asFlow({ key }: InstrumentInfo): Flow {
  const points = choice(0, 1, 2, 3);
  return {
    id: key,
    version: 1,
    title: words('Form', 'Formulario'),
    start: 'item-1',
    steps: ['item-1', 'item-2'],
    nodes: {
      'item-1': ask(`${key}.1`, points, 'item-2', { step: 'item-1' }),
      'item-2': ask(`${key}.2`, points, 'score', { step: 'item-2' }),
      score: { kind: 'score', instrument: key, items: { 1: 'item-1', 2: 'item-2' }, next: 'if-flagged' },
      'if-flagged': { kind: 'branch', arms: [{ when: { score: 'score', flag: 'second-answered' }, to: 'flagged' }], otherwise: 'done' },
      done: end(),
      flagged: end('flagged'),
    },
  };
}

export const otherPin = { id: 'other', version: 1, hash: 'abc' };
const other: Flow = { ...sample({ hello: say('ask'), ask: ask('other', yesNo, 'done') }), id: 'other' };

/** Ends with a person after a call for help. */
export const carefulPin = { id: 'careful', version: 1, hash: 'def' };
const careful: Flow = {
  ...sample({
    safe: ask('safe', yesNo, 'if-safe', { pressing: [false] }),
    'if-safe': { kind: 'branch', arms: [{ when: { answer: 'safe', equals: false }, to: 'person' }], otherwise: 'done' },
    person: end('person'),
  }),
  id: 'careful',
};

export const sampleLibrary: CheckLibrary = {
  flow: (pin) => (pin.version === 1 ? [other, careful].find(({ id }) => id === pin.id) : undefined),
  instrument: (key, version) => (version === '1' ? forms.filter((one) => one.key === key).map(asFlow)[0] : undefined),
  instrumentInfo: (key) => forms.find((one) => one.key === key),
  roles: ['counselor', 'nurse'],
  flowIds: ['sample', 'other'],
  skills: ['breathing'],
  quietHours: { from: '21:00', to: '08:00' },
  forbidden: { en: ['dose*'], es: ['dosis'] },
  placeholders: ['name'],
};
