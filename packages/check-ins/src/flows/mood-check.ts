import type { Item, Words } from '@cairn/instruments';
import { phq9 } from '@cairn/instruments/phq-9';
import type { Condition, Flow, Node, Text } from '@cairn/workflows';

/*
 * The PHQ-9 as a conversation: its nine items verbatim, its tenth when anything was marked, and a person at once when item 9
 * is (clinical.md A1, R02). Its measures are `phq9.1` … `phq9.10`.
 */

const symptoms = phq9.items.filter((item) => item.scored);
const last = phq9.items.find((item) => !item.scored);
const marked: Condition = { any: symptoms.map((item) => ({ answer: nodeId(item), atLeast: 1 })) };
const flagged: Condition = {
  any: symptoms.flatMap((item) => (item.redFlag === undefined ? [] : [{ answer: nodeId(item), atLeast: item.redFlag.atLeast }])),
};

function nodeId(item: Item): string {
  return `item-${item.linkId}`;
}

/** The PHQ-9 has both languages: its languages are checked by a test of the instruments. */
function both({ en, es }: Words): Text {
  return { en, es: es ?? en };
}

function ask(item: Item, next: string): Node {
  const flag = item.redFlag?.atLeast;
  const pressing = flag === undefined ? {} : { pressing: item.options.map((one) => one.value).filter((value) => value >= flag) };
  return {
    kind: 'ask',
    text: both(item.text),
    ...(item.scored ? { hint: both(phq9.recall) } : {}),
    question: { type: 'choice', options: item.options.map((one) => ({ value: one.value, text: both(one.text) })) },
    measure: `phq9.${item.linkId}`,
    step: nodeId(item.scored ? item : (symptoms[symptoms.length - 1] ?? item)),
    ...pressing,
    next,
  };
}

const items = symptoms.map((item, index) => {
  const following = symptoms[index + 1];
  return [nodeId(item), ask(item, following ? nodeId(following) : 'if-marked')] as const;
});

export const moodCheck: Flow = {
  id: 'mood-check',
  version: 1,
  title: { en: 'Mood check', es: 'Su ánimo' },
  start: 'hello',
  steps: symptoms.map(nodeId),
  nodes: {
    hello: {
      kind: 'say',
      text: {
        en: 'Hi {name}. These 9 questions ask about the last 2 weeks.',
        es: 'Hola, {name}. Estas 9 preguntas son sobre las últimas 2 semanas.',
      },
      next: 'item-1',
    },
    ...Object.fromEntries(items),
    'if-marked': { kind: 'branch', arms: last ? [{ when: marked, to: nodeId(last) }] : [], otherwise: 'if-flagged' },
    ...(last ? { [nodeId(last)]: ask(last, 'if-flagged') } : {}),
    'if-flagged': { kind: 'branch', arms: [{ when: flagged, to: 'not-alone' }], otherwise: 'done' },
    'not-alone': {
      kind: 'say',
      text: {
        en: 'Thank you for telling us. You do not have to hold this alone.',
        es: 'Gracias por decirlo. No tiene que cargar con esto a solas.',
      },
      next: 'person',
    },
    done: { kind: 'end', outcome: 'done' },
    person: { kind: 'end', outcome: 'person' },
  },
};
