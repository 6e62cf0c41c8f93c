import type { Frame } from '@cairn/kernel';
import { expect, inject, test } from 'vitest';
import { command } from '../bench/ground.ts';
import { startCairn } from './cairn-process.ts';
import { ask, openSocket, signInAs } from './device.ts';
import { freshDatabase } from './postgres.ts';

test.each(['sqlite', 'postgres'] as const)(
  'the whole program on %s: what was acknowledged is there after the plug was pulled',
  async (kind) => {
    await using database = kind === 'postgres' ? await freshDatabase(inject('pgUrl')) : undefined;
    await using cairn = await startCairn({ demo: 'small', ...(database ? { databaseUrl: database.url } : {}) });
    const maya = await openSocket(cairn.url, await signInAs(cairn.url, 'maya'));
    await command(maya, 'messages.send', { chart: 'c-dee', messageId: 'plug', text: 'Before the plug was pulled' });
    await cairn.kill();
    await cairn.start();
    const dee = await openSocket(cairn.url, await signInAs(cairn.url, 'dee'));
    const answer = await ask<{ frame: Frame }>(dee, 'subscribe', { stream: 'c-dee/shared', seq: 0 });
    const bodies = answer.ok ? answer.data.frame.entries.map(({ body }) => body) : [];
    expect(bodies.filter((body) => (body as { messageId?: string }).messageId === 'plug')).toMatchObject([
      { text: 'Before the plug was pulled' },
    ]);
    for (const socket of [maya, dee]) socket.disconnect();
  },
);
