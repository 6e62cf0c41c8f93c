/** Random histories of one plan: three people on devices of their own, offline spells, lost answers, one order in the end. */
import { candidatesOf, fieldAt, itemAt, type Doc, type Operation, type Path, type Value, type Version } from '@cairn/co-editing';
import { canonical } from '@cairn/kernel';
import fc from 'fast-check';
import { aftercare, evolve, hashOf, start } from '../src/index.ts';
import { act, deeds } from './hands.ts';
import { Replicas, type Sent } from './replicas.ts';

export type Happened = {
  facts: number;
  conflicts: number;
  published: number;
  takenBack: number;
  refused: number;
  undone: number;
  notUndone: number;
};
export type HistoriesDone = {
  readonly runs: number;
  readonly seed: number;
  readonly happened: Happened;
  readonly failed: string | undefined;
};

const step = fc.record({
  what: fc.constantFrom(
    'act' as const,
    'act' as const,
    'act' as const,
    'send' as const,
    'send' as const,
    'receive' as const,
    'meet' as const,
  ),
  who: fc.nat({ max: 2 }),
  deed: fc.constantFrom(...deeds),
  pick: fc.nat({ max: 999 }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** `failed` says which history broke which rule; the seed plays all of them again. */
export function histories({ runs, seed }: { readonly runs: number; readonly seed: number }): HistoriesDone {
  const happened: Happened = { facts: 0, conflicts: 0, published: 0, takenBack: 0, refused: 0, undone: 0, notUndone: 0 };
  const steps = fc.array(step, { minLength: 10, maxLength: 70, size: 'max' });
  const details = fc.check(
    fc.property(steps, (history) => {
      const replicas = played(history);
      judge(replicas);
      count(replicas, happened);
    }),
    { numRuns: runs, seed },
  );
  return { runs: details.numRuns, seed, happened, failed: details.failed ? fc.defaultReportMessage(details) : undefined };
}

function played(history: readonly Step[]): Replicas {
  const replicas = new Replicas();
  let hasMet = false;
  for (const { what, who, deed, pick } of history) {
    const device = replicas.device(who);
    if (what === 'act') act(replicas, device, deed, pick);
    else if (what === 'receive') replicas.receive(device, 1 + (pick % 9));
    else if (what === 'send') for (let n = 0; n <= pick % 3; n += 1) replicas.send(device, pick % 5 === 0);
    else if (!hasMet && pick % 2 === 0) {
      meet(replicas, pick);
      hasMet = true;
    }
  }
  replicas.settle();
  return replicas;
}

/** Everybody at one table: what stands in the way is put right, and the plan is signed. */
function meet(replicas: Replicas, pick: number): void {
  replicas.settle();
  const [dee, maya, amara] = [replicas.device(0), replicas.device(1), replicas.device(2)];
  for (let n = 0; n < 25; n += 1) {
    act(replicas, dee, 'fix', pick + n);
    act(replicas, maya, 'fix', pick + n);
    replicas.settle();
  }
  act(replicas, maya, 'ask-sign', pick);
  replicas.settle();
  for (const device of [dee, amara, maya]) act(replicas, device, 'sign', pick);
  if (pick % 4 !== 0) replicas.settle();
}

function judge(replicas: Replicas): void {
  const whole = canonical(replicas.server);
  same(canonical(replicas.log.reduce((plan, entry) => evolve(plan, entry), start())), whole, 'a fold of everything is the plan');
  const screen = canonical(aftercare.window?.(replicas.server) ?? null);
  for (const { actor, confirmed } of replicas.devices) same(canonical(confirmed), screen, `${actor.personId}'s screen is the server's`);
  for (const { operation, version } of replicas.taken)
    for (const [path, value] of writtenBy(operation))
      say(isAccounted(replicas, path, version, value), `${JSON.stringify(value)} at ${path.join('/')} (${version}) is lost`);
  for (const { kind, body, opId } of replicas.log)
    say(
      kind !== 'plan.changed' || body.operation.undoes === undefined || body.outcome !== 'conflict',
      `${opId} undid over somebody's words`,
    );
  refusals(replicas);
  signatures(replicas);
}

/** A refused command left no fact, and its author has it back with every word. */
function refusals({ log, devices, receipts }: Replicas): void {
  const logged = new Set(log.map(({ opId }) => opId));
  const back = devices.flatMap(({ returned }) => returned.map(({ sent }): Sent => sent));
  for (const { opId, command } of back) say(!logged.has(opId) && command !== undefined, `${opId} was refused and written`);
  const refused = [...receipts].filter(([, isTaken]) => !isTaken).map(([opId]) => opId);
  say(
    refused.every((opId) => back.some((one) => one.opId === opId)),
    'what was refused is with its author',
  );
}

/** What is published stays what was signed, and nothing was written while it was being signed. */
function signatures({ server, log, published, signed }: Replicas): void {
  for (const { number, hash, content } of published) {
    const version = server.versions.find((one) => one.number === number && one.state === 'published');
    say(
      version?.hash === hash && hashOf(version.content) === hash && JSON.stringify(version.content) === content,
      `version ${number} has changed`,
    );
    say(version?.signatures.length === 3 && version.signatures.every((one) => one.hash === hash), `version ${number} is signed by three`);
  }
  same(published.map(({ number }) => number).join(), published.map((_, index) => index + 1).join(), 'versions are numbered without gaps');
  let isOpen = false;
  for (const entry of log) {
    say(!isOpen || (entry.kind !== 'plan.changed' && entry.kind !== 'plan.template-used'), `${entry.opId} wrote while it was signed`);
    if (entry.kind === 'plan.sign-off-asked') isOpen = true;
    if (entry.kind === 'plan.published' || entry.kind === 'plan.taken-back') isOpen = false;
    if (entry.kind !== 'plan.signed') continue;
    const { hash } = entry.body;
    say(
      signed.some((one) => one.hash === hash && one.onScreen === hash),
      'what was signed was on the screen',
    );
  }
}

/** Follows a version from hand to hand: what replaced it must have named it, what swallowed it must say the same. */
function isAccounted(replicas: Replicas, path: Path, version: Version, value: Value): boolean {
  if (stands(replicas.server.doc, path, value)) return true;
  if (replicas.taken.some(({ operation }) => sawIt(operation, path, version))) return true;
  const twin = replicas.taken.find((one) => one.version === version)?.mergedInto;
  return twin !== undefined && twin !== version && isAccounted(replicas, path, twin, value);
}

/** Where people can still see it: a line in the middle of being removed is on the screen, a removed one is not. */
function stands(doc: Doc, path: Path, value: Value): boolean {
  for (let length = 1; length < path.length; length += 1) if (itemAt(doc, path.slice(0, length))?.state === 'removed') return false;
  const field = fieldAt(doc, path);
  return field !== undefined && candidatesOf(field).some((candidate) => canonical(candidate.value) === canonical(value));
}

function sawIt(operation: Operation, path: Path, version: Version): boolean {
  const on = operation.path.join('/');
  if (operation.type === 'remove') return path.join('/').startsWith(`${on}/`) && operation.seen.includes(version);
  if (on !== path.join('/')) return false;
  return operation.type === 'set' ? operation.base === version : operation.type === 'choose' && operation.seen.includes(version);
}

function writtenBy(operation: Operation): readonly (readonly [Path, Value])[] {
  if (operation.type === 'set' || operation.type === 'choose') return [[operation.path, operation.value]];
  if (operation.type !== 'add') return [];
  return Object.entries(operation.value).map(([name, value]) => [[...operation.path, operation.id, name], value]);
}

function count({ log, devices }: Replicas, happened: Happened): void {
  const isUndo = (operation: Operation | undefined): boolean => operation?.undoes !== undefined;
  for (const entry of log) {
    happened.facts += 1;
    if (entry.kind === 'plan.changed' && entry.body.outcome === 'conflict') happened.conflicts += 1;
    if (entry.kind === 'plan.changed' && isUndo(entry.body.operation)) happened.undone += 1;
    if (entry.kind === 'plan.published') happened.published += 1;
    if (entry.kind === 'plan.taken-back') happened.takenBack += 1;
  }
  for (const { code } of devices.flatMap(({ returned }) => returned)) {
    happened.refused += 1;
    if (code === 'changed-since') happened.notUndone += 1;
  }
}

function say(isTrue: boolean, what: string): void {
  if (!isTrue) throw new Error(what);
}

function same(one: string, other: string, what: string): void {
  if (one === other) return;
  let at = 0;
  while (one[at] === other[at]) at += 1;
  throw new Error(`${what}: …${one.slice(Math.max(0, at - 60), at + 60)}… is not …${other.slice(Math.max(0, at - 60), at + 60)}…`);
}
