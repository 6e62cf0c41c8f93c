import { SYSTEM, type PersonId } from '@cairn/kernel';
import { decide } from '@cairn/sessions';
import type { Cairn } from '../cairn.ts';
import { forDeciding, openStays, type OpenStay } from './store.ts';

/** [D] How long all devices of somebody may be gone before they count as out of the room. A tunnel is shorter, a dead battery is not. */
export const GRACE_MS = 90_000;
/** A page that asks every two seconds and has not for this long is gone. */
const SEEN_MS = 15_000;

/**
 * A crashed browser says nothing. Whoever the record has in a room while no device of theirs is connected is said to be lost after a
 * time of grace; it begins anew when the program does, because then nobody is connected.
 */
export class LostWatch {
  readonly #cairn: Cairn;
  readonly #isConnected: (person: PersonId) => boolean;
  readonly #goneSince = new Map<string, number>();
  readonly #seen = new Map<PersonId, number>();

  constructor(cairn: Cairn, isConnected: (person: PersonId) => boolean) {
    this.#cairn = cairn;
    this.#isConnected = isConnected;
  }

  /** A page without a socket, a guest's, asks again and again: that is being there too. */
  seen(person: PersonId): void {
    this.#seen.set(person, this.#cairn.clock.now());
  }

  async sweep(): Promise<void> {
    const now = this.#cairn.clock.now();
    const stays = await openStays(this.#cairn.store.read);
    for (const [person, at] of this.#seen) if (now - at > SEEN_MS) this.#seen.delete(person);
    const gone = stays.filter(({ personId }) => !this.#isConnected(personId) && !this.#seen.has(personId));
    const keys = new Set(gone.map(keyOf));
    for (const key of this.#goneSince.keys()) if (!keys.has(key)) this.#goneSince.delete(key);
    for (const stay of gone) {
      const since = this.#goneSince.get(keyOf(stay)) ?? now;
      this.#goneSince.set(keyOf(stay), since);
      if (now - since >= GRACE_MS) await this.#lose(stay);
    }
  }

  async #lose({ chart, sessionId, personId }: OpenStay): Promise<void> {
    await this.#cairn.writer.submit({
      opId: `lost/${this.#cairn.chance.newId()}`,
      name: 'sessions.lose',
      payload: { sessionId, personId },
      chart,
      actor: SYSTEM,
      by: undefined,
      decide: async (unit) => decide(await forDeciding(unit.tx, chart, sessionId), { type: 'lose', sessionId, personId }, unit.context),
    });
  }
}

function keyOf({ chart, sessionId, personId }: OpenStay): string {
  return `${chart}/${sessionId}/${personId}`;
}
