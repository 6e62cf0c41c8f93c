import { addDays, instantOf, localDay } from '@cairn/scheduling/zones';
import type { Triage } from '@cairn/triage';
import type { Value } from '@cairn/workflows';
import { makeDice, type Dice } from './chance.ts';
import { checkIn } from './checking-in.ts';
import { patients, type DemoPatient } from './patients.ts';
import { ZONE } from './people.ts';
import { care } from './care.ts';
import { reward } from './rewards.ts';
import type { Stage } from './stage.ts';
import { readAnswers } from './reading.ts';
import { doTasks } from './team-work.ts';
import { dayOf } from './stories.ts';

/** When people check in, by the program's clock; each has a usual one of these. */
const SLOTS = ['07:40', '08:25', '09:20'] as const;
const MINUTE = 60_000;
const LEFT_OPEN_DAYS = 1;
/** What was asked for in the last days is still on the list of tasks. */
const LEFT_TO_DO_DAYS = 3;

type Due = { readonly patient: DemoPatient; readonly story: Readonly<Record<string, Value>> };

/** Lives through the days before today, each for everybody, in order. */
export async function livePast(stage: Stage, today: string, opened: (ago: number) => Promise<void>, longest: number): Promise<void> {
  const dice = new Map(patients.map((patient, index) => [patient.username, makeDice(index + 1)]));
  for (let ago = longest; ago >= 1; ago -= 1) {
    const day = addDays(today, -ago);
    await stage.until(instantOf(day, '06:00', ZONE));
    await opened(ago);
    const due = patients.filter((patient) => patient.days > ago);
    await mornings(stage, due, ago, day, dice);
    await stage.until(instantOf(day, '09:45', ZONE));
    await readAnswers(stage);
    await stage.until(instantOf(day, '10:30', ZONE));
    // What came up in the last days is still open this morning: that is what the caseload is for.
    if (ago > LEFT_OPEN_DAYS) await settle(stage);
    if (ago > LEFT_TO_DO_DAYS) await doTasks(stage);
    await care(stage, due, day, ago, longest);
    await reward(stage, day, ago, longest);
  }
  await stage.until(instantOf(today, '00:30', ZONE));
}

async function mornings(
  stage: Stage,
  due: readonly DemoPatient[],
  ago: number,
  day: string,
  dice: ReadonlyMap<string, Dice>,
): Promise<void> {
  const stories = due.flatMap((patient): Due[] => {
    const own = dice.get(patient.username);
    const story = own && dayOf(patient, ago, own);
    return story ? [{ patient, story }] : [];
  });
  for (const [slot, clock] of SLOTS.entries()) {
    await stage.until(instantOf(day, clock, ZONE));
    const now = stories.filter((_, index) => index % SLOTS.length === slot);
    await Promise.all(now.map(({ patient, story }) => checkIn(stage.as(patient.username), `ci-${patient.username}-${day}`, story)));
  }
}

/** The team takes what is open and closes it with an outcome, the same morning. */
async function settle(stage: Stage): Promise<void> {
  const open = await stage.cairn.store.read
    .selectFrom('alerts')
    .select('chart')
    .distinct()
    .where('status', '<>', 'resolved')
    .orderBy('chart')
    .execute();
  for (const { chart } of open) await resolveAll(stage, chart);
}

async function resolveAll(stage: Stage, chart: string): Promise<void> {
  const triage = (await stage.see('maya', chart))['triage'] as Triage;
  for (const { alertId } of triage.alerts.filter((alert) => alert.resolved === undefined)) {
    await stage.as('maya').do('triage.take', { chart, alertId });
    await stage.until(stage.cairn.clock.now() + 4 * MINUTE);
    await stage
      .as('maya')
      .do('triage.resolve', { chart, alertId, outcome: 'reached-safe', note: 'Talked it through. Next contact agreed.' });
  }
}

export function todayIn(now: number): string {
  return localDay(now, ZONE);
}
