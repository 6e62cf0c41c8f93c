import { canonical } from '@cairn/kernel';
import type { Pin } from '../flow.ts';
import type { Playable } from '../walk.ts';
import type { Persona } from './persona.ts';
import { simulate, type Clock, type Line, type Walk } from './simulate.ts';

/** A walk kept as a test: the same persona through another version must read the same, or somebody says that it may not. */
export type SavedWalk = {
  readonly flow: Pin;
  readonly persona: Persona;
  readonly clock: Clock;
  readonly lines: readonly Line[];
  readonly ended: string | undefined;
};

export function saved(flow: Pin, walk: Walk, clock: Clock): SavedWalk {
  return { flow, persona: walk.persona, clock, lines: walk.lines, ended: walk.ended };
}

export type Replayed =
  | { readonly same: true }
  /** `at` is the first line that differs; `was` and `is` are undefined where one walk is shorter. */
  | { readonly same: false; readonly at: number; readonly was: Line | undefined; readonly is: Line | undefined; readonly walk: Walk };

export function replay(flow: Playable, pin: Pin, before: SavedWalk): Replayed {
  const walk = simulate(flow, pin, before.persona, before.clock);
  const longest = Math.max(walk.lines.length, before.lines.length);
  for (let at = 0; at < longest; at += 1) {
    const [was, is] = [before.lines[at], walk.lines[at]];
    if (was === undefined || is === undefined || canonical(was) !== canonical(is)) return { same: false, at, was, is, walk };
  }
  return walk.ended === before.ended ? { same: true } : { same: false, at: longest, was: undefined, is: undefined, walk };
}
