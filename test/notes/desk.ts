import { must } from '@cairn/kernel';
import { requiredFields, type DraftView, type Field, type Note, type Notes } from '@cairn/notes';
import { DEE, type World } from '../support/world.ts';
import { newestSession } from '../sessions/steps.ts';

/** What only a clinician knows of an ordinary visit. */
export const told: Readonly<Record<Field, string>> = {
  service: 'individual',
  code: '',
  location: '12 Mill St, Apt 4, Harbor',
  'provider-location': 'Clinic, office 3',
  others: 'Nobody else',
  identity: 'Known in person',
  consent: 'Given verbally today',
  privacy: 'Alone, not driving',
  callback: '(555) 014-2201, confirmed',
  'emergency-contact': 'Rosa (sister), (555) 014-2202, may be called',
  backup: 'I call back by phone',
  diagnosis: 'Opioid use disorder',
  goal: 'Be there for the games',
  risk: 'No thoughts of suicide. Naloxone at hand.',
  medication: 'Taken as prescribed, by own report',
  coordination: 'Told the nurse about the chills',
  next: 'Tuesday',
  attempts: 'Called twice, left no message',
};

export async function newestNote(world: World, username = 'maya', chart = DEE): Promise<Note> {
  const found = await world.snapshot(username, chart);
  return must((found?.state['notes'] as Notes | undefined)?.notes.at(-1), 'a note');
}

/** The draft of Dee's newest session as this person's screen has it now. */
export async function draftOf(world: World, username = 'maya'): Promise<DraftView> {
  const { sessionId } = await newestSession(world, 'maya');
  return must((await world.view(username, 'noteDraft', { chart: DEE, sessionId })) as DraftView | undefined, 'a draft');
}

export async function edit(world: World, username: string, change: Readonly<Record<string, unknown>>): Promise<unknown> {
  const { noteId } = (await draftOf(world)).content;
  return world.as(username).do('notes.edit', { chart: DEE, noteId, change });
}

export async function write(world: World, topic: string, text: string, username = 'maya'): Promise<unknown> {
  return edit(world, username, { type: 'add', topic, text });
}

/** Everything that is still empty. */
export async function fillIn(world: World): Promise<void> {
  const { content } = await draftOf(world);
  const required = requiredFields(content.visit.startedAt !== undefined);
  for (const { field, text } of content.fields)
    if (text === '' && required.includes(field)) await edit(world, 'maya', { type: 'fill', field, base: '', text: told[field] });
}

export async function complete(world: World): Promise<void> {
  await fillIn(world);
  await write(world, 'intervention', 'Went through one hard moment link by link.');
  await write(world, 'assessment', 'Coped with a hard moment.');
  await write(world, 'plan', 'Practice one answer to a text.');
}

export async function sign(world: World, username = 'maya'): Promise<unknown> {
  const { content, hash } = await draftOf(world, username);
  return world.as(username).do('notes.sign', { chart: DEE, noteId: content.noteId, seen: hash, attested: true });
}
