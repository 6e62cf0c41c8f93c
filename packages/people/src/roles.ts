import type { ChartId, PersonId } from '@cairn/kernel';

export const staffRoles = [
  'counselor',
  'prescriber',
  'nurse',
  'case-manager',
  'peer',
  'supervisor',
  'director',
  'privacy-officer',
] as const;
export type StaffRole = (typeof staffRoles)[number];
export const roles = ['patient', 'supporter', ...staffRoles] as const;
/** A guest has no account: somebody with a link, in one room. */
export type Role = (typeof roles)[number] | 'guest';

export function isStaff(role: Role): role is StaffRole {
  return staffRoles.some((one) => one === role);
}

/** Someone who is signed in. `chart` is the patient's own chart. */
export type Viewer = {
  readonly personId: PersonId;
  readonly name: string;
  readonly role: Role;
  readonly chart: ChartId | undefined;
};

/**
 * What a viewer is to one chart at this moment. A supporter is one only while some grant of theirs is alive, a guest only
 * while a link of theirs leads into an open room; to a group people are facilitator or member. `emergency` is medical
 * staff who opened this chart under 42 CFR 2.51, for as long as that lasts; `own` is whoever's own place it is.
 */
export type Relation = 'self' | 'care' | 'emergency' | 'supporter' | 'guest' | 'facilitator' | 'member' | 'own' | 'none';
