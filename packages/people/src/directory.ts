import { accept, refuse, SYSTEM, type Capability, type Decision } from '@cairn/kernel';
import type { Absence } from './absence.ts';
import type { Directory, PeopleCommand, PeopleEntry, PeopleFact, PeopleRefusal, Person } from './person.ts';
import { isStaff } from './roles.ts';

/** What a decision about people needs to look up. */
export type Lookup = {
  readonly person: (personId: string) => Person | undefined;
  readonly usernameTaken: (username: string) => boolean;
};

export function decide(lookup: Lookup, command: PeopleCommand): Decision<PeopleFact, PeopleRefusal> {
  switch (command.type) {
    case 'add':
      if (command.person.personId === SYSTEM.personId || lookup.person(command.person.personId)) return refuse('person-exists');
      if (lookup.usernameTaken(command.person.username)) return refuse('username-taken');
      return accept([{ kind: 'person.added', version: 1, body: { person: command.person } }]);
    case 'leave':
      if (!lookup.person(command.personId)?.active) return refuse('unknown-person');
      return accept([{ kind: 'person.left', version: 1, body: { personId: command.personId } }]);
    case 'set-on-call': {
      const person = lookup.person(command.personId);
      if (!person?.active) return refuse('unknown-person');
      if (!isStaff(person.role)) return refuse('not-staff');
      return accept([{ kind: 'on-call.set', version: 1, body: { personId: person.personId, name: person.name, role: person.role } }]);
    }
    case 'describe-program': {
      const { name, zone, phone } = command;
      return accept([{ kind: 'program.described', version: 1, body: { name, zone, phone } }]);
    }
  }
}

export function start(): Directory {
  return { people: {}, onCall: undefined, absences: [], program: undefined };
}

export function evolve(state: Directory, entry: PeopleEntry): Directory {
  switch (entry.kind) {
    case 'person.added':
      return withPerson(state, { ...entry.body.person, active: true });
    case 'person.left': {
      const person = state.people[entry.body.personId];
      return person ? withPerson(state, { ...person, active: false }) : state;
    }
    case 'on-call.set':
      return { ...state, onCall: entry.body.personId };
    case 'absence.planned': {
      const { by: _, ...absence } = entry.body;
      const planned: Absence = { ...absence, cover: absence.cover, state: 'planned', withOnCall: false };
      return { ...state, absences: [...state.absences, planned] };
    }
    case 'absence.begun':
      return withAbsence(state, entry.body.absenceId, { state: 'begun', withOnCall: entry.body.withOnCall });
    case 'absence.ended':
      return withAbsence(state, entry.body.absenceId, { state: 'ended' });
    case 'program.described':
      return { ...state, program: { name: entry.body.name, zone: entry.body.zone, phone: entry.body.phone } };
  }
}

function withPerson(state: Directory, person: Person): Directory {
  return { ...state, people: { ...state.people, [person.personId]: person } };
}

function withAbsence(state: Directory, absenceId: string, change: Partial<Absence>): Directory {
  return { ...state, absences: state.absences.map((one) => (one.absenceId === absenceId ? { ...one, ...change } : one)) };
}

export const people: Capability<Directory, PeopleFact> = {
  name: 'people',
  audience: 'program',
  kinds: {
    'person.added': 1,
    'person.left': 1,
    'on-call.set': 1,
    'absence.planned': 1,
    'absence.begun': 1,
    'absence.ended': 1,
    'program.described': 1,
  },
  start,
  evolve,
  window: undefined,
};
