import { aftercare, contentOf, decide, evolve, hashOf, start, type Plan, type PlanCommand, type PlanEntry } from '../src/index.ts';
import { candidatesOf, fieldAt, type Doc, type Operation, type Version } from '@cairn/co-editing';
import { must, type Actor } from '@cairn/kernel';
import { amara, dee, maya, people } from './journal.ts';

export type Sent = { readonly opId: string; readonly command: PlanCommand; readonly before: Doc };

/** What a device holds: what reached it, cut as a screen's is, and commands that the server has not answered. */
export type Device = {
  readonly actor: Actor;
  confirmed: Plan;
  taken: number;
  readonly waiting: Sent[];
  /** Refused commands, whole, back with their author. */
  readonly returned: { readonly sent: Sent; readonly code: string }[];
  /** Its own operations that were not undone yet, newest last. */
  readonly done: { readonly operation: Operation; readonly before: Doc; readonly version: Version }[];
};

/** One operation that the server took, with the version under which it stands. */
export type Taken = { readonly operation: Operation; readonly version: Version; readonly mergedInto: Version | undefined };

/** The patient, a counselor and a prescriber, each on a device of their own, and a server that puts everything in one order. */
export class Replicas {
  readonly log: PlanEntry[] = [];
  readonly taken: Taken[] = [];
  /** Every content that a signer had on the screen when they signed, and what was published, by hash. */
  readonly signed: { readonly hash: string; readonly onScreen: string }[] = [];
  readonly published: { readonly number: number; readonly hash: string; readonly content: string }[] = [];
  readonly receipts = new Map<string, boolean>();
  server: Plan = start();
  readonly devices: readonly Device[] = [dee, maya, amara].map((actor) => ({
    actor,
    confirmed: start(),
    taken: 0,
    waiting: [],
    returned: [],
    done: [],
  }));
  private count = 0;

  device(who: number): Device {
    return must(this.devices[who % 3], 'device');
  }

  /** What this person sees: what is confirmed, with what waits on the device folded over it. */
  view(device: Device): Plan {
    return device.waiting.reduce((plan, sent) => folded(plan, sent, device.actor), device.confirmed);
  }

  write(device: Device, command: (opId: string) => PlanCommand | undefined): void {
    const opId = `op-${(this.count += 1)}`;
    const made = command(opId);
    if (!made) return;
    const before = this.view(device).doc;
    device.waiting.push({ opId, command: made, before });
    if (made.type === 'edit') device.done.push({ operation: made.operation, before, version: opId });
    if (made.type === 'sign') this.signed.push({ hash: made.hash, onScreen: hashOf(contentOf(before)) });
  }

  /** The oldest waiting command goes out; `twice`: the answer was lost and it goes out again. */
  send(device: Device, twice: boolean): void {
    const sent = device.waiting.shift();
    if (!sent) return;
    this.take(device, sent);
    if (twice) this.take(device, sent);
  }

  receive(device: Device, count: number): void {
    for (const entry of this.log.slice(device.taken, device.taken + count)) {
      device.confirmed = windowed(evolve(device.confirmed, JSON.parse(JSON.stringify(entry)) as PlanEntry));
      device.taken += 1;
    }
  }

  /** Everything goes out and everybody catches up. */
  settle(): void {
    while (this.devices.some((device) => device.waiting.length > 0)) for (const device of this.devices) this.send(device, false);
    for (const device of this.devices) this.receive(device, this.log.length);
  }

  private take(device: Device, { opId, command, before }: Sent): void {
    if (this.receipts.has(opId)) return;
    const now = this.log.length;
    const context = { now, today: '2026-11-21', actor: device.actor, newId: () => `id-${opId}`, random: () => 0 };
    const decision = decide({ ...this.server, people, locale: 'en' }, command, context);
    this.receipts.set(opId, decision.ok);
    if (!decision.ok) {
      device.returned.push({ sent: { opId, command, before }, code: decision.refusal.code });
      return;
    }
    for (const fact of decision.facts) {
      const entry = { stream: 'c/shared', seq: this.log.length + 1, at: now, actor: device.actor.personId, opId, ...fact } as PlanEntry;
      this.note(entry);
      this.server = evolve(this.server, entry);
      this.log.push(entry);
      if (entry.kind === 'plan.published') this.notePublished(entry.body.version);
    }
  }

  private note(entry: PlanEntry): void {
    if (entry.kind === 'plan.changed') this.noteOperation(entry.body.operation, entry.opId);
    if (entry.kind === 'plan.template-used')
      for (const [n, operation] of entry.body.operations.entries()) this.noteOperation(operation, `${entry.opId}/${n}`);
  }

  private noteOperation(operation: Operation, version: Version): void {
    const field = operation.type === 'set' || operation.type === 'choose' ? fieldAt(this.server.doc, operation.path) : undefined;
    const value = 'value' in operation ? operation.value : undefined;
    const mergedInto = field && candidatesOf(field).find((candidate) => candidate.value === value)?.version;
    this.taken.push({ operation, version, mergedInto });
  }

  private notePublished(number: number): void {
    const version = must(
      this.server.versions.findLast((one) => one.number === number && one.state === 'published'),
      'published version',
    );
    this.published.push({ number, hash: version.hash, content: JSON.stringify(version.content) });
  }
}

const windowed = must(aftercare.window, 'window');

/** As a screen folds what waits. */
function folded(plan: Plan, { opId, command }: Sent, actor: Actor): Plan {
  const context = { now: 0, today: '2026-11-21', actor, newId: () => `id-${opId}`, random: () => 0 };
  const decision = decide({ ...plan, people, locale: 'en' }, command, context);
  if (!decision.ok) return plan;
  return decision.facts.reduce(
    (after, fact) => evolve(after, { stream: '', seq: 0, at: 0, actor: actor.personId, opId, ...fact } as PlanEntry),
    plan,
  );
}
