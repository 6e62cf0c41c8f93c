import { expect, test } from 'vitest';
import { changeInput, draftInput, MOST_CHARACTERS, publishInput, recallInput, sendBackInput } from '../src/index.ts';
import { flowOf, pinOf, stay, text } from './support.ts';

const on = { opId: 'op-12345678', chart: 'program', draftId: 'd1', revision: 1 };
const asked = (schema: { safeParse: (input: unknown) => { success: boolean } }, input: unknown): boolean => schema.safeParse(input).success;

test('what the editor sends is taken', () => {
  expect(asked(draftInput, { ...on, base: pinOf(1) })).toBe(true);
  expect(asked(changeInput, { ...on, flow: flowOf({ promise: 'You keep your dose.' }) })).toBe(true);
  expect(asked(publishInput, { ...on, runs: { ...stay, mapping: { 'part/sleep': 'rest', well: null } } })).toBe(true);
});

test.each([
  ['a chart of somebody', changeInput, { ...on, chart: 'c-dee', flow: flowOf() }],
  ['a flow with a member that the language does not have', changeInput, { ...on, flow: { ...flowOf(), colour: 'red' } }],
  ['a flow that is too long', changeInput, { ...on, flow: tooLong() }],
  ['a revision of nothing', changeInput, { ...on, revision: 0, flow: flowOf() }],
  ['a policy that there is not', publishInput, { ...on, runs: { ...stay, policy: 'forget' } }],
  [
    'too many exceptions',
    publishInput,
    { ...on, runs: { ...stay, except: Array.from({ length: 2001 }, () => ({ checkInId: 'r', policy: 'stay' })) } },
  ],
  [
    'a mapping without end',
    publishInput,
    { ...on, runs: { ...stay, mapping: Object.fromEntries(Array.from({ length: 1001 }, (_, n) => [`n${n}`, null])) } },
  ],
  ['no words', sendBackInput, { ...on, words: '   ' }],
  ['a recall without a reason', recallInput, { ...on, pin: pinOf(1), reason: '' }],
  ['a hash that is none', recallInput, { ...on, pin: { ...pinOf(1), hash: 'no' }, reason: 'It harms.' }],
])('%s is refused at the door', (_what, schema, input) => {
  expect(asked(schema, input)).toBe(false);
});

function tooLong() {
  const said = (n: number) => [`say-${n}`, { kind: 'say', text: text('x'.repeat(1000)), next: 'end' }] as const;
  const flow = { ...flowOf(), nodes: { ...flowOf().nodes, ...Object.fromEntries(Array.from({ length: 400 }, (_, n) => said(n))) } };
  if (JSON.stringify(flow).length <= MOST_CHARACTERS) throw new Error('not too long');
  return flow;
}
