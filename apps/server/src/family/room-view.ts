import { unreadIn, type FamilyLine, type FamilyRoom, type SeenFamilyLine, type Thread } from '@cairn/family';
import type { PersonId } from '@cairn/kernel';
import * as z from 'zod/mini';
import { readChart } from '../charts/store.ts';
import type { View } from '../views.ts';
import type { Consents } from './consents.ts';
import { placesIn, readThread } from './store.ts';

const input = z.strictObject({ chart: z.string().check(z.minLength(1), z.maxLength(80)) });

/** A supporter's own thread, nobody else's, since their first grant; asked anew at each push, and nothing once the topic is withdrawn. */
export function familyRoomView(
  consents: Consents,
  opening: NonNullable<View<z.output<typeof input>, FamilyRoom>['opening']>,
): View<z.output<typeof input>, FamilyRoom> {
  return {
    input,
    opening,
    read: async ({ db, viewer, input: { chart }, now }) => {
      if (viewer.role !== 'supporter') return undefined;
      const shared = (await consents.sharing(db, viewer.personId, now)).find((one) => one.chart === chart);
      if (!shared?.topics.includes('family-room')) return undefined;
      const { profile, team } = await readChart(db, chart);
      const thread = sinceFirst(await readThread(db, chart, viewer.personId), shared.since);
      const places = await placesIn(db, chart, viewer.personId, shared.since);
      return {
        chart,
        called: profile?.called ?? '',
        team: team.map(({ name, role }) => ({ name, role })),
        lines: (thread?.lines ?? []).map((line) => seenLine(line, viewer.personId, places)),
        readUpTo: places.filter((seq) => seq <= (thread?.read[viewer.personId] ?? 0)).length,
        unread: unreadIn(thread, viewer.personId),
        notice: consents.notice,
      };
    },
    after: (kind) => kind.startsWith('family.') || kind.startsWith('grant.') || kind.startsWith('care-team.'),
  };
}

export function sinceFirst(thread: Thread | undefined, since: number): Thread | undefined {
  return thread && { ...thread, lines: thread.lines.filter(({ at }) => at >= since) };
}

/**
 * Who spoke is named with their role; no id of anybody leaves. A line has its place among those of this room, never in the chart's
 * stream: how far apart two of those lie would tell how much else happened.
 */
export function seenLine({ lineId, seq, from, text, shared, at }: FamilyLine, me: PersonId, places: readonly number[]): SeenFamilyLine {
  return { lineId, seq: places.indexOf(seq) + 1, from: { name: from.name, role: from.role, mine: from.personId === me }, text, shared, at };
}
