import { mkdtempSync, rmSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChartId, Frame, PersonId } from '@cairn/kernel';
import type { Person, Role, Viewer } from '@cairn/people';
import {
  actAs,
  addPerson,
  describeProgram,
  openCairn,
  personById,
  readView as readViewOf,
  setOnCall,
  settableClock,
  snapshot,
  viewerOf,
  views,
  type Acting,
  type Cairn,
  type Snapshot,
} from '@cairn/server/testing';
import { makeChance } from './chance.ts';

export const ZONE = 'America/New_York';
/** Tuesday 2026-05-12, 08:00 in New York: the day of the mockups. */
export const DAY_ONE = Date.UTC(2026, 4, 12, 12, 0);

export const cast: Readonly<Record<string, readonly [name: string, role: Role]>> = {
  maya: ['Maya Alvarez', 'counselor'],
  amara: ['Dr. Amara Okafor', 'prescriber'],
  theo: ['Theo Grant', 'nurse'],
  lena: ['Lena Brooks', 'case-manager'],
  dani: ['Dani Cole', 'peer'],
  jonah: ['Jonah Reed', 'supervisor'],
  ruth: ['Ruth Feldman', 'director'],
  priya: ['Priya Nair', 'privacy-officer'],
  dee: ['Dee Morgan', 'patient'],
  tariq: ['Tariq Rahman', 'patient'],
  rosa: ['Rosa Morgan', 'supporter'],
  pat: ['Pat Lee', 'supporter'],
};

/** Dee's chart; Maya, Amara, Theo, Dani and Jonah care for her. Tariq's is cared for by Maya alone; Lena, Ruth and Priya care for nobody. */
export const DEE: ChartId = 'c-dee';
export const TARIQ: ChartId = 'c-tariq';

export type WorldOptions = { readonly databaseUrl?: string; readonly seed?: number };

/** A whole Cairn without doors, on a real database, with people in it; its clock and chance are scripted. */
export type World = AsyncDisposable & {
  readonly cairn: Cairn;
  readonly folder: string;
  readonly now: () => number;
  /** Moves the clock on and lets every timer and delivery that becomes due happen, in order. */
  readonly advance: (ms: number) => Promise<void>;
  readonly as: (username: string) => Acting;
  readonly viewer: (username: string) => Viewer;
  readonly snapshot: (username: string, chart: ChartId) => Promise<Snapshot | undefined>;
  /** A view as this person gets it now. */
  readonly view: (username: string, name: string, input: unknown) => Promise<unknown>;
  readonly onCommit: (listener: (frames: readonly Frame[]) => void) => void;
  /** Every command that was sent through `as`, in order. */
  readonly sent: readonly SentCommand[];
};

export type SentCommand = {
  readonly username: string;
  readonly path: string;
  readonly input: { readonly opId: string; readonly chart: ChartId };
};

export async function makeWorld(options: WorldOptions = {}): Promise<World> {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'cairn-world-'));
  const clock = settableClock(() => DAY_ONE);
  clock.set(DAY_ONE);
  const chance = makeChance(options.seed ?? 1);
  const cairn = await openCairn({ folder, databaseUrl: options.databaseUrl, smtp: undefined, clock, chance, quiet: true });
  const people = await populate(cairn);
  const person = (username: string): Person => people.get(username) ?? fail(`no ${username} in the cast`);
  const advance = async (ms: number): Promise<void> => {
    const until = clock.now() + ms;
    for (;;) {
      const next = await cairn.timers.next();
      if (next === undefined || next > until) break;
      clock.set(Math.max(next, clock.now()));
      await cairn.timers.runDue();
      await cairn.deliveries.runWaiting();
    }
    clock.set(until);
    await cairn.deliveries.runWaiting();
  };
  const sent: SentCommand[] = [];
  return {
    cairn,
    folder,
    sent,
    now: clock.now,
    advance,
    as: (username) => noting(actAs(cairn, person(username)), username, sent),
    viewer: (username) => viewerOf(person(username)),
    snapshot: (username, chart) => snapshot(cairn.store.read, viewerOf(person(username)), chart, clock.now()),
    view: (username, name, input) => readView(cairn, viewerOf(person(username)), name, input),
    onCommit: cairn.onCommit,
    [Symbol.asyncDispose]: async () => {
      await cairn.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The same acting, with every command noted so that the laws can send it again. */
function noting(acting: Acting, username: string, sent: SentCommand[]): Acting {
  return {
    ...acting,
    call: (path, input) => {
      if (isCommand(input)) sent.push({ username, path, input });
      return acting.call(path, input);
    },
  };
}

function isCommand(input: unknown): input is SentCommand['input'] {
  return typeof input === 'object' && input !== null && 'opId' in input && 'chart' in input;
}

async function readView(cairn: Cairn, viewer: Viewer, name: string, input: unknown): Promise<unknown> {
  const view = (views as Record<string, unknown>)[name] ?? fail(`no view ${name}`);
  return readViewOf(cairn, view as never, viewer, input as never);
}

async function populate(cairn: Cairn): Promise<Map<string, Person>> {
  await describeProgram(cairn, { name: 'Harbor Recovery', zone: ZONE, phone: '(555) 014-2200' });
  const found = new Map<string, Person>();
  for (const [username, [name, role]] of Object.entries(cast)) {
    const chart = role === 'patient' ? `c-${username}` : undefined;
    await addPerson(
      cairn,
      undefined,
      { personId: username, role, name, username, email: undefined, locale: 'en', zone: ZONE, chart },
      undefined,
    );
    found.set(username, (await personById(cairn.store.read, username)) ?? fail(username));
  }
  await setOnCall(cairn, 'jonah');
  await openChart(cairn, found, 'dee', ['maya', 'amara', 'theo', 'dani', 'jonah']);
  await openChart(cairn, found, 'tariq', ['maya']);
  return found;
}

async function openChart(cairn: Cairn, people: Map<string, Person>, username: PersonId, team: readonly PersonId[]): Promise<void> {
  const ruth = actAs(cairn, people.get('ruth') ?? fail('ruth'));
  const name = cast[username]?.[0] ?? username;
  const profile = { name, called: name.split(' ')[0] ?? name, birthDate: '1985-03-04', locale: 'en', zone: ZONE, since: '2026-04-09' };
  await ruth.do('charts.open', {
    chart: `c-${username}`,
    patient: username,
    profile,
    preferences: { checkInTime: '09:00', mayLeaveVoicemail: false },
  });
  for (const personId of team) await ruth.do('charts.assign', { chart: `c-${username}`, personId });
}

function fail(what: string): never {
  throw new Error(what);
}
