import type { ChartId, PersonId } from '@cairn/kernel';
import type { Viewer } from '@cairn/people';
import type * as z from 'zod/v4/core';
import type { Cairn } from './cairn.ts';
import { accessPeople, accessReviews, openAccess } from './access/views.ts';
import { emergencyChart } from './emergency-chart.ts';
import { grantees } from './consent/store.ts';
import { recordLooks } from './consent/looks.ts';
import { familyConsents } from './family-consents.ts';
import { concernDeskView, familyPeople } from './family/desk.ts';
import { familyInbox } from './family/inbox.ts';
import { familyRoomView } from './family/room-view.ts';
import { reviewQueue } from './check-ins/reading.ts';
import type { Tx } from './db/open.ts';
import { inbox } from './messages/inbox.ts';
import { groupPeople } from './groups/store.ts';
import { groupRoom, myGroups } from './groups/views.ts';
import { factsOfVisit } from './note-of-group.ts';
import { noteDraft as makeNoteDraft } from './notes/draft-view.ts';
import { unsigned } from './notes/unsigned.ts';
import { doors } from './sessions/doors.ts';
import { supporterHome } from './supporter-home.ts';
import { calendar } from './scheduling/calendar.ts';
import { readGuestRoom } from './guest-pages.ts';
import { guestRoomView } from './sessions/guest-room.ts';
import { guestsOf } from './sessions/guest-store.ts';
import { myTasks } from './tasks/inbox.ts';
import { taskOwners } from './tasks/store.ts';
import { everRanked } from './triage/caseload-store.ts';
import { caseload } from './triage/view.ts';

export type ViewQuestion<Input> = { readonly db: Tx; readonly viewer: Viewer; readonly input: Input; readonly now: number };

/** What a person sees that is not a stream. Read from tables, with consent asked, at every opening and every push. */
export type View<Input, State> = {
  readonly input: z.$ZodType<Input>;
  /** Before each reading: what must be written down because it is about to be shown. */
  readonly opening?: (cairn: Cairn, viewer: Viewer) => Promise<void>;
  /** `undefined` when this viewer has no such view. */
  readonly read: (question: ViewQuestion<Input>) => Promise<State | undefined>;
  /** Kinds after which it may have changed; every kind when not given. */
  readonly after: ((kind: string) => boolean) | undefined;
};

const guestRoom = guestRoomView(readGuestRoom);
const noteDraft = makeNoteDraft(factsOfVisit);

const familyRoom = familyRoomView(familyConsents, recordLooks);
const concernDesk = concernDeskView(familyConsents);

/** Every view by name. */
export const views = {
  accessReviews,
  openAccess,
  emergencyChart,
  doors,
  supporterHome,
  familyRoom,
  familyInbox,
  concernDesk,
  caseload,
  calendar,
  groupRoom,
  myGroups,
  inbox,
  reviewQueue,
  guestRoom,
  noteDraft,
  unsigned,
  myTasks,
} as const satisfies Record<string, Omit<View<never, unknown>, 'input'> & { readonly input: z.$ZodType }>;

export type ViewName = keyof typeof views;

/** What a viewer gets of a view now. */
export async function readView<Input, State>(
  cairn: Cairn,
  view: View<Input, State>,
  viewer: Viewer,
  input: Input,
): Promise<State | undefined> {
  // A guest has the room they were let into, and no other view, whatever it would say.
  if (viewer.role === 'guest' && (view as unknown) !== guestRoom) return undefined;
  await view.opening?.(cairn, viewer);
  return view.read({ db: cairn.store.read, viewer, input, now: cairn.clock.now() });
}

/** Whose open views a change to a chart may touch: everybody on whose caseload it ever stood, everybody who ever had a grant there, every guest of a room, everybody in a group, and whoever opened it in an emergency with those who review that. */
export async function concerned(tx: Tx, chart: ChartId): Promise<PersonId[]> {
  return [
    ...(await everRanked(tx, chart)),
    ...(await taskOwners(tx, chart)),
    ...(await grantees(tx, chart)),
    ...(await guestsOf(tx, chart)),
    ...(await groupPeople(tx, chart)),
    ...(await accessPeople(tx, chart)),
    ...(await familyPeople(tx, chart)),
  ];
}
