import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical } from '@cairn/kernel';
import { check } from '@cairn/workflows/check';
import { parseFlow } from '@cairn/workflows/wire';
import { isPressing, nodeOf, type Ask, type Playable, type Value } from '@cairn/workflows';
import { originOf } from '../../src/flows/content.ts';
import { shipped } from '../../src/shipped.ts';
import { checkLibrary, shippedVersions } from '../../src/check-library.ts';
import { all, flowOf, ownerRoles, playable } from './library.ts';
import { drive } from './drive.ts';

const world = checkLibrary({ flows: await shippedVersions(), roles: ownerRoles, quietHours: { from: '21:00', to: '08:00' }, attested: [] });

test('of every shipped version it is known where it comes from, and that nobody has reviewed it yet', () => {
  for (const { pin } of shipped) expect(originOf(pin)).toEqual({ source: expect.stringMatching(/clinical\.md/), review: 'unreviewed' });
  expect(originOf({ id: 'daily', version: 3, hash: 'a program’s own' })).toBeUndefined();
});

test('the words of an instrument are judged by nobody, our own beside them are', () => {
  const text = {
    en: 'Participation in the rehabilitation programme necessitates continual communication with your designated professionals.',
    es: 'La participación en el programa de rehabilitación requiere comunicación continua con los profesionales designados.',
  };
  const flow = flowOf('weekly');
  const hard = { ...flow, nodes: { ...flow.nodes, close: { kind: 'say', text, next: 'done' } } } as const;
  const found = check(hard, world, { only: ['hard-to-read'] });
  expect(found.map(({ node, at }) => [node, at])).toEqual([
    ['close', { language: 'en' }],
    ['close', { language: 'es' }],
  ]);
});

describe.each(all.map((one) => [one.flow.id, one] as const))('%s', (_, { content, flow }) => {
  test('is the flow that its pin names', () => {
    const hash = createHash('sha256').update(canonical(flow)).digest('hex');
    expect(content.pin).toEqual({ id: flow.id, version: flow.version, hash });
  });

  test('is plain data, as a file from outside would be read', () => {
    expect(parseFlow(JSON.parse(JSON.stringify(flow)))).toEqual({ ok: true, flow });
  });

  test('leaves static analysis nothing to find', () => {
    expect(check(flow, world)).toEqual([]);
  });

  test('makes no promise, since nobody has approved one, and says that its words are not reviewed', () => {
    expect(flow.promises).toBeUndefined();
    expect(content.review).toBe('unreviewed');
    expect(content.source).toMatch(/clinical\.md/);
  });

  test('comes to an end, asks nothing twice, and a call for help ends with a person', () => {
    const linked = playable(flow);
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat({ max: 9999 })), (numbers) => {
        const next = () => numbers.next().value ?? 0;
        const gone = drive(
          flow,
          (id) => anyAnswer(asked(linked, id), next),
          (id) => (next() % 2 === 0 ? 'timeout' : otherWay(linked, id)),
        );
        expect(gone.outcome).toMatch(/^(done|person)$/);
        expect(new Set(gone.asked).size).toBe(gone.asked.length);
        const calls = Object.entries(gone.run.given).filter(([id, given]) => isPressing(asked(linked, id), given));
        if (calls.length > 0) expect(gone.outcome).toBe('person');
      }),
      { numRuns: 300 },
    );
  });
});

function asked(flow: Playable, id: string): Ask {
  const node = nodeOf(flow, id);
  if (node?.kind === 'ask') return node;
  return { kind: 'ask', text: { en: '', es: '' }, question: { type: 'time' }, measure: '', step: '', next: '' };
}

/** A hand-over is given back; a wait has no other way than its time. */
function otherWay(flow: Playable, id: string): string {
  return nodeOf(flow, id)?.kind === 'hand-over' ? 'back' : 'timeout';
}

/** One time in five it is skipped. */
function anyAnswer({ question }: Ask, next: () => number): Value | undefined {
  if (next() % 5 === 0) return undefined;
  switch (question.type) {
    case 'yes-no':
      return next() % 2 === 0;
    case 'choice':
      return question.options[next() % question.options.length]?.value;
    case 'multi':
      return question.options.map(({ value }) => value).filter(() => next() % 3 === 0);
    case 'scale':
      return next() % 11;
    case 'number':
      return question.min + question.step * (next() % (Math.floor((question.max - question.min) / question.step) + 1));
    case 'date':
      return '2026-05-12';
    case 'time':
      return '08:00';
    case 'text':
      return 'words';
  }
}
