import {
  advance,
  begin,
  link,
  MOST_NODES,
  walk,
  type Flow,
  type Given,
  type Language,
  type Playable,
  type Run,
  type Way,
} from '@cairn/workflows';
import { saved, simulate, type Persona, type SavedWalk, type Walk } from '@cairn/workflows/simulate';
import { createMemo, createSignal, type Accessor } from 'solid-js';
import type { FindingsModel } from './create-findings.ts';

export const personas = ['by-hand', 'usual', 'hardest', 'skips', 'away'] as const;
export type PersonaKey = (typeof personas)[number];

/** A made-up day, so that the same walk reads the same on every day. */
const CLOCK = { day: '2026-06-01', minute: 8 * 60 } as const;

export type WalkModel = {
  readonly playable: Accessor<Playable | undefined>;
  readonly active: Accessor<PersonaKey | undefined>;
  readonly way: Accessor<Way | undefined>;
  /** Minutes since it was begun, on the walk's own clock. */
  readonly minutes: Accessor<number>;
  readonly refused: Accessor<string | undefined>;
  readonly start: (persona: PersonaKey) => void;
  readonly stop: () => void;
  readonly give: (given: Exclude<Given, { type: 'passed' }>, sure?: boolean) => void;
  readonly pass: (by: string) => void;
  /** The walk of a persona, to be kept as a test; undefined for one by hand. */
  readonly kept: Accessor<SavedWalk | undefined>;
};

/** The draft walked as it stands, on a clock that only waits move. */
export function createWalk(flow: Accessor<Flow>, findings: FindingsModel, language: Accessor<Language>): WalkModel {
  const playable = createMemo((): Playable | undefined => {
    const linked = link(flow(), findings.library());
    return linked.ok && Object.keys(linked.flow.nodes).length <= MOST_NODES ? linked.flow : undefined;
  });
  const pin = () => ({ id: flow().id, version: flow().version, hash: '0'.repeat(64) });
  const [active, setActive] = createSignal<PersonaKey>();
  const [run, setRun] = createSignal<Run>(begin(pin()));
  const [done, setDone] = createSignal<Walk>();
  const [refused, setRefused] = createSignal<string>();
  const way = createMemo(() => {
    const of = playable();
    return of && active() !== undefined ? walk(of, run()) : undefined;
  });
  const step = (input: Parameters<typeof advance>[2]): void => {
    const of = playable();
    if (!of) return;
    const next = advance(of, run(), input, { today: CLOCK.day });
    setRefused(next.ok ? undefined : next.refusal.code);
    if (next.ok) setRun(next.run);
  };
  const at = (): string => way()?.at?.id ?? '';
  return {
    playable,
    active,
    way,
    minutes: () => done()?.minutes ?? 0,
    refused,
    start: (key) => {
      const of = playable();
      const result = of && key !== 'by-hand' ? simulate(of, pin(), personaOf(key, flow(), language()), CLOCK) : undefined;
      setDone(result);
      setRun(result?.run ?? begin(pin()));
      setRefused(undefined);
      setActive(key);
    },
    stop: () => setActive(undefined),
    give: (given, sure = false) => step({ type: 'give', node: at(), given, sure }),
    pass: (by) => step({ type: 'pass', node: at(), by }),
    kept: () => {
      const result = done();
      return result && saved(pin(), result, CLOCK);
    },
  };
}

/** Everybody but who goes away is there when an event or a person comes. */
function personaOf(key: Exclude<PersonaKey, 'by-hand'>, flow: Flow, language: Language): Persona {
  const otherwise = key === 'hardest' ? 'last' : key === 'skips' ? 'skip' : 'first';
  const comes = Object.entries(flow.nodes).flatMap(([id, node]): [string, string][] => {
    if (node.kind === 'hand-over') return [[id, 'back']];
    return node.kind === 'wait' && node.on[0] ? [[id, node.on[0].event]] : [];
  });
  return { name: key, language, answers: {}, otherwise, passes: key === 'away' ? {} : Object.fromEntries(comes) };
}
