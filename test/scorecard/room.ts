import { roomEvents, roomStates, transition } from '@cairn/sessions';
import { walk } from '../../packages/sessions/test/walk.ts';
import { makeChance } from '../support/chance.ts';

const WALKS = 1000;
const STEPS = 80;
const SEED = 20260512;

export type RoomWalked = {
  readonly pairs: number;
  readonly undefinedPairs: number;
  readonly walks: number;
  readonly through: number;
  readonly wrong: number;
  readonly seed: number;
};

/** Every pair of event and state is asked of the table; random sequences are walked through the real room and compared with it. */
export function roomWalked(): RoomWalked {
  const chance = makeChance(SEED);
  const pairs = roomEvents.flatMap((event) => roomStates.map((state) => transition(state, event)));
  const through = new Set<string>();
  let wrong = 0;
  for (let at = 0; at < WALKS; at += 1) {
    const walked = walk(STEPS, (below) => Math.floor(chance.random() * below));
    for (const pair of walked.pairs) through.add(pair);
    wrong += walked.wrong.length;
  }
  const undefinedPairs = pairs.filter((outcome) => outcome?.type === undefined).length;
  return { pairs: pairs.length, undefinedPairs, walks: WALKS, through: through.size, wrong, seed: SEED };
}
