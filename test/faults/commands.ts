/** What people do during the faults: commands of every capability, chosen by chance from what the device knows at that moment. */
import { aftercare, type Plan } from '@cairn/aftercare';
import { checkIns, openOn, type CheckIns } from '@cairn/check-ins';
import { flowOf } from '@cairn/check-ins/shipped';
import { fieldAt, itemsAt } from '@cairn/co-editing';
import type { Capability, ChartId, Entry, EntryOf, Fact } from '@cairn/kernel';
import { openSession, sessions } from '@cairn/sessions';
import { outcomes, triage, type Triage } from '@cairn/triage';
import { currentNode, type Ask, type Value } from '@cairn/workflows';

export type Wish = { readonly path: string; readonly input: Readonly<Record<string, unknown>> };

/** What a device knows of one chart, and the means of chance. */
export type Desk = {
  readonly chart: ChartId;
  readonly role: string;
  readonly shared: readonly Entry[];
  readonly team: readonly Entry[];
  readonly day: string;
  readonly random: () => number;
  readonly newId: () => string;
};

export function wish(desk: Desk): Wish {
  const choices =
    desk.role === 'patient'
      ? [say, say, read, checkIn, checkIn, checkIn, askForChange, session]
      : [say, say, read, plan, plan, alert, alert, note, session, book];
  return pick(desk, choices)(desk) ?? say(desk);
}

function fold<State, F extends Fact>(capability: Capability<State, F>, entries: readonly Entry[]): State {
  const own = entries.filter((entry) => Object.hasOwn(capability.kinds, entry.kind)) as unknown as EntryOf<F>[];
  return own.reduce(capability.evolve, capability.start());
}

function pick<T>({ random }: Pick<Desk, 'random'>, from: readonly [T, ...T[]] | readonly T[]): T {
  return from[Math.floor(random() * from.length)] as T;
}

function say({ chart, newId }: Desk): Wish {
  const messageId = newId();
  return { path: 'messages.send', input: { chart, messageId, text: `Message ${messageId}` } };
}

function read({ chart, shared }: Desk): Wish | undefined {
  return shared.length > 0 ? { path: 'messages.read', input: { chart, upTo: shared.length } } : undefined;
}

/** Goes on with the day's check-in: the next question of the flow it was begun with, answered with anything that fits. */
function checkIn(desk: Desk): Wish | undefined {
  const { chart, newId, shared, day } = desk;
  const known: CheckIns = fold(checkIns, shared);
  const open = openOn(known.runs, 'daily', day);
  if (!open) return { path: 'checkIns.start', input: { chart, checkInId: newId(), flow: 'daily', language: 'en' } };
  const flow = flowOf(open.run.pin);
  const at = flow && currentNode(flow, open.run);
  if (!at) return undefined;
  return {
    path: 'checkIns.answer',
    input: { chart, checkInId: open.id, node: at.id, language: 'en', value: answer(desk, at.node.question) },
  };
}

function answer(desk: Desk, question: Ask['question']): Value {
  switch (question.type) {
    case 'yes-no':
      return desk.random() < 0.5;
    case 'choice':
      return pick(desk, question.options).value;
    case 'multi':
      return question.options.filter(() => desk.random() < 0.4).map(({ value }) => String(value));
    case 'scale':
      return Math.floor(desk.random() * 11);
    case 'number':
      return question.min + question.step * Math.floor((desk.random() * (question.max - question.min)) / question.step);
    default:
      throw new Error(`the daily check-in asks no ${question.type}`);
  }
}

function askForChange({ chart, newId }: Desk): Wish {
  return { path: 'aftercare.ask', input: { chart, text: `Please change ${newId()}` } };
}

/** A new goal, or another title for one: with the base that this device knows, so that conflicts happen. */
function plan(desk: Desk): Wish {
  const { chart, newId, shared, random } = desk;
  const { doc }: Plan = fold(aftercare, shared);
  const path = ['mind', 'goals'];
  const goals = itemsAt(doc, path);
  const goal = pick(desk, goals);
  if (!goal || (goals.length < 8 && random() < 0.4)) {
    const operation = { type: 'add', path, id: newId(), value: { title: `Goal ${newId()}` }, after: null };
    return { path: 'aftercare.edit', input: { chart, operation } };
  }
  const field = [...path, goal.id, 'title'];
  const operation = {
    type: 'set',
    path: field,
    value: `Goal, in other words ${newId()}`,
    base: fieldAt(doc, field)?.version ?? '',
  };
  return { path: 'aftercare.edit', input: { chart, operation } };
}

function alert(desk: Desk): Wish | undefined {
  const { chart, team } = desk;
  const { alerts }: Triage = fold(triage, team);
  // Most alerts are left alone, so that their ladders climb.
  const one = pick(
    desk,
    alerts.filter(({ status }) => status !== 'resolved'),
  );
  if (!one || desk.random() < 0.98) return undefined;
  if (one.status === 'open') return { path: 'triage.take', input: { chart, alertId: one.alertId } };
  return { path: 'triage.resolve', input: { chart, alertId: one.alertId, outcome: pick(desk, outcomes), note: 'Spoke by phone.' } };
}

function note({ chart, newId }: Desk): Wish {
  return { path: 'triage.note', input: { chart, text: `Note ${newId()}` } };
}

/** A session is opened, talked in, and ended now and then, so that notes are drafted too. */
function session({ chart, role, shared, newId, random }: Desk): Wish | undefined {
  const open = openSession(fold(sessions, shared));
  if (!open) return role === 'patient' ? undefined : { path: 'sessions.open', input: { chart } };
  const { sessionId } = open;
  if (role === 'patient' && open.status === 'waiting') return { path: 'sessions.join', input: { chart, sessionId } };
  if (role !== 'patient' && random() < 0.1) return { path: 'sessions.end', input: { chart, sessionId } };
  return { path: 'sessions.say', input: { chart, sessionId, text: `Line ${newId()}` } };
}

function book({ chart, random }: Desk): Wish {
  const clock = `${String(8 + Math.floor(random() * 10)).padStart(2, '0')}:00`;
  const day = `2027-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`;
  return { path: 'scheduling.book', input: { chart, withId: 'maya', day, clock, minutes: 30, where: 'phone', kind: 'counseling' } };
}
