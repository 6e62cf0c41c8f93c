/** Everybody who could look at a chart, each with what brought them there set up before anything is written. */
import { NOTICE_VERSION } from '@cairn/consent';
import type { Entry } from '@cairn/kernel';
import { addPerson, personById, setOnCall, viewerOf } from '@cairn/server/testing';
import { topics, type Role, type Topic, type Viewer } from '@cairn/people';
import { actAs, type Cairn } from '@cairn/server/testing';
import { DEE, TARIQ, ZONE, type World } from '../support/world.ts';
import { emergency } from './scenario.ts';

export const columns = [
  'patient',
  'care team',
  'counselor elsewhere',
  'on call',
  'emergency',
  'supporter, by topic',
  'supporter it names',
  'supporter without',
  'own place',
  'guest',
  'facilitator',
  'group member',
  'director',
  'privacy officer',
  'another patient',
] as const;
export type Column = (typeof columns)[number];

/** `of` tells people of one column apart: topics of supporters, ways to be without a grant, roles of a team. */
export type Seat = { readonly column: Column; readonly of: string; readonly viewer: Viewer };

/** Queries ask for a relation, never for a topic, so that of many supporters alike some are enough; views ask for topics. */
export function asksQueries({ column, of }: Seat): boolean {
  return column !== 'supporter, by topic' || of === 'family-room' || of === 'suggest' || of === 'safety-plan';
}

const extra: readonly (readonly [username: string, name: string, role: Role])[] = [
  ['nora', 'Nora Quist', 'counselor'],
  ['ola', 'Ola Berg', 'supervisor'],
  ['eva', 'Eva Lindh', 'nurse'],
  ['gil', 'Gil Aronson', 'counselor'],
  ['mo', 'Mo Farrow', 'patient'],
  ['sol', 'Sol Ibarra', 'patient'],
  ['s-none', 'Nan Whitlock', 'supporter'],
  ['s-named', 'Ned Ashby', 'supporter'],
  ['s-ex', 'Xenia Holt', 'supporter'],
  ...topics.map((topic): readonly [string, string, Role] => [supporterOf(topic), `Sam ${topic.replaceAll('-', ' ')}`, 'supporter']),
];

export function supporterOf(topic: Topic): string {
  return `s-${topic}`;
}

const GROUP = 'g-seen';

/** Adds the people, signs the grants, plans a group, breaks the glass, and leaves it broken. */
export async function seatEverybody(world: World): Promise<void> {
  const { cairn } = world;
  for (const [username, name, role] of extra) {
    const chart = role === 'patient' ? `c-${username}` : undefined;
    const person = { personId: username, role, name, username, email: undefined, locale: 'en' as const, zone: ZONE, chart };
    await addPerson(cairn, undefined, person, undefined);
  }
  await setOnCall(cairn, 'ola');
  const ruth = world.as('ruth');
  const preferences = { checkInTime: '09:00', mayLeaveVoicemail: false };
  for (const patient of ['mo', 'sol']) {
    const profile = { name: `${patient} Other`, called: patient, birthDate: '1970-01-01', locale: 'en', zone: ZONE, since: '2026-04-09' };
    await ruth.do('charts.open', { chart: `c-${patient}`, patient, profile, preferences });
  }
  await ruth.do('charts.assign', { chart: 'c-mo', personId: 'gil' });
  for (const chart of [DEE, TARIQ]) await signFor(world, chart);
  await planGroup(world);
  const eva = await acting(cairn, 'eva');
  for (const name of ['Dee Morgan', 'Tariq Rahman']) await eva.do('access.open', { ...emergency, name });
  await cairn.store.write
    .updateTable('emergency_access')
    .set({ until: Number.MAX_SAFE_INTEGER / 2 })
    .execute();
  await cairn.store.write.deleteFrom('timers').where('kind', 'like', 'access.%').execute();
}

async function acting(cairn: Cairn, username: string): Promise<ReturnType<typeof actAs>> {
  const person = await personById(cairn.store.read, username);
  if (!person) throw new Error(`no ${username}`);
  return actAs(cairn, person);
}

async function signFor(world: World, chart: string): Promise<void> {
  const [maya, patient] = [world.as('maya'), world.as(chart === DEE ? 'dee' : 'tariq')];
  const name = (supporterId: string): Promise<unknown> => maya.do('consent.name', { chart, supporterId, relationship: 'friend' });
  const give = (supporterId: string, of: readonly Topic[]): Promise<unknown> =>
    patient.do('consent.give', {
      chart,
      supporterId,
      topics: of,
      purpose: 'To help me',
      until: '2027-04-30',
      typedName: chart === DEE ? 'Dee Morgan' : 'Tariq Rahman',
      ...(of.includes('emergency') ? { emergency: { phone: '+15550142200', events: ['overdose'] } } : {}),
      noticeVersion: NOTICE_VERSION,
      locale: 'en',
    });
  await name('s-named');
  for (const topic of topics) {
    await name(supporterOf(topic));
    await give(supporterOf(topic), [topic]);
  }
  await name('s-ex');
  const { grantId } = (await give('s-ex', topics)) as { grantId: string };
  await patient.do('consent.revoke', { chart, grantId });
}

async function planGroup(world: World): Promise<void> {
  const gil = await acting(world.cairn, 'gil');
  await gil.do('groups.plan', { chart: GROUP, topic: 'Mornings', startsAt: world.now() + 3_600_000, minutes: 60, cap: 8 });
  await gil.do('groups.addMember', { chart: GROUP, member: 'c-mo' });
}

/** Who sits where, for facts of this chart. */
export async function seatsFor(tx: Cairn['store']['read'], chart: string, entry: Pick<Entry, 'actor' | 'body'>): Promise<readonly Seat[]> {
  const seats: Seat[] = [];
  const seat = async (column: Column, username: string, of = ''): Promise<void> => {
    const person = await personById(tx, username);
    if (person?.active) seats.push({ column, of, viewer: viewerOf(person) });
  };
  const inGroup = chart.startsWith('g-');
  await seat('patient', chart === TARIQ ? 'tariq' : 'dee');
  for (const [username, of] of team) await seat('care team', username, of);
  await seat('counselor elsewhere', 'nora');
  await seat('on call', 'ola');
  await seat('emergency', 'eva');
  for (const topic of topics) await seat('supporter, by topic', supporterOf(topic), topic);
  for (const username of await namedIn(tx, entry)) await seat('supporter it names', username);
  for (const [username, of] of without) await seat('supporter without', username, of);
  if (chart.startsWith('own-')) await seat('own place', chart.slice('own-'.length));
  await seat('facilitator', inGroup && chart !== GROUP ? 'dani' : 'gil');
  await seat('group member', inGroup && chart !== GROUP ? 'tariq' : 'mo');
  await seat('director', 'ruth');
  await seat('privacy officer', 'priya');
  await seat('another patient', 'sol');
  const guests = await tx.selectFrom('session_invitations').select(['person_id']).where('person_id', 'is not', null).execute();
  const guest = guests.at(-1)?.person_id ?? undefined;
  if (guest !== undefined) {
    const account = await personById(tx, guest);
    const viewer = account ? viewerOf(account) : { personId: guest, name: 'Guest', role: 'guest' as const, chart: undefined };
    seats.push({ column: 'guest', of: '', viewer });
  }
  return seats;
}

/** Supporters whose own matter it is: who did it, or whose id stands in it. Those of the audience are seated already. */
async function namedIn(tx: Cairn['store']['read'], { actor, body }: Pick<Entry, 'actor' | 'body'>): Promise<readonly string[]> {
  const ids: string[] = [actor, ...(JSON.stringify(body).match(/"[\w-]{2,40}"/g) ?? []).map((quoted) => quoted.slice(1, -1))];
  const rows = await tx.selectFrom('people').select('person_id').where('role', '=', 'supporter').where('person_id', 'in', ids).execute();
  const grants = await tx.selectFrom('grants').select('supporter_id').where('grant_id', 'in', ids).execute();
  return [...new Set([...rows.map((row) => row.person_id), ...grants.map((row) => row.supporter_id)])].filter((id) => !id.startsWith('s-'));
}

const team = [
  ['maya', 'counselor'],
  ['amara', 'prescriber'],
  ['dani', 'peer'],
] as const;
const without = [
  ['s-none', 'never named'],
  ['s-named', 'named'],
  ['s-ex', 'taken back'],
] as const;
