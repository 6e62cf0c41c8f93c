import type { Instrument } from '@cairn/instruments';
import { gad2 } from '@cairn/instruments/gad-2';
import { gad7 } from '@cairn/instruments/gad-7';
import { phq2 } from '@cairn/instruments/phq-2';
import { phq9 } from '@cairn/instruments/phq-9';
import type { Condition, Flow, NodeId } from '@cairn/workflows';
import { askItem } from '../../instrument-flow.ts';
import { branch, say } from '../write.ts';

/*
 * PHQ-2, and from 3 on the rest of the PHQ-9; GAD-2 and GAD-7 likewise (clinical.md A1). The two items of the short form count
 * for the long one, and are not asked again. PHQ-9 item 9 leads to the ASQ and to a person, whatever its answers (§E R02).
 */

/** Points that open the long form (clinical.md A1). */
const POSITIVE = 3;

type Pair = { readonly short: Instrument; readonly long: Instrument; readonly step: string };

function idOf(instrument: Instrument, linkId: string): NodeId {
  return `${instrument.key}-${linkId}`;
}

/** Both items of the short form and its score; then the long form's other items and its score, when they are called for. */
function shortThenLong({ short, long, step }: Pair, otherwise: NodeId, next: NodeId): Flow['nodes'] {
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

/** `otherwise` asks about thoughts of self-harm where item 9 did not. */
export function lowMood(step: string, otherwise: NodeId, next: NodeId): Flow['nodes'] {
  return {
    ...shortThenLong({ short: phq2, long: phq9, step }, otherwise, 'if-item-nine'),
    'if-item-nine': branch([[{ answer: idOf(phq9, '9'), atLeast: 1 }, 'item-nine']], next),
    'item-nine': say(
      'Thank you for telling us. You do not have to hold this alone. A few short questions help us to help you.',
      'Gracias por decirlo. No tiene que cargar con esto a solas. Unas preguntas cortas nos ayudan a ayudarle.',
      'asq',
    ),
    asq: {
      kind: 'include',
      of: { instrument: 'asq', version: '1' },
      ends: { done: 'after-screen', flagged: 'after-screen' },
      next: 'after-screen',
    },
    'after-screen': say('Thank you for answering. That took courage.', 'Gracias por contestar. Eso requiere valor.', 'person'),
  };
}

export function worry(step: string, next: NodeId): Flow['nodes'] {
  return shortThenLong({ short: gad2, long: gad7, step }, next, next);
}
