import type { ChartId, Instant, PersonId } from '@cairn/kernel';
import { topics as allTopics, type Topic } from '@cairn/people';
import type { Grant } from './grant.ts';
import { live } from './live.ts';
import { REDISCLOSURE } from './notice.ts';

/** What a supporter is told about their own permission; it goes with everything disclosed (domain P2-7). */
export type Scope = {
  /** How the patient is called; never the family name. */
  readonly called: string;
  readonly topics: readonly Topic[];
  readonly purpose: string;
  readonly until: Instant;
  readonly notice: string;
};

/**
 * One patient as one supporter sees them. A topic that is not granted is undefined, never empty, and is not read from
 * the store in the first place. `Views` are the disclosed views of the capabilities whose facts they are.
 */
export type Shared<Views extends SharedViews> = Scope & {
  /** Only to name the chart in what the supporter sends; it opens nothing. */
  readonly chart: ChartId;
  readonly appointments: Views['appointments'] | undefined;
  readonly goals: Views['goals'] | undefined;
  readonly help: Views['help'] | undefined;
  readonly safety: Views['safety'] | undefined;
  readonly week: Views['week'] | undefined;
};
type SharedViews = {
  readonly appointments: unknown;
  readonly goals: unknown;
  readonly help: unknown;
  readonly safety: unknown;
  readonly week: unknown;
};

/** Undefined when nothing is shared: the supporter is then told nothing, not even that this is a patient (domain P2-9). */
export function scopeFor(grants: readonly Grant[], supporterId: PersonId, called: string, now: Instant): Scope | undefined {
  const mine = live(grants, now).filter((grant) => grant.supporter.personId === supporterId);
  const newest = mine.at(-1);
  if (newest === undefined) return undefined;
  return {
    called,
    topics: allTopics.filter((topic) => mine.some((grant) => grant.topics.includes(topic))),
    purpose: newest.purpose,
    until: Math.min(...mine.map((grant) => grant.expiresAt)),
    notice: REDISCLOSURE,
  };
}

/** When some grant next ends by itself, so that open screens can be emptied then. */
export function nextExpiry(grants: readonly Grant[], now: Instant): Instant | undefined {
  const times = live(grants, now).map((grant) => grant.expiresAt);
  return times.length > 0 ? Math.min(...times) : undefined;
}
