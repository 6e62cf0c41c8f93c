import { parseStreamId, type Frame, type PersonId } from '@cairn/kernel';
import * as z from 'zod/mini';
import { safeParse, type $ZodType } from 'zod/v4/core';
import type { Cairn } from '../cairn.ts';
import { viewerOf } from '../trpc.ts';
import { concerned, readView, views, type View } from '../views.ts';
import type { LiveSocket } from './sockets.ts';

const request = z.object({ view: z.string().check(z.maxLength(40)), input: z.unknown(), key: z.string().check(z.maxLength(80)) });
const MOST_VIEWS = 20;
/** After the first, at once, pushes of one view wait this long for company. */
const COALESCE_MS = 120;

type Open = {
  readonly socket: LiveSocket;
  readonly key: string;
  readonly name: string;
  readonly view: View<unknown, unknown>;
  readonly input: unknown;
  last: string;
  busy: boolean;
  again: boolean;
};

/** Views held open by sockets. After each commit those it may touch are read anew, consent and all, and pushed when they differ. */
export class ViewBoard {
  readonly #cairn: Cairn;
  readonly #byPerson = new Map<PersonId, Set<Open>>();

  constructor(cairn: Cairn) {
    this.#cairn = cairn;
  }

  handle(socket: LiveSocket): void {
    const mine = new Map<string, Open>();
    const { personId } = socket.data.signedIn.person;
    const drop = (key: string): void => {
      const open = mine.get(key);
      if (!open) return;
      mine.delete(key);
      this.#byPerson.get(personId)?.delete(open);
      if (this.#byPerson.get(personId)?.size === 0) this.#byPerson.delete(personId);
    };

    socket.on('watch', (raw, answer) => {
      if (typeof answer !== 'function') return;
      const parsed = request.safeParse(raw);
      const view = parsed.success ? viewNamed(parsed.data.view) : undefined;
      const input = view && parsed.success ? safeParse(view.input, parsed.data.input) : undefined;
      if (!parsed.success || !view || !input?.success || mine.size >= MOST_VIEWS) return answer({ ok: false, code: 'bad-input' });
      drop(parsed.data.key);
      const open: Open = {
        socket,
        key: parsed.data.key,
        name: parsed.data.view,
        view,
        input: input.data,
        last: '',
        busy: true,
        again: false,
      };
      mine.set(open.key, open);
      this.#byPerson.set(personId, (this.#byPerson.get(personId) ?? new Set()).add(open));
      this.#read(open).then(
        (state) => {
          open.last = JSON.stringify(state ?? null);
          answer({ ok: true, data: state ?? null });
          this.#goOn(open);
        },
        () => {
          answer({ ok: false, code: 'unavailable' });
          this.#goOn(open);
        },
      );
    });
    socket.on('unwatch', (raw) => drop(String(raw?.key ?? '')));
    socket.on('disconnect', () => [...mine.keys()].forEach(drop));
  }

  committed(frames: readonly Frame[]): void {
    if (this.#byPerson.size === 0) return;
    const kinds = new Map<string, Set<string>>();
    const left: PersonId[] = [];
    for (const frame of frames) {
      const chart = parseStreamId(frame.stream)?.chart ?? '';
      const seen = kinds.get(chart) ?? new Set<string>();
      for (const entry of frame.entries) {
        seen.add(entry.kind);
        if (entry.kind === 'care-team.left') left.push((entry.body as { personId: PersonId }).personId);
      }
      kinds.set(chart, seen);
    }
    for (const [chart, seen] of kinds)
      this.#touched(chart, seen, left).catch((error: unknown) => this.#cairn.log.failed('view', 'touched', error));
  }

  /** Who has just left the team is concerned once more: what they have open must lose this chart. */
  async #touched(chart: string, kinds: ReadonlySet<string>, left: readonly PersonId[]): Promise<void> {
    for (const person of new Set([...(await concerned(this.#cairn.store.read, chart)), ...left])) {
      for (const open of this.#byPerson.get(person) ?? []) {
        const { after } = open.view;
        if (!after || [...kinds].some(after)) this.#refresh(open);
      }
    }
  }

  /** The first answer is out; what changed while it was read is pushed now, never overtaken by it. */
  #goOn(open: Open): void {
    open.busy = false;
    if (open.again) void this.#push(open);
  }

  #refresh(open: Open): void {
    open.again = true;
    if (!open.busy) void this.#push(open);
  }

  async #push(open: Open): Promise<void> {
    open.busy = true;
    while (open.again && open.socket.connected) {
      open.again = false;
      await this.#send(open);
      await new Promise((resolve) => setTimeout(resolve, COALESCE_MS));
    }
    open.busy = false;
  }

  /** What cannot be read is not shown: a failure empties the view rather than leaving what may no longer be seen. */
  async #send(open: Open): Promise<void> {
    const state = await this.#read(open).catch((error: unknown) => {
      this.#cairn.log.failed('view', open.name, error);
      return undefined;
    });
    const text = JSON.stringify(state ?? null);
    if (text === open.last) return;
    open.last = text;
    open.socket.emit('view', { key: open.key, state: state ?? null });
  }

  #read(open: Open): Promise<unknown> {
    const viewer = viewerOf(open.socket.data.signedIn.person);
    return readView(this.#cairn, open.view, viewer, open.input);
  }
}

function viewNamed(name: string): View<unknown, unknown> | undefined {
  const all: Readonly<Record<string, { input: $ZodType; read: unknown; after: unknown }>> = views;
  return Object.hasOwn(all, name) ? (all[name] as View<unknown, unknown>) : undefined;
}
