import { must } from '@cairn/kernel';
import { noteOfSession, type DraftView, type Notes, type Source } from '@cairn/notes';
import type { Guides } from '@cairn/guides';
import type { Worksheets } from '@cairn/worksheets';
import { fullSession } from '../notes/full-session.ts';
import { DEE, makeWorld, type World } from '../support/world.ts';
import type { Line } from './lines.ts';

/** How often a note is drafted anew. */
const TIMES = 40;

export type Drafting = {
  /** Milliseconds from the facts in the store to the note as a screen gets it: the middle of forty draftings, and the slowest. */
  readonly ms: number;
  readonly slowest: number;
  readonly sentences: number;
  readonly sources: number;
  /** Sentences without a source, or with one that is not in the record. */
  readonly groundless: readonly string[];
};

/** The note of a whole session, drafted from its facts on a real store. */
export async function drafting(): Promise<Drafting> {
  await using world = await makeWorld();
  const sessionId = await fullSession(world);
  const draft = async (): Promise<DraftView> =>
    must((await world.view('maya', 'noteDraft', { chart: DEE, sessionId })) as DraftView | undefined, 'a draft');
  const { content } = await draft();
  const stands = await inRecord(world, sessionId);
  const groundless = content.sentences.filter(({ sources }) => sources.length === 0 || !sources.every(stands)).map(({ text }) => text);
  const taken: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const before = performance.now();
    await draft();
    taken.push(performance.now() - before);
  }
  const sorted = taken.toSorted((a, b) => a - b);
  const kinds = new Set(content.sentences.flatMap(({ sources }) => sources.map(({ kind }) => kind)));
  return {
    ms: must(sorted[TIMES / 2], 'a time'),
    slowest: must(sorted.at(-1), 'a time'),
    sentences: content.sentences.length,
    sources: kinds.size,
    groundless,
  };
}

/** Whether what a source names is in the record, looked up in what the team's screens hold, not in what the note was made of. */
async function inRecord(world: World, sessionId: string): Promise<(source: Source) => boolean> {
  const { state } = must(await world.snapshot('maya', DEE), 'the chart');
  must(noteOfSession(state['notes'] as Notes, sessionId), 'a note');
  const { sheets } = state['worksheets'] as Worksheets;
  const run = (state['guides'] as Guides).runs.find((one) => one.sessionId === sessionId);
  const text = JSON.stringify(state);
  const checks: Readonly<Record<string, (ref: string) => boolean>> = {
    session: (ref) => ref === sessionId,
    chat: (ref) => ref === sessionId,
    worksheet: (ref) => sheets.some((sheet) => sheet.sheetId === ref.split('/')[0] && placeIn(sheet.doc, ref.split('/').slice(1))),
    rulers: (ref) => sheets.some((sheet) => sheet.kind === 'rulers' && sheet.sheetId === ref.split('/')[0]),
    guide: (ref) => run?.courses.some(({ guide }) => guide.key === ref) ?? false,
    tag: (ref) => run?.talk.some(({ tagId }) => tagId === ref) ?? false,
    'check-in': (ref) => text.includes(`"id":"${ref}"`),
    plan: (ref) => JSON.stringify(state['aftercare']).includes(`"${ref}"`),
    rewards: (ref) => JSON.stringify(state['rewards']).includes(`"${ref.split('/')[0]}"`),
  };
  return ({ kind, ref }) => checks[kind]?.(ref) ?? false;
}

function placeIn(doc: Worksheets['sheets'][number]['doc'], [field = '', item]: readonly string[]): boolean {
  const node = doc.fields[field];
  if (!node) return false;
  return item === undefined || ('items' in node && node.items.some(({ id }) => id === item));
}

export const noteLine: Line = {
  name: 'note',
  what: 'note of a 45-minute session from its facts, every sentence with a source in the record',
  unit: 'ms',
  bar: { at: '<', value: 200 },
  measure: async () => {
    const { ms, slowest, sentences, sources, groundless } = await drafting();
    const note =
      groundless.length > 0
        ? `without a source: ${groundless.join(' ')}`
        : `${sentences} sentences from ${sources} kinds of sources; slowest ${Math.round(slowest)} ms`;
    return { value: groundless.length > 0 ? undefined : ms, note };
  },
};
