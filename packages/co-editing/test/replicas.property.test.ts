import { canonical } from '@cairn/kernel';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { candidatesOf, fieldAt, itemAt, type Doc, type Operation, type Path, type Version } from '../src/index.ts';
import { Replicas, type Sent } from './replicas.ts';

const seed = Number(process.env['CAIRN_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
console.log(`co-editing property seed ${seed} (CAIRN_SEED=${seed} runs it again)`);

const steps = fc.array(
  fc.record({
    what: fc.constantFrom('edit' as const, 'edit' as const, 'send' as const, 'receive' as const),
    who: fc.nat({ max: 2 }),
    kind: fc.nat({ max: 17 }),
    pick: fc.nat({ max: 30 }),
  }),
  { minLength: 1, maxLength: 120, size: 'max' },
);

function played(run: Parameters<Replicas['step']>[0][]): Replicas {
  const replicas = new Replicas();
  for (const step of run) replicas.step(step);
  replicas.settle();
  return replicas;
}

test('three devices that edit at once end equal to the server', () => {
  fc.assert(
    fc.property(steps, (run) => {
      const replicas = played(run);
      for (const device of replicas.devices) expect(canonical(device.confirmed)).toBe(canonical(replicas.server));
    }),
    { seed, numRuns: 400 },
  );
});

test('every value written stands, waits as a candidate, was replaced by someone who had seen it, or came back refused', () => {
  const seen = { conflict: 0, removal: 0 };
  fc.assert(
    fc.property(steps, (run) => {
      const replicas = played(run);
      for (const sent of replicas.log) expect(lost(replicas, sent), canonical(sent)).toBe(false);
      const collided = replicas.log.filter((sent) => replicas.outcomes.get(sent.version)?.outcome === 'conflict');
      seen.conflict += collided.length;
      seen.removal += collided.filter((sent) => sent.operation.type === 'remove').length;
    }),
    { seed, numRuns: 400 },
  );
  expect(seen.conflict, 'writes that really collide').toBeGreaterThan(100);
  expect(seen.removal, 'removals that really collide').toBeGreaterThan(10);
});

function lost(replicas: Replicas, sent: Sent): boolean {
  const path = written(sent.operation);
  return path !== undefined && !accounted(replicas, path, sent.version, value(sent.operation));
}

/** Follows a version from hand to hand: what replaced it must have named it, what swallowed it must say the same. */
function accounted(replicas: Replicas, path: Path, version: Version, text: unknown): boolean {
  if (stands(replicas.server, path, text)) return true;
  if (replicas.log.some((later) => sawIt(later.operation, path, version))) return true;
  const twin = replicas.outcomes.get(version)?.mergedInto;
  return twin !== undefined && twin !== version && accounted(replicas, path, twin, text);
}

/** In a field people can still see: an item in the middle of being removed is on the screen, a removed one is not. */
function stands(doc: Doc, path: Path, text: unknown): boolean {
  if (path[0] === 'goals' && itemAt(doc, path.slice(0, 2))?.state === 'removed') return false;
  const field = fieldAt(doc, path);
  return field !== undefined && candidatesOf(field).some((candidate) => candidate.value === text);
}

function sawIt(operation: Operation, path: Path, version: Version): boolean {
  const on = operation.path.join('/');
  if (operation.type === 'remove') return path.join('/').startsWith(`${on}/`) && operation.seen.includes(version);
  if (on !== path.join('/')) return false;
  return operation.type === 'set' ? operation.base === version : operation.type === 'choose' && operation.seen.includes(version);
}

function written(operation: Operation): Path | undefined {
  if (operation.type === 'set' || operation.type === 'choose') return operation.path;
  return operation.type === 'add' ? [...operation.path, operation.id, 'text'] : undefined;
}

function value(operation: Operation): unknown {
  if (operation.type === 'set' || operation.type === 'choose') return operation.value;
  return operation.type === 'add' ? operation.value['text'] : undefined;
}
