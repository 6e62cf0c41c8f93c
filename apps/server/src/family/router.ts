import {
  answerConnectionInput,
  decideFamily,
  family,
  familyInviteInput,
  familyReadInput,
  familySayInput,
  invitationInput,
  shareInput,
  type FamilyDecision,
} from '@cairn/family';
import { ownChart, refuse, type PersonId } from '@cairn/kernel';
import type { Unit } from '../journal/unit.ts';
import { command } from '../trpc.ts';
import type { Consents } from './consents.ts';
import { readPath } from './path-store.ts';
import { thingOf } from './shared-thing.ts';
import { invitationOf, placesIn, readLinks, readThread } from './store.ts';
import { NOTE_SHARED } from './timers.ts';

/** Whose thread: a supporter has their own and no other, whatever was sent. */
function threadFor(unit: Unit, asked: PersonId | undefined): PersonId | undefined {
  return unit.viewer?.role === 'supporter' ? unit.viewer.personId : asked;
}

async function inRoom(consents: Consents, unit: Unit, supporterId: PersonId): Promise<boolean> {
  return (await consents.topicsOf(unit.tx, unit.chart, supporterId, unit.context.now)).includes('family-room');
}

/** A supporter counts the lines of their own room; everybody else, those of the chart's stream. */
async function placeOf(consents: Consents, unit: Unit, supporterId: PersonId, upTo: number): Promise<number> {
  if (unit.viewer?.role !== 'supporter') return upTo;
  const { tx, chart, context } = unit;
  const shared = (await consents.sharing(tx, supporterId, context.now)).find((one) => one.chart === chart);
  const places = await placesIn(tx, chart, supporterId, shared?.since ?? context.now);
  return places[Math.min(upTo, places.length) - 1] ?? 0;
}

/** Only this thread is read: what others wrote with the team is no matter here. */
async function oneThread(unit: Unit, supporterId: PersonId) {
  const thread = await readThread(unit.tx, unit.chart, supporterId);
  return { ...family.start(), threads: thread ? [thread] : [] };
}

export function roomProcedures(consents: Consents) {
  return {
    say: command('family.say', familySayInput, async ({ unit, input }): Promise<FamilyDecision> => {
      const supporterId = threadFor(unit, input.supporterId);
      if (supporterId === undefined) return refuse('family-room-closed');
      const roomOpen = await inRoom(consents, unit, supporterId);
      const { opId: lineId, text } = input;
      return decideFamily(
        await oneThread(unit, supporterId),
        { type: 'say', lineId, supporterId, text, shared: undefined, roomOpen },
        unit.context,
      );
    }),
    read: command('family.read', familyReadInput, async ({ unit, input }): Promise<FamilyDecision> => {
      const supporterId = threadFor(unit, input.supporterId);
      if (supporterId === undefined) return refuse('family-room-closed');
      const upTo = await placeOf(consents, unit, supporterId, input.upTo);
      return decideFamily(await oneThread(unit, supporterId), { type: 'read', supporterId, upTo }, unit.context);
    }),
    /** One thing of their own place, as it stands now, becomes a line that patient and team can read. */
    share: command('family.share', shareInput, async ({ unit, input }): Promise<FamilyDecision> => {
      const { personId: supporterId } = unit.context.actor;
      const own = ownChart(supporterId);
      const shared = thingOf(await readPath(unit.tx, own), input.what, input.itemId);
      if (!shared) return refuse('family-nothing-to-share');
      const { chart, itemId, opId: lineId } = input;
      await unit.setTimer({
        id: `${NOTE_SHARED}/${lineId}`,
        kind: NOTE_SHARED,
        chart: own,
        dueAt: unit.context.now,
        payload: { chart, itemId },
      });
      const roomOpen = await inRoom(consents, unit, supporterId);
      return decideFamily(
        await oneThread(unit, supporterId),
        { type: 'say', lineId, supporterId, text: '', shared, roomOpen },
        unit.context,
      );
    }),
    invite: command('family.invite', familyInviteInput, async ({ unit, input }): Promise<FamilyDecision> => {
      const { name, relationship, tokenHash } = input;
      if (!consents.isRelationship(relationship)) return refuse('family-name-missing');
      const known = (await invitationOf(unit.tx, tokenHash)) !== undefined;
      return decideFamily(await readLinks(unit.tx, unit.chart), { type: 'invite', name, relationship, tokenHash, known }, unit.context);
    }),
    withdrawInvitation: command('family.withdrawInvitation', invitationInput, async ({ unit, input }) =>
      decideFamily(await readLinks(unit.tx, unit.chart), { type: 'withdraw', invitationId: input.invitationId }, unit.context),
    ),
    answerConnection: command('family.answerConnection', answerConnectionInput, async ({ unit, input }) =>
      decideFamily(await readLinks(unit.tx, unit.chart), { type: 'answer', requestId: input.requestId, agree: input.agree }, unit.context),
    ),
  };
}
