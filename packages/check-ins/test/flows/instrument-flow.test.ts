import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { score } from '@cairn/instruments';
import { instruments } from '@cairn/instruments/all';
import { begin, isPressing, link, nodeOf, walk, type Value } from '@cairn/workflows';
import { instrumentFlow } from '../../src/instrument-flow.ts';
import { drive } from './drive.ts';
import { scorer } from './library.ts';

const pin = { id: 'any', version: 1, hash: '0'.repeat(64) };

describe.each(instruments.map((one) => [one.key, one] as const))('%s as a conversation', (_, instrument) => {
  const flow = instrumentFlow(instrument);

  test('asks every item in its own words, under its own measure', () => {
    const asks = Object.values(flow.nodes).flatMap((node) => (node.kind === 'ask' ? [node] : []));
    expect(asks.map(({ measure }) => measure).toSorted()).toEqual(
      instrument.items.map(({ linkId }) => `${instrument.key}.${linkId}`).toSorted(),
    );
    for (const item of instrument.items) {
      const node = asks.find(({ measure }) => measure === `${instrument.key}.${item.linkId}`);
      expect(node?.text).toEqual({ en: item.text.en, es: item.text.es ?? '' });
    }
  });

  test('scores as the instrument itself does, and ends flagged when a flag is raised', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat({ max: 9999 })), (numbers) => {
        const next = () => numbers.next().value ?? 0;
        const gone = drive(flow, (id) => anyOf(instrument, id, next));
        const given = Object.fromEntries(
          instrument.items.flatMap(({ linkId }) => {
            const value = gone.measures[`${instrument.key}.${linkId}`];
            return value === undefined ? [] : [[linkId, value]];
          }),
        );
        const direct = score(instrument, given as Parameters<typeof score>[1], { language: 'en' });
        if (direct.status !== 'scored') throw new Error(JSON.stringify(direct));
        expect(gone.scores[instrument.key]).toBe(direct.score.total);
        expect(gone.outcome).toBe(direct.score.flags.length > 0 ? 'flagged' : 'done');
      }),
      { numRuns: 60 },
    );
  });

  test('a red flag is a call for help from its first answer on', () => {
    for (const item of instrument.items) {
      const node = Object.values(flow.nodes).find((one) => one.kind === 'ask' && one.measure === `${instrument.key}.${item.linkId}`);
      if (node?.kind !== 'ask') throw new Error('not asked');
      const from = item.redFlag?.atLeast;
      if (item.type !== 'choice') continue;
      for (const { value } of item.options) expect(isPressing(node, { type: 'answer', value })).toBe(from !== undefined && value >= from);
    }
  });
});

test('an item that hides another leaves it not asked, and a score without it complete', () => {
  const gate = instruments.find(({ key }) => key === 'pc-ptsd-5');
  if (!gate) throw new Error('no PC-PTSD-5');
  const linked = link(instrumentFlow(gate), { flow: () => undefined, instrument: () => undefined, scorer });
  if (!linked.ok) throw new Error(linked.problem.code);
  const first = nodeOf(linked.flow, 'item-gate');
  expect(first?.kind).toBe('ask');
  const run = { ...begin(pin), given: { 'item-gate': { type: 'answer', value: false } } } as const;
  const way = walk(linked.flow, run);
  expect(way.turns.find((turn) => turn.kind === 'scored')).toMatchObject({ scored: { total: 0, notAsked: ['1', '2', '3', '4', '5'] } });
});

function anyOf(instrument: (typeof instruments)[number], id: string, next: () => number): Value | undefined {
  const item = instrument.items.find(({ linkId }) => id === `item-${linkId}`);
  if (!item || next() % 6 === 0) return undefined;
  switch (item.type) {
    case 'yes-no':
      return next() % 2 === 0;
    case 'choice':
      return item.options[next() % item.options.length]?.value;
    case 'text':
      return 'words';
    default:
      return (item.min ?? 0) + (next() % ((item.max ?? 10) - (item.min ?? 0) + 1));
  }
}
