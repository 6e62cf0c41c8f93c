import { canonical, isKindOf, parseStreamId, type ChartId, type Entry, type Frame } from '@cairn/kernel';
import { capabilities, mayReadStream, toEntry, type Snapshot } from '@cairn/server/testing';
import { cast, DEE, TARIQ, type World } from './world.ts';

/** A group holds its facts as a chart does, and so does a supporter's own place. */
export const charts: readonly ChartId[] = [DEE, TARIQ, 'program', 'g-tuesday', 'own-rosa'];
export const viewers = Object.keys(cast);

type Copy = { readonly username: string; readonly chart: ChartId; snapshot: Snapshot | undefined };

/** What every person's screens hold of every chart, kept by pushes alone. */
export class Screens {
  readonly #world: World;
  readonly #copies: Copy[];
  #pushed: Frame[] = [];

  private constructor(world: World, copies: Copy[]) {
    this.#world = world;
    this.#copies = copies;
    world.onCommit((frames) => this.#pushed.push(...frames));
  }

  static async open(world: World): Promise<Screens> {
    const copies: Copy[] = [];
    for (const username of viewers)
      for (const chart of charts) copies.push({ username, chart, snapshot: await world.snapshot(username, chart) });
    return new Screens(world, copies);
  }

  /** Applies what was pushed since the last time and names every screen that now differs from a fresh one. */
  async differences(): Promise<string[]> {
    const pushed = this.#pushed;
    this.#pushed = [];
    const wrong: string[] = [];
    for (const copy of this.#copies) {
      const fresh = await this.#world.snapshot(copy.username, copy.chart);
      if (copy.snapshot && fresh) {
        const kept = await this.#received(copy, copy.snapshot, pushed);
        if (text(kept) !== text(fresh)) wrong.push(`${copy.username} on ${copy.chart}: ${part(kept, fresh)}`);
      }
      copy.snapshot = fresh;
    }
    return wrong;
  }

  async #received(copy: Copy, snapshot: Snapshot, pushed: readonly Frame[]): Promise<Snapshot> {
    let kept = snapshot;
    for (const frame of pushed) {
      if (parseStreamId(frame.stream)?.chart !== copy.chart) continue;
      if (!(await mayReadStream(this.#world.cairn.store.read, this.#world.viewer(copy.username), frame.stream, this.#world.now())))
        continue;
      const last = kept.cursors[frame.stream]?.seq ?? 0;
      if (frame.from !== last + 1) throw new Error(`${frame.stream}: pushed ${frame.from} after ${last}`);
      const entries = frame.entries.map((entry) => JSON.parse(JSON.stringify(entry)) as Entry);
      kept = {
        ...kept,
        state: fold(kept.state, entries),
        cursors: { ...kept.cursors, [frame.stream]: { epoch: frame.epoch, seq: last + entries.length } },
      };
    }
    return kept;
  }
}

function fold(state: Snapshot['state'], entries: readonly Entry[]): Snapshot['state'] {
  const next: Record<string, unknown> = { ...state };
  for (const entry of entries)
    for (const { pure } of capabilities) {
      if (pure.audience !== parseStreamId(entry.stream)?.audience || !isKindOf(pure, entry)) continue;
      const evolved = pure.evolve(next[pure.name], entry);
      next[pure.name] = pure.window ? pure.window(evolved) : evolved;
    }
  return next;
}

function text(snapshot: Snapshot): string {
  return canonical(JSON.parse(JSON.stringify({ state: snapshot.state, cursors: snapshot.cursors })));
}

function part(kept: Snapshot, fresh: Snapshot): string {
  const names = Object.keys(fresh.state).filter((name) => canonical(kept.state[name] ?? null) !== canonical(fresh.state[name] ?? null));
  const [name] = names;
  if (!name) return `cursors ${canonical(kept.cursors)} and ${canonical(fresh.cursors)}`;
  return `${name}\n  pushed  ${canonical(kept.state[name] ?? null).slice(0, 1500)}\n  fetched ${canonical(fresh.state[name] ?? null).slice(0, 1500)}`;
}

/** Heads of every stream: what must not move when a command is sent again. */
export async function heads(world: World): Promise<string> {
  const rows = await world.cairn.store.read.selectFrom('streams').select(['id', 'head_hash']).orderBy('id').execute();
  return canonical(rows);
}

export async function allEntries(world: World): Promise<Entry[]> {
  return (await world.cairn.store.read.selectFrom('entries').selectAll().orderBy('stream').orderBy('seq').execute()).map(toEntry);
}
