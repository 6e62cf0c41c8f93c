import type { Actor, Context } from '@cairn/kernel';
import { decide, evolve, start, type Around, type GuideCommand, type GuideEntry, type GuideFact, type Guides } from '../src/index.ts';
import { shippedGuide, shippedPin } from '../src/content.ts';

export const maya: Actor = { personId: 'maya', name: 'Maya Alvarez', role: 'counselor' };
export const theo: Actor = { personId: 'theo', name: 'Theo Grant', role: 'nurse' };
export const S = 's-1';
export const live: Around = { isOpen: true, zero: 0, isSigned: false };

/** A run of decisions with its journal: every command goes through `decide`, every fact into the fold. */
export function desk(around: () => Around | undefined = () => live) {
  const journal: GuideEntry[] = [];
  let state: Guides = start();
  let now = 0;
  return {
    state: () => state,
    journal,
    at: (second: number) => void (now = second * 1000),
    /** The code of the refusal, or how many facts it wrote. */
    tell: (command: GuideCommand, actor: Actor = maya): string | number => {
      const context: Context = { now, today: '2026-05-12', actor, newId: () => 'never', random: () => 0 };
      const decision = decide(state, command, context, { around: around(), guide: shippedGuide, pin: shippedPin });
      if (!decision.ok) return decision.refusal.code;
      for (const fact of decision.facts) {
        const entry = toEntry(fact, journal.length + 1, now, actor);
        journal.push(entry);
        state = evolve(state, entry);
      }
      return decision.facts.length;
    },
  };
}

function toEntry(fact: GuideFact, seq: number, at: number, actor: Actor): GuideEntry {
  return { stream: 'c-dee/team', seq, at, actor: actor.personId, opId: `op-${seq}`, ...fact } as GuideEntry;
}

export function choose(key: 'cbt' | 'mi' | 'relapse-prevention' | 'safety' | 'family'): GuideCommand {
  return { type: 'choose', sessionId: S, key, version: 1 };
}

type StepTo = Extract<GuideCommand, { type: 'step' }>;
export function step(stepId: string, to: StepTo['to'], more: Partial<Pick<StepTo, 'reason' | 'next'>> = {}): GuideCommand {
  return { type: 'step', sessionId: S, stepId, to, reason: undefined, next: undefined, ...more };
}

type TagIt = Extract<GuideCommand, { type: 'tag' }>;
export function tag(opId: string, more: Partial<TagIt> = {}): GuideCommand {
  return { type: 'tag', opId, sessionId: S, tagId: undefined, kind: 'reason', side: 'change', quote: '', second: 0, ...more };
}

export function untag(tagId: string): GuideCommand {
  return { type: 'untag', sessionId: S, tagId };
}

type CountIt = Extract<GuideCommand, { type: 'count' }>;
export function count(move: CountIt['move'], change: CountIt['change'] = 1): GuideCommand {
  return { type: 'count', sessionId: S, move, change };
}
