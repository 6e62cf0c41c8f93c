import { describe, expect, test } from 'vitest';
import { instrumentOf } from '@cairn/instruments/all';
import type { Ask, Question } from '@cairn/workflows';
import { all } from './library.ts';

/** What rules, trends and notes read, and the values that they know. */
const known: Readonly<Record<string, readonly (string | number)[] | Question['type'] | readonly [from: number, to: number]>> = {
  dose: ['clinic', 'home', 'not-yet', 'missed', 'some', 'not-due', 'ran-out', 'lost', 'vomited'],
  'dose.days-missed': 'number',
  'dose.why': ['side-effects', 'access', 'cost', 'pharmacy', 'felt-fine', 'used', 'other'],
  withdrawal: [0, 1, 2, 3],
  'withdrawal.scale': 'scale',
  'withdrawal.signs': ['chills', 'sweats', 'aches', 'upset-stomach', 'vomiting', 'runny-nose', 'yawning', 'restless', 'anxious'],
  craving: 'scale',
  'craving.worst': 'scale',
  'craving.access': 'yes-no',
  'craving.context': ['place', 'person', 'pain', 'mood', 'money', 'cue'],
  mood: [1, 2, 3, 4, 5],
  anxiety: 'scale',
  sleep: 'number',
  pain: 'scale',
  'pain.new': 'yes-no',
  use: ['no', 'yes', 'tell-person', 'rather-not-say'],
  'use.substances': ['opioid', 'alcohol', 'benzodiazepine', 'stimulant', 'cannabis', 'gabapentinoid', 'xylazine', 'other'],
  'use.alone': 'yes-no',
  'use.injected': 'yes-no',
  'use.overdose': ['no', 'now', 'lately'],
  'use.naloxone-given': 'yes-no',
  'side-effects': [
    'constipation',
    'drowsy',
    'hard-to-wake',
    'slow-breathing',
    'sweating',
    'nausea',
    'dental',
    'palpitations',
    'fainting',
    'allergic',
  ],
  naloxone: ['yes', 'no', 'not-sure', 'expired'],
  'support.contacts': 'number',
  housing: ['safe', 'unsure', 'lost'],
  violence: ['no', 'afraid', 'now'],
  'child-safety': 'yes-no',
  needs: ['food', 'transport', 'phone', 'work', 'legal', 'childcare', 'housing'],
  pregnant: ['no', 'yes', 'maybe'],
  coming: ['release', 'discharge', 'court', 'travel', 'procedure', 'job', 'anniversary'],
  'came-from': ['home', 'jail', 'hospital', 'detox'],
  safety: ['no', 'yes', 'talk'],
};

/** What only people read: no rule, trend or note takes it for anything. */
const ownWords = [
  'safe-now',
  'naloxone.known',
  'triggers',
  'coping',
  'win',
  'work-on',
  'used.choice',
  'used.plan',
  'outreach',
  'missed.why',
  'back.since',
  'medicine.at-hand',
  'medicine.offer',
  'visit.kept',
  'last-use',
  'medicines',
  'pregnant.may-ask',
  'contact.next',
  'contact.way',
  'contact.when',
  'contact.voice',
  'goal',
  'strength',
];

const asks = all.flatMap(({ flow }) =>
  Object.entries(flow.nodes).flatMap(([id, node]) => (node.kind === 'ask' ? [[flow.id, id, node] as const] : [])),
);

describe('measures', () => {
  test.each(asks.filter(([, , { measure }]) => measure in known))('%s %s answers in the values that are read', (_, __, ask) => {
    const values = known[ask.measure];
    const { question } = ask;
    if (typeof values === 'string') expect(question.type).toBe(values);
    else if (question.type !== 'choice' && question.type !== 'multi') throw new Error(`${ask.measure} is a list of options`);
    else expect(values).toEqual(expect.arrayContaining(question.options.map(({ value }) => value)));
  });

  test('numbers stay within what is read', () => {
    const bounds = Object.fromEntries(
      asks.flatMap(([, , { measure, question }]) => (question.type === 'number' ? [[measure, [question.min, question.max]]] : [])),
    );
    expect(bounds).toEqual({ 'dose.days-missed': [1, 30], sleep: [0, 16], 'support.contacts': [0, 7], 'supporter.sleep': [0, 16] });
  });

  test('every other measure is an instrument’s, a supporter’s, or for people to read', () => {
    const others = asks.map(([, , { measure }]) => measure).filter((measure) => !(measure in known) && !isInstrument(measure));
    const theirs = others.filter((measure) => measure.startsWith('supporter.'));
    expect([...new Set(others)].filter((measure) => !theirs.includes(measure)).toSorted()).toEqual(ownWords.toSorted());
  });

  test('every measure of the table that a check-in can bring is asked somewhere', () => {
    const asked = new Set(asks.map(([, , { measure }]) => measure));
    expect(Object.keys(known).filter((measure) => !asked.has(measure))).toEqual([]);
  });
});

function isInstrument(measure: string): boolean {
  const [key = '', linkId = ''] = measure.split('.');
  return instrumentOf(key)?.items.some((item) => item.linkId === linkId) ?? false;
}

describe('words', () => {
  const spoken = all.flatMap(({ flow }) =>
    Object.entries(flow.nodes).flatMap(([id, node]) => textsOf(node).map((text) => [flow.id, id, text] as const)),
  );

  test('are person-first, and never say must, should or fail', () => {
    const english =
      /\b(must|you should|fail(ed|ure)?|relapse[ds]?|clean|dirty|addict(ed|s)?|abuse[rd]?|junkie|complian(t|ce)|substance abuse|streak)\b/i;
    const spanish = /\b(debe(n|ría)?|tiene que usar|fracas\w+|reca[ií]da\w*|limpi[oa]s?|suci[oa]s?|adict\w+|abus\w+|drogadict\w+)\b/i;
    expect(spoken.filter(([, , text]) => english.test(text.en) || spanish.test(text.es))).toEqual([]);
  });

  test('address people as usted in Spanish', () => {
    const informal =
      /(^|[\s¿¡])(tú|tu|tus|te|ti|contigo|tienes|puedes|quieres|eres|estás|sientes|tomaste|usaste|dinos|llama|pide)(?=[\s,.?!]|$)/i;
    expect(spoken.filter(([, , text]) => informal.test(text.es))).toEqual([]);
  });

  test('say no name that a screen cannot fill in, and no other phone number than 911', () => {
    const numbers = spoken.flatMap(([, , text]) => [...`${text.en} ${text.es}`.matchAll(/\d{3,}/g)].map(([found]) => found));
    expect(new Set(numbers)).toEqual(new Set(['911']));
  });
});

/** What we wrote ourselves: the words of an instrument are its own. */
function textsOf(node: (typeof all)[number]['flow']['nodes'][string]): readonly Ask['text'][] {
  if (node.kind === 'say' || node.kind === 'wait' || node.kind === 'hand-over') return [node.text];
  if (node.kind !== 'ask' || isInstrument(node.measure)) return [];
  const { question } = node;
  const options = 'options' in question ? question.options.map(({ text }) => text) : [];
  return [node.text, ...(node.hint ? [node.hint] : []), ...options];
}
