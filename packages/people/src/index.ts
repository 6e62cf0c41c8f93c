export { isStaff, roles, staffRoles, type Relation, type Role, type StaffRole, type Viewer } from './roles.ts';
export { actions, mayDo, mayRead, type Action } from './policy.ts';
export { topics, type Topic } from './topics.ts';
