import type { ChartId, PersonId } from '@cairn/kernel';
import type { Viewer } from '@cairn/people';
import type * as z from 'zod/v4/core';
import { careTeam } from './charts/store.ts';
import type { Tx } from './db/open.ts';

export type ViewQuestion<Input> = { readonly db: Tx; readonly viewer: Viewer; readonly input: Input; readonly now: number };

/** What a person sees that is not a stream. Read from tables, with consent asked, at every opening and every push. */
export type View<Input, State> = {
  readonly input: z.$ZodType<Input>;
  /** `undefined` when this viewer has no such view. */
  readonly read: (question: ViewQuestion<Input>) => Promise<State | undefined>;
  /** Kinds after which it may have changed; every kind when not given. */
  readonly after: ((kind: string) => boolean) | undefined;
};

/** Every view by name. */
export const views = {} as const satisfies Record<string, View<never, unknown>>;

export type ViewName = keyof typeof views;

/** Whose open views a change to a chart may touch: its care team, and everybody who ever had a grant there. */
export async function concerned(tx: Tx, chart: ChartId): Promise<PersonId[]> {
  return (await careTeam(tx, chart)).map((member) => member.personId);
}
