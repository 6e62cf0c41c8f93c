import { beforeSignOff, contentOf, hashOf, versionToSign, type Plan } from '@cairn/aftercare';
import { fieldAt, itemAt, versionsIn, type Operation, type Path, type Value } from '@cairn/co-editing';
import { must } from '@cairn/kernel';
import { DEE, type World } from '../support/world.ts';

export const people = { dee: 'Dee Morgan', maya: 'Maya Alvarez', amara: 'Dr. Amara Okafor' } as const;

export async function planOf(world: World, username: string, chart = DEE): Promise<Plan> {
  return (await world.snapshot(username, chart))?.state['aftercare'] as Plan;
}

export function edit(world: World, username: string, operation: Operation, opId?: string): Promise<unknown> {
  return world.as(username).do('aftercare.edit', { ...(opId && { opId }), chart: DEE, operation });
}

/** Writes over what stands there now. */
export async function write(world: World, username: string, path: Path, value: Value): Promise<unknown> {
  const base = fieldAt((await planOf(world, username)).doc, path)?.version ?? '';
  return edit(world, username, { type: 'set', path, value, base });
}

/** Settles everything that still stands before a signature, as people would: lines of templates go, goals get words, dates and owners. */
export async function makeReady(world: World): Promise<void> {
  const { findings } = beforeSignOff(await planOf(world, 'maya'));
  for (const { code, path } of findings) {
    if (code === 'template-line') {
      const { doc } = await planOf(world, 'maya');
      const item = itemAt(doc, path);
      const goal = path.length > 3 ? itemAt(doc, path.slice(0, 3)) : undefined;
      if (item && goal?.state !== 'removed') await edit(world, 'maya', { type: 'remove', path, seen: versionsIn(item) });
    }
  }
  for (const { code, path } of beforeSignOff(await planOf(world, 'maya')).findings) {
    const doc = (await planOf(world, 'maya')).doc;
    if (code === 'goal-not-in-their-words')
      await write(world, 'dee', [...path, 'words'], must(fieldAt(doc, [...path, 'title']), 'title').version);
    if (code === 'goal-without-date') await write(world, 'maya', [...path, 'reviewBy'], '2026-07-01');
    if (code === 'step-without-owner') await write(world, 'maya', [...path, 'owner'], { id: 'dee', name: people.dee });
    if (code === 'step-without-date') await write(world, 'maya', [...path, 'due'], 'daily');
    if (code === 'no-return-step') await write(world, 'maya', path, 'Call the clinic. We see you the same day.');
  }
}

export async function signBy(world: World, username: keyof typeof people): Promise<unknown> {
  const open = must(versionToSign(await planOf(world, username)), 'version to sign');
  const hash = hashOf(contentOf((await planOf(world, username)).doc));
  return world.as(username).do('aftercare.sign', { chart: DEE, version: open.number, hash, typedName: people[username] });
}
