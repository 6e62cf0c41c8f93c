import type { Person } from '@cairn/people';

/** Every demo account has this password; accounts with it exist in demo data only. */
export const DEMO_PASSWORD = 'stone on stone';

/** The people offered on the demo's sign-in page: one for each role. */
export const shown = ['maya', 'amara', 'theo', 'lena', 'dani', 'jonah', 'ruth', 'priya', 'dee', 'tariq', 'rosa'] as const;

export function shownAtSignIn(person: Pick<Person, 'username'>): boolean {
  return shown.some((username) => username === person.username);
}
