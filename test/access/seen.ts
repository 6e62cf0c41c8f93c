/**
 * What each viewer can tell of each fact, measured: while scenarios run, everything that a viewer can read is read
 * before and after a fact is applied, in its own transaction. Whatever differs, they can see.
 */
import { parseStreamId, streamId, type ChartId, type Entry } from '@cairn/kernel';
import { callProcedure, capabilities, mayReadStream, personById, views, type Cairn } from '@cairn/server/testing';
import type { Scenario } from '../support/scenario.ts';
import { DAY_ONE, DEE, makeWorld, TARIQ, type World } from '../support/world.ts';
import { harvest, inputsOf, procedures, viewNames, viewSchema } from './questions.ts';
import { asksQueries, seatEverybody, seatsFor, type Column, type Seat } from './viewers.ts';

type Tx = Cairn['store']['read'];
/** By where it was read, which members differed; `stream` alone when the viewer reads the fact's own stream. */
export type Sight = { readonly column: Column; readonly of: string; readonly where: string; readonly members: readonly string[] };
export type Seen = { readonly kind: string; readonly capability: string; readonly audience: string; readonly sights: readonly Sight[] };

/** Of facts that say the same kind of thing the first is looked at, and of one kind of fact so many that do not. */
const SHAPES_EACH = 8;
const INPUTS_EACH = 3;

/** `before` happens unseen. */
export type Watched = Scenario & { readonly before?: (world: World) => Promise<unknown> };

/** Runs the scenario of one capability in a world full of viewers, and looks whenever a fact of its own is applied. */
export async function watch(scenario: Watched): Promise<readonly Seen[]> {
  await using world = await makeWorld();
  await seatEverybody(world);
  await scenario.before?.(world);
  const own = capabilities.filter(({ pure }) => pure.name === scenario.capability);
  const watcher = new Watcher(world);
  const hidden = capabilities.map((capability) => ({ capability, apply: capability.apply }));
  for (const { capability, apply } of hidden)
    Object.assign(capability, {
      apply: (tx: Tx, chart: ChartId, entry: Entry) =>
        own.includes(capability)
          ? watcher.look(tx, chart, entry, () => apply(tx, chart, entry))
          : watcher.note(entry, apply(tx, chart, entry)),
    });
  try {
    for (const step of scenario.steps) await step.act(world);
  } finally {
    for (const { capability, apply } of hidden) Object.assign(capability, { apply });
  }
  return own.flatMap(({ pure }) =>
    Object.keys(pure.kinds).flatMap((kind) => {
      const sights = watcher.sights.get(kind);
      return sights ? [{ kind, capability: pure.name, audience: pure.audience, sights }] : [];
    }),
  );
}

/** Charts of the audience themselves. */
function elsewhere(chart: ChartId): boolean {
  return chart === 'c-mo' || chart === 'c-sol' || chart === 'g-seen';
}

class Watcher {
  readonly sights = new Map<string, Sight[]>();
  readonly #world: World;
  readonly #pool = new Map<string, unknown[]>();
  readonly #times = new Map<string, number>();

  constructor(world: World) {
    this.#world = world;
    const start: Readonly<Record<string, unknown[]>> = {
      chart: [DEE, TARIQ],
      group: ['g-tuesday', 'g-seen'],
      text: ['ro', 'de', 'or'],
      flow: ['daily'],
      key: ['phq-9', 'gad-7'],
      number: [1, 2],
      version: [1, 2],
      before: [Number.MAX_SAFE_INTEGER],
      from: [1, DAY_ONE - 7 * 86_400_000],
      to: [2, DAY_ONE + 60 * 86_400_000],
      withId: ['maya'],
      days: [14],
      topics: ['appointments', 'goals', 'safety-plan'],
      supporterId: ['rosa', 's-goals'],
      personId: ['maya', 'rosa', 'dee'],
      person: ['rosa'],
    };
    for (const [name, values] of Object.entries(start)) this.#pool.set(name, values);
  }

  async note(entry: Entry, applied: Promise<void>): Promise<void> {
    await applied;
    harvest(this.#pool, entry.body);
  }

  async look(tx: Tx, chart: ChartId, entry: Entry, apply: () => Promise<void>): Promise<void> {
    if (elsewhere(chart)) return this.note(entry, apply());
    const shape = `${entry.kind} ${shapeOf(entry.body)}`;
    const times = (this.#times.get(shape) ?? 0) + 1;
    this.#times.set(shape, times);
    const shapes = [...this.#times.keys()].filter((one) => one.startsWith(`${entry.kind} `)).length;
    if (times > 1 || shapes > SHAPES_EACH) return this.note(entry, apply());
    if (!this.sights.has(entry.kind)) this.sights.set(entry.kind, []);
    const readers: Seat[] = [];
    for (const seat of await seatsFor(tx, chart, entry)) {
      const audience = parseStreamId(entry.stream)?.audience ?? 'notes';
      // A chart that is just being opened has nobody yet; what they will read of it they read of Dee's.
      const place = chart.startsWith('c-') && chart !== TARIQ ? DEE : chart;
      if (await mayReadStream(tx, seat.viewer, streamId(place, audience), this.#world.now())) this.#saw(entry.kind, seat, 'stream', []);
      else readers.push(seat);
    }
    harvest(this.#pool, entry.body);
    // What names another chart cannot differ by it.
    this.#pool.set('chart', chart.startsWith('c-') ? [chart] : [DEE, TARIQ]);
    const before = await this.#readAll(tx, readers);
    await apply();
    const after = await this.#readAll(tx, readers);
    readers.forEach((seat, n) => {
      for (const [where, now] of after[n] ?? []) {
        const members = differing(before[n]?.get(where), now);
        if (members.length > 0) this.#saw(entry.kind, seat, where.slice(0, where.indexOf(' ')), members);
      }
    });
  }

  #saw(kind: string, { column, of }: Seat, where: string, members: readonly string[]): void {
    const all = this.sights.get(kind) ?? [];
    const known = all.find((one) => one.column === column && one.of === of && one.where === where);
    if (!known) all.push({ column, of, where, members });
    else all[all.indexOf(known)] = { ...known, members: [...new Set([...known.members, ...members])] };
  }

  async #readAll(tx: Tx, seats: readonly Seat[]): Promise<readonly Map<string, unknown>[]> {
    const all: Map<string, unknown>[] = [];
    for (const seat of seats) {
      const found = await viewsOf(this.#world.cairn, tx, seat.viewer, this.#pool);
      if (asksQueries(seat)) await queriesOf(this.#world.cairn, tx, seat.viewer, this.#pool, found);
      all.push(found);
    }
    return all;
  }
}

/** Every view with every input that the pool offers, as this viewer gets it in this transaction. */
async function viewsOf(cairn: Cairn, tx: Tx, viewer: Seat['viewer'], pool: Map<string, unknown[]>): Promise<Map<string, unknown>> {
  const found = new Map<string, unknown>();
  const now = cairn.clock.now();
  for (const name of viewNames)
    for (const input of inputsOf(viewSchema(name), pool, INPUTS_EACH)) {
      if (viewer.role === 'guest' && name !== 'guestRoom') continue;
      const view = (views as unknown as Record<string, { read: (question: object) => Promise<unknown> }>)[name];
      const state = await view?.read({ db: tx, viewer, input, now }).catch(() => undefined);
      found.set(`${name} ${JSON.stringify(input)}`, plain(state));
    }
  return found;
}

/** The same of every query. */
async function queriesOf(
  cairn: Cairn,
  tx: Tx,
  viewer: Seat['viewer'],
  pool: Map<string, unknown[]>,
  found: Map<string, unknown>,
): Promise<void> {
  const person = await personById(tx, viewer.personId);
  if (!person) return;
  const inside = Object.create(cairn, { store: { value: Object.create(cairn.store, { read: { value: tx } }) } }) as Cairn;
  const signedIn = { person, session: { token: `seen-${viewer.personId}`, expiresAt: Infinity, idleMs: Infinity } };
  for (const { path, type, schema } of procedures) {
    if (type !== 'query' || path.startsWith('live.')) continue;
    for (const input of inputsOf(schema, pool, INPUTS_EACH)) {
      const answer = await callProcedure({ cairn: inside, signedIn }, path, input);
      found.set(`${path} ${JSON.stringify(input)}`, plain(answer));
    }
  }
}

function plain(value: unknown): unknown {
  return value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown);
}

/** Names of members at which two readings part; places in lists are left out. */
function differing(before: unknown, after: unknown, path: readonly string[] = []): string[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const [left, right] = [before, after].map((one) =>
    typeof one === 'object' && one !== null ? (one as Record<string, unknown>) : undefined,
  );
  if (!left || !right) {
    const inner = right ?? left;
    const names = inner ? Object.keys(inner).filter((name) => Number.isNaN(Number(name)) && name !== 'ok' && name !== 'data') : [];
    return path.length > 0 ? [path.join('.')] : names.length > 0 ? names : ['answer'];
  }
  const names = [...new Set([...Object.keys(left), ...Object.keys(right)])];
  const next = (name: string): readonly string[] =>
    Number.isNaN(Number(name)) && !['ok', 'data', 'rows'].includes(name) && path.length < 2 ? [...path, name] : path;
  return [...new Set(names.flatMap((name) => differing(left[name], right[name], next(name))))];
}

/** The same for bodies that say the same kind of thing: names of members, and where in a document. */
function shapeOf(body: unknown, depth = 0): string {
  if (Array.isArray(body)) return depth < 4 && body.every((one) => typeof one === 'string') ? `[${String(body[0] ?? '')}]` : '[]';
  if (typeof body !== 'object' || body === null) return typeof body;
  return Object.entries(body)
    .map(([name, value]) => `${name}:${name === 'type' ? String(value) : shapeOf(value, depth + 1)}`)
    .join(',');
}
