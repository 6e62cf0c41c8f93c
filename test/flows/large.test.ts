import type { Flow, Node } from '@cairn/workflows';
import { expect, test } from 'vitest';
import { ask } from '../support/device.ts';
import { openHouse } from '../support/doors.ts';
import { evening } from './steps.ts';

const words = 'A sentence as long as such sentences are, with a few accents: ¿cómo durmió?';

/** A flow of that many steps, one after the other. */
function long(steps: number): Flow {
  const say = (n: number): Node => ({
    kind: 'say',
    text: { en: `${n} ${words}`, es: `${n} ${words}` },
    next: n + 1 < steps ? `say-${n + 1}` : 'well',
  });
  const said = Array.from({ length: steps }, (_, n) => [`say-${n}`, say(n)] as const);
  return { ...evening, id: 'long', start: 'say-0', nodes: { ...Object.fromEntries(said), ...evening.nodes } };
}

test('a flow of a thousand steps goes through an open socket as a draft, and one beyond the bounds is refused, not cut off', async () => {
  await using house = await openHouse();
  const socket = await house.connect((await house.signIn('ruth')).cookie);
  const draft = (draftId: string, flow: Flow) =>
    ask<{ status: string }>(
      socket,
      'call',
      { path: 'flows.draft', input: { opId: `op-${draftId}-1`, chart: 'program', draftId, flow } },
      10_000,
    );
  expect(JSON.stringify(long(997)).length).toBeGreaterThan(100_000);
  expect(await draft('thousand', long(997))).toMatchObject({ ok: true, data: { status: 'committed' } });
  expect(await draft('too-many', long(1200))).toEqual({ ok: false, code: 'bad-input' });
  expect(socket.connected).toBe(true);
});
