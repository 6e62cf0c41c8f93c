import { daily } from '../../../../packages/check-ins/src/flows/daily.ts';
import { nodeKinds, type Flow } from '@cairn/workflows';
import { parseFlow } from '@cairn/workflows/wire';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from '../../src/flows/model/compare.ts';
import { record, redo, remember, undo, type History } from '../../src/flows/model/history.ts';
import { NOWHERE, freshId } from '../../src/flows/model/ids.ts';
import { leadsTo } from '../../src/flows/model/leads.ts';
import { edit, type Operation } from '../../src/flows/model/operations.ts';
import { readingOrder } from '../../src/flows/model/order.ts';
import { mainWay, waysOut } from '../../src/flows/model/ways.ts';

function after(flow: Flow, operation: Operation): Flow {
  const edited = edit(flow, operation);
  if (!edited.ok) throw new Error(edited.code);
  return edited.flow;
}

const next = (flow: Flow, id: string): string | undefined => flow.nodes[id] && mainWay(flow.nodes[id]);

describe('editing the order', () => {
  test('a new node stands in the way it was added to', () => {
    const flow = after(daily, { type: 'add', id: 'pause', kind: 'say', at: { after: 'mood', slot: 'next' } });
    expect([next(flow, 'mood'), next(flow, 'pause')]).toEqual(['pause', 'sleep']);
    const first = after(daily, { type: 'add', id: 'pause', kind: 'say', at: { start: true } });
    expect([first.start, next(first, 'pause')]).toEqual(['pause', 'hello']);
  });

  test('what led to a removed node leads on to what followed it, and its step goes with it', () => {
    const flow = after(daily, { type: 'remove', id: 'mood' });
    expect([next(flow, 'if-craving'), next(flow, 'craving-access')]).toEqual(['sleep', 'sleep']);
    expect(flow.steps).not.toContain('mood');
    const endless = after(daily, { type: 'remove', id: 'done' });
    expect(next(endless, 'if-safety')).toBe(NOWHERE);
  });

  test('a node moves over its neighbour on the straight way', () => {
    const up = after(daily, { type: 'move', id: 'sleep', by: 'up' });
    expect([next(up, 'if-craving'), next(up, 'craving-access'), next(up, 'sleep'), next(up, 'mood')]).toEqual([
      'sleep',
      'sleep',
      'mood',
      'use',
    ]);
    expect(after(daily, { type: 'move', id: 'mood', by: 'down' })).toEqual(up);
    expect(after(daily, { type: 'move', id: 'dose', by: 'up' }).start).toBe('dose');
    expect(edit(daily, { type: 'move', id: 'hello', by: 'up' })).toEqual({ ok: false, code: 'edge-of-line' });
    expect(edit(daily, { type: 'move', id: 'done', by: 'up' })).toEqual({ ok: false, code: 'edge-of-line' });
  });

  test('a renamed node is renamed wherever it is named', () => {
    const flow = after(daily, { type: 'rename', id: 'substances', to: 'what-was-used' });
    expect(JSON.stringify(flow)).not.toContain('"substances"');
    expect(after(flow, { type: 'rename', id: 'what-was-used', to: 'substances' })).toEqual(daily);
    expect(edit(daily, { type: 'rename', id: 'mood', to: 'sleep' })).toEqual({ ok: false, code: 'id-taken' });
    expect(edit(daily, { type: 'rename', id: 'mood', to: 'my mood' })).toEqual({ ok: false, code: 'bad-id' });
  });

  test('another kind keeps the words and the way on', () => {
    const flow = after(daily, { type: 'kind', id: 'use-later', kind: 'hand-over' });
    expect(flow.nodes['use-later']).toMatchObject({
      kind: 'hand-over',
      text: { en: expect.stringContaining('That is okay') },
      back: 'safety',
    });
  });

  test('two versions are compared node by node, words side by side', () => {
    const changed = after(after(daily, { type: 'remove', id: 'sleep' }), { type: 'title', text: { en: 'Day', es: 'Día' } });
    expect(compare(daily, changed).map(({ id, what }) => [id, what])).toEqual([
      [undefined, 'changed'],
      ['mood', 'changed'],
      ['sleep', 'removed'],
    ]);
    expect(compare(daily, changed)[1]?.differences).toEqual([{ path: ['next'], before: 'sleep', after: 'use' }]);
    expect(compare(daily, daily)).toEqual([]);
  });
});

test('an answer leads past the splits that it alone decides', () => {
  expect(['no', 'yes', 'talk'].map((value) => leadsTo(daily, 'safety', value))).toEqual(['done', 'not-alone', 'not-alone']);
  expect([0, 3].map((value) => leadsTo(daily, 'withdrawal', value))).toEqual(['craving', 'withdrawal-signs']);
  expect(leadsTo(after(daily, { type: 'remove', id: 'done' }), 'safety', 'no')).toBe(NOWHERE);
});

const seed = 20261122;

/** An operation that means something in the flow as it is, chosen by numbers. */
function pick(flow: Flow, [a, b, c]: readonly [number, number, number]): Operation {
  const ids = Object.keys(flow.nodes);
  const id = ids[a % ids.length] ?? flow.start;
  const other = ids[b % ids.length] ?? flow.start;
  const kind = nodeKinds[c % nodeKinds.length] ?? 'say';
  const ways = flow.nodes[id] ? waysOut(flow.nodes[id]) : [];
  const slot = ways[b % Math.max(1, ways.length)]?.slot ?? 'next';
  const all: readonly Operation[] = [
    { type: 'add', id: freshId(flow, kind), kind, at: { after: id, slot } },
    { type: 'remove', id },
    { type: 'move', id, by: b % 2 === 0 ? 'up' : 'down' },
    { type: 'rename', id, to: `node-${c}` },
    { type: 'kind', id, kind },
    { type: 'lead', id, slot, to: other },
    { type: 'start', to: id },
    { type: 'budget', seconds: b % 3 === 0 ? undefined : b },
  ];
  return all[(a + b + c) % all.length] ?? { type: 'remove', id };
}

const chances = fc.array(fc.tuple(fc.nat(999), fc.nat(999), fc.nat(999)), { maxLength: 40 });

function play(numbers: readonly (readonly [number, number, number])[]): History {
  let history = remember(daily);
  for (const one of numbers) {
    const edited = edit(history.present, pick(history.present, one));
    if (edited.ok) history = record(history, edited.flow);
  }
  return history;
}

describe(`any run of edits (seed ${seed})`, () => {
  test('undone whole gives the same flow, and done again the same result', () => {
    fc.assert(
      fc.property(chances, (numbers) => {
        const history = play(numbers);
        let back = history;
        while (back.past.length > 0) back = undo(back);
        expect(back.present).toEqual(daily);
        while (back.future.length > 0) back = redo(back);
        expect(back.present).toEqual(history.present);
      }),
      { seed, numRuns: 300 },
    );
  });

  test('leaves a flow that the language takes, whose ways lead to nodes or visibly nowhere, and that is listed whole', () => {
    fc.assert(
      fc.property(chances, (numbers) => {
        const flow = play(numbers).present;
        expect(parseFlow(flow).ok).toBe(true);
        const known = new Set([...Object.keys(flow.nodes), NOWHERE]);
        const led = Object.values(flow.nodes).flatMap((node) => waysOut(node).flatMap(({ to }) => to ?? []));
        expect([flow.start, ...led].filter((to) => !known.has(to))).toEqual([]);
        expect(
          readingOrder(flow)
            .map(({ id }) => id)
            .sort(),
        ).toEqual(Object.keys(flow.nodes).sort());
      }),
      { seed, numRuns: 300 },
    );
  });
});

test('letters typed into one field are one step back; another field is another', () => {
  const title = (en: string): Flow => ({ ...daily, title: { en, es: 'Día' } });
  let history = record(record(remember(daily), title('D'), 'title.en'), title('Da'), 'title.en');
  history = record(history, { ...title('Da'), budget: 60 }, 'budget');
  expect(history.past).toHaveLength(2);
  expect(undo(history).present).toEqual(title('Da'));
  expect(undo(undo(history)).present).toEqual(daily);
});
