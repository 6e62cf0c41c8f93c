import type { Around, PersonRef, ReachOf } from './alert.ts';
import { levelTable, type Level, type OwnerRole, type Reach } from './levels.ts';

/** First member of the care team with the first role that has one; else a counselor of the team, else who is on call, else anyone on the team. */
export function ownerFor(roles: readonly OwnerRole[], around: Around): PersonRef | undefined {
  for (const role of roles) {
    const found = role === 'on-call' ? around.onCall : (around.team.find((person) => person.role === role) ?? ofProgram(role, around));
    if (found) return found;
  }
  return around.team.find((person) => person.role === 'counselor') ?? around.onCall ?? around.team[0];
}

/** A supervisor looks after every team. */
function ofProgram(role: OwnerRole, around: Around): PersonRef | undefined {
  return role === 'supervisor' ? around.supervisors[0] : undefined;
}

const reach: ReachOf = {
  owner: (alert) => (alert.owner ? [alert.owner] : []),
  'on-call': (_, around) => (around.onCall ? [around.onCall] : []),
  'other-counselors': (alert, around) =>
    around.team.filter((person) => person.role === 'counselor' && person.personId !== alert.owner?.personId),
  supervisors: (_, around) => around.supervisors,
  'care-team': (_, around) => around.team,
};

/** Whom a ladder step reaches now, each person once. When nobody fits, the step falls to everyone there is: a step never reaches no one silently. */
export function stepReaches(
  level: Level,
  step: number,
  alert: { readonly owner: PersonRef | undefined },
  around: Around,
): readonly PersonRef[] {
  const names: readonly Reach[] = levelTable[level].ladder[step]?.to ?? [];
  const people = once(names.flatMap((name) => reach[name](alert, around)));
  if (people.length > 0 || names.length === 0) return people;
  return once([...around.team, ...around.supervisors, ...(around.onCall ? [around.onCall] : [])]);
}

function once(people: readonly PersonRef[]): readonly PersonRef[] {
  return [...new Map(people.map((person) => [person.personId, person])).values()];
}
