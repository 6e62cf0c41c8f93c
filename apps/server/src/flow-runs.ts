import { decide, type CheckIn, type Command as OnRun, type Known } from '@cairn/check-ins';
import { mappingFor, placeOf, type FlowEntry, type FlowLibrary, type RunsDecision } from '@cairn/flows';
import { accept, type ChartId, type Fact, type PersonId } from '@cairn/kernel';
import { moved, type Pin } from '@cairn/workflows';
import { chartsInFlight, countOpen, isPinned, openRuns, runsOfFlow, runsTouched } from './check-ins/of-flow.ts';
import type { RunSource, StoredRun } from './flows/judging.ts';
import { flowLibrary, playable } from './flows/library.ts';
import { versionOf } from './flows/store.ts';
import { flowsFor } from './flows-in-use.ts';
import { broughtNow } from './instruments-in-use.ts';
import type { Reaction, Unit } from './journal/unit.ts';
import { peopleByRole } from './people/store.ts';
import type { TimerHandler } from './timers/timers.ts';

/*
 * Where versions meet runs. What was decided at publishing, and a recall, reach every chart in a transaction of its own: a timer
 * for each is set together with the fact, so that a plug pulled in between loses none and does none twice.
 */

const MOVE = 'flows.move';
const STOP = 'flows.stop';
const AGAIN = 'flows.again';
/** Another process may have begun a run in the same moment: after this long, whoever still goes on in a recalled version is stopped too. */
const LOOK_AGAIN = 60_000;
/** Timers go into the store in groups of this size. */
const AT_ONCE = 200;

function stored({ id: checkInId, day, run }: CheckIn): StoredRun {
  return { checkInId, day, run };
}

const MOST_TOUCHED = 500;

function stateOf({ finished, stopped }: CheckIn): 'finished' | 'stopped' | 'open' {
  if (finished) return 'finished';
  return stopped ? 'stopped' : 'open';
}

export const runSource: RunSource = {
  open: async (tx, flowId, most) => {
    const runs = await runsOfFlow(tx, flowId, 'open', most);
    return { runs: runs.map(stored), total: await countOpen(tx, flowId) };
  },
  ended: async (tx, flowId, most) => (await runsOfFlow(tx, flowId, 'ended', most)).map(stored),
  isPinned,
  touched: async (tx, person, pin) => {
    const all = await runsTouched(tx, person, pin, MOST_TOUCHED);
    return all.map(({ chart, name, run }) => ({ chart, name, checkInId: run.id, day: run.day, state: stateOf(run) }));
  },
  attested: async (tx) => (await broughtNow(tx)).attested,
};

type Told<Kind extends FlowEntry['kind']> = Extract<FlowEntry, { readonly kind: Kind }>;

async function timerForEach(unit: Unit, charts: readonly ChartId[], kind: string, pin: Pin): Promise<void> {
  const due = { kind, due_at: unit.context.now, payload: JSON.stringify({ pin }), done_at: null, outcome: null };
  for (let from = 0; from < charts.length; from += AT_ONCE)
    await unit.tx
      .insertInto('timers')
      .values(charts.slice(from, from + AT_ONCE).map((chart) => ({ ...due, id: `${kind}/${pin.hash}/${chart}`, chart })))
      .onConflict((c) => c.column('id').doUpdateSet(due))
      .execute();
}

export const moveRuns: Reaction = async (unit, entry) => {
  const { pin, runs } = (entry as Told<'flow.published'>).body;
  if (runs.policy === 'stay' && runs.except.every((one) => one.policy === 'stay')) return;
  await timerForEach(unit, await chartsInFlight(unit.tx, [pin.id]), MOVE, pin);
};

/** From this moment nothing begins in the version or in one that includes it; who is in the middle of it is stopped. */
export const stopRuns: Reaction = async (unit, entry) => {
  const { pin, by } = (entry as Told<'flow.recalled'>).body;
  await stopAll(unit, pin);
  await unit.setTimer({ id: `${AGAIN}/${pin.hash}`, kind: AGAIN, dueAt: unit.context.now + LOOK_AGAIN, payload: { pin } });
  await tellOwners(unit, pin, by.personId);
};

async function stopAll(unit: Unit, pin: Pin): Promise<void> {
  const affected = (await flowLibrary(unit.tx)).affectedBy(pin).map(({ id }) => id);
  await timerForEach(unit, await chartsInFlight(unit.tx, [...new Set(affected)]), STOP, pin);
}

/** Those who wrote it, approved it, or answer for what patients are asked, but not the one who recalled it. Who cares for somebody that was in it hears by an alert. */
async function tellOwners(unit: Unit, pin: Pin, by: PersonId): Promise<void> {
  const version = await versionOf(unit.tx, pin);
  const named = version ? [...version.authors, version.approvedBy, version.by].map(({ personId }) => personId) : [];
  const roles = [];
  for (const role of ['director', 'supervisor', 'prescriber'] as const) roles.push(...(await peopleByRole(unit.tx, role)));
  const owners = new Set([...named, ...roles.map(({ personId }) => personId)]);
  owners.delete(by);
  for (const to of owners)
    await unit.deliver({ id: `flows.recalled/${pin.hash}/${to}`, channel: 'page', to, template: 'staff-recall', params: {} });
}

const move: TimerHandler = async (unit, timer) => {
  const { pin } = timer.payload as { readonly pin: Pin };
  // A process that has just begun knows the program's own instruments only once it has asked.
  await broughtNow(unit.tx);
  const [library, version] = [await flowLibrary(unit.tx), await versionOf(unit.tx, pin)];
  if (!version || library.isRecalled(pin)) return accept([]);
  const runs = (await openRuns(unit.tx, unit.chart)).filter(({ run }) => run.pin.id === pin.id && run.pin.version < pin.version);
  return each(unit, runs, (run) => moveOf(library, version.runs, run, pin, unit.context.today));
};

/** Undefined for a run that stays, also when the new version would leave it standing nowhere. */
function moveOf(library: FlowLibrary, runs: RunsDecision, { id, run }: CheckIn, to: Pin, today: string): OnRun | undefined {
  const mapping = mappingFor(runs, id, run);
  const flow = playable(library, to);
  if (!mapping || !flow || placeOf(flow, moved(run, { flow, pin: to }, mapping, today)) === undefined) return undefined;
  return { type: 'move', checkInId: id, to, mapping };
}

const stop: TimerHandler = async (unit, timer) => {
  const { pin } = timer.payload as { readonly pin: Pin };
  const affected = new Set((await flowLibrary(unit.tx)).affectedBy(pin).map(({ hash }) => hash));
  const runs = (await openRuns(unit.tx, unit.chart)).filter(({ run }) => affected.has(run.pin.hash));
  return each(unit, runs, ({ id }) => ({ type: 'stop', checkInId: id, why: 'recalled' }));
};

const lookAgain: TimerHandler = async (unit, timer) => {
  await stopAll(unit, (timer.payload as { readonly pin: Pin }).pin);
  return accept([]);
};

/** What a chart's runs are told, all in this transaction. One that refuses keeps nothing from the others. */
async function each(unit: Unit, runs: readonly CheckIn[], tell: (run: CheckIn) => OnRun | undefined) {
  const facts: Fact[] = [];
  for (const run of runs) {
    const told = tell(run);
    if (!told) continue;
    const known: Known = { runs: [run], due: undefined, missed: [] };
    const decision = decide(known, told, unit.context, await flowsFor(unit.tx, { pin: run.run.pin }));
    if (decision.ok) facts.push(...decision.facts);
  }
  return accept(facts);
}

export const flowTimers: Readonly<Record<string, TimerHandler>> = { [MOVE]: move, [STOP]: stop, [AGAIN]: lookAgain };
