/** How often one address may try within a window of time. Kept in memory: a new start forgives. */
export class Attempts {
  readonly #most: number;
  readonly #windowMs: number;
  readonly #now: () => number;
  readonly #tries = new Map<string, { since: number; count: number }>();

  constructor(options: { readonly most: number; readonly windowMs: number; readonly now: () => number }) {
    this.#most = options.most;
    this.#windowMs = options.windowMs;
    this.#now = options.now;
  }

  /** Counts one try and says whether it may be made. */
  may(who: string): boolean {
    const now = this.#now();
    if (this.#tries.size > MOST_KEPT) this.#forget(now);
    const known = this.#tries.get(who);
    if (!known || now - known.since >= this.#windowMs) {
      this.#tries.set(who, { since: now, count: 1 });
      return true;
    }
    known.count += 1;
    return known.count <= this.#most;
  }

  #forget(now: number): void {
    for (const [who, { since }] of this.#tries) if (now - since >= this.#windowMs) this.#tries.delete(who);
    if (this.#tries.size > MOST_KEPT) this.#tries.clear();
  }
}

const MOST_KEPT = 10_000;
