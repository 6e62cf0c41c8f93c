import { hexOf, keyed, sha256OfHex } from '@cairn/kernel';
import type { Bowl, Prize } from './protocol.ts';

/**
 * What a draw comes to is fixed before anybody draws: slip = HMAC-SHA-256(seed, "draw:<number>:<attempt>"), its first 48 bits as
 * a whole number, modulo the slips in the bowl. Numbers at the end of the range that would make some slips likelier are thrown
 * away and the next attempt is taken. The seed's sha-256 is told at enrolment, the seed itself when everything is drawn:
 * whoever has both can find every draw again (`openssl dgst -sha256 -mac HMAC -macopt hexkey:SEED`).
 */
const RANGE = 2 ** 48;

const SEED = /^[0-9a-f]{64}$/;

export function isSeed(text: string): boolean {
  return SEED.test(text);
}

/** What is told of a seed before it is told itself. */
export function commitmentOf(seed: string): string {
  return sha256OfHex(seed);
}

export function slipsIn(prizes: readonly Prize[]): number {
  return prizes.reduce((sum, { slips }) => sum + slips, 0);
}

/** How one draw came about: enough to find it again with any other HMAC. */
export type Proof = { readonly message: string; readonly hmac: string; readonly value: number; readonly slip: number };

/** All draws of one seed: number (from 1) → place in a bowl of so many slips. */
export function slipsOf(seed: string): (number: number, slips: number) => number {
  const hmac = keyed(seed);
  return (number, slips) => found(hmac, number, slips).value % slips;
}

export function proofOf(seed: string, number: number, slips: number): Proof {
  const { message, mac, value } = found(keyed(seed), number, slips);
  return { message, hmac: hexOf(mac), value, slip: value % slips };
}

function found(hmac: (message: string) => Uint8Array, number: number, slips: number) {
  const fair = RANGE - (RANGE % slips);
  for (let attempt = 0; ; attempt += 1) {
    const message = `draw:${number}:${attempt}`;
    const mac = hmac(message);
    const value = first48(mac);
    if (value < fair) return { message, mac, value };
  }
}

function first48(bytes: Uint8Array): number {
  let value = 0;
  for (const byte of bytes.subarray(0, 6)) value = value * 256 + byte;
  return value;
}

/** Slips lie in the order of the table: the first prize has the places from 0 on. */
export function prizeAt({ prizes }: Pick<Bowl, 'prizes'>, slip: number): Prize {
  let before = 0;
  for (const prize of prizes) {
    before += prize.slips;
    if (slip < before) return prize;
  }
  throw new Error(`no slip ${slip} among ${before}`);
}

/** What one draw is worth on average: `cents / of`, without rounding. */
export function expectedDraw(prizes: readonly Prize[]): { readonly cents: number; readonly of: number } {
  return { cents: prizes.reduce((sum, { slips, cents }) => sum + slips * cents, 0), of: slipsIn(prizes) };
}

/**
 * How likely `draws` draws together are worth more than `cents`: exact, by adding one draw after another. Sums are counted in
 * the largest amount that divides every prize.
 */
export function chanceAbove(prizes: readonly Prize[], draws: number, cents: number): number {
  const unit = prizes.reduce((sum, prize) => gcd(sum, prize.cents), 0);
  if (unit === 0) return 0;
  const room = Math.floor(cents / unit);
  const all = slipsIn(prizes);
  let spread = new Float64Array(room + 1);
  spread[0] = 1;
  for (let n = 0; n < draws; n += 1) {
    const next = new Float64Array(room + 1);
    for (const { slips, cents: worth } of prizes) {
      const by = worth / unit;
      for (let sum = 0; sum + by <= room; sum += 1) next[sum + by] = (next[sum + by] ?? 0) + ((spread[sum] ?? 0) * slips) / all;
    }
    spread = next;
  }
  return Math.max(0, 1 - spread.reduce((sum, part) => sum + part, 0));
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
