import { accept, PROGRAM, SYSTEM } from '@cairn/kernel';
import { expect, test } from 'vitest';
import { makeWorld } from '../support/world.ts';

const described = { kind: 'program.described', version: 1, body: { name: 'Harbor', zone: 'UTC', phone: '555' } };

/** What PostgreSQL says when another process stood in the way, thrown in the middle of a real transaction. */
class Undone extends Error {
  readonly code: string;
  readonly table: string;
  constructor(code: string, table = '') {
    super(code);
    this.code = code;
    this.table = table;
  }
}

for (const undone of [new Undone('40001'), new Undone('40P01'), new Undone('23505', 'streams')])
  test(`a transaction that the store undid (${undone.code}) is done again, once`, async () => {
    await using world = await makeWorld();
    let runs = 0;
    const receipt = await world.cairn.writer.submit({
      opId: 'test/race',
      name: 'setup',
      payload: '',
      chart: PROGRAM,
      actor: SYSTEM,
      by: undefined,
      decide: async (unit) => {
        await unit.append([described]);
        runs += 1;
        if (runs < 3) throw undone;
        return accept([]);
      },
    });
    const entries = await world.cairn.store.read.selectFrom('entries').select('seq').where('op_id', '=', 'test/race').execute();
    expect([receipt.status, runs, entries.length]).toEqual(['committed', 3, 1]);
  });

test('what breaks for a reason of its own is not tried again and again', async () => {
  await using world = await makeWorld();
  let runs = 0;
  const decide = async (): Promise<never> => {
    runs += 1;
    throw new Undone('23505', 'messages');
  };
  const work = { opId: 'test/broken', name: 'setup', payload: '', chart: PROGRAM, actor: SYSTEM, by: undefined, decide };
  await expect(world.cairn.writer.submit(work)).rejects.toThrow('23505');
  expect(runs).toBe(1);
});
