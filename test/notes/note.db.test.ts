import { createHash } from 'node:crypto';
import { contentToSign } from '@cairn/notes';
import { expect, test } from 'vitest';
import { attempt, newestNote, refusal, visiting } from '../sessions/steps.ts';
import { DEE, makeWorld } from '../support/world.ts';
import { scenario } from './scenario.ts';

test('ending a session leaves a draft that only the team can read, each sentence with its source', async () => {
  await using world = await makeWorld();
  const visit = visiting(world);
  await visit.open('maya');
  await visit.join('dee');
  await visit.answer('dee', 'trigger', 'Got paid.');
  await world.advance(40 * 60_000);
  await visit.end('maya');
  const note = await newestNote(world);
  expect(note.sentences.map((sentence) => [sentence.text, sentence.sources.map((source) => source.kind)])).toEqual([
    ['Session by chat and shared worksheet on Tue, May 12, 2026, 8:00 AM to 8:40 AM (America/New_York), 40 minutes.', ['session']],
    ['In the room: Maya Alvarez (counselor), Dee Morgan (patient).', ['session']],
    ['What set it off: “Got paid.” (Dee Morgan).', ['worksheet']],
  ]);
  expect((await world.snapshot('dee', DEE))?.state).not.toHaveProperty('notes');
});

test('an incomplete note is not signed and names what is missing', async () => {
  await using world = await makeWorld();
  for (const step of scenario.steps.slice(0, 4)) await step.act(world);
  const { noteId, revision } = await newestNote(world);
  expect(await attempt(world, 'maya', 'notes.sign', { chart: DEE, noteId, revision })).toMatchObject({
    status: 'refused',
    refusal: { code: 'note-incomplete', detail: { missing: 'location,callback,risk,assessment,plan' } },
  });
});

test('the signature is the sha-256 of what is in the record, and nothing changes it afterwards', async () => {
  await using world = await makeWorld();
  for (const step of scenario.steps) await step.act(world);
  const note = await newestNote(world);
  expect(note.signature?.hash).toBe(createHash('sha256').update(contentToSign(note)).digest('hex'));
  expect(note.signature?.signer).toEqual({ personId: 'maya', name: 'Maya Alvarez', role: 'counselor' });
  const change = { type: 'fill', field: 'risk', base: note.fields.risk, text: 'Other.' };
  expect(await attempt(world, 'maya', 'notes.edit', { chart: DEE, noteId: note.noteId, change })).toMatchObject({
    status: 'refused',
    refusal: { code: 'note-locked' },
  });
  expect((await newestNote(world)).addenda.map((addendum) => addendum.text)).toEqual(['Pharmacy confirmed.']);
});

test('neither the patient, nor a peer, nor staff outside the team can sign', async () => {
  await using world = await makeWorld();
  for (const step of scenario.steps.slice(0, 11)) await step.act(world);
  const { noteId, revision } = await newestNote(world);
  for (const username of ['dee', 'dani', 'lena']) {
    expect(await refusal(world, username, 'notes.sign', { chart: DEE, noteId, revision }), username).toBe('not-available');
  }
  expect((await newestNote(world)).signature).toBeUndefined();
});
