import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { DEE, makeWorld } from '../support/world.ts';

test('what went out while the store could not be written goes out once, and is written down later', async () => {
  await using world = await makeWorld();
  const { store, deliveries } = world.cairn;
  const unsent = { chart: DEE, channel: 'page', to_person: 'maya', template: 'staff-notice', params: '{"alertId":"none"}', attempts: 0 };
  const row = { ...unsent, id: 'a', state: 'waiting' as const, next_at: world.now(), sent_at: null, last_error: null };
  await store.write.insertInto('deliveries').values(row).execute();
  await sql`create trigger full_disk before update on deliveries begin select raise(abort, 'full'); end`.execute(store.write);
  for (let pass = 0; pass < 3; pass += 1) await deliveries.runWaiting();
  await sql`drop trigger full_disk`.execute(store.write);
  await deliveries.runWaiting();
  const kept = await store.read.selectFrom('deliveries').select(['state', 'attempts']).where('id', '=', 'a').executeTakeFirst();
  const lines = readFileSync(join(world.folder, 'deliveries.log'), 'utf8').trim().split('\n');
  expect([kept, lines.length]).toEqual([{ state: 'sent', attempts: 1 }, 1]);
});

test('what is written about a delivery names nobody and nothing clinical', async () => {
  await using world = await makeWorld();
  await world.as('dee').do('checkIns.start', { chart: DEE, checkInId: 'ci-asks', flow: 'daily', language: 'en' });
  await world.as('dee').do('checkIns.askForPerson', { chart: DEE, checkInId: 'ci-asks' });
  await world.advance(60_000);
  const log = readFileSync(join(world.folder, 'deliveries.log'), 'utf8');
  expect(log).toContain('needs you');
  expect(log).not.toMatch(/dee|morgan|harbor|alvarez|check-in|craving|opioid|alert/i);
});
