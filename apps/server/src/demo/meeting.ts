import { must } from '@cairn/kernel';
import type { DraftView } from '@cairn/notes';
import type { Sessions } from '@cairn/sessions';
import type { DemoPatient } from './patients.ts';
import { viewerOf } from '../trpc.ts';
import { readView, views } from '../views.ts';
import type { Reflection } from './phrases.ts';
import type { Stage } from './stage.ts';

const MINUTE = 60_000;

/** A session in chat with a worksheet, and its note; most notes are signed the same day. */
export async function meet(stage: Stage, { username }: DemoPatient, reflection: Reflection | undefined, signed: boolean): Promise<void> {
  const chart = `c-${username}`;
  const [maya, patient] = [stage.as('maya'), stage.as(username)];
  await maya.do('sessions.open', { chart });
  const { sessionId } = must(((await stage.see('maya', chart))['sessions'] as Sessions).sessions.at(-1), 'a session');
  await patient.do('sessions.join', { chart, sessionId });
  await patient.do('sessions.say', { chart, sessionId, text: must(reflection, 'a reflection').opening });
  const { sheetId } = (await maya.do('worksheets.open', { chart, sessionId, kind: 'what-happened' })) as { readonly sheetId: string };
  for (const [field, value] of Object.entries(must(reflection, 'a reflection').worksheet)) {
    const operation = { type: 'set', path: [field], value, base: '' };
    await patient.do('worksheets.write', { chart, sheetId, operation });
  }
  await stage.until(stage.cairn.clock.now() + 40 * MINUTE);
  await maya.do('sessions.end', { chart, sessionId });
  if (signed) await sign(stage, chart, sessionId);
}

/** What only the clinician knows of such a visit. */
const told = {
  service: 'individual',
  location: '418 Wharf Road, Apt 2, Harbor',
  'provider-location': 'Clinic, office 3',
  others: 'Nobody else',
  identity: 'Known in person',
  consent: 'Given in writing, on file',
  privacy: 'Alone, not driving',
  callback: '(555) 014-2290, confirmed for this visit',
  'emergency-contact': 'Sister, (555) 014-2291, may be called',
  backup: 'Call back by phone if the chat breaks off',
  diagnosis: 'Opioid use disorder, on medicine (F11.20)',
  goal: 'Get through cravings without using',
  risk: 'No thoughts of suicide. Overdose plan reviewed.',
  medication: 'Taking medicine as prescribed, by own report',
  coordination: 'None needed today',
  next: 'In two weeks',
} as const;

const written = [
  ['intervention', 'Walked through one hard moment link by link and practiced an answer to it.'],
  ['assessment', 'Used a skill in a hard moment. Engaged in care.'],
  ['plan', 'Keep daily check-ins. Next session in two weeks.'],
] as const;

async function sign(stage: Stage, chart: string, sessionId: string): Promise<void> {
  const maya = stage.as('maya');
  const draft = async (): Promise<DraftView> => {
    const { cairn } = stage;
    return must(await readView(cairn, views.noteDraft, viewerOf(maya.person), { chart, sessionId }), 'a draft');
  };
  const { noteId } = (await draft()).content;
  const edit = (change: unknown): Promise<unknown> => maya.do('notes.edit', { chart, noteId, change });
  for (const [topic, text] of written) await edit({ type: 'add', topic, text });
  for (const { field, text } of (await draft()).content.fields)
    if (text === '' && field in told) await edit({ type: 'fill', field, base: '', text: told[field as keyof typeof told] });
  await maya.do('notes.sign', { chart, noteId, seen: (await draft()).hash, attested: true });
}
