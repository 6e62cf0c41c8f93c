import {
  advance,
  begin,
  currentNode,
  ending,
  measures,
  walk,
  type Act,
  type Flow,
  type Given,
  type NodeId,
  type Pin,
  type Playable,
  type Run,
  type Value,
} from '@cairn/workflows';
import { playable } from './library.ts';

/* Goes through a conversation as a person would, by the real engine. */

const today = '2026-05-12';
const pin: Pin = { id: 'any', version: 1, hash: '0'.repeat(64) };
/** More steps than any shipped conversation has. */
const MOST = 400;

export type Gone = {
  readonly asked: readonly NodeId[];
  readonly said: readonly NodeId[];
  readonly acts: readonly Act[];
  readonly outcome: string | undefined;
  readonly measures: Readonly<Record<string, Value>>;
  readonly scores: Readonly<Record<string, number | undefined>>;
  readonly run: Run;
};

/** What is given at a node; undefined skips. `by` ends waits and hand-overs. */
export type Answering = (node: NodeId, flow: Playable) => Value | undefined;

export function drive(flow: Flow, answering: Answering, by: (node: NodeId) => string = () => 'timeout'): Gone {
  const linked = playable(flow);
  let run = begin(pin);
  for (let step = 0; step < MOST; step += 1) {
    const at = walk(linked, run).at;
    if (!at || at.node.kind === 'end') break;
    const input =
      at.node.kind === 'ask'
        ? ({ type: 'give', node: at.id, given: given(answering(at.id, linked)), sure: true } as const)
        : ({ type: 'pass', node: at.id, by: by(at.id) } as const);
    const taken = advance(linked, run, input, { today });
    if (!taken.ok) throw new Error(`${flow.id} ${at.id}: ${taken.refusal.code}`);
    run = taken.run;
  }
  return gone(linked, run);
}

function given(value: Value | undefined): Exclude<Given, { type: 'passed' }> {
  return value === undefined ? { type: 'skip', reason: undefined } : { type: 'answer', value };
}

function gone(linked: Playable, run: Run): Gone {
  const { turns } = walk(linked, run);
  return {
    asked: turns.flatMap((turn) => (turn.kind === 'given' ? [turn.id] : [])).concat(currentNode(linked, run)?.id ?? []),
    said: turns.flatMap((turn) => (turn.kind === 'said' ? [turn.id] : [])),
    acts: turns.flatMap((turn) => (turn.kind === 'acted' ? [turn.node.act] : [])),
    outcome: ending(linked, run),
    measures: measures(linked, run),
    scores: Object.fromEntries(turns.flatMap((turn) => (turn.kind === 'scored' ? [[turn.node.instrument, turn.scored?.total]] : []))),
    run,
  };
}

/** These answers by node, the rest skipped. A node of a later round (`scale#2`) may have its own. */
export function withAnswers(answers: Readonly<Record<NodeId, Value>>): Answering {
  return (node) => answers[node];
}
