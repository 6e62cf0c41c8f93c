import { createHash } from 'node:crypto';
import { must } from '@cairn/kernel';
import { contentToSign, type Note } from '@cairn/notes';
import { expect, test } from 'vitest';
import { attempt, newestSession, refusal, visiting } from '../sessions/steps.ts';
import { DEE, makeWorld, TARIQ, type World } from '../support/world.ts';
import { complete, draftOf, edit, newestNote, sign, write } from './desk.ts';
import { describeMaya } from './scenario.ts';

const HOUR = 3_600_000;

async function held(world: World): Promise<void> {
  const visit = visiting(world);
  await visit.open('maya');
  await visit.join('dee');
  await world.advance(40 * 60_000);
  await visit.end('maya');
}

async function signed(world: World): Promise<Note> {
  await held(world);
  await complete(world);
  await sign(world);
  return newestNote(world);
}

test('a note begins with its session, each sentence with its source, and only the team reads it', async () => {
  await using world = await makeWorld();
  const visit = visiting(world);
  await visit.open('maya');
  await visit.join('dee');
  const before = await draftOf(world);
  expect(before.content.sentences.map(({ text, sources }) => [text, sources.map(({ kind }) => kind)])).toEqual([
    ['Telehealth session in Cairn, by chat, on Tue, May 12, 2026, 8:00 AM (America/New_York), still open.', ['session']],
    ['In the room: Maya Alvarez (counselor) and Dee Morgan (patient).', ['session']],
    ['The record shows no interruptions.', ['session']],
  ]);
  expect(before.missing).toContain('end');
  expect(await world.view('dee', 'noteDraft', await input(world))).toBeUndefined();
  expect(await world.view('lena', 'noteDraft', await input(world))).toBeUndefined();
  expect((await world.snapshot('dee', DEE))?.state).not.toHaveProperty('notes');
});

async function input(world: World): Promise<{ chart: string; sessionId: string }> {
  return { chart: DEE, sessionId: (await newestSession(world, 'maya')).sessionId };
}

test('a tag that is undone takes its sentence with it; reworded, it stays and says so', async () => {
  await using world = await makeWorld();
  const visit = visiting(world);
  await visit.open('maya');
  await visit.join('dee');
  const { sessionId } = await newestSession(world, 'maya');
  const tagged = async (quote: string): Promise<string> => {
    const tag = { chart: DEE, sessionId, kind: 'reason', side: 'change', quote, second: 60 };
    await world.as('maya').do('guides.tag', tag);
    const found = (await draftOf(world)).content.sentences.find(({ text }) => text.includes(quote));
    return must(found, quote).sentenceId;
  };
  const untag = (id: string): Promise<unknown> =>
    world.as('maya').do('guides.untag', { chart: DEE, sessionId, tagId: id.slice('tag/'.length) });
  const [first, second] = [await tagged('I want him to see me.'), await tagged('I called first.')];
  const { text: base } = must(
    (await draftOf(world)).content.sentences.find(({ sentenceId }) => sentenceId === second),
    second,
  );
  await edit(world, 'maya', { type: 'set', sentenceId: second, version: 0, base, text: 'She called the line first.' });
  await untag(first);
  await untag(second);
  const { content, missing } = await draftOf(world);
  expect(content.sentences.some(({ sentenceId }) => sentenceId === first)).toBe(false);
  expect(content.sentences.find(({ sentenceId }) => sentenceId === second)).toMatchObject({
    text: 'She called the line first.',
    changed: {},
  });
  expect(missing).toContain('changed-source');
});

test('an incomplete note is not signed and names what is missing', async () => {
  await using world = await makeWorld();
  await held(world);
  await write(world, 'plan', 'Meet again.');
  const { content, hash } = await draftOf(world);
  expect(await attempt(world, 'maya', 'notes.sign', { chart: DEE, noteId: content.noteId, seen: hash, attested: true })).toMatchObject({
    status: 'refused',
    refusal: {
      code: 'note-incomplete',
      detail: {
        missing:
          'intervention,response,service,location,provider-location,others,identity,consent,privacy,callback,emergency-contact,backup,diagnosis,goal,risk,medication,coordination,next',
      },
    },
  });
});

test('the signature is the sha-256 of what was on the screen; a note that changed meanwhile is not signed', async () => {
  await using world = await makeWorld();
  await held(world);
  await complete(world);
  const { content, hash } = await draftOf(world);
  await write(world, 'plan', 'One more thing.', 'theo');
  const stale = { chart: DEE, noteId: content.noteId, seen: hash, attested: true };
  expect(await refusal(world, 'maya', 'notes.sign', stale)).toBe('note-changed');
  await sign(world);
  const note = await newestNote(world);
  expect(note.signature?.hash).toBe(
    createHash('sha256')
      .update(contentToSign(must(note.content, 'what was signed')))
      .digest('hex'),
  );
  expect(
    await refusal(world, 'maya', 'notes.edit', { chart: DEE, noteId: note.noteId, change: { type: 'add', topic: 'plan', text: 'x' } }),
  ).toBe('note-locked');
});

test('neither the patient, nor a peer, nor staff outside the team can sign', async () => {
  await using world = await makeWorld();
  await held(world);
  await complete(world);
  const { content, hash } = await draftOf(world);
  const wanted = { chart: DEE, noteId: content.noteId, seen: hash, attested: true };
  for (const username of ['dee', 'dani', 'lena'])
    expect(await refusal(world, username, 'notes.sign', wanted), username).toBe('not-available');
});

test('a co-signature that does not come is overdue after 72 hours, and says so', async () => {
  await using world = await makeWorld();
  await describeMaya(world);
  const note = await signed(world);
  expect(note.coSign).toMatchObject({ by: { personId: 'jonah' } });
  await world.advance(71 * HOUR);
  expect((await newestNote(world)).coSign?.overdueAt).toBeUndefined();
  await world.advance(2 * HOUR);
  expect((await newestNote(world)).coSign?.overdueAt).toBe(note.coSign?.dueAt);
});

test('a co-signature in time leaves nothing to become overdue', async () => {
  await using world = await makeWorld();
  await describeMaya(world);
  const note = await signed(world);
  await world.as('jonah').do('notes.coSign', { chart: DEE, noteId: note.noteId, seen: note.signature?.hash });
  await world.advance(80 * HOUR);
  const { coSign } = await newestNote(world);
  expect(coSign?.overdueAt).toBeUndefined();
  expect(coSign?.signed?.signer.personId).toBe('jonah');
});

test('a supervisor outside the care team cannot be waited for', async () => {
  await using world = await makeWorld();
  await describeMaya(world);
  await held(world);
  await complete(world);
  await world.as('ruth').do('charts.release', { chart: DEE, personId: 'jonah' });
  const { content, hash } = await draftOf(world);
  expect(await refusal(world, 'maya', 'notes.sign', { chart: DEE, noteId: content.noteId, seen: hash, attested: true })).toBe(
    'note-supervisor-away',
  );
});

test('words that stood in the note before are pointed out', async () => {
  await using world = await makeWorld();
  await signed(world);
  await held(world);
  await complete(world);
  const { copied, content } = await draftOf(world);
  expect(copied).toContain('risk');
  expect(copied).toContain(content.sentences.find(({ text }) => text === 'Coped with a hard moment.')?.sentenceId);
  expect(copied).not.toContain('location');
});

test('the format somebody last wrote in is where their next note begins', async () => {
  await using world = await makeWorld();
  await held(world);
  await edit(world, 'maya', { type: 'format', format: 'GIRP' });
  await complete(world);
  await sign(world);
  await held(world);
  expect((await draftOf(world)).content.format).toBe('GIRP');
});

test('a note of one chart cannot be reached through another', async () => {
  await using world = await makeWorld();
  const note = await signed(world);
  const seen = note.signature?.hash;
  expect(await refusal(world, 'maya', 'notes.coSign', { chart: TARIQ, noteId: note.noteId, seen })).toBe('note-unknown');
});
