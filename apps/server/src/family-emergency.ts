import { emergencyContacts, emergencyEvents, live, type ConsentFact } from '@cairn/consent';
import { decideFamily, emergencyCallInput, type EmergencyContact } from '@cairn/family';
import { id } from '@cairn/kernel/wire';
import * as z from 'zod/mini';
import { readConsent } from './consent/store.ts';
import { readLinks } from './family/store.ts';
import { chartQuery, command } from './trpc.ts';

/*
 * Where the family part meets consent in an emergency: only whom the patient named for this very event may be called, and the call
 * stands in the accounting of disclosures before it is made (clinical C5, domain P2-13).
 */
export const emergencyProcedures = {
  emergencyContacts: chartQuery('team', z.object({ chart: id }), async ({ db, input, now }): Promise<EmergencyContact[]> => {
    const { grants } = await readConsent(db, input.chart);
    return live(grants, now).flatMap(({ topics, supporter, emergency, grantId, expiresAt }): EmergencyContact[] => {
      if (!topics.includes('emergency') || !emergency) return [];
      const { personId: supporterId, name, relationship } = supporter;
      return [{ supporterId, grantId, name, relationship, phone: emergency.phone, events: emergency.events, until: expiresAt }];
    });
  }),
  callEmergencyContact: command('family.callEmergencyContact', emergencyCallInput, async ({ unit, input }) => {
    const { grants } = await readConsent(unit.tx, unit.chart);
    const event = emergencyEvents.find((one) => one === input.event);
    const named = event ? emergencyContacts(grants, event, unit.context.now) : [];
    const found = named.find(({ supporter }) => supporter.personId === input.supporterId);
    const contact = found && { personId: found.supporter.personId, name: found.supporter.name, grantId: found.grantId };
    const decision = decideFamily(await readLinks(unit.tx, unit.chart), { type: 'call', event: input.event, contact }, unit.context);
    if (decision.ok && contact) await unit.append([told(contact)]);
    return decision;
  }),
};

function told(contact: { readonly personId: string; readonly name: string; readonly grantId: string }): ConsentFact {
  const { personId: supporterId, name: supporterName, grantId } = contact;
  return { kind: 'disclosure.made', version: 1, body: { supporterId, supporterName, topics: ['emergency'], grantId } };
}
