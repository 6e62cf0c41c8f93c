/** How long it takes, from the answer to whoever takes something back, until it has stopped where it was already running. */
import { existsSync, readFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { NOTICE_VERSION } from '@cairn/consent';
import { must } from '@cairn/kernel';
import { actAs, addPerson, DEMO_PASSWORD, personById, type Acting } from '@cairn/server/testing';
import { hashPassword } from '@cairn/server/passwords';
import type { Socket } from 'socket.io-client';
import { emergency } from '../access/scenario.ts';
import { draft, hospital } from '../consent/releases-scenario.ts';
import { once, openHouse, type House } from '../support/doors.ts';
import { DEE, ZONE } from '../support/world.ts';

export const ways = [
  'open screen',
  'running subscription',
  'emergency stream',
  'emergency screen',
  'queued notification',
  'half-written export',
] as const;
export type Way = (typeof ways)[number];
export type Stops = Readonly<Record<Way, readonly number[]>>;

type Scene = {
  readonly house: House;
  readonly acting: (username: string) => Promise<Acting>;
  readonly socket: (username: string) => Promise<Socket>;
  /** Signed in once: the door counts tries. */
  readonly cookie: (username: string) => Promise<string>;
};

/** Each way so many times; throws when something did not stop at all, or went on afterwards. */
export async function stops(rounds: number): Promise<Stops> {
  await using house = await openHouse();
  await addTheo(house);
  const scene = sceneOf(house);
  await (await scene.acting('maya')).do('consent.name', { chart: DEE, supporterId: 'rosa', relationship: 'sister' });
  const took: Record<Way, number[]> = {
    'open screen': [],
    'running subscription': [],
    'emergency stream': [],
    'emergency screen': [],
    'queued notification': [],
    'half-written export': [],
  };
  await writeALot(scene);
  for (let n = 0; n < rounds; n += 1) {
    took['open screen'].push(await openScreen(scene));
    took['running subscription'].push(await subscription(scene));
    took['emergency stream'].push(await glass(scene, 'stream'));
    took['emergency screen'].push(await glass(scene, 'screen'));
    took['queued notification'].push(await queued(scene, n));
    took['half-written export'].push(await halfWritten(scene));
  }
  return took;
}

function sceneOf(house: House): Scene {
  const { cairn } = house.started;
  const sockets = new Map<string, Promise<Socket>>();
  const cookies = new Map<string, Promise<string>>();
  const cookie = (username: string): Promise<string> => {
    const known = cookies.get(username) ?? house.signIn(username).then((signedIn) => signedIn.cookie);
    cookies.set(username, known);
    return known;
  };
  const open = async (username: string): Promise<Socket> => house.connect(await cookie(username));
  return {
    house,
    cookie,
    acting: async (username) => actAs(cairn, must(await personById(cairn.store.read, username), username)),
    socket: (username) => {
      const known = sockets.get(username) ?? open(username);
      sockets.set(username, known);
      return known;
    },
  };
}

async function addTheo(house: House): Promise<void> {
  const { cairn, auth } = house.started;
  const theo = {
    personId: 'theo',
    role: 'nurse',
    name: 'Theo Grant',
    username: 'theo',
    email: undefined,
    locale: 'en',
    zone: ZONE,
  } as const;
  await addPerson(cairn, auth, { ...theo, chart: undefined }, await hashPassword(DEMO_PASSWORD));
  await cairn.store.write.updateTable('charts').set({ birth_date: emergency.birthDate }).where('chart', '=', DEE).execute();
}

async function grant({ acting, house }: Scene): Promise<string> {
  const until = new Date(house.clock.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const terms = {
    topics: ['goals', 'week'],
    purpose: 'Support',
    until,
    typedName: 'Dee Morgan',
    noticeVersion: NOTICE_VERSION,
    locale: 'en',
  };
  return ((await (await acting('dee')).do('consent.give', { chart: DEE, supporterId: 'rosa', ...terms })) as { grantId: string }).grantId;
}

/** What a socket gets next that satisfies `wanted`, and when. */
function next<T>(socket: Socket, event: string, wanted: (value: T) => boolean): Promise<number> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`nothing stopped: no ${event}`)), 5000);
    const hear = (value: T): void => {
      if (!wanted(value)) return;
      clearTimeout(late);
      socket.off(event, hear);
      resolve(performance.now());
    };
    socket.on(event, hear);
  });
}

async function since(stopped: Promise<number>, act: () => Promise<unknown>): Promise<number> {
  const acted = act().then(() => performance.now());
  const [at, from] = await Promise.all([stopped, acted]);
  return Math.max(0, at - from);
}

type Shown = { readonly key: string; readonly state: { readonly shared: readonly unknown[] } | null };

async function openScreen(scene: Scene): Promise<number> {
  const grantId = await grant(scene);
  const rosa = await scene.socket('rosa');
  const { data } = (await rosa.emitWithAck('watch', { view: 'supporterHome', input: {}, key: 'home' })) as { data: Shown['state'] };
  if (data?.shared.length !== 1) throw new Error('nothing was shared');
  const gone = next<Shown>(rosa, 'view', ({ key, state }) => key === 'home' && state?.shared.length === 0);
  const dee = await scene.acting('dee');
  const took = await since(gone, () => dee.do('consent.revoke', { chart: DEE, grantId }));
  rosa.emit('unwatch', { key: 'home' });
  return took;
}

async function subscription(scene: Scene): Promise<number> {
  const [maya, ruth] = [await scene.socket('maya'), await scene.acting('ruth')];
  const streams = [`${DEE}/shared`, `${DEE}/team`];
  for (const stream of streams) await subscribed(maya, stream);
  const closed = Promise.all(streams.map((stream) => next<{ stream: string }>(maya, 'closed', (one) => one.stream === stream)));
  const took = await since(
    closed.then((times) => Math.max(...times)),
    () => ruth.do('charts.release', { chart: DEE, personId: 'maya' }),
  );
  await silent(scene, maya);
  await ruth.do('charts.assign', { chart: DEE, personId: 'maya' });
  return took;
}

async function subscribed(socket: Socket, stream: string): Promise<void> {
  const { ok } = (await socket.emitWithAck('subscribe', { stream, seq: 0 })) as { ok: boolean };
  if (!ok) throw new Error(`not subscribed to ${stream}`);
}

/** Nothing that is written now comes to them any more: asked of the socket after the patient's own screen has it. */
async function silent({ acting, socket }: Scene, of: Socket): Promise<void> {
  const heard: unknown[] = [];
  const hear = (frame: unknown): void => void heard.push(frame);
  of.on('frame', hear);
  const dee = await socket('dee');
  await subscribed(dee, `${DEE}/shared`);
  const own = once(dee, 'frame');
  await (await acting('dee')).do('messages.send', { chart: DEE, messageId: `m-${performance.now()}`, text: 'not for you any more' });
  await own;
  await of.emitWithAck('subscribe', { stream: 'c-none/shared', seq: 0 });
  of.off('frame', hear);
  dee.emit('unsubscribe', { stream: `${DEE}/shared` });
  if (heard.length > 0) throw new Error('a frame came after the stream was closed');
}

async function glass(scene: Scene, what: 'stream' | 'screen'): Promise<number> {
  const [theo, nurse] = [await scene.socket('theo'), await scene.acting('theo')];
  const { accessId } = (await nurse.do('access.open', { ...emergency, name: 'Dee Morgan' })) as { accessId: string };
  const stream = `${DEE}/shared`;
  if (what === 'stream') await subscribed(theo, stream);
  else {
    const { data } = (await theo.emitWithAck('watch', { view: 'emergencyChart', input: { chart: DEE }, key: 'glass' })) as {
      data: unknown;
    };
    if (!data) throw new Error('nothing was opened');
  }
  const gone =
    what === 'stream'
      ? next<{ stream: string }>(theo, 'closed', (one) => one.stream === stream)
      : next<Shown>(theo, 'view', ({ key, state }) => key === 'glass' && state === null);
  const took = await since(gone, () => nurse.do('access.close', { chart: DEE, accessId }));
  await silent(scene, theo);
  theo.emit('unwatch', { key: 'glass' });
  return took;
}

/** A letter that waits for the mail while the grant under which it was queued is taken back. */
async function queued(scene: Scene, n: number): Promise<number> {
  const { cairn } = scene.house.started;
  const grantId = await grant(scene);
  const id = `waits-${n}`;
  const row = { id, chart: DEE, channel: 'email', to_person: 'rosa', template: 'patient-reminder', params: '{}', attempts: 0 };
  await cairn.store.write
    .insertInto('deliveries')
    .values({ ...row, state: 'waiting', next_at: scene.house.clock.now(), sent_at: null, last_error: null })
    .execute();
  const before = letters(scene.house);
  const dee = await scene.acting('dee');
  await dee.do('consent.revoke', { chart: DEE, grantId });
  const from = performance.now();
  await cairn.deliveries.runWaiting();
  const took = performance.now() - from;
  const kept = await cairn.store.read.selectFrom('deliveries').select(['state', 'sent_at']).where('id', '=', id).executeTakeFirstOrThrow();
  if (kept.state !== 'failed' || kept.sent_at !== null || letters(scene.house) !== before) throw new Error('it was sent all the same');
  return took;
}

function letters({ started }: House): number {
  const file = join(started.cairn.options.folder, 'deliveries.log');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').length : 0;
}

/** More than sockets hold, so that an export waits for its reader. */
async function writeALot({ acting }: Scene): Promise<void> {
  const dee = await acting('dee');
  const text = '記'.repeat(3900);
  await Promise.all(Array.from({ length: 1600 }, (_, n) => dee.do('messages.send', { chart: DEE, messageId: `long-${n}-message`, text })));
}

async function halfWritten({ house, acting, cookie: cookieOf }: Scene): Promise<number> {
  const [maya, dee] = [await acting('maya'), await acting('dee')];
  const signed = { ...draft, ends: { type: 'event', event: 'I move to another town' } };
  const terms = { chart: DEE, draft: signed, typedName: 'Dee Morgan', noticeVersion: 1, locale: 'en' };
  const { id: releaseId } = (await dee.do('releases.give', terms)) as { id: string };
  const asked = { chart: DEE, releaseId, parts: ['messages'], to: hospital, purpose: 'coordination', why: 'Care goes on there.' };
  const { id } = (await maya.do('releases.prepareExport', asked)) as { id: string };
  const cookie = await cookieOf('maya');
  const path = `/api/releases/${releaseId}/export?disclosure=${id}`;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(house.url + path, { headers: { cookie } }, resolve).on('error', reject);
  });
  if (response.statusCode !== 200) throw new Error(`no export: ${response.statusCode}`);
  const chunks = response.setEncoding('utf8').iterator();
  let text = String((await chunks.next()).value);
  await dee.do('releases.revoke', { chart: DEE, releaseId });
  const from = performance.now();
  for await (const chunk of chunks) text += String(chunk);
  const took = performance.now() - from;
  if (!text.trimEnd().endsWith('{"stopped":"release-revoked","sent":["messages"]}')) throw new Error('the export went on to its end');
  return took;
}
