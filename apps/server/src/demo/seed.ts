import { PROGRAM } from '@cairn/kernel';
import type { Role } from '@cairn/people';
import { actAs, type Acting } from '../acting.ts';
import type { Auth } from '../auth/auth.ts';
import { hashPassword } from '../auth/passwords.ts';
import type { Cairn } from '../cairn.ts';
import { everyone, personByUsername } from '../people/store.ts';
import { addPerson, describeProgram, setOnCall } from '../setup.ts';
import { DEMO_PASSWORD } from './people.ts';

const ZONE = 'America/New_York';
const staff: readonly (readonly [username: string, name: string, role: Role])[] = [
  ['maya', 'Maya Alvarez', 'counselor'],
  ['amara', 'Dr. Amara Okafor', 'prescriber'],
  ['theo', 'Theo Grant', 'nurse'],
  ['lena', 'Lena Brooks', 'case-manager'],
  ['dani', 'Dani Cole', 'peer'],
  ['jonah', 'Jonah Reed', 'supervisor'],
  ['ruth', 'Ruth Feldman', 'director'],
  ['priya', 'Priya Nair', 'privacy-officer'],
];

export type SeedParts = { readonly cairn: Cairn; readonly auth: Auth; readonly size: 'small' | 'full' };

/** A demo program, made through the same commands that people use. Does nothing when there is anybody already. */
export async function seedDemo({ cairn, auth }: SeedParts): Promise<void> {
  if ((await everyone(cairn.store.read)).length > 0) return;
  const hash = await hashPassword(DEMO_PASSWORD);
  await describeProgram(cairn, { name: 'Harbor Recovery', zone: ZONE, phone: '(555) 014-2200' });
  for (const [username, name, role] of staff)
    await addPerson(
      cairn,
      auth,
      { personId: username, role, name, username, email: `${username}@harbor.example`, locale: 'en', zone: ZONE, chart: undefined },
      hash,
    );
  await setOnCall(cairn, 'jonah');
  const ruth = await acting(cairn, 'ruth');
  await openChart(cairn, auth, ruth, hash, 'dee', 'Dee Morgan', 'she/her');
  await openChart(cairn, auth, ruth, hash, 'tariq', 'Tariq Rahman', 'he/him');
  await addPerson(
    cairn,
    auth,
    {
      personId: 'rosa',
      role: 'supporter',
      name: 'Rosa Morgan',
      username: 'rosa',
      email: undefined,
      locale: 'en',
      zone: ZONE,
      chart: undefined,
    },
    hash,
  );
}

async function acting(cairn: Cairn, username: string): Promise<Acting> {
  const person = await personByUsername(cairn.store.read, username);
  if (!person) throw new Error(`no ${username} in ${PROGRAM}`);
  return actAs(cairn, person);
}

async function openChart(
  cairn: Cairn,
  auth: Auth,
  ruth: Acting,
  hash: string,
  username: string,
  name: string,
  pronouns: string,
): Promise<void> {
  const chart = `c-${username}`;
  const person = {
    personId: username,
    role: 'patient' as const,
    name,
    username,
    email: undefined,
    locale: 'en' as const,
    zone: ZONE,
    chart,
  };
  await addPerson(cairn, auth, person, hash);
  const profile = {
    name,
    called: name.split(' ')[0] ?? name,
    birthDate: '1985-03-04',
    pronouns,
    locale: 'en',
    zone: ZONE,
    since: '2026-10-19',
  };
  await ruth.do('charts.open', { chart, patient: username, profile, preferences: { checkInTime: '09:00', mayLeaveVoicemail: false } });
  for (const member of ['maya', 'amara', 'theo', 'dani']) await ruth.do('charts.assign', { chart, personId: member });
}
