import type { Text } from './text.ts';

/** Whole minutes, hours or days from when the run came to the node; or the next time it is `until` (`HH:MM`) on the person's clock. */
export type Duration = { readonly minutes: number } | { readonly hours: number } | { readonly days: number } | { readonly until: string };

export const actLevels = ['P0', 'P1', 'P2', 'P3'] as const;
export type ActLevel = (typeof actLevels)[number];

/**
 * What a flow can have done outside the conversation. `owner` is a role of the team. Words of an alert or a task are read by
 * staff; those of `notify` can be read by whoever holds the phone.
 */
export type Act =
  | { readonly type: 'alert'; readonly reason: Text; readonly level: ActLevel; readonly owner?: string }
  | { readonly type: 'task'; readonly text: Text; readonly owner?: string; readonly within: Duration }
  | { readonly type: 'reward'; readonly event: string }
  | { readonly type: 'skill'; readonly skill: string; readonly text: Text }
  /** Another flow falls due for this person, once after each of the durations. */
  | { readonly type: 'schedule'; readonly flow: string; readonly after: readonly Duration[] }
  | { readonly type: 'notify'; readonly text: Text; readonly evenAtNight?: boolean };
export const actTypes = ['alert', 'task', 'reward', 'skill', 'schedule', 'notify'] as const satisfies readonly Act['type'][];
