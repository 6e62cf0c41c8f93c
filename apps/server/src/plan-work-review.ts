import { publishedVersion, reviewDays, type PlanFact } from '@cairn/aftercare';
import { accept, type EntryOf, type Instant } from '@cairn/kernel';
import { addDays, instantOf } from '@cairn/scheduling/zones';
import { DAY_ENDS, type Why } from '@cairn/tasks';
import type { CareEventEntry, CareEventKind, TriageFact } from '@cairn/triage';
import { readPlan } from './aftercare/store.ts';
import type { Reaction, Unit } from './journal/unit.ts';
import { leadOf } from './task-owners.ts';
import { endOfWorkday, openTask, settleTask, zoneOf } from './tasks/open-task.ts';
import { openTasks } from './tasks/store.ts';
import type { TimerHandler } from './timers/timers.ts';
import { settingsNow } from './triage/settings-store.ts';

export const PLAN_REVIEW = 'plan.review';

/** [D] The task comes a week before the day, and an event asks for a look within three working days. */
const DAYS_AHEAD = 7;
const EVENT_DAYS = 3;

/** What happened that a plan was not written for (clinical.md C4: review "on trigger"). */
const triggers: Partial<Record<CareEventKind, Why>> = {
  overdose: 'overdose',
  'naloxone-used': 'overdose',
  'missed-doses': 'missed-doses',
  discharge: 'discharge',
  hospital: 'discharge',
  release: 'release',
  detox: 'detox',
  pregnancy: 'pregnancy',
};

type Published = EntryOf<Extract<PlanFact, { kind: 'plan.published' }>>;

/** A new version is a review done; the next is due with its first goal, within the program's number of days at the latest. */
export const awaitReview: Reaction = async (unit, entry) => {
  const { version } = (entry as Published).body;
  for (const task of await openTasks(unit.tx, unit.chart))
    if (task.source.kind === 'plan-review') await settleTask(unit, task.source, 'done');
  const zone = await zoneOf(unit.tx, unit.chart);
  const latest = addDays(unit.context.today, (await settingsNow(unit.tx)).of['plan.review-days']);
  const first = reviewDays(await readPlan(unit.tx, unit.chart)).find((day) => day > unit.context.today);
  const day = first !== undefined && first < latest ? first : latest;
  const opensAt = instantOf(addDays(day, -DAYS_AHEAD), DAY_ENDS, zone);
  const payload = { version, dueAt: instantOf(day, DAY_ENDS, zone) };
  await unit.setTimer({ id: `${PLAN_REVIEW}/${unit.chart}`, kind: PLAN_REVIEW, dueAt: Math.max(opensAt, unit.context.now), payload });
};

export const reviewComesDue: TimerHandler = async (unit, timer) => {
  const { version, dueAt } = timer.payload as { readonly version: number; readonly dueAt: Instant };
  if (publishedVersion(await readPlan(unit.tx, unit.chart))?.number === version) await openReview(unit, `v${version}`, 'by-date', dueAt);
  return accept([]);
};

export const reviewAfterEvent: Reaction = async (unit, entry) => {
  const fact = entry as CareEventEntry;
  if (fact.kind === 'care-event.withdrawn') return settleTask(unit, { kind: 'plan-review', id: fact.body.eventId }, 'dropped');
  const why = triggers[fact.body.event];
  if (why) await openReview(unit, fact.body.eventId, why, await endOfWorkday(unit.tx, unit.chart, unit.context.now, EVENT_DAYS));
};

/** The rule says that somebody used; what they wrote is not looked at here. */
export const reviewAfterAlert: Reaction = async (unit, entry) => {
  const { alertId, ruleId } = (entry as EntryOf<Extract<TriageFact, { kind: 'alert.raised' }>>).body;
  if (ruleId !== 'R05') return;
  await openReview(unit, alertId, 'return-to-use', await endOfWorkday(unit.tx, unit.chart, unit.context.now, EVENT_DAYS));
};

/** One review at a time: a second reason joins the first, and the earlier day stands. */
async function openReview(unit: Unit, id: string, why: Why, dueAt: Instant): Promise<void> {
  const open = (await openTasks(unit.tx, unit.chart)).find((task) => task.source.kind === 'plan-review');
  const source = open?.source ?? { kind: 'plan-review' as const, id };
  const verb = publishedVersion(await readPlan(unit.tx, unit.chart)) ? 'review' : 'write';
  await openTask(unit, {
    verb: open?.verb ?? verb,
    about: 'plan',
    note: open?.note ?? '',
    dueAt: Math.min(open?.dueAt ?? dueAt, dueAt),
    source,
    whys: [why],
    owner: open?.owner ?? (await leadOf(unit)),
  });
}
