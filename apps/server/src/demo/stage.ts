import { must } from '@cairn/kernel';
import { actAs, type Acting } from '../acting.ts';
import type { Cairn } from '../cairn.ts';
import type { SettableClock } from '../clock.ts';
import { everyone } from '../people/store.ts';
import { snapshot, type Snapshot } from '../live/snapshot.ts';
import { viewerOf } from '../trpc.ts';

/** The people of the demo, ready to act, and a clock that runs through their ninety days. */
export type Stage = {
  readonly cairn: Cairn;
  readonly as: (username: string) => Acting;
  readonly see: (username: string, chart: string) => Promise<Snapshot['state']>;
  /** Moves the clock to `at`; timers that fall due on the way fire at their own time. */
  readonly until: (at: number) => Promise<void>;
};

export async function openStage(cairn: Cairn, clock: SettableClock): Promise<Stage> {
  const cast = new Map((await everyone(cairn.store.read)).map((person) => [person.username, actAs(cairn, person)]));
  const as = (username: string): Acting => must(cast.get(username), username);
  return {
    cairn,
    as,
    see: async (username, chart) =>
      must(await snapshot(cairn.store.read, viewerOf(as(username).person), chart, clock.now()), 'a chart').state,
    until: async (at) => {
      for (let next = await cairn.timers.next(); next !== undefined && next <= at; next = await cairn.timers.next()) {
        clock.set(Math.max(next, clock.now()));
        await cairn.timers.runDue();
      }
      clock.set(Math.max(at, clock.now()));
      await cairn.deliveries.runWaiting();
    },
  };
}

/** Names the command that wrote a goal, so that a later one can say what it saw. */
export function goalOp(username: string, goal: string): string {
  return `demo-${username}-goal-${goal}`;
}
