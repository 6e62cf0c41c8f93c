import type { Instrument, Item } from '@cairn/instruments';
import type { Ask, Condition, Flow, Node, NodeId } from '@cairn/workflows';
import { ends, hintOf, inFlow, inText, nodeOfItem, pressingOf, questionOf } from './instrument-words.ts';

/**
 * An instrument as a conversation: each item in its order and its own words, asked when its `enableWhen` holds, then its score
 * under the id `score`. It ends `flagged` when an answer or the score raises a flag, else `done`. A language that the instrument
 * has no words in is left empty, so that static analysis names it: nobody translates an instrument on their own.
 */
export function instrumentFlow(instrument: Instrument): Flow {
  const parts = instrument.items.map((item, index) => partOf(instrument, item, after(instrument, index)));
  return {
    id: instrument.key,
    version: 1,
    title: inText(instrument.title),
    start: startOf(instrument, 0),
    steps: [...new Set(instrument.items.map((_, index) => stepOf(instrument, index)))],
    ...(instrument.mode === 'clinician' ? { audience: 'clinician' as const } : {}),
    nodes: { ...Object.fromEntries(parts.flat()), ...ending(instrument) },
  };
}

/** One item as a question, for a flow that asks a part of an instrument in its own place. */
export function askItem(instrument: Instrument, linkId: string, place: { readonly step: string; readonly next: NodeId }): Ask {
  const item = instrument.items.find((one) => one.linkId === linkId);
  if (!item) throw new Error(`${instrument.key} has no item ${linkId}`);
  const hint = hintOf(instrument, item);
  const pressing = pressingOf(item);
  return {
    kind: 'ask',
    text: inText(item.text),
    ...(hint ? { hint } : {}),
    question: questionOf(item),
    measure: `${instrument.key}.${linkId}`,
    step: place.step,
    ...(pressing.length > 0 ? { pressing } : {}),
    next: place.next,
  };
}

type Placed = readonly (readonly [NodeId, Node])[];

/** A branch when it is not always asked, what is said before it, and the question. */
function partOf(instrument: Instrument, item: Item, next: NodeId): Placed {
  const index = instrument.items.indexOf(item);
  const own = nodeOfItem(instrument, item.linkId);
  const first = item.preface ? `before-${own}` : own;
  return [
    ...(item.enableWhen
      ? [[`if-${own}`, { kind: 'branch', arms: [{ when: inFlow(instrument, item.enableWhen), to: first }], otherwise: next }] as const]
      : []),
    ...(item.preface ? [[`before-${own}`, { kind: 'say', text: inText(item.preface), next: own }] as const] : []),
    [own, askItem(instrument, item.linkId, { step: stepOf(instrument, index), next })] as const,
  ];
}

function startOf(instrument: Instrument, index: number): NodeId {
  const item = instrument.items[index];
  if (!item) return 'score';
  const own = nodeOfItem(instrument, item.linkId);
  if (item.enableWhen) return `if-${own}`;
  return item.preface ? `before-${own}` : own;
}

function after(instrument: Instrument, index: number): NodeId {
  return startOf(instrument, index + 1);
}

/** What is asked only sometimes shares the step of the question before it. */
function stepOf(instrument: Instrument, index: number): string {
  const at = instrument.items.findLastIndex((item, place) => place <= index && item.enableWhen === undefined);
  const item = instrument.items[Math.max(at, 0)];
  return item ? nodeOfItem(instrument, item.linkId) : 'score';
}

function ending(instrument: Instrument): Flow['nodes'] {
  const byAnswer: readonly Condition[] = instrument.items.flatMap((item) =>
    item.redFlag ? [inFlow(instrument, { item: item.linkId, atLeast: item.redFlag.atLeast })] : [],
  );
  const codes = [...instrument.items.flatMap((item) => item.redFlag?.code ?? []), ...instrument.flags.map(({ code }) => code)];
  const byScore: readonly Condition[] = [...new Set(codes)].map((flag) => ({ score: 'score', flag }));
  const flagged = [...byAnswer, ...byScore];
  return {
    score: {
      kind: 'score',
      instrument: instrument.key,
      items: Object.fromEntries(instrument.items.map(({ linkId }) => [linkId, nodeOfItem(instrument, linkId)])),
      next: flagged.length > 0 ? 'if-flagged' : 'done',
    },
    ...(flagged.length > 0
      ? { 'if-flagged': { kind: 'branch', arms: [{ when: { any: flagged }, to: 'flagged' }], otherwise: 'done' }, flagged: ends.flagged }
      : {}),
    done: ends.done,
  };
}
