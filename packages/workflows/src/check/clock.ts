import type { Duration } from '../act.ts';
import type { Flow, Node } from '../flow.ts';
import type { Graph } from './graph.ts';
import type { ClockSpan } from './library.ts';

/*
 * Which minutes of the day a node can be reached at: one bit for each of the 1440. A run begins within the flow's window (at any
 * time without one) and is answered in one go; only waits and hand-overs move the clock.
 */

const MINUTES = 1440;
const ALL = (1n << BigInt(MINUTES)) - 1n;

/** `HH:MM` as minutes from midnight. */
export function minutesOf(clock: string): number | undefined {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(clock);
  return parts ? Number(parts[1]) * 60 + Number(parts[2]) : undefined;
}

export function clockOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The minutes of a span, its end not counted; the whole day when it begins where it ends. */
export function minutesIn({ from, to }: ClockSpan): bigint {
  const [start, end] = [minutesOf(from), minutesOf(to)];
  if (start === undefined || end === undefined || start === end) return ALL;
  const span = (end - start + MINUTES) % MINUTES;
  return rotated((1n << BigInt(span)) - 1n, start);
}

export function firstMinute(minutes: bigint): number {
  let at = 0;
  while (at < MINUTES && !((minutes >> BigInt(at)) & 1n)) at += 1;
  return at;
}

function rotated(minutes: bigint, by: number): bigint {
  const turn = BigInt(((by % MINUTES) + MINUTES) % MINUTES);
  return ((minutes << turn) | (minutes >> (BigInt(MINUTES) - turn))) & ALL;
}

/** When a timeout comes that starts at any of these minutes. */
export function after(minutes: bigint, duration: Duration): bigint {
  if ('until' in duration) {
    const at = minutesOf(duration.until);
    return at === undefined ? ALL : 1n << BigInt(at);
  }
  if ('days' in duration) return minutes;
  return rotated(minutes, 'hours' in duration ? duration.hours * 60 : duration.minutes);
}

/** Any time from the start of a wait until its timeout. */
function meanwhile(minutes: bigint, duration: Duration | undefined): bigint {
  if (duration === undefined || 'days' in duration) return ALL;
  if ('until' in duration) {
    const end = minutesOf(duration.until);
    return end === undefined ? ALL : minutesIn({ from: clockOf(firstMinute(minutes) % MINUTES), to: duration.until });
  }
  const length = 'hours' in duration ? duration.hours * 60 : duration.minutes;
  if (!(length < MINUTES)) return ALL;
  let spread = minutes;
  for (let done = 0; done < length;) {
    const by = Math.min(Math.max(1, done), length - done);
    spread |= rotated(spread, by);
    done += by;
  }
  return spread;
}

const MOST_PASSES = 20;

/** When each node can be reached; 0n where it cannot. */
export function reachedAt(flow: Flow, graph: Graph): readonly bigint[] {
  const at = graph.nodes.map(() => 0n);
  if (graph.start !== undefined) at[graph.start] = flow.window ? minutesIn(flow.window) : ALL;
  let changed = true;
  for (let pass = 0; changed; pass += 1) {
    changed = false;
    for (const index of graph.order) {
      const node = graph.nodes[index];
      if (!node) continue;
      for (const to of graph.all[index] ?? []) {
        const more = (at[to] ?? 0n) | (pass < MOST_PASSES ? leaving(node, graph.ids[to] ?? '', at[index] ?? 0n) : ALL);
        if (more === at[to]) continue;
        at[to] = more;
        changed = true;
      }
    }
  }
  return at;
}

function leaving(node: Node, to: string, minutes: bigint): bigint {
  if ((node.kind !== 'wait' && node.kind !== 'hand-over') || minutes === 0n) return minutes;
  const late = node.timeout === to && node.after ? after(minutes, node.after) : 0n;
  const early = node.kind === 'wait' ? node.on.some((one) => one.to === to) : node.back === to;
  return late | (early ? meanwhile(minutes, node.after) : 0n);
}
