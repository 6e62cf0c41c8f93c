/** People who have no business with a chart ask everything that can be asked; nothing planted there may come back, in any form. */
import { readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { NOTICE_VERSION } from '@cairn/consent';
import { must } from '@cairn/kernel';
import { topics, type Role, type Topic, type Viewer } from '@cairn/people';
import { addPerson, callProcedure, mayReadStream, personById, readView, viewerOf, views, type Cairn } from '@cairn/server/testing';
import { inputsOf, procedures, viewNames, viewSchema } from '../access/questions.ts';
import { DEE, makeWorld, TARIQ, ZONE, type World } from '../support/world.ts';
import { plant, secretsIn, type Planted } from './planted.ts';

export type Leaks = {
  readonly planted: number;
  /** Kinds of commands that took a secret. */
  readonly commands: number;
  /** Secrets that the patients and their teams read where the others found none. */
  readonly read: number;
  readonly asked: number;
  /** Who got which secret from where. */
  readonly found: readonly string[];
  /** Who got different answers about a patient and about nobody, from where. */
  readonly told: readonly string[];
};

const people: readonly (readonly [username: string, name: string, role: Role, topics: readonly Topic[], taken: boolean])[] = [
  ['nora', 'Nora Quist', 'counselor', [], false],
  ['lea', 'Lea Winter', 'supporter', ['appointments'], false],
  ['xenia', 'Xenia Holt', 'supporter', topics.filter((topic) => topic !== 'emergency'), true],
  ['ned', 'Ned Ashby', 'supporter', [], false],
  ['sol', 'Sol Ibarra', 'patient', [], false],
];
const INPUTS_EACH = 3;
const NOBODY = 'c-nobody';

export async function leaks(): Promise<Leaks> {
  await using world = await makeWorld();
  for (const person of people) await introduce(world, person);
  const planted = await plant(world);
  for (const person of people) await stillHere(world, person[0]);
  const found: string[] = [];
  let asked = 0;
  const check = (who: string, where: string, answer: unknown): void => {
    asked += 1;
    const secrets = secretsIn(answer);
    if (secrets.length > 0) found.push(`${who}: ${secrets.slice(0, 3).join(' ')} from ${where}`);
  };
  for (const [username] of people) await askEverything(world, planted, username, check);
  await askSignedOut(world, planted, check);
  const log = join(world.folder, 'deliveries.log');
  check('a phone on a table', 'deliveries', existsSync(log) ? readFileSync(log, 'utf8') : '');
  const told: string[] = [];
  for (const who of [...people.map(([username]) => username), undefined]) told.push(...(await differences(world, planted, who)));
  return {
    planted: planted.secrets.size,
    commands: planted.commands.length,
    read: await readByTheirOwn(world, planted),
    asked,
    found,
    told,
  };
}

/** The same questions by those who may ask them: were these to find nothing either, the search would be worth nothing. */
async function readByTheirOwn(world: World, planted: Planted): Promise<number> {
  const found = new Set<string>();
  for (const username of ['dee', 'tariq', 'amara', 'dani', 'jonah', 'rosa', 'ruth'])
    await askEverything(world, planted, username, (_who, _where, answer) => secretsIn(answer).forEach((one) => found.add(one)), [
      'live.after',
    ]);
  return found.size;
}

async function introduce(world: World, [username, name, role, of, taken]: (typeof people)[number]): Promise<void> {
  const chart = role === 'patient' ? `c-${username}` : undefined;
  await addPerson(
    world.cairn,
    undefined,
    { personId: username, role, name, username, email: undefined, locale: 'en', zone: ZONE, chart },
    undefined,
  );
  if (chart !== undefined) {
    const profile = { name, called: 'Sol', birthDate: '1970-01-01', locale: 'en', zone: ZONE, since: '2026-04-09' };
    const preferences = { checkInTime: '09:00', mayLeaveVoicemail: false };
    await world.as('ruth').do('charts.open', { chart, patient: username, profile, preferences });
  }
  if (of.length === 0) return;
  for (const [place, patient, typedName] of [
    [DEE, 'dee', 'Dee Morgan'],
    [TARIQ, 'tariq', 'Tariq Rahman'],
  ] as const) {
    await world.as('maya').do('consent.name', { chart: place, supporterId: username, relationship: 'friend' });
    const terms = { topics: of, purpose: 'Help', until: '2027-04-30', typedName, noticeVersion: NOTICE_VERSION, locale: 'en' };
    const { grantId } = (await world.as(patient).do('consent.give', { chart: place, supporterId: username, ...terms })) as {
      grantId: string;
    };
    if (taken) await world.as(patient).do('consent.revoke', { chart: place, grantId });
  }
}

async function stillHere(world: World, username: string): Promise<void> {
  if (!(await personById(world.cairn.store.read, username))?.active) throw new Error(`${username} has left the world`);
}

type Check = (who: string, where: string, answer: unknown) => void;

function poolOf({ ids }: Planted, chart: string): Map<string, readonly unknown[]> {
  const lines = { chart: [chart], group: ['g-tuesday'], text: ['ro', 'zq', 'de'], flow: ['daily'], key: ['phq-9'] };
  const numbers = {
    number: [1, 2],
    before: [Number.MAX_SAFE_INTEGER],
    from: [1, Date.UTC(2026, 4, 1)],
    to: [2, Date.UTC(2026, 5, 30)],
    upTo: [1],
  };
  const named = {
    withId: ['maya'],
    days: [14],
    topics: ['appointments', 'goals'],
    supporterId: ['rosa', 'lea'],
    personId: ['maya', 'dee'],
  };
  return new Map<string, readonly unknown[]>([...ids, ...Object.entries({ ...lines, ...numbers, ...named })]);
}

async function asker(cairn: Cairn, username: string | undefined): Promise<(path: string, input: unknown) => Promise<unknown>> {
  const person = username === undefined ? undefined : await personById(cairn.store.read, username);
  const session = { token: `leak-${username ?? ''}`, expiresAt: Infinity, idleMs: Infinity };
  return (path, input) => callProcedure({ cairn, signedIn: person && { person, session } }, path, input);
}

/** Gives a command an id of its own. */
function fresh(world: World, input: unknown): unknown {
  const isCommand = typeof input === 'object' && input !== null && 'opId' in input;
  return isCommand ? { ...input, opId: `op-leak-${world.cairn.chance.newId()}` } : input;
}

async function askEverything(world: World, planted: Planted, username: string, check: Check, only?: readonly string[]): Promise<void> {
  const ask = await asker(world.cairn, username);
  const viewer = viewerOf(must(await personById(world.cairn.store.read, username), username));
  for (const chart of [DEE, TARIQ]) {
    const pool = poolOf(planted, chart);
    for (const { path, schema } of procedures.filter((one) => !only || only.includes(one.path)))
      for (const input of inputsOf(schema, pool, INPUTS_EACH)) check(username, path, await ask(path, fresh(world, input)));
    for (const name of viewNames)
      for (const input of inputsOf(viewSchema(name), pool, INPUTS_EACH)) check(username, name, await seen(world, viewer, name, input));
  }
  for (const stream of planted.streams) {
    const open = await mayReadStream(world.cairn.store.read, viewer, stream, world.now());
    const answer = await ask('live.after', { stream, seq: 0 });
    check(username, `live.after ${stream}`, answer);
    check(username, `live.snapshot ${stream}`, await ask('live.snapshot', { chart: stream.slice(0, stream.indexOf('/')) }));
    if (open && !stream.startsWith('c-sol/') && !stream.startsWith(`own-${username}/`)) check(username, stream, 'zq0000x may subscribe');
  }
}

async function seen(world: World, viewer: Viewer, name: string, input: unknown): Promise<unknown> {
  const view = (views as Readonly<Record<string, unknown>>)[name];
  return readView(world.cairn, view as never, viewer, input as never).catch(String);
}

async function askSignedOut(world: World, planted: Planted, check: Check): Promise<void> {
  const ask = await asker(world.cairn, undefined);
  const pool = poolOf(planted, DEE);
  for (const { path, schema } of procedures)
    for (const input of inputsOf(schema, pool, INPUTS_EACH)) check('nobody', path, await ask(path, fresh(world, input)));
}

/** Who opens a chart chooses its id, and cannot take one that is taken: the one answer that may differ. */
const CHOOSES_ID = new Set(['charts.open']);

/** Every procedure asked about a chart there is and about one there is not: where the answers are not the same to the letter. */
async function differences(world: World, planted: Planted, username: string | undefined): Promise<readonly string[]> {
  const ask = await asker(world.cairn, username);
  const differ: string[] = [];
  const [about, none] = [poolOf(planted, DEE), poolOf(planted, NOBODY)];
  for (const { path, schema } of procedures) {
    if (CHOOSES_ID.has(path)) continue;
    const [real, empty] = [inputsOf(schema, about, INPUTS_EACH), inputsOf(schema, none, INPUTS_EACH)];
    for (const [n, input] of real.entries()) {
      if (JSON.stringify(input) === JSON.stringify(empty[n])) continue;
      const answers = [await ask(path, fresh(world, input)), await ask(path, fresh(world, empty[n]))];
      const [left, right] = answers.map((answer) => JSON.stringify(answer).replaceAll(DEE, 'C').replaceAll(NOBODY, 'C'));
      if (left !== right) differ.push(`${username ?? 'nobody'}: ${path} ${left?.slice(0, 120)} / ${right?.slice(0, 120)}`);
    }
  }
  return differ;
}
