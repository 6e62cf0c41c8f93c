import type { Caller } from '../live/protocol.ts';
import type { Place } from './permission.ts';

/** Everybody sends to everybody, so a call stays small. */
export const PEOPLE_MAX = 4;

type Call = { readonly place: Place; readonly callers: Map<string, Caller> };
export type Entered =
  | { readonly ok: true; readonly others: readonly Caller[]; readonly replaced: Caller | undefined }
  | { readonly ok: false; readonly code: 'call-full' };

/** Who is in which call with which device: in memory, gone with the process; devices say hello again. */
export class Roster {
  readonly #calls = new Map<string, Call>();

  /** A person is in a call with one device: the newest takes the place of the one before. */
  enter(place: Place, caller: Caller): Entered {
    const call = this.#calls.get(keyOf(place)) ?? { place, callers: new Map<string, Caller>() };
    const others = [...call.callers.values()].filter(({ person }) => person.personId !== caller.person.personId);
    if (others.length >= PEOPLE_MAX) return { ok: false, code: 'call-full' };
    const before = [...call.callers.values()].find(({ person }) => person.personId === caller.person.personId);
    if (before) call.callers.delete(before.connection);
    call.callers.set(caller.connection, caller);
    this.#calls.set(keyOf(place), call);
    return { ok: true, others, replaced: before?.connection === caller.connection ? undefined : before };
  }

  leave(place: Place, connection: string): Caller | undefined {
    const call = this.#calls.get(keyOf(place));
    const caller = call?.callers.get(connection);
    if (!call || !caller) return undefined;
    call.callers.delete(connection);
    if (call.callers.size === 0) this.#calls.delete(keyOf(place));
    return caller;
  }

  find(place: Place, connection: string): Caller | undefined {
    return this.#calls.get(keyOf(place))?.callers.get(connection);
  }

  in(place: Place): readonly Caller[] {
    return [...(this.#calls.get(keyOf(place))?.callers.values() ?? [])];
  }

  placesOf(connection: string): readonly Place[] {
    return [...this.#calls.values()].flatMap(({ place, callers }) => (callers.has(connection) ? [place] : []));
  }

  places(): readonly Place[] {
    return [...this.#calls.values()].map(({ place }) => place);
  }
}

function keyOf({ stream, sessionId }: Place): string {
  return `${stream}/${sessionId}`;
}
