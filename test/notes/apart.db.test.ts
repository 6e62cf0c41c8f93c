import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonical } from '@cairn/kernel';
import { actAs, openCairn, personById, views } from '@cairn/server/testing';
import { expect, test } from 'vitest';
import { attempt, newestSession, refusal, visiting } from '../sessions/steps.ts';
import { makeChance } from '../support/chance.ts';
import { cast, DEE, makeWorld, TARIQ, type World } from '../support/world.ts';
import { sqliteCopy } from './copy.ts';
import { draftOf } from './desk.ts';

const SECRET = 'Countertransference around the brother, unspoken.';
const keep = (world: World, username: string, text: string): Promise<unknown> =>
  world.as(username).do('notes.keepApart', { chart: DEE, noteId: null, version: 0, text, salt: 'grain-of-salt-0001' });
const texts = async (world: World, username: string): Promise<unknown[]> =>
  ((await world.as(username).call('notes.keptApart', { chart: DEE })) as { text: string }[]).map(({ text }) => text);

test('a counseling note is read by its author and by nobody else', async () => {
  await using world = await makeWorld();
  await keep(world, 'maya', SECRET);
  expect(await texts(world, 'maya')).toEqual([SECRET]);
  for (const username of ['amara', 'theo', 'jonah']) expect(await texts(world, username), username).toEqual([]);
  for (const username of Object.keys(cast).filter((name) => !['maya', 'amara', 'theo', 'jonah'].includes(name)))
    await expect(texts(world, username), username).rejects.toThrow('not-available');
});

test('its author writes on, and nobody else can', async () => {
  await using world = await makeWorld();
  const { noteId } = (await keep(world, 'maya', 'First thoughts.')) as { noteId: string };
  const again = { chart: DEE, noteId, version: 1, text: SECRET, salt: 'grain-of-salt-0002' };
  expect(await refusal(world, 'amara', 'notes.keepApart', again)).toBe('counseling-note-unknown');
  expect(await refusal(world, 'maya', 'notes.keepApart', { ...again, version: 0 })).toBe('counseling-note-changed');
  await attempt(world, 'maya', 'notes.keepApart', again);
  expect(await texts(world, 'maya')).toEqual([SECRET]);
});

test('an author who is no longer on the care team reads it no more', async () => {
  await using world = await makeWorld();
  await keep(world, 'maya', SECRET);
  await world.as('ruth').do('charts.release', { chart: DEE, personId: 'maya' });
  await expect(texts(world, 'maya')).rejects.toThrow('not-available');
});

test('its words are nowhere in the store: not in the journal, not in a table, not in a receipt', async () => {
  await using world = await makeWorld();
  await keep(world, 'maya', SECRET);
  const { cairn } = world;
  await cairn.writer.idle();
  const tables = await cairn.store.read.introspection.getTables();
  expect(tables.length).toBeGreaterThan(20);
  for (const { name } of tables) {
    const rows = await cairn.store.read
      .selectFrom(name as 'entries')
      .selectAll()
      .execute();
    expect(JSON.stringify(rows), name).not.toContain('Countertransference');
  }
  const file = join(world.folder, 'cairn.db');
  expect(existsSync(file)).toBe(true);
  for (const part of [file, `${file}-wal`]) if (existsSync(part)) expect(readFileSync(part).includes('Countertransference')).toBe(false);
});

test('no snapshot, no view, no stream and no note draft of anybody knows of it', async () => {
  await using world = await makeWorld();
  const visit = visiting(world);
  await visit.open('maya');
  await visit.join('dee');
  const before = await draftOf(world);
  await keep(world, 'maya', SECRET);
  const { sessionId } = await newestSession(world, 'maya');
  let seen = 0;
  for (const username of Object.keys(cast)) {
    for (const chart of [DEE, TARIQ, 'program']) {
      const snapshot = await world.snapshot(username, chart);
      expect(Object.keys(snapshot?.state ?? {}), username).not.toContain('counselingNotes');
      expect(Object.keys(snapshot?.cursors ?? {}), username).not.toContain(`${chart}/notes`);
    }
    await expect(world.as(username).call('live.after', { stream: `${DEE}/notes`, seq: 0 }), username).rejects.toThrow('not-available');
    for (const name of Object.keys(views)) {
      const state = await world.view(username, name, { chart: DEE, sessionId, whose: 'team' }).catch(() => undefined);
      seen += Number(state !== undefined);
      expect(JSON.stringify(state ?? null), `${username} ${name}`).not.toMatch(/Countertransference|counseling-note/);
    }
  }
  expect(seen, 'views that had something to show').toBeGreaterThan(8);
  expect(canonical((await draftOf(world)).content)).toBe(canonical(before.content));
});

test('a copy of the store without the key opens nothing', async () => {
  await using world = await makeWorld();
  await keep(world, 'maya', SECRET);
  const folder = mkdtempSync(join(tmpdir(), 'cairn-copy-'));
  await sqliteCopy(join(world.folder, 'cairn.db'), join(folder, 'cairn.db'));
  const copy = await openCairn({
    folder,
    databaseUrl: undefined,
    smtp: undefined,
    clock: { now: world.now },
    chance: makeChance(2),
    quiet: true,
  });
  try {
    const maya = await personById(copy.store.read, 'maya');
    if (!maya) throw new Error('maya');
    const opened = (await actAs(copy, maya).call('notes.keptApart', { chart: DEE })) as { text: string | undefined }[];
    expect(opened.map(({ text }) => text)).toEqual([undefined]);
  } finally {
    await copy.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
