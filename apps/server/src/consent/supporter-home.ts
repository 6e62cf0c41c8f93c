import { scopeFor } from '@cairn/consent';
import * as z from 'zod/mini';
import { readChart } from '../charts/store.ts';
import type { View } from '../views.ts';
import { disclosed, type SharedChart } from './disclose.ts';
import { recordLooks } from './looks.ts';
import { grantsTo } from './store.ts';

/** A supporter with nothing shared gets the same empty list as one who was never named: it tells nothing about anybody. */
export type SupporterHome = { readonly shared: readonly SharedChart[] };

/** Read anew at each opening and each push, so consent is asked every time. */
export const supporterHome: View<object, SupporterHome> = {
  input: z.object({}),
  opening: recordLooks,
  read: async ({ db, viewer, now }) => {
    if (viewer.role !== 'supporter') return undefined;
    const shared: SharedChart[] = [];
    for (const { chart, grants } of await grantsTo(db, viewer.personId)) {
      const { profile } = await readChart(db, chart);
      const scope = scopeFor(grants, viewer.personId, profile?.called ?? '', now);
      if (scope) shared.push(await disclosed(db, chart, scope, now));
    }
    return { shared };
  },
  after: undefined,
};
