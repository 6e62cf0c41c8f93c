import type { Instrument } from '@cairn/instruments';
import type { Condition, Flow, NodeId } from '@cairn/workflows';
import { askItem } from '../instrument-flow.ts';
import { branch } from './write.ts';

/** Points that open the long form of PHQ and GAD (clinical.md A1). */
const POSITIVE = 3;

type Pair = { readonly short: Instrument; readonly long: Instrument; readonly step: string };

export function idOf(instrument: Instrument, linkId: string): NodeId {
  return `${instrument.key}-${linkId}`;
}

/** Both items of the short form and its score; then the long form's other items and its score, when they are called for. */
export function shortThenLong({ short, long, step }: Pair, otherwise: NodeId, next: NodeId): Flow['nodes'] {
  const firstTwo = short.items.map(({ linkId }) => linkId);
  const rest = long.items.filter((item) => item.scored && !firstTwo.includes(item.linkId)).map(({ linkId }) => linkId);
  const ask = (instrument: Instrument, ids: readonly string[], then: NodeId): Flow['nodes'] =>
    Object.fromEntries(
      ids.map((linkId, index) => {
        const following = ids[index + 1];
        return [idOf(instrument, linkId), askItem(instrument, linkId, { step, next: following ? idOf(instrument, following) : then })];
      }),
    );
  const shortIds = Object.fromEntries(firstTwo.map((linkId) => [linkId, idOf(short, linkId)]));
  const longIds = { ...shortIds, ...Object.fromEntries(rest.map((linkId) => [linkId, idOf(long, linkId)])) };
  return {
    ...ask(short, firstTwo, `${short.key}-score`),
    [`${short.key}-score`]: { kind: 'score', instrument: short.key, items: shortIds, next: `if-${short.key}` },
    [`if-${short.key}`]: branch([[positive(short), idOf(long, rest[0] ?? '')]], otherwise),
    ...ask(long, rest, `${long.key}-score`),
    [`${long.key}-score`]: { kind: 'score', instrument: long.key, items: longIds, next },
  };
}

/** The score; or, where one of the two was skipped and there is none, the other at its highest. */
function positive(short: Instrument): Condition {
  return {
    any: [
      { score: `${short.key}-score`, atLeast: POSITIVE },
      ...short.items.map(({ linkId }) => ({ answer: idOf(short, linkId), atLeast: POSITIVE })),
    ],
  };
}
