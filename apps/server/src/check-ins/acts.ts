import { decideDue, type CheckInFact } from '@cairn/check-ins';
import { accept, type EntryOf, type Fact } from '@cairn/kernel';
import { afterQuiet } from '@cairn/scheduling/zones';
import type { Duration } from '@cairn/workflows';
import { readChart } from '../charts/store.ts';
import { reachOf } from '../deliveries/reach-store.ts';
import { flowsFor } from '../flows-in-use.ts';
import type { Reaction, Unit } from '../journal/unit.ts';
import type { TimerHandler } from '../timers/timers.ts';
import { knownForDay } from './store.ts';

/*
 * What a conversation has done outside itself, in the transaction in which it came by. Alerts, tasks and hand-overs are asked
 * of the team by triage; rewards are read by whoever keeps them; a skill stands in the conversation.
 */

const NOTICE = 'checkIns.notice';
type Acted = Extract<EntryOf<CheckInFact>, { readonly kind: 'check-in.acted' }>;
type Notice = Extract<Acted['body']['act'], { readonly type: 'notify' }>;

export const doAct: Reaction = async (unit, entry) => {
  const { checkInId, node, act } = (entry as Acted).body;
  if (act.type === 'notify') await notify(unit, `${checkInId}/${node}`, act);
  if (act.type === 'schedule') await schedule(unit, `${checkInId}/${node}`, act.flow, act.after);
};

/** Never in the person's quiet hours, unless its author meant it for the night; then it goes when they end. */
async function notify(unit: Unit, id: string, act: Notice): Promise<void> {
  const { patient, profile } = await readChart(unit.tx, unit.chart);
  if (!patient || !profile) return;
  const { now } = unit.context;
  const at = act.evenAtNight ? now : afterQuiet(now, (await reachOf(unit.tx, unit.chart)).quiet, profile.zone);
  const notice = { id: `check-in.notice/${id}`, to: patient, en: act.text.en, es: act.text.es };
  if (at > now) await unit.setTimer({ id: notice.id, kind: NOTICE, dueAt: at, payload: notice });
  else await send(unit, notice);
}

type Waiting = { readonly id: string; readonly to: string; readonly en: string; readonly es: string };

function send(unit: Unit, { id, to, en, es }: Waiting): Promise<void> {
  return unit.deliver({ id, channel: 'reach', to, template: 'patient-notice', params: { en, es } });
}

const nightIsOver: TimerHandler = async (unit, timer) => {
  await send(unit, timer.payload as Waiting);
  return accept([]);
};

/** Counted in whole days from the person's today; what comes sooner than a day is due tomorrow at the latest. */
async function schedule(unit: Unit, id: string, flow: string, after: readonly Duration[]): Promise<void> {
  const { today } = unit.context;
  const known = await knownForDay(unit.tx, unit.chart, today);
  const offsets = [...new Set(after.map((one) => ('days' in one ? one.days : 'hours' in one ? Math.ceil(one.hours / 24) : 1)))];
  const recurrence = {
    on: { type: 'offsets', offsets: offsets.toSorted((a, b) => a - b), from: today },
    at: undefined,
    until: undefined,
  } as const;
  const found = (await flowsFor(unit.tx, { flow })).newest(flow) !== undefined;
  const command = { type: 'schedule', scheduleId: scheduleIdOf(id), flow, recurrence } as const;
  const decision = decideDue(known, command, unit.context, () => found);
  if (decision.ok) await unit.append(decision.facts satisfies readonly Fact[]);
}

/** Stands in an address: the same act schedules the same thing, and its id says nothing of what it is. */
function scheduleIdOf(id: string): string {
  let hash = 0;
  for (const letter of id) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 0xffff_ffff;
  return `s-${hash.toString(36)}`;
}

export const noticeTimers: Readonly<Record<string, TimerHandler>> = { [NOTICE]: nightIsOver };
