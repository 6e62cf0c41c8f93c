import {
  checkInDue,
  trainingSteps,
  unreadIn,
  type FamilyHome,
  type FamilyOfChart,
  type FamilySessionSeen,
  type MyFamilyPath,
} from '@cairn/family';
import { lessons } from '@cairn/family/lessons';
import { ownChart, type ChartId, type Instant, type PersonId } from '@cairn/kernel';
import type { Viewer } from '@cairn/people';
import { readChart } from '../charts/store.ts';
import type { Tx } from '../db/open.ts';
import type { Consents, SharedWith } from './consents.ts';
import { readPath } from './path-store.ts';
import { seenLine, sinceFirst } from './room-view.ts';
import { placesIn, readThread } from './store.ts';

/** The next session that this supporter is asked to, with its room when it is open; bound to calendar and rooms where the server is put together. */
export type NextSession = (tx: Tx, chart: ChartId, supporterId: PersonId, now: Instant) => Promise<FamilySessionSeen | undefined>;

/** Rooms and sessions of those who share, and what the supporter keeps for themselves, which is there for everybody. */
export async function familyHome(consents: Consents, session: NextSession, tx: Tx, viewer: Viewer, now: Instant): Promise<FamilyHome> {
  const charts: FamilyOfChart[] = [];
  for (const shared of await consents.sharing(tx, viewer.personId, now)) charts.push(await ofChart(session, tx, viewer, shared, now));
  return { charts, mine: await myPath(tx, viewer, now) };
}

/** What is not granted is not even read. */
async function ofChart(session: NextSession, tx: Tx, { personId }: Viewer, shared: SharedWith, now: Instant): Promise<FamilyOfChart> {
  const { chart, topics, since } = shared;
  const { profile } = await readChart(tx, chart);
  const thread = topics.includes('family-room') ? sinceFirst(await readThread(tx, chart, personId), since) : undefined;
  const last = thread?.lines.at(-1);
  const places = last ? await placesIn(tx, chart, personId, since) : [];
  return {
    chart,
    called: profile?.called ?? '',
    room: topics.includes('family-room')
      ? { unread: unreadIn(thread, personId), last: last && seenLine(last, personId, places) }
      : undefined,
    session: topics.includes('sessions') ? await session(tx, chart, personId, now) : undefined,
  };
}

async function myPath(tx: Tx, { personId }: Viewer, now: Instant): Promise<MyFamilyPath> {
  const path = await readPath(tx, ownChart(personId));
  const { screen, lessons: done, trained, certificate } = path;
  const isDone = (id: string): boolean => done.some(({ lesson }) => lesson === id);
  const open = lessons.filter(({ provoking }) => !provoking || screen?.safe === true);
  return {
    screened: screen === undefined ? 'not-yet' : screen.safe ? 'safe' : 'not-safe',
    lessons: { done: lessons.filter(({ id }) => isDone(id)).length, all: lessons.length, next: open.find(({ id }) => !isDone(id))?.id },
    naloxone: {
      boxes: trained.length,
      all: trainingSteps.length,
      certifiedOn: certificate?.on,
      kitExpires: certificate?.kit?.expires,
    },
    checkIn: { due: checkInDue(path, now), last: path.checkIns.at(-1)?.on },
  };
}
