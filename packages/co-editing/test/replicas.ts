import { must } from '@cairn/kernel';
import {
  applyOperation,
  candidatesOf,
  emptyDoc,
  fieldAt,
  itemsAt,
  versionsIn,
  type Doc,
  type Operation,
  type Path,
  type Value,
  type Version,
} from '../src/index.ts';
import { schema } from './support.ts';

export type Sent = { readonly operation: Operation; readonly version: Version; readonly who: number };
/** `edit` writes on a device, `send` lets the server take its oldest waiting operation, `receive` catches up by some entries. */
export type Step = { readonly what: 'edit' | 'send' | 'receive'; readonly who: number; readonly kind: number; readonly pick: number };

/** Three devices and a server, each with its own idea of the document; every device only knows what reached it. */
export class Replicas {
  readonly log: Sent[] = [];
  readonly refused: Sent[] = [];
  readonly outcomes = new Map<Version, { readonly outcome: string; readonly mergedInto: Version | undefined }>();
  server: Doc = emptyDoc(schema);
  readonly devices = [0, 1, 2].map(() => ({ confirmed: emptyDoc(schema), taken: 0, waiting: [] as Sent[] }));
  private written = 0;

  step(step: Step): void {
    if (step.what === 'edit') this.edit(step);
    else if (step.what === 'send') this.send(step.who);
    else this.receive(step.who, 1 + (step.pick % 4));
  }

  /** Everything is sent and everyone catches up. */
  settle(): void {
    while (this.devices.some((device) => device.waiting.length > 0)) this.devices.forEach((_, who) => this.send(who));
    this.devices.forEach((_, who) => this.receive(who, this.log.length));
  }

  private device(who: number) {
    return must(this.devices[who], 'device');
  }

  private edit(step: Step): void {
    const device = this.device(step.who);
    const view = device.waiting.reduce((doc, sent) => applied(doc, sent), device.confirmed);
    const version = `op-${(this.written += 1)}`;
    const operation = operationFor(view, version, step);
    if (operation) device.waiting.push({ operation, version, who: step.who });
  }

  private send(who: number): void {
    const sent = this.device(who).waiting[0];
    if (!sent) return;
    this.receive(who, this.log.length);
    this.device(who).waiting.shift();
    const before = this.server;
    const after = applyOperation(schema, before, sent.operation, stampOf(sent));
    if (!after.ok) {
      this.refused.push(sent);
      return;
    }
    this.outcomes.set(sent.version, { outcome: after.outcome, mergedInto: twinOf(before, sent.operation) });
    this.server = after.doc;
    this.log.push(sent);
    this.receive(who, 1);
  }

  private receive(who: number, count: number): void {
    const device = this.device(who);
    for (const sent of this.log.slice(device.taken, device.taken + count)) {
      device.confirmed = JSON.parse(JSON.stringify(applied(device.confirmed, sent))) as Doc;
      device.taken += 1;
    }
  }
}

function applied(doc: Doc, sent: Sent): Doc {
  const after = applyOperation(schema, doc, sent.operation, stampOf(sent));
  return after.ok ? after.doc : doc;
}

function stampOf(sent: Sent) {
  return { by: { personId: `person-${sent.who}`, name: `Person ${sent.who}`, role: 'counselor' }, at: 1, version: sent.version };
}

/** The version of an equal value that already stands or waits where an operation writes. */
function twinOf(before: Doc, operation: Operation): Version | undefined {
  if (operation.type !== 'set' && operation.type !== 'choose') return undefined;
  const field = fieldAt(before, operation.path);
  return field && candidatesOf(field).find((candidate) => candidate.value === operation.value)?.version;
}

function operationFor(view: Doc, version: Version, { kind, pick }: Step): Operation | undefined {
  const goals = itemsAt(view, ['goals']);
  const goal = goals[pick % Math.max(1, goals.length)];
  const value: Value = kind % 3 === 0 ? `shared ${pick % 3}` : `words ${version}`;
  if (kind < 3) return write(view, ['title'], value);
  if (kind < 6 || !goal)
    return { type: 'add', path: ['goals'], id: `goal-${version}`, value: { text: `text ${version}` }, after: goal?.id ?? null };
  const path = ['goals', goal.id];
  if (kind < 13) return write(view, [...path, 'text'], value);
  if (kind < 16) return { type: 'remove', path, seen: versionsIn(goal) };
  if (kind < 17) return { type: 'keep', path };
  return { type: 'move', path, after: goals[(pick + 1) % goals.length]?.id ?? null };
}

/** An honest author: settles what they see unsettled, otherwise builds on what stands. */
function write(view: Doc, path: Path, value: Value): Operation {
  const field = fieldAt(view, path);
  if (!field || field.conflict.length === 0) return { type: 'set', path, value, base: field?.version ?? '' };
  return { type: 'choose', path, value, seen: candidatesOf(field).map((candidate) => candidate.version) };
}
