export { isStaff, roles, staffRoles, type Relation, type Role, type StaffRole, type Viewer } from './roles.ts';
export { actions, mayDo, mayRead, type Action } from './policy.ts';
export { doorTopics, factTopics, topics, type Topic } from './topics.ts';
export {
  refusalCodes,
  type Directory,
  type Locale,
  type PeopleCommand,
  type PeopleEntry,
  type PeopleFact,
  type PeopleRefusal,
  type Person,
} from './person.ts';
export { decide, evolve, people, start, type Lookup } from './directory.ts';
export { decideAbsence, type Absence, type AbsenceCommand, type AbsenceDesk } from './absence.ts';
export { addPersonInput, endAwayInput, password, personName, setAwayInput, setOnCallInput, username, zone } from './wire.ts';
