import { createHash } from 'node:crypto';
import { ID_ALONE, type PatientDetails } from '@cairn/fhir';
import { localDay } from '@cairn/scheduling/zones';
import type { Acting } from '../acting.ts';
import type { Auth } from '../auth/auth.ts';
import { createAccount } from '../auth/auth.ts';
import { firstPassword, hashPassword } from '../auth/passwords.ts';
import type { Cairn } from '../cairn.ts';
import { careTeam, chartByOrigin, readChart } from '../charts/store.ts';
import { personById, personByUsername, programNow } from '../people/store.ts';
import { addPerson } from '../setup.ts';
import type { Trouble } from './report.ts';

export type Place = { readonly chart: string; readonly patient: string; readonly exists: boolean; readonly notes: readonly string[] };

/** The chart filed under the patient's identifier, or where one would be opened. A chart of somebody else is a trouble. */
export async function findPlace(cairn: Cairn, details: PatientDetails): Promise<Place | Trouble> {
  const { system, value } = details.identity;
  const known = await chartByOrigin(cairn.store.read, system, value);
  const mark = createHash('sha256')
    .update(JSON.stringify([system, value]))
    .digest('hex')
    .slice(0, 20);
  if (!known) return { chart: `c-${mark}`, patient: `p-${mark}`, exists: false, notes: [] };
  const { profile, patient } = await readChart(cairn.store.read, known);
  const otherName = profile?.name !== details.name;
  const otherBirth = profile?.birthDate !== undefined && details.birthDate !== undefined && profile.birthDate !== details.birthDate;
  if (system === ID_ALONE ? otherName || otherBirth : otherName && otherBirth) {
    const detail = 'the chart under this identifier is of another name or birth date';
    return { place: 'Bundle.entry (Patient)', reason: 'other-person', detail };
  }
  const notes =
    otherName || otherBirth ? [`the ${otherName ? 'name' : 'birth date'} differs from the chart's, which was left as it is`] : [];
  return { chart: known, patient: patient ?? `p-${mark}`, exists: true, notes };
}

/** Opens the chart by the command that people use, and enters the patient in the directory. */
export async function openPlace(cairn: Cairn, by: Acting, place: Place, details: PatientDetails): Promise<void> {
  const program = await programNow(cairn.store.read);
  const zone = program.zone;
  const locale = details.language === 'es' ? 'es' : 'en';
  const called = details.given?.split(' ')[0] ?? details.name;
  const profile = {
    name: details.name,
    called,
    ...(isDay(details.birthDate) ? { birthDate: details.birthDate } : {}),
    locale,
    zone,
    since: localDay(cairn.clock.now(), zone),
    origin: details.identity,
  };
  const phone = details.phone && /^[+()\d .-]{3,30}$/.test(details.phone) ? { phone: details.phone } : {};
  await by.do('charts.open', {
    chart: place.chart,
    patient: place.patient,
    profile,
    preferences: { checkInTime: '09:00', mayLeaveVoicemail: false, ...phone },
  });
  await enterPatient(cairn, place, details, locale, zone);
}

/** Does nothing when the directory knows the person: an import that was cut off is taken up again here. */
async function enterPatient(cairn: Cairn, place: Place, details: PatientDetails, locale: 'en' | 'es', zone: string): Promise<void> {
  if (await personById(cairn.store.read, place.patient)) return;
  const username = await freeUsername(cairn, details);
  const person = {
    personId: place.patient,
    role: 'patient' as const,
    name: details.name,
    username,
    email: undefined,
    locale,
    zone,
    chart: place.chart,
  };
  const refused = await addPerson(cairn, undefined, person, undefined);
  if (refused) throw new Error(`people: ${refused}`);
}

export async function settlePatient(cairn: Cairn, place: Place, details: PatientDetails): Promise<void> {
  const { zone } = await programNow(cairn.store.read);
  await enterPatient(cairn, place, details, details.language === 'es' ? 'es' : 'en', zone);
}

async function freeUsername(cairn: Cairn, details: PatientDetails): Promise<string> {
  const plain = [details.given?.split(' ')[0], details.family]
    .filter((part) => part !== undefined)
    .join('.')
    .normalize('NFD')
    .replace(/[^A-Za-z0-9.]/g, '')
    .toLowerCase()
    .replace(/^\.+|\.+$/g, '')
    .slice(0, 32);
  const base = /^[a-z0-9][a-z0-9.]+$/.test(plain) ? plain : 'patient';
  for (let number = 1; ; number += 1) {
    const username = number === 1 ? base : `${base}-${number}`;
    if (!(await personByUsername(cairn.store.read, username))) return username;
  }
}

/** Says which staff member joined, or why none did. */
export async function assign(cairn: Cairn, by: Acting, chart: string, username: string): Promise<string> {
  const person = await personByUsername(cairn.store.read, username);
  if (!person) return `nobody here has the user name ${username}: not assigned`;
  if ((await careTeam(cairn.store.read, chart)).some((member) => member.personId === person.personId))
    return `${username} is on the care team`;
  try {
    await by.do('charts.assign', { chart, personId: person.personId });
    return `${username} is on the care team now`;
  } catch {
    return `${username} is not staff: not assigned`;
  }
}

/** A first password, once; nothing when the person can sign in already. */
export async function giveSignIn(cairn: Cairn, auth: Auth, patient: string): Promise<{ username: string; password: string } | undefined> {
  const person = await personById(cairn.store.read, patient);
  if (!person || (await (await auth.$context).internalAdapter.findUserById(patient))) return undefined;
  const password = firstPassword();
  await createAccount(auth, person, await hashPassword(password), new Date(cairn.clock.now()));
  return { username: person.username, password };
}

function isDay(text: string | undefined): text is string {
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text);
}
