import {
  decideConcern,
  decideDesk,
  decideFamily,
  decidePath,
  REQUEST_LIVES_MS,
  type About,
  type Asked,
  type Concern,
  type DeskEntry,
  type FamilyPathEntry,
} from '@cairn/family';
import { accept, PROGRAM, type Actor, type ChartId } from '@cairn/kernel';
import { dangerIn } from '@cairn/triage';
import type { Reaction, Unit } from '../journal/unit.ts';
import type { TimerHandler } from '../timers/timers.ts';
import type { Consents } from './consents.ts';
import { chartsNamed, readConcerns, readDesk } from './desk-store.ts';

import { readPath } from './path-store.ts';
import { readLinks } from './store.ts';
import { ASKED, CONCERN, FORGET, LAPSE, MATCH, NOTE_SHARED, OFFER, RECEIVE } from './timers.ts';

/*
 * What leaves a supporter's own place: requests and concerns. The command writes one fact there and sets one timer, whoever was
 * spoken of; everything that differs happens later, in the timer's own transaction, and nothing of it comes back.
 */

type Of<Kind extends FamilyPathEntry['kind']> = Extract<FamilyPathEntry, { readonly kind: Kind }>;

export const onAsked: Reaction = async (unit, entry) => {
  const { requestId, about, relationship, line } = (entry as Of<'family-path.connection-asked'>).body;
  const { personId, name } = unit.context.actor;
  const asked: Asked = { requestId, supporter: { personId, name }, about, relationship, line, at: unit.context.now };
  await unit.setTimer({ id: `${ASKED}/${requestId}`, chart: PROGRAM, kind: ASKED, dueAt: unit.context.now, payload: asked });
};

export const onConcern: Reaction = async (unit, entry) => {
  const { concernId, about, text, urgency, phone } = (entry as Of<'family-path.concern-shared'>).body;
  const { actor, now } = unit.context;
  const danger = dangerIn(text);
  const concern: Concern = { concernId, from: actor, source: 'concern', needs: [], urgency, text, danger, phone, sharedAt: now };
  await unit.setTimer({ id: `${CONCERN}/${concernId}`, chart: PROGRAM, kind: CONCERN, dueAt: now, payload: { concern, about } });
};

type Call = { readonly notSafe: boolean; readonly needCall: boolean; readonly phone: string | undefined };

/** Who needs a call, or is not safe at home, is called by the teams that may know them, and otherwise by the program. */
export async function callAbout(consents: Consents, unit: Unit, { notSafe, needCall, phone }: Call): Promise<void> {
  if (!notSafe && !needCall) return;
  const { actor, now, newId } = unit.context;
  const needs = [...(notSafe ? (['not-safe'] as const) : []), ...(needCall ? (['call'] as const) : [])];
  const concern: Concern = {
    concernId: newId(),
    from: actor,
    source: 'check-in',
    needs,
    urgency: notSafe ? 'now' : 'soon',
    text: '',
    danger: [],
    phone,
    sharedAt: now,
  };
  const sharing = await consents.sharing(unit.tx, actor.personId, now);
  if (sharing.length === 0) {
    const payload = { concern, about: { name: '', birthDate: undefined } };
    return unit.setTimer({ id: `${CONCERN}/${concern.concernId}`, chart: PROGRAM, kind: CONCERN, dueAt: now, payload });
  }
  const named = await consents.namedIn(unit.tx, actor.personId);
  for (const { chart } of sharing) {
    const relationship = named.find((one) => one.chart === chart)?.relationship;
    await receiveIn(unit, chart, { concern, relationship, routedBy: undefined });
  }
}

type Receiving = { readonly concern: Concern; readonly relationship: string | undefined; readonly routedBy: Actor | undefined };

async function receiveIn(unit: Unit, chart: ChartId, payload: Receiving): Promise<void> {
  const id = `${RECEIVE}/${payload.concern.concernId}/${chart}`;
  await unit.setTimer({ id, chart, kind: RECEIVE, dueAt: unit.context.now, payload });
}

/** A concern finds its chart only where the patient named the sharer, and the name is exactly that person's. */
function chartMeant(consents: Consents, about: About, named: Awaited<ReturnType<Consents['namedIn']>>): (typeof named)[number] | undefined {
  const meant = named.filter(({ patient }) => {
    const fits = consents.sameName(about.name, patient.name) || consents.sameName(about.name, patient.called);
    return fits && (about.birthDate === undefined || about.birthDate === patient.birthDate);
  });
  return meant.length === 1 ? meant[0] : undefined;
}

/** Kept in the program's stream; two weeks later it is forgotten, found or not. */
const keepAsked: TimerHandler = async (unit, timer) => {
  const asked = timer.payload as Asked;
  const { requestId } = asked;
  const { now } = unit.context;
  await unit.setTimer({ id: `${MATCH}/${requestId}`, kind: MATCH, dueAt: now, payload: { requestId } });
  await unit.setTimer({ id: `${FORGET}/${requestId}`, kind: FORGET, dueAt: now + REQUEST_LIVES_MS, payload: { requestId } });
  return decideDesk(await readDesk(unit.tx, PROGRAM), { type: 'ask', asked }, unit.context);
};

function match(consents: Consents): TimerHandler {
  return async (unit, timer) => {
    const { requestId } = timer.payload as { readonly requestId: string };
    const asked = (await readDesk(unit.tx, PROGRAM)).asked.find((one) => one.requestId === requestId);
    const found = asked ? await chartsNamed(consents, unit.tx, asked.about) : [];
    const [only] = found;
    if (asked && only && found.length === 1) {
      const payload = { asked, expiresAt: asked.at + REQUEST_LIVES_MS };
      await unit.setTimer({ id: `${OFFER}/${requestId}`, chart: only.chart, kind: OFFER, dueAt: unit.context.now, payload });
    }
    return accept([]);
  };
}

const forget: TimerHandler = async (unit, timer) => {
  const { requestId } = timer.payload as { readonly requestId: string };
  return decideDesk(await readDesk(unit.tx, PROGRAM), { type: 'expire', requestId }, unit.context);
};

/** Somebody whom the patient has named already is not asked about again. */
function offer(consents: Consents): TimerHandler {
  return async (unit, timer) => {
    const { asked, expiresAt } = timer.payload as { readonly asked: Asked; readonly expiresAt: number };
    const { requestId, supporter, relationship, line } = asked;
    const known = (await consents.namedBy(unit.tx, unit.chart)).some((one) => one.personId === supporter.personId);
    if (known) return accept([]);
    await unit.setTimer({ id: `${LAPSE}/${requestId}`, kind: LAPSE, dueAt: expiresAt, payload: { requestId } });
    const command = { type: 'offer', requestId, supporter, relationship, line, expiresAt } as const;
    return decideFamily(await readLinks(unit.tx, unit.chart), command, unit.context);
  };
}

const lapse: TimerHandler = async (unit, timer) => {
  const { requestId } = timer.payload as { readonly requestId: string };
  return decideFamily(await readLinks(unit.tx, unit.chart), { type: 'lapse', requestId }, unit.context);
};

function concernFor(consents: Consents): TimerHandler {
  return async (unit, timer) => {
    const { concern, about } = timer.payload as { readonly concern: Concern; readonly about: About };
    const meant = about.name === '' ? undefined : chartMeant(consents, about, await consents.namedIn(unit.tx, concern.from.personId));
    if (!meant) return decideDesk(await readDesk(unit.tx, PROGRAM), { type: 'keep', concern, about }, unit.context);
    await receiveIn(unit, meant.chart, { concern, relationship: meant.relationship, routedBy: undefined });
    return accept([]);
  };
}

const receive: TimerHandler = async (unit, timer) => {
  const { concern, relationship, routedBy } = timer.payload as Receiving;
  const command = { type: 'receive', concern, relationship, routedBy } as const;
  return decideConcern(await readConcerns(unit.tx, unit.chart), command, unit.context);
};

/** The one at the desk has chosen: the concern goes on to that chart's team, and says who sent it there. */
export const onRouted: Reaction = async (unit, entry) => {
  const { concernId, to, by } = (entry as Extract<DeskEntry, { readonly kind: 'concern.routed' }>).body;
  const found = (await readDesk(unit.tx, PROGRAM)).concerns.find((one) => one.concernId === concernId);
  if (!found) return;
  const { about: _, done: __, ...concern } = found;
  await receiveIn(unit, to, { concern, relationship: undefined, routedBy: by });
};

const noteShared: TimerHandler = async (unit, timer) => {
  const { chart, itemId } = timer.payload as { readonly chart: ChartId; readonly itemId: string };
  return decidePath(await readPath(unit.tx, unit.chart), { type: 'note-shared', chart, itemId }, unit.context);
};

export function familyTimers(consents: Consents): Readonly<Record<string, TimerHandler>> {
  return {
    [ASKED]: keepAsked,
    [MATCH]: match(consents),
    [FORGET]: forget,
    [OFFER]: offer(consents),
    [LAPSE]: lapse,
    [CONCERN]: concernFor(consents),
    [RECEIVE]: receive,
    [NOTE_SHARED]: noteShared,
  };
}
