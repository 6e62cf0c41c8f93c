import { canonical, type Entry, type StreamId } from '@cairn/kernel';
import type { Attempt, Evidence } from './history.ts';

export const faults = ['lost', 'doubled', 'reordered', 'contradicted', 'diverged', 'leaked', 'timers'] as const;
export type Fault = (typeof faults)[number];
export type Findings = Readonly<Record<Fault, readonly string[]>>;

/** What a run of faults shows against the guarantees: each list must be empty. */
export function check(evidence: Evidence): Findings {
  const places = placesOf(evidence.final);
  return {
    lost: [...evidence.attempts.flatMap((attempt) => lost(attempt, evidence)), ...holes(evidence)],
    doubled: [...doubledOps(places), ...doubledMessages(evidence)],
    reordered: reordered(evidence),
    contradicted: evidence.attempts.flatMap((attempt) => contradicted(attempt, places)),
    diverged: evidence.devices.flatMap((log) => [...log.contradictions, ...diverged(log, evidence.final.get(log.stream) ?? [])]),
    leaked: evidence.devices
      .filter(({ device, stream }) => !evidence.mayRead(device, stream))
      .map(({ device, stream }) => `${device} holds ${stream}`),
    timers: timerFaults(evidence),
  };
}

type Places = ReadonlyMap<string, readonly Entry[]>;

/** `stream opId` → its entries there. */
function placesOf(final: Evidence['final']): Places {
  const places = new Map<string, Entry[]>();
  for (const [stream, entries] of final) {
    for (const entry of entries) {
      const key = `${stream} ${entry.opId}`;
      places.set(key, [...(places.get(key) ?? []), entry]);
    }
  }
  return places;
}

const committed = (attempt: Attempt): Attempt['receipts'][number] | undefined =>
  attempt.receipts.find((receipt) => receipt.status === 'committed');

/** What was acknowledged stands at the very place the acknowledgement named. */
function lost(attempt: Attempt, { final }: Evidence): string[] {
  return Object.entries(committed(attempt)?.cursors ?? {}).flatMap(([stream, { seq }]) => {
    const known = final.get(stream);
    if (!known || known[seq - 1]?.opId === attempt.opId) return [];
    return [
      `${attempt.path} ${attempt.opId} of ${attempt.device}: acknowledged at ${stream} ${seq}, where there is ${known[seq - 1]?.opId ?? 'nothing'}`,
    ];
  });
}

function holes({ final }: Evidence): string[] {
  return [...final].flatMap(([stream, entries]) =>
    entries.flatMap((entry, n) => (entry.seq === n + 1 ? [] : [`${stream} has ${entry.seq} at place ${n + 1}`])),
  );
}

/** One command writes one unbroken run of entries in a stream, however often it was sent. */
function doubledOps(places: Places): string[] {
  return [...places].flatMap(([key, entries]) => {
    const first = entries[0]?.seq ?? 0;
    return entries.every((entry, n) => entry.seq === first + n) ? [] : [`${key} stands at ${entries.map(({ seq }) => seq).join(', ')}`];
  });
}

/** Said once, stored once: counted by what was said, not by how it was sent. */
function doubledMessages({ attempts, final }: Evidence): string[] {
  const stored = new Map<unknown, number>();
  for (const entries of final.values()) {
    for (const { kind, body } of entries) {
      if (kind !== 'message.sent') continue;
      const { messageId } = body as { messageId: string };
      stored.set(messageId, (stored.get(messageId) ?? 0) + 1);
    }
  }
  return attempts
    .filter(({ path }) => path === 'messages.send')
    .flatMap((attempt) => {
      const times = stored.get(attempt.input['messageId']) ?? 0;
      const expected = committed(attempt) ? [1] : attempt.receipts.length > 0 || attempt.refusedAtDoor ? [0] : [0, 1];
      return expected.includes(times) ? [] : [`message ${String(attempt.input['messageId'])} is stored ${times} times`];
    });
}

/** If one command was answered before another was begun, it stands before it. */
function reordered({ attempts }: Evidence): string[] {
  const byStream = new Map<StreamId, { seq: number; attempt: Attempt }[]>();
  for (const attempt of attempts) {
    for (const [stream, { seq }] of Object.entries(committed(attempt)?.cursors ?? {})) {
      byStream.set(stream, [...(byStream.get(stream) ?? []), { seq, attempt }]);
    }
  }
  return [...byStream].flatMap(([stream, all]) => {
    const found: string[] = [];
    let latest: { seq: number; attempt: Attempt } | undefined;
    for (const here of all.sort((a, b) => a.seq - b.seq)) {
      if (latest && (here.attempt.answeredAt ?? Infinity) < latest.attempt.invokedAt)
        found.push(`${stream}: ${here.attempt.opId} at ${here.seq} was answered before ${latest.attempt.opId} at ${latest.seq} was begun`);
      if (!latest || here.attempt.invokedAt > latest.attempt.invokedAt) latest = here;
    }
    return found;
  });
}

/** The first result, for ever: every receipt of one command says the same, and a refused one left nothing behind. */
function contradicted(attempt: Attempt, places: Places): string[] {
  const [first, ...others] = attempt.receipts.map(({ again: _again, ...outcome }) => JSON.stringify(outcome));
  const found = others.filter((other) => other !== first).map((other) => `${attempt.opId}: ${first} and then ${other}`);
  const refused = attempt.receipts.length > 0 && !committed(attempt);
  const left = refused ? [...places.keys()].filter((key) => key.endsWith(` ${attempt.opId}`)) : [];
  return [...found, ...left.map((key) => `refused, and yet there: ${key}`)];
}

function diverged(
  { device, stream, entries }: { device: string; stream: StreamId; entries: readonly Entry[] },
  final: readonly Entry[],
): string[] {
  const at = entries.findIndex((entry, n) => canonical(entry) !== canonical(final[n]));
  return at < 0 ? [] : [`${device} has something else at ${stream} ${at + 1}`];
}

/** A timer whose time has passed has fired, or was cancelled; fired means exactly one kept receipt. */
function timerFaults({ timers, firings, settledAt }: Evidence): string[] {
  const counted = new Map<string, number>();
  for (const { opId } of firings) counted.set(opId, (counted.get(opId) ?? 0) + 1);
  return timers.flatMap(({ id, kind, dueAt, outcome }) => {
    const times = counted.get(`timer/${id}/${dueAt}`) ?? 0;
    if (outcome === null && dueAt <= settledAt) return [`${kind} ${id} was due and did not fire`];
    if (outcome === 'fired' && times !== 1) return [`${kind} ${id} fired ${times} times`];
    if (outcome !== 'fired' && times > 0) return [`${kind} ${id} fired and is not marked so`];
    return [];
  });
}
