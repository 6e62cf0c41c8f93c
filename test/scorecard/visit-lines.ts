import { callBegins, callByRelay, callCut } from './calls.ts';
import { roomWalked } from './room.ts';
import { journeys } from './journeys.ts';
import type { Line } from './lines.ts';

/** What is measured of a visit: its call, its room, its workspace. */
export const visitLines: readonly Line[] = [
  {
    name: 'call',
    what: 'two browsers with fake devices, on loopback: from letting in to a moving picture both ways, median of five',
    unit: 'ms',
    bar: { at: '<=', value: 3000 },
    measure: () => callBegins(5),
  },
  {
    name: 'call, cut',
    what: "one side's network cut for 10 s, unplugged and silently: chat, worksheet, call or record not right afterwards",
    unit: 'faults',
    bar: { at: '=', value: 0 },
    measure: callCut,
  },
  {
    name: 'call, relayed',
    what: 'browsers that may only use the relay (coturn): moving picture through it',
    unit: 'of 2',
    bar: { at: '=', value: 2 },
    measure: callByRelay,
  },
  {
    name: 'room',
    what: 'state machine of the room: every pair of events in every state; pairs undefined, and steps of random sequences that differ from the table',
    unit: 'pairs and steps',
    bar: { at: '=', value: 0 },
    measure: async () => {
      const { pairs, undefinedPairs, walks, through, wrong, seed } = roomWalked();
      const note = `${pairs - undefinedPairs} of ${pairs} pairs defined; ${walks} sequences of 80 steps through ${through} of them; seed ${seed}`;
      return { value: undefinedPairs + wrong, note };
    },
  },
  {
    name: 'workspace',
    what: 'session workspace, whole visit by keyboard alone: axe findings at 1440×900 and 390×844, light and dark',
    unit: 'findings',
    bar: { at: '=', value: 0 },
    measure: async () => ({ value: journeys().figure('workspace') }),
  },
];
