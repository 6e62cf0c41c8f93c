import { must } from '@cairn/kernel';
import type { Notes } from '@cairn/notes';
import type { Sessions } from '@cairn/sessions';
import type { DemoPatient } from './patients.ts';
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
  for (const [field, value] of Object.entries(must(reflection, 'a reflection').worksheet)) {
    const operation = { type: 'set', path: [field], value, base: '' };
    await patient.do('sessions.write', { chart, sessionId, worksheet: 'what-happened', operation });
  }
  await stage.until(stage.cairn.clock.now() + 40 * MINUTE);
  await maya.do('sessions.end', { chart, sessionId });
  if (signed) await sign(stage, chart);
}

async function sign(stage: Stage, chart: string): Promise<void> {
  const maya = stage.as('maya');
  const newest = async () => must(((await stage.see('maya', chart))['notes'] as Notes).notes.at(-1), 'a note');
  const { noteId } = await newest();
  const fields = {
    location: 'At home, address on file',
    callback: 'Number on file, confirmed',
    risk: 'No thoughts of suicide. Overdose plan reviewed.',
  };
  for (const [field, text] of Object.entries(fields))
    await maya.do('notes.edit', { chart, noteId, change: { type: 'fill', field, base: '', text } });
  await maya.do('notes.edit', {
    chart,
    noteId,
    change: { type: 'add', section: 'assessment', text: 'Used a skill in a hard moment. Engaged in care.' },
  });
  await maya.do('notes.edit', {
    chart,
    noteId,
    change: { type: 'add', section: 'plan', text: 'Keep daily check-ins. Next session in two weeks.' },
  });
  await maya.do('notes.sign', { chart, noteId, revision: (await newest()).revision });
}
