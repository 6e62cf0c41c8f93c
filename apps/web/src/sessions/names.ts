import type { Actor } from '@cairn/kernel';

/** What people in a room call each other: the name the patient goes by, the first name of staff. */
export function shortName(person: Pick<Actor, 'name' | 'role'>, called: string): string {
  if (person.role === 'patient') return called;
  const [first = person.name] = person.name.split(' ');
  return first.endsWith('.') ? person.name : first;
}
