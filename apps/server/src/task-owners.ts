import type { Actor, PersonId } from '@cairn/kernel';
import { presentTeam } from './charts/store.ts';
import type { Unit } from './journal/unit.ts';

/** Who answers for a chart's plan: the first counselor of its care team; nobody means the team's queue. */
export function leadOf(unit: Unit): Promise<Actor | undefined> {
  return memberOfRole(unit, 'counselor');
}

export async function memberOfRole(unit: Unit, role: string): Promise<Actor | undefined> {
  return ref((await presentTeam(unit.tx, unit.chart)).find((member) => member.role === role));
}

/** This person while they are on the care team; else whoever leads it. */
export async function stillHereOrLead(unit: Unit, personId: PersonId): Promise<Actor | undefined> {
  const member = (await presentTeam(unit.tx, unit.chart)).find((one) => one.personId === personId);
  return ref(member) ?? leadOf(unit);
}

function ref(member: Actor | undefined): Actor | undefined {
  return member && { personId: member.personId, name: member.name, role: member.role };
}
