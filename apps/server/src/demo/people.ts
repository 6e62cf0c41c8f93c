import type { Person, Role } from '@cairn/people';

/** Every demo account has this password; accounts with it exist in demo data only. */
export const DEMO_PASSWORD = 'stone on stone';
export const ZONE = 'America/New_York';
export const PROGRAM = { name: 'Harbor Recovery', zone: ZONE, phone: '(555) 014-2200' } as const;

export const staff: readonly (readonly [username: string, name: string, role: Role])[] = [
  ['maya', 'Maya Alvarez', 'counselor'],
  ['amara', 'Dr. Amara Okafor', 'prescriber'],
  ['theo', 'Theo Grant', 'nurse'],
  ['lena', 'Lena Brooks', 'case-manager'],
  ['dani', 'Dani Cole', 'peer'],
  ['jonah', 'Jonah Reed', 'supervisor'],
  ['ruth', 'Ruth Feldman', 'director'],
  ['priya', 'Priya Nair', 'privacy-officer'],
];

const rosasTopics = ['appointments', 'goals', 'how-to-help', 'week', 'family-room', 'sessions'] as const;
/** Who was named by whom, and what was shared. Omar was named and nothing is shared with him yet. */
export const supporters = [
  { username: 'rosa', name: 'Rosa Morgan', of: 'dee', relationship: 'sister', topics: rosasTopics },
  { username: 'omar', name: 'Omar Rahman', of: 'tariq', relationship: 'brother', topics: [] },
  { username: 'elena', name: 'Elena Garza', of: 'lucia', relationship: 'mother', topics: ['appointments'] },
  { username: 'walt', name: 'Walt Hughes', of: 'cole', relationship: 'father', topics: ['goals', 'how-to-help'] },
] as const;

/** The people offered on the demo's sign-in page: one for each role. */
const shown: ReadonlySet<string> = new Set([...staff.map(([username]) => username), 'dee', 'tariq', 'lucia', 'rosa', 'omar']);

export function shownAtSignIn(person: Pick<Person, 'username'>): boolean {
  return shown.has(person.username);
}
