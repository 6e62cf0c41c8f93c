import { isDay } from '@cairn/kernel';
import { id } from '@cairn/kernel/wire';
import * as z from 'zod/mini';
import { methods, outcomes, substances } from './protocol.ts';
import { correctedTo, correctionReasons, endReasons, excuses, goods } from './reward.ts';
import { MOST_CENTS } from './wire.ts';

const day = z.string().check(z.refine(isDay, 'a day is YYYY-MM-DD'));
const MOST_EVENTS = 2000;
const cents = z.int().check(z.gte(1), z.lte(MOST_CENTS));

/** What one line of a course can say, by the word that says it; amounts in cents. */
export const replayEvents = {
  outcome: z.strictObject({
    day,
    outcome: z.enum(outcomes),
    /** When it was written down, where that is another day. */
    recordedOn: z.optional(day),
    method: z.optional(z.enum(methods)),
    excuse: z.optional(z.enum(excuses)),
    others: z.optional(z.array(z.enum(substances))),
  }),
  draw: z.strictObject({ day, draw: z.union([z.int().check(z.gte(1), z.lte(500)), z.literal('all')]) }),
  redeem: z.strictObject({ day, redeem: cents, goods: z.optional(z.enum(goods)) }),
  /** `correct` is the day of the record that was wrong. */
  correct: z.strictObject({ day, correct: day, to: z.enum(correctedTo), why: z.optional(z.enum(correctionReasons)) }),
  end: z.strictObject({ day, end: z.enum(endReasons) }),
} as const;
type Events = typeof replayEvents;
export type ReplayEvent = { [Word in keyof Events]: z.output<Events[Word]> }[keyof Events];

/** A course as a file, without its events: who pays, and the seed where something is drawn. */
export const replayHead = z.strictObject({
  start: day,
  funder: z.optional(id),
  substance: z.optional(z.enum(substances)),
  capPerYear: z.optional(cents),
  scaled: z.optional(z.boolean()),
  onMoud: z.optional(z.boolean()),
  seed: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/, 'a seed is 64 hex digits, 0 to 9 and a to f'))),
  events: z.array(z.unknown()).check(z.maxLength(MOST_EVENTS)),
});
export type ReplayFile = Omit<z.output<typeof replayHead>, 'events'> & { readonly events: readonly ReplayEvent[] };

export type ReadReplay = { readonly ok: true; readonly file: ReplayFile } | { readonly ok: false; readonly problems: readonly string[] };

/** Reads what a file holds, or names every place where it is no course. */
export function readReplay(value: unknown): ReadReplay {
  const head = replayHead.safeParse(value);
  if (!head.success) return { ok: false, problems: head.error.issues.map(problem) };
  const events: ReplayEvent[] = [];
  const problems: string[] = [];
  for (const [n, one] of head.data.events.entries()) {
    const read = readEvent(one);
    if ('event' in read) events.push(read.event);
    else problems.push(...read.problems.map((text) => `event ${n + 1}: ${text}`));
  }
  return problems.length === 0 ? { ok: true, file: { ...head.data, events } } : { ok: false, problems };
}

const words = Object.keys(replayEvents) as (keyof Events)[];

function readEvent(one: unknown): { readonly event: ReplayEvent } | { readonly problems: readonly string[] } {
  const said = typeof one === 'object' && one !== null ? words.filter((word) => Object.hasOwn(one, word)) : [];
  const [word, second] = said;
  if (word === undefined || second !== undefined) return { problems: [`it says one of ${words.join(', ')}, and a day`] };
  const parsed = replayEvents[word].safeParse(one);
  return parsed.success ? { event: parsed.data } : { problems: parsed.error.issues.map(problem) };
}

function problem({ path, code, message, ...issue }: z.core.$ZodIssue): string {
  const where = path.length === 0 ? '' : `${path.join('.')}: `;
  if (code === 'unrecognized_keys') return `${where}"${(issue as { keys?: readonly string[] }).keys?.join('", "')}" is not known here`;
  if (code === 'invalid_value') return `${where}one of ${(issue as { values?: readonly unknown[] }).values?.join(', ')}`;
  return `${where}${message === 'Invalid input' ? `this is not what stands here (${code.replaceAll('_', ' ')})` : message}`;
}
