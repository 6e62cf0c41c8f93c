import { decide, MOST_TRIES, TRY_WINDOW_MS, type AccessTryFact, type EmergencyAccessFact } from '@cairn/access';
import type { ChartFact } from '@cairn/charts';
import { accept, type EntryOf, type Fact } from '@cairn/kernel';
import { nextBusinessDayEnd } from '@cairn/scheduling/zones';
import type { Reaction, Unit } from '../journal/unit.ts';
import { peopleByRole, programNow } from '../people/store.ts';
import type { TimerHandler } from '../timers/timers.ts';
import { readAccess, triesOf } from './store.ts';

export const ACCESS_OVER = 'access.over';
export const ACCESS_REVIEW = 'access.review-due';

type Of<Kind extends EmergencyAccessFact['kind']> = EntryOf<EmergencyAccessFact & { kind: Kind }>;

/** An opening ends by itself, is told to everybody who answers for privacy, and is waited for until it has been looked at. */
export const onOpened: Reaction = async (unit, entry) => {
  const { accessId, until, reviewBy } = (entry as Of<'emergency-access.opened'>).body;
  await unit.setTimer({ id: `${ACCESS_OVER}/${accessId}`, kind: ACCESS_OVER, dueAt: until, payload: { accessId } });
  await unit.setTimer({ id: `${ACCESS_REVIEW}/${accessId}`, kind: ACCESS_REVIEW, dueAt: reviewBy, payload: { accessId } });
  await tell(unit, `access.opened/${accessId}`);
};

export const onClosed: Reaction = async (unit, entry) =>
  unit.cancelTimer(`${ACCESS_OVER}/${(entry as Of<'emergency-access.closed'>).body.accessId}`);

export const onReviewed: Reaction = async (unit, entry) =>
  unit.cancelTimer(`${ACCESS_REVIEW}/${(entry as Of<'emergency-access.reviewed'>).body.accessId}`);

/** Who joins the team reads by that; the emergency is over and their open screen stays. */
export const onJoined: Reaction = async (unit, entry) => {
  const { personId } = (entry as EntryOf<ChartFact & { kind: 'care-team.joined' }>).body.member;
  const decision = decide(await readAccess(unit.tx, unit.chart), { type: 'joined-team', personId }, unit.context);
  if (decision.ok) await unit.append(decision.facts);
};

/** When somebody's tries have come to where the door shuts, those who answer for privacy hear of it. */
export const onTryRefused: Reaction = async (unit, entry) => {
  const { by } = (entry as EntryOf<AccessTryFact>).body;
  const tries = await triesOf(unit.tx, by.personId, unit.context.now - TRY_WINDOW_MS);
  if (tries === MOST_TRIES) await tell(unit, `access.tries/${by.personId}/${unit.context.now}`);
};

export const over: TimerHandler = async (unit, timer) => {
  const { accessId } = timer.payload as { readonly accessId: string };
  const decision = decide(await readAccess(unit.tx, unit.chart), { type: 'end', accessId }, unit.context);
  return accept<Fact>(decision.ok ? decision.facts : []);
};

/** A review that is not there in time is late for everybody to see, and is asked for again each business day until it is there. */
export const reviewDue: TimerHandler = async (unit, timer) => {
  const { accessId } = timer.payload as { readonly accessId: string };
  const state = await readAccess(unit.tx, unit.chart);
  if (state.openings.some((access) => access.accessId === accessId && access.reviewed)) return accept<Fact>([]);
  await tell(unit, `${timer.id}/${timer.dueAt}`);
  const again = nextBusinessDayEnd(unit.context.now, (await programNow(unit.tx)).zone);
  await unit.setTimer({ id: timer.id, kind: ACCESS_REVIEW, dueAt: again, payload: { accessId } });
  const decision = decide(state, { type: 'come-due', accessId }, unit.context);
  return accept<Fact>(decision.ok ? decision.facts : []);
};

async function tell(unit: Unit, id: string): Promise<void> {
  for (const { personId } of await peopleByRole(unit.tx, 'privacy-officer'))
    for (const channel of ['page', 'email'] as const)
      await unit.deliver({ id: `${id}/${personId}/${channel}`, channel, to: personId, template: 'staff-review', params: {} });
}
