import type { Actor, Context } from '@cairn/kernel';
import type { Flow, Pin, Playable, Run, Text, Value } from '@cairn/workflows';
import { begin, give } from '@cairn/workflows';
import { decide, flows, type Command, type FlowEntry, type FlowFact, type Flows, type Judged, type Known } from '../src/index.ts';

export const ruth: Actor = { personId: 'ruth', name: 'Ruth Feldman', role: 'director' };
export const jonah: Actor = { personId: 'jonah', name: 'Jonah Reed', role: 'supervisor' };
export const amara: Actor = { personId: 'amara', name: 'Dr. Amara Okafor', role: 'prescriber' };

export const text = (en: string): Text => ({ en, es: `es: ${en}` });

/** Two questions: the second one differs by version; `promise` is a sentence that binds the program. */
export function flowOf({ second = 'sleep', most = 10, promise = '' }: { second?: string; most?: number; promise?: string } = {}): Flow {
  const number = { type: 'number', one: text('hour'), unit: text('hours'), min: 0, max: most, step: 1, start: 0 } as const;
  return {
    id: 'evening',
    version: 1,
    title: text('This evening'),
    start: 'well',
    steps: ['one'],
    nodes: {
      well: {
        kind: 'ask',
        text: text('All well?'),
        question: { type: 'yes-no', yes: text('Yes'), no: text('No') },
        measure: 'well',
        step: 'one',
        next: second,
      },
      [second]: { kind: 'ask', text: text('How long did you sleep?'), question: number, measure: 'sleep', step: 'one', next: 'end' },
      end: { kind: 'end', outcome: 'done' },
    },
    ...(promise ? { promises: { dose: { text: text(promise) } } } : {}),
  };
}

export const pinOf = (version: number, hash = `${version}`.padStart(64, '0')): Pin => ({ id: 'evening', version, hash });

export function runOf(given: Readonly<Record<string, Value | null>>): Run {
  return Object.entries(given).reduce(
    (run, [node, value]) => give(run, node, value === null ? { type: 'skip', reason: undefined } : { type: 'answer', value }),
    begin(pinOf(1)),
  );
}

/** A program's drafts as decisions make them, without a store. */
export class Desk {
  state: Flows = flows.start();
  readonly facts: FlowFact[] = [];
  judged: Partial<Judged> = {};
  newer: Pin | undefined;
  base: { pin: Pin; flow: Flow } | undefined = { pin: pinOf(1), flow: flowOf() };
  isRecalled = false;
  #seq = 0;

  say(actor: Actor, command: Command) {
    const decided = decide(this.#known(command), command, context(actor));
    if (!decided.ok) return decided.refusal;
    for (const fact of decided.facts) this.#append(fact, actor);
    return decided.result;
  }

  draft(id = 'd1') {
    return this.state.drafts.find((one) => one.draftId === id);
  }

  #append(fact: FlowFact, actor: Actor): void {
    this.#seq += 1;
    this.facts.push(fact);
    const at = { stream: 'program/program', seq: this.#seq, at: this.#seq * 1000, actor: actor.personId, opId: `op-${this.#seq}` };
    this.state = flows.evolve(this.state, { ...at, ...fact } as FlowEntry);
  }

  #known(command: Command): Known {
    const draftId = 'draftId' in command ? command.draftId : '';
    const draft = this.draft(draftId);
    const flow = draft && this.state.bodies[draftId];
    const replay = { runs: 0, same: 0, different: 0, unfit: 0, failed: 0 };
    return {
      draft,
      flow,
      base: this.base,
      began: this.base?.flow,
      drafts: this.state.drafts.length,
      newer: this.newer,
      unlike: this.base ? [this.base.flow] : [],
      isRecalled: this.isRecalled,
      judged: flow && { flow: { ...flow, version: 2 }, pin: pinOf(2), errors: 0, recalled: [], replay, ...this.judged },
    };
  }
}

function context(actor: Actor): Context {
  return { now: 0, today: '2026-05-12', actor, newId: () => 'id', random: () => 0 };
}

export const stay = { policy: 'stay', mapping: {}, except: [] } as const;

export const playable = (flow: Flow): Playable => flow;
