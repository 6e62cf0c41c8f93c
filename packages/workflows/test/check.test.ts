import { describe, expect, test } from 'vitest';
import { check, type Flow, type Node } from '../src/index.ts';
import { ask, t, walkFlow } from './support.ts';

function withNodes(nodes: Record<string, Node>): Flow {
  return { ...walkFlow, nodes: { ...walkFlow.nodes, ...nodes } };
}
const codes = (flow: Flow) => check(flow).map((problem) => problem.code);

describe('check', () => {
  test('finds nothing in a sound flow', () => {
    expect(check(walkFlow)).toEqual([]);
  });

  test.each<[string, Record<string, Node>]>([
    ['missing-target', { went: ask('went', { type: 'yes-no', yes: t('Yes'), no: t('No') }, 'nowhere') }],
    ['unreachable', { island: { kind: 'say', text: t('Alone'), next: 'done' } }],
    ['circle', { where: { ...ask('where', { type: 'yes-no', yes: t('Yes'), no: t('No') }, 'pain'), step: 'pain' } }],
    ['no-way-to-the-end', { done: { kind: 'say', text: t('On and on'), next: 'gone' } }],
    ['missing-words', { hello: { kind: 'say', text: { en: 'Hello', es: ' ' }, next: 'went' } }],
    ['placeholders-differ', { hello: { kind: 'say', text: { en: 'Hello {name}', es: 'Hola' }, next: 'went' } }],
    ['unknown-step', { went: { ...ask('went', { type: 'yes-no', yes: t('Yes'), no: t('No') }, 'pain'), step: 'other' } }],
    ['measure-asked-twice', { with: { ...ask('pain', { type: 'yes-no', yes: t('Yes'), no: t('No') }, 'safe'), step: 'with' } }],
    [
      'condition-not-asked-before',
      { 'if-pain': { kind: 'branch', arms: [{ when: { answered: 'safe' }, to: 'where' }], otherwise: 'hours' } },
    ],
    ['no-options', { went: ask('went', { type: 'choice', options: [] }, 'pain') }],
    [
      'option-twice',
      {
        went: ask(
          'went',
          {
            type: 'choice',
            options: [
              { value: 1, text: t('a') },
              { value: 1, text: t('b') },
            ],
          },
          'pain',
        ),
      },
    ],
    [
      'start-out-of-range',
      { hours: ask('hours', { type: 'number', one: t('h'), unit: t('h'), min: 0, max: 4, step: 1, start: 5 }, 'with') },
    ],
    ['pressing-unknown', { went: { ...ask('went', { type: 'yes-no', yes: t('Yes'), no: t('No') }, 'pain'), pressing: ['yes'] } }],
  ])('finds %s', (code, nodes) => {
    expect(codes(withNodes(nodes))).toContain(code);
  });

  test('a flow that starts nowhere is found', () => {
    expect(codes({ ...walkFlow, start: 'nowhere' })).toContain('missing-target');
  });
});
