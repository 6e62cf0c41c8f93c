import { canonical, parseStreamId, type Entry } from '@cairn/kernel';
import { capabilities } from '../capabilities.ts';
import type { Tx } from '../db/open.ts';
import { toEntry } from '../live/entries.ts';
import { GENESIS, link } from './hash.ts';
import type { EntryRow } from './tables.ts';

export type Problem = {
  readonly stream: string;
  /** The first place where it shows; the head's when the whole is meant. */
  readonly seq: number;
  readonly what:
    | 'link-broken'
    | 'hash-wrong'
    | 'seq-gap'
    | 'body-not-canonical'
    | 'body-unreadable'
    | 'head-differs'
    | 'tables-differ'
    | 'epoch-differs';
  readonly detail: string;
};
export type Report = { readonly streams: number; readonly entries: number; readonly problems: readonly Problem[] };
type Head = { readonly id: string; readonly head_seq: number; readonly head_hash: string };

const PAGE = 1000;

/** Re-hashes every chain and compares the tables with a replay of the journal. */
export async function verify(tx: Tx): Promise<Report> {
  const heads = await tx.selectFrom('streams').select(['id', 'head_seq', 'head_hash']).orderBy('id').execute();
  const problems: Problem[] = [];
  let entries = 0;
  for (const head of heads) {
    const walked = await walk(tx, head, problems);
    entries += walked.entries;
    if (!walked.broken) await compareTables(tx, head, walked.states, problems);
  }
  return { streams: heads.length, entries, problems };
}

async function walk(tx: Tx, head: Head, problems: Problem[]): Promise<{ entries: number; broken: boolean; states: Map<string, unknown> }> {
  const audience = parseStreamId(head.id)?.audience;
  const mine = capabilities.filter((capability) => capability.pure.audience === audience);
  const states = new Map(mine.map((capability) => [capability.pure.name, capability.pure.start()]));
  let [seq, hash] = [0, GENESIS];
  const before = problems.length;
  for (;;) {
    const rows = await tx
      .selectFrom('entries')
      .selectAll()
      .where('stream', '=', head.id)
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(PAGE)
      .execute();
    for (const row of rows) {
      const entry = examine(row, seq, hash, problems);
      [seq, hash] = [row.seq, row.hash];
      const owner = entry && mine.find((capability) => Object.hasOwn(capability.pure.kinds, entry.kind));
      if (entry && owner) states.set(owner.pure.name, owner.pure.evolve(states.get(owner.pure.name), entry));
    }
    if (rows.length < PAGE) break;
  }
  if (seq !== head.head_seq || hash !== head.head_hash)
    problems.push({ stream: head.id, seq, what: 'head-differs', detail: `the head says ${head.head_seq}` });
  return { entries: seq, broken: problems.length > before, states };
}

function examine(row: EntryRow, lastSeq: number, lastHash: string, problems: Problem[]): Entry | undefined {
  const say = (what: Problem['what'], detail: string): void => void problems.push({ stream: row.stream, seq: row.seq, what, detail });
  if (row.seq !== lastSeq + 1) say('seq-gap', `after ${lastSeq}`);
  if (row.prev_hash !== lastHash) say('link-broken', 'it does not follow from the entry before');
  const entry = readable(row);
  if (!entry) {
    say('body-unreadable', 'the body is not JSON');
    return undefined;
  }
  if (canonical(entry.body) !== row.body) say('body-not-canonical', 'the body is not in canonical form');
  if (link(row.prev_hash, entry, row.body) !== row.hash) say('hash-wrong', 'the entry is not what was hashed');
  return entry;
}

function readable(row: EntryRow): Entry | undefined {
  try {
    return toEntry(row);
  } catch {
    return undefined;
  }
}

async function compareTables(tx: Tx, head: Head, states: Map<string, unknown>, problems: Problem[]): Promise<void> {
  const chart = parseStreamId(head.id)?.chart ?? '';
  for (const capability of capabilities) {
    const replayed = states.get(capability.pure.name);
    if (replayed === undefined) continue;
    const told = await capability.read(tx, chart).then(canonical, () => undefined);
    const left = canonical(replayed);
    if (left === told) continue;
    const detail = told === undefined ? 'the tables cannot be read' : firstDifference(left, told);
    problems.push({ stream: head.id, seq: head.head_seq, what: 'tables-differ', detail: `${capability.pure.name}: ${detail}` });
  }
}

/** Where two canonical texts part, by position only: the text itself may be clinical. */
function firstDifference(left: string, right: string): string {
  let at = 0;
  while (at < left.length && left[at] === right[at]) at += 1;
  return `replay and tables part at character ${at} (lengths ${left.length} and ${right.length})`;
}
