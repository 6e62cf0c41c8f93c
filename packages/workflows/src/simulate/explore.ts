import type { Day } from '@cairn/kernel';
import { advance, type Input } from '../advance.ts';
import { holds } from '../condition.ts';
import { exits, type Ask, type Flow, type HandOver, type NodeId, type Pin, type Wait } from '../flow.ts';
import { baseOf } from '../rounds.ts';
import { begin, givenAt, type Given, type Run } from '../run.ts';
import type { Value } from '../question.ts';
import { nodeOf, walk, type Exit, type Playable } from '../walk.ts';
import { candidates, readingOf, type Reading } from './candidates.ts';
import { pick } from './persona.ts';

/** What was found by walking every way that the flow tells apart. `exits` are ways out of nodes, each by name. */
export type Coverage = {
  readonly nodes: { readonly all: number; readonly missed: readonly NodeId[] };
  readonly exits: { readonly all: number; readonly missed: readonly Exit[] };
  readonly outcomes: readonly string[];
  /** Nodes at which some run came to nothing: no question, no wait, no end. */
  readonly stuck: readonly NodeId[];
  /** Questions asked a second time in one round. */
  readonly twice: readonly NodeId[];
  readonly states: number;
  /** There were more states than the limit: what is missed may only not have been looked at. */
  readonly cut: boolean;
};

const MOST_STATES = 40_000;
const MOST_DEPARTURES = 2;

/** Walks a linked flow along every combination of answers that can still make a difference. */
export function explore(flow: Playable, pin: Pin, today: Day, most = MOST_STATES): Coverage {
  const reading = readingOf(flow);
  const found = new Found(flow);
  let left = most;
  for (const profile of profiles(reading.scored.size)) {
    const seen = new Set<string>();
    const waiting: Run[] = [begin(pin)];
    for (let run = waiting.pop(); run !== undefined && left > 0; run = waiting.pop()) {
      const at = found.look(run);
      if (!at || at.node.kind === 'end') continue;
      const key = keyOf(flow, run, at.id, reading);
      if (seen.has(key)) continue;
      seen.add(key);
      left -= 1;
      const inputs = at.node.kind === 'ask' ? answers(run, at.id, at.node, { reading, profile, today }) : passes(at.id, at.node);
      for (const input of inputs) {
        const next = advance(flow, run, input, { today });
        if (next.ok) waiting.push(next.run);
      }
    }
    if (left <= 0) break;
  }
  return found.coverage(most - Math.max(0, left), left <= 0);
}

/** For scored items, which combine in too many ways: the first so many answered highest, the rest lowest; or one left out. */
type Profile = { readonly high: number } | { readonly skipped: number };

function profiles(items: number): readonly Profile[] {
  if (items === 0) return [{ high: 0 }];
  const counts = Array.from({ length: items + 1 }, (_, high): Profile => ({ high }));
  return [...counts, ...Array.from({ length: items }, (_, skipped): Profile => ({ skipped }))];
}

type Look = { readonly reading: Reading; readonly profile: Profile; readonly today: Day };

function answers(run: Run, id: NodeId, ask: Ask, { reading, profile, today }: Look): readonly Input[] {
  const base = baseOf(id);
  const give = (given: Extract<Input, { type: 'give' | 'change' }>['given']): Input => ({ type: 'give', node: id, given, sure: true });
  const skip = ask.required ? [] : [give({ type: 'skip', reason: undefined })];
  const answer = (value: Value): Input => give({ type: 'answer', value });
  const isRead = [...(reading.live.get(ask.next) ?? [])].includes(base);
  if (reading.scored.has(base)) {
    const place = [...reading.scored].indexOf(base);
    if ('skipped' in profile && profile.skipped === place && skip.length > 0) return skip;
    const usual = usualAnswer(ask, place, profile, today);
    const own = answer(usual);
    if (!reading.leaves.has(base) || departures(run, id, { reading, profile, today }) >= MOST_DEPARTURES) return [own];
    return [own, ...candidates(ask, base, reading, today).map(answer)];
  }
  if (!isRead && !ask.pressing) return [answer(pick(ask.question, 'first', today))];
  return [...candidates(ask, base, reading, today).map(answer), ...skip];
}

/** What the profile answers at the item of that place. */
function usualAnswer(ask: Ask, place: number, profile: Profile, today: Day): Value {
  return pick(ask.question, 'high' in profile && place < profile.high ? 'last' : 'first', today);
}

/** How many scored items so far were answered otherwise than the profile does: more than a few at once tell nothing new apart. */
function departures(run: Run, at: NodeId, { reading, profile, today }: Look): number {
  return [...reading.scored].filter((item, place) => {
    const given = item === baseOf(at) ? undefined : givenAt(run, item);
    const ask = reading.asks.get(item);
    return given?.type === 'answer' && ask !== undefined && given.value !== usualAnswer(ask, place, profile, today);
  }).length;
}

function passes(id: NodeId, node: Wait | HandOver): readonly Input[] {
  const named = node.kind === 'wait' ? node.on.map((one) => one.event) : node.back === undefined ? [] : ['back'];
  const all = node.timeout === undefined ? named : [...named, 'timeout'];
  return all.map((by) => ({ type: 'pass', node: id, by }));
}

/** Where the run stands and what of it can still be read: two runs with the same key have the same future. */
function keyOf(flow: Playable, run: Run, at: NodeId, reading: Reading): string {
  const live = [...(reading.live.get(baseOf(at)) ?? [])].sort();
  const read = live.filter((id) => nodeOf(flow, id)?.kind === 'ask').map((id) => told(lastGiven(run, id), id, reading));
  return JSON.stringify([at, read]);
}

/** Which of the conditions about it an answer fulfils; of a scored question the answer itself, because it adds up. */
function told(given: Given | undefined, id: NodeId, reading: Reading): unknown {
  if (given?.type !== 'answer') return given?.type;
  if (reading.summed.has(id)) return given.value;
  const sofar = { answers: new Map([[id, given.value]]), skipped: new Set<NodeId>(), scores: new Map() };
  return (reading.leaves.get(id) ?? []).map((leaf) => holds(leaf, sofar));
}

function lastGiven(run: Run, base: NodeId): Given | undefined {
  let last = givenAt(run, base);
  for (let round = 2; ; round += 1) {
    const next = givenAt(run, `${base}#${round}`);
    if (!next) return last;
    last = next;
  }
}

/** Every exit of a node, by the names that a walk uses. */
export function exitsOf(flow: Flow): readonly Exit[] {
  return Object.entries(flow.nodes).flatMap(([node, one]) => {
    switch (one.kind) {
      case 'end':
        return [];
      case 'branch':
        return [...one.arms.map((_, index) => ({ node, by: `arm ${index}` })), { node, by: 'otherwise' }];
      case 'wait':
        return [...one.on.map(({ event }) => ({ node, by: event })), ...(one.timeout === undefined ? [] : [{ node, by: 'timeout' }])];
      case 'hand-over':
        return [...(one.back === undefined ? [] : [{ node, by: 'back' }]), ...(one.timeout === undefined ? [] : [{ node, by: 'timeout' }])];
      case 'again':
        return [
          { node, by: 'back' },
          { node, by: 'on' },
        ];
      default:
        return exits(one).length > 0 ? [{ node, by: 'next' }] : [];
    }
  });
}

class Found {
  readonly #flow: Playable;
  readonly #exits = new Set<string>();
  readonly #nodes = new Set<NodeId>();
  readonly #outcomes = new Set<string>();
  readonly #stuck = new Set<NodeId>();
  readonly #twice = new Set<NodeId>();

  constructor(flow: Playable) {
    this.#flow = flow;
  }

  look(run: Run) {
    let last = this.#flow.start;
    const way = walk(this.#flow, run, ({ node, by }) => {
      this.#nodes.add(node);
      this.#exits.add(`${node}|${by}`);
      last = node;
    });
    if (!way.at) this.#stuck.add(last);
    else this.#nodes.add(baseOf(way.at.id));
    if (way.at?.node.kind === 'end') this.#outcomes.add(way.at.node.outcome);
    const asked = way.turns.flatMap((turn) => (turn.kind === 'given' ? [turn.id] : []));
    for (const id of asked) if (asked.indexOf(id) !== asked.lastIndexOf(id)) this.#twice.add(id);
    return way.at;
  }

  coverage(states: number, cut: boolean): Coverage {
    const nodes = Object.keys(this.#flow.nodes);
    const all = exitsOf(this.#flow);
    return {
      nodes: { all: nodes.length, missed: nodes.filter((id) => !this.#nodes.has(id)) },
      exits: { all: all.length, missed: all.filter(({ node, by }) => !this.#exits.has(`${node}|${by}`)) },
      outcomes: [...this.#outcomes].sort(),
      stuck: [...this.#stuck],
      twice: [...this.#twice],
      states,
      cut,
    };
  }
}
