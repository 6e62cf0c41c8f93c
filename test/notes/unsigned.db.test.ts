import { must, parseStreamId, type Entry } from '@cairn/kernel';
import { evolve, SIGN_WITHIN, start, statusOf, type DraftView, type Note, type NoteEntry, type Notes, type Unsigned } from '@cairn/notes';
import { expect, test } from 'vitest';
import { allEntries } from '../support/laws.ts';
import { DEE, makeWorld, TARIQ, type World } from '../support/world.ts';
import { told } from './desk.ts';
import { describeMaya } from './scenario.ts';

const HOUR = 3_600_000;
const staff = ['maya', 'amara', 'theo', 'jonah', 'dani', 'lena', 'ruth'] as const;
const signers: ReadonlySet<string> = new Set(['maya', 'amara', 'theo', 'jonah']);
type Chart = string;
const patientOf = (chart: Chart): string => (chart === DEE ? 'dee' : 'tariq');

/** A small generator of our own, so that a failure prints one number to run again. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

type Truth = { readonly notes: ReadonlyMap<string, readonly Note[]>; readonly teams: ReadonlyMap<string, ReadonlySet<string>> };

/** What the journal alone says: notes folded from their entries, and who is on which team. */
async function truthOf(world: World): Promise<Truth> {
  const notes = new Map<string, Notes>();
  const teams = new Map<string, Set<string>>();
  for (const entry of await allEntries(world)) {
    const chart = parseStreamId(entry.stream)?.chart ?? '';
    if (entry.kind.startsWith('note.')) notes.set(chart, evolve(notes.get(chart) ?? start(), entry as NoteEntry));
    const team = teams.get(chart) ?? new Set<string>();
    if (entry.kind === 'care-team.joined') team.add(personOf(entry));
    if (entry.kind === 'care-team.left') team.delete(personOf(entry));
    teams.set(chart, team);
  }
  return { notes: new Map([...notes].map(([chart, state]) => [chart, state.notes])), teams };
}

function personOf(entry: Entry): string {
  const body = entry.body as { personId?: string; member?: { personId: string } };
  return body.member?.personId ?? body.personId ?? '';
}

/** What should stand on this person's list now, late first. */
function wanted({ notes, teams }: Truth, person: string, now: number): string[] {
  if (!signers.has(person)) return [];
  const rows = [...notes].flatMap(([chart, all]) => {
    const team = teams.get(chart) ?? new Set<string>();
    if (!team.has(person)) return [];
    return all.flatMap((note): { row: string; dueAt: number; noteId: string }[] => {
      const { noteId, author, readyAt, coSign } = note;
      const status = statusOf(note);
      if (status === 'waiting-for-co-signature' && coSign?.by.personId === person)
        return [{ row: `${noteId} co-sign`, dueAt: coSign.dueAt, noteId }];
      if (status !== 'draft' || readyAt === undefined) return [];
      const dueAt = readyAt + SIGN_WITHIN;
      if (author.personId === person) return [{ row: `${noteId} sign`, dueAt, noteId }];
      return team.has(author.personId) && signers.has(author.personId) ? [] : [{ row: `${noteId} take`, dueAt, noteId }];
    });
  });
  const late = (dueAt: number): number => Number(dueAt < now);
  return rows
    .toSorted((a, b) => late(b.dueAt) - late(a.dueAt) || a.dueAt - b.dueAt || (a.noteId < b.noteId ? -1 : 1))
    .map(({ row, dueAt }) => `${row}${dueAt < now ? ' late' : ''}`);
}

async function tryTo(
  world: World,
  username: string,
  path: string,
  input: { readonly chart: string } & Record<string, unknown>,
): Promise<void> {
  await world
    .as(username)
    .call(path, { opId: `op-${world.cairn.chance.newId()}`, ...input })
    .catch(() => undefined);
}

/** One thing that may happen; what is refused changes nothing. */
async function happen(world: World, pick: (below: number) => number): Promise<void> {
  const chart: Chart = pick(2) === 0 ? DEE : TARIQ;
  const who = must(staff[pick(staff.length)], 'somebody');
  const truth = await truthOf(world);
  const note = must(
    [...(truth.notes.get(chart) ?? []), undefined][pick((truth.notes.get(chart)?.length ?? 0) + 1)] ?? {
      noteId: 'none',
      sessionId: 'none',
    },
    'a note',
  );
  const on = { chart, noteId: note.noteId };
  switch (pick(9)) {
    case 0:
    case 1:
      return meet(world, chart, who, pick(2) === 0);
    case 2:
    case 3:
      return finish(world, chart, note.sessionId, who);
    case 4:
      return tryTo(world, who, 'notes.coSign', { ...on, seen: (note as Note).signature?.hash ?? 'a'.repeat(64) });
    case 5:
      return tryTo(world, who, 'notes.retract', { ...on, reason: 'Wrong chart.' });
    case 6:
      return tryTo(world, who, 'notes.take', on);
    case 7:
      return tryTo(world, 'ruth', pick(2) === 0 ? 'charts.release' : 'charts.assign', { chart, personId: who });
    default:
      return world.advance((1 + pick(40)) * HOUR);
  }
}

async function meet(world: World, chart: Chart, who: string, comes: boolean): Promise<void> {
  await tryTo(world, who, 'sessions.open', { chart });
  const { sessions } = ((await world.snapshot(patientOf(chart), chart))?.state['sessions'] ?? { sessions: [] }) as {
    sessions: { sessionId: string }[];
  };
  const sessionId = sessions.at(-1)?.sessionId ?? 'none';
  if (comes) await tryTo(world, patientOf(chart), 'sessions.join', { chart, sessionId });
  await tryTo(world, who, 'sessions.end', { chart, sessionId });
}

async function finish(world: World, chart: Chart, sessionId: string, who: string): Promise<void> {
  const draft = async (): Promise<DraftView | undefined> =>
    (await world.view(who, 'noteDraft', { chart, sessionId })) as DraftView | undefined;
  const before = await draft();
  if (!before) return;
  const { noteId } = before.content;
  const edit = (change: Readonly<Record<string, unknown>>): Promise<void> => tryTo(world, who, 'notes.edit', { chart, noteId, change });
  for (const topic of ['intervention', 'assessment', 'plan']) await edit({ type: 'add', topic, text: 'Something.' });
  for (const { field, text } of before.content.fields) if (text === '') await edit({ type: 'fill', field, base: '', text: told[field] });
  await tryTo(world, who, 'notes.sign', { chart, noteId, seen: (await draft())?.hash ?? '', attested: true });
}

test.each([1, 2, 3])(
  'after every step of history %i, everybody’s list is what the journal says waits for them',
  { timeout: 60_000 },
  async (seed) => {
    await using world = await makeWorld({ seed });
    const pick = numbers(seed);
    await describeMaya(world);
    let rows = 0;
    for (let step = 0; step < 40; step += 1) {
      await happen(world, pick);
      const truth = await truthOf(world);
      for (const person of staff) {
        const seen = (await world.view(person, 'unsigned', {})) as Unsigned;
        const told = seen.rows.map(({ noteId, need, overdue }) => `${noteId} ${need}${overdue ? ' late' : ''}`);
        expect(told, `${person} after step ${step} of seed ${seed}`).toEqual(wanted(truth, person, world.now()));
        expect(seen.overdue).toBe(told.filter((row) => row.endsWith('late')).length);
        rows += told.length;
      }
    }
    expect(rows).toBeGreaterThan(20);
  },
);
