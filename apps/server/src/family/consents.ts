import type { ChartId, Instant, PersonId } from '@cairn/kernel';
import type { Topic } from '@cairn/people';
import type { Tx } from '../db/open.ts';

/** One chart that shares something with a supporter now. `since`: the day of their first grant there. */
export type SharedWith = { readonly chart: ChartId; readonly topics: readonly Topic[]; readonly since: Instant };
/** A chart in which the patient has named this supporter; being named lets them see nothing. */
export type NamedIn = {
  readonly chart: ChartId;
  readonly relationship: string;
  readonly patient: { readonly name: string; readonly called: string; readonly birthDate: string | undefined };
};

/** What the family part asks of consent, bound to it where the server is put together. */
export type Consents = {
  readonly topicsOf: (tx: Tx, chart: ChartId, supporterId: PersonId, now: Instant) => Promise<readonly Topic[]>;
  readonly sharing: (tx: Tx, supporterId: PersonId, now: Instant) => Promise<readonly SharedWith[]>;
  readonly namedIn: (tx: Tx, supporterId: PersonId) => Promise<readonly NamedIn[]>;
  /** Everybody whom the patient named. */
  readonly namedBy: (tx: Tx, chart: ChartId) => Promise<readonly { readonly personId: PersonId; readonly name: string }[]>;
  /** Case, accents, hyphens and spacing aside. */
  readonly sameName: (typed: string, name: string) => boolean;
  readonly isRelationship: (word: string) => boolean;
  readonly notice: string;
};
