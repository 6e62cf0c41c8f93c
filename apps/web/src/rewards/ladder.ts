import type { Outlook, Worth } from '@cairn/rewards';
import type { Rung } from './ladder-picture.tsx';
import { money } from './reading.ts';

const RUNGS = 7;
const BEHIND = 3;
const TALLEST = 8;

type Words = { readonly now: string; readonly next: string };

/** The newest successes in a row and the ones that can come, next to each other: draws as so many stones, money as taller piles. */
export function rungsOf({ behind, ahead }: Pick<Outlook, 'behind' | 'ahead'>, bowl: boolean, words: Words): readonly Rung[] {
  const past = behind.slice(-BEHIND);
  const worths = [...past, ...ahead].slice(0, RUNGS);
  const most = Math.max(1, ...worths.map(({ cents }) => cents));
  return worths.map((worth, place): Rung => {
    const where = whereOf(place, past.length);
    const stones = bowl ? Math.min(worth.draws, TALLEST) : Math.ceil((worth.cents / most) * (TALLEST - 2));
    return { stones, where, label: bowl && (where === 'now' || where === 'next') ? words[where] : plain(worth, bowl) };
  });
}

function whereOf(place: number, past: number): Rung['where'] {
  if (place < past - 1) return 'done';
  if (place === past - 1) return 'now';
  return place === past ? 'next' : 'later';
}

function plain({ cents, draws }: Worth, bowl: boolean): string {
  return bowl ? String(draws) : money(cents);
}
