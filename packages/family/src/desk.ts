import type { Actor, ChartId, EntryOf, Fact, Instant } from '@cairn/kernel';
import type { Concern } from './concerns.ts';
import type { SupporterRef } from './room.ts';

/** [D] How long a request to be connected is kept, whether anybody is found or not. */
export const REQUEST_LIVES_MS = 14 * 86_400_000;

/** Of whom somebody speaks, in their own words. */
export type About = { readonly name: string; readonly birthDate: string | undefined };
export type Asked = {
  readonly requestId: string;
  readonly supporter: SupporterRef;
  readonly about: About;
  readonly relationship: string;
  readonly line: string;
  readonly at: Instant;
};

/** Kept in the program's own stream: what belongs to no chart, or not yet. */
export type DeskFact =
  | Fact<'connection.asked', { readonly asked: Asked }>
  | Fact<'connection.expired', { readonly requestId: string }>
  /** Nobody of that name is close to the sharer by consent: a person of the program reads it. */
  | Fact<'concern.shared', { readonly concern: Concern; readonly about: About }>
  | Fact<'concern.routed', { readonly concernId: string; readonly to: ChartId; readonly by: Actor }>
  | Fact<'concern.closed', { readonly concernId: string; readonly why: string; readonly by: Actor }>;
export type DeskEntry = EntryOf<DeskFact>;

export type DeskConcern = Concern & {
  readonly about: About;
  readonly done: { readonly how: 'routed' | 'closed'; readonly why: string; readonly by: Actor; readonly at: Instant } | undefined;
};
export type FamilyDesk = { readonly asked: readonly Asked[]; readonly concerns: readonly DeskConcern[] };

export type DeskCommand =
  | { readonly type: 'ask'; readonly asked: Asked }
  | { readonly type: 'expire'; readonly requestId: string }
  | { readonly type: 'keep'; readonly concern: Concern; readonly about: About }
  /** `known`: there is such a chart. */
  | { readonly type: 'route'; readonly concernId: string; readonly to: ChartId; readonly known: boolean }
  | { readonly type: 'close'; readonly concernId: string; readonly why: string };

export const deskRefusals = ['desk-concern-unknown', 'desk-concern-done', 'desk-why-needed', 'desk-chart-unknown'] as const;
export type DeskRefusal = (typeof deskRefusals)[number];
