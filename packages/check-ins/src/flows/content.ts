import type { Flow, Pin } from '@cairn/workflows';
import { pins } from './pins.ts';

/*
 * The conversations that Cairn brings along, one by one: each is fetched only by who needs it. Nobody has approved their words
 * yet: what is `unreviewed` is a draft until a clinician of the program has read it, and the editor says so.
 */

export type Origin = {
  /** Where its clinical content comes from. */
  readonly source: string;
  readonly review: 'unreviewed';
};

export type Content = Origin & {
  readonly pin: Pin;
  readonly load: () => Promise<Flow>;
};

export const content: readonly Content[] = [
  draft(pins.daily, 'clinical.md §B2, §B3; DESIGN.md §4', async () => (await import('./daily-3/daily.ts')).daily3),
  draft(pins.weekly, 'clinical.md §A1, §B2', async () => (await import('./weekly/weekly.ts')).weekly),
  draft(pins.induction, 'clinical.md §A1 COWS, §B2 item 3, §E R08, R09', async () => (await import('./induction.ts')).induction),
  draft(pins.missed, 'clinical.md §B2 branch rules, §E R13', async () => (await import('./missed.ts')).missed),
  draft(pins.used, 'clinical.md §B2 item 5, §B3', async () => (await import('./used/used.ts')).used),
  draft(pins['post-discharge'], 'clinical.md §C4, §E R16', async () => (await import('./post-discharge/post-discharge.ts')).postDischarge),
  draft(pins.intake, 'clinical.md §B2, §E R07, R09, R12, R15, R16', async () => (await import('./intake/intake.ts')).intake),
  draft(pins['supporter-weekly'], 'clinical.md §C5', async () => (await import('./supporter-weekly.ts')).supporterWeekly),
];

function draft(pin: Pin, source: string, load: Content['load']): Content {
  return { pin, source, review: 'unreviewed', load };
}

/** Versions that were shipped before this table, by hash. */
const earlier: Readonly<Record<string, Origin>> = {
  '1c499b304119a5bf2e2dc0b99c650a51a8f76df3aa19211cd732fa218ff56bd7': {
    source: 'clinical.md §B2, §B3; DESIGN.md §4',
    review: 'unreviewed',
  },
  eb9f38456871ebd878a2a91e08d588f58f5f26ddf2457b806a807d6fc0e32b1a: { source: 'clinical.md §B2, §B3; DESIGN.md §4', review: 'unreviewed' },
  '0bb43063f59e8c612d47751d0b5f4ce457399fd63bbf962d25889d5df4ff1991': { source: 'clinical.md §A1 PHQ-9, §E R02', review: 'unreviewed' },
  '4b0e054146cf36922442aeb2a4686bc3f32de4eeab1787a101accac8ebbc42d9': { source: 'clinical.md §A1 PHQ-9, §E R02', review: 'unreviewed' },
};

/** Where a shipped version comes from and who has reviewed its words; undefined for what a program wrote itself. */
export function originOf({ hash }: Pin): Origin | undefined {
  const found = content.find(({ pin }) => pin.hash === hash) ?? earlier[hash];
  return found && { source: found.source, review: found.review };
}
