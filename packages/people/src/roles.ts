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
export type Role = (typeof roles)[number];

export function isStaff(role: Role): role is StaffRole {
  return role !== 'patient' && role !== 'supporter';
}

/** Someone who is signed in. `chart` is the patient's own chart. */
export type Viewer = {
  readonly personId: PersonId;
  readonly name: string;
  readonly role: Role;
  readonly chart: ChartId | undefined;
};

/** What a viewer is to one chart at this moment. A supporter is one only while some grant of theirs is alive. */
export type Relation = 'self' | 'care' | 'supporter' | 'none';
