import type { Actor, PersonId } from '@cairn/kernel';
import type { TeamMember } from '@cairn/charts';
import { careTeam } from './charts/store.ts';
import { personById } from './people/store.ts';
import type { Unit } from './journal/unit.ts';

/** Who answers for a chart's plan: the first counselor of its care team; nobody means the team's queue. */
export function leadOf(unit: Unit): Promise<Actor | undefined> {
  return memberOfRole(unit, 'counselor');
}

export async function memberOfRole(unit: Unit, role: string): Promise<Actor | undefined> {
  return ref((await workingTeam(unit)).find((member) => member.role === role));
}

/** This person while they are on the care team; else whoever leads it. */
export async function stillHereOrLead(unit: Unit, personId: PersonId): Promise<Actor | undefined> {
  const member = (await workingTeam(unit)).find((one) => one.personId === personId);
  return ref(member) ?? leadOf(unit);
}

/** Who cares for this chart and still works here; of whoever is away, the cover gets the task when it is opened. */
export async function workingTeam(unit: Unit): Promise<TeamMember[]> {
  const team: TeamMember[] = [];
  for (const member of await careTeam(unit.tx, unit.chart)) if ((await personById(unit.tx, member.personId))?.active) team.push(member);
  return team;
}

function ref(member: Actor | undefined): Actor | undefined {
  return member && { personId: member.personId, name: member.name, role: member.role };
}
