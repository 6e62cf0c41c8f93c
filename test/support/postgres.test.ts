import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { freshDatabase } from './postgres.ts';

test('each test database is its own, and commits are synchronous in it', async () => {
  await using one = await freshDatabase(inject('pgUrl'));
  await using other = await freshDatabase(inject('pgUrl'));
  expect(one.url).not.toBe(other.url);
  const client = new pg.Client(one.url);
  await client.connect();
  const { rows } = await client.query('select current_setting($1) as setting', ['synchronous_commit']);
  await client.end();
  expect(rows).toEqual([{ setting: 'on' }]);
});
