import { expect, test } from 'vitest';
import { scenarios } from '../support/scenarios.ts';
import { makeWorld, type World } from '../support/world.ts';

type Answer = { readonly status?: string; readonly cursors?: Readonly<Record<string, unknown>> };

/** Audiences named by receipts, for each person who sent anything. */
async function named(
  world: World,
  steps: readonly { readonly act: (world: World) => unknown }[],
): Promise<ReadonlyMap<string, Set<string>>> {
  const told = new Map<string, Set<string>>();
  for (const { act } of steps) await act(world);
  for (const { username, path, input } of world.sent.slice()) {
    const { cursors = {} } = (await world
      .as(username)
      .call(path, input)
      .catch(() => ({}))) as Answer;
    const audiences = told.get(username) ?? new Set<string>();
    for (const stream of Object.keys(cursors)) audiences.add(stream.split('/')[1] ?? '');
    told.set(username, audiences);
  }
  return told;
}

/** An alert that an answer raises lengthens the team's stream, and so does a concern: whoever may not read it is not told its length. */
for (const capability of ['triage', 'family', 'aftercare'])
  test(`what answers a command names only streams that its sender may read (${capability})`, async () => {
    const scenario = scenarios.find((one) => one.capability === capability);
    await using world = await makeWorld();
    const told = await named(world, scenario?.steps ?? []);
    expect(told.size).toBeGreaterThan(0);
    for (const [username, audiences] of told) {
      const { role } = world.viewer(username);
      if (role === 'patient') expect([...audiences].filter((one) => one !== 'shared')).toEqual([]);
      if (role === 'supporter') expect([...audiences].filter((one) => one !== 'own')).toEqual([]);
      if (role === 'counselor') expect([...audiences].filter((one) => one !== 'shared' && one !== 'team')).toEqual([]);
    }
  });
