import { get, type IncomingMessage } from 'node:http';
import { must } from '@cairn/kernel';
import { actAs, personById, type Acting } from '@cairn/server/testing';
import { describe, expect, test } from 'vitest';
import { openHouse, type House } from '../support/doors.ts';
import { DEE, makeWorld, type World } from '../support/world.ts';
import { draft, give, hospital, openExport, prepare, releasesOf } from './releases-scenario.ts';

const NOTICE = '42 CFR part 2 prohibits unauthorized use or disclosure of these records.';
type Line = {
  readonly part?: string;
  readonly record?: { readonly text?: string };
  readonly notice?: string;
  readonly sent?: string[];
  readonly stopped?: string;
};

async function linesOf(texts: AsyncIterable<string>): Promise<Line[]> {
  let all = '';
  for await (const text of texts) all += text;
  return parsed(all);
}

function parsed(text: string): Line[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}

async function say(world: World, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1)
    await world.as('dee').do('messages.send', { chart: DEE, messageId: `m-${n}-of-export`, text: `line ${n}` });
}

describe('an export', () => {
  test('begins with the notice and its scope, carries what was signed for, and ends with what was sent', async () => {
    await using world = await makeWorld();
    await say(world, 3);
    const releaseId = await give(world);
    const disclosureId = await prepare(world, releaseId);
    const lines = await linesOf(await openExport(world, releaseId, disclosureId));
    expect(lines[0]).toMatchObject({
      notice: NOTICE,
      releaseId,
      parts: ['care-plan', 'messages'],
      to: hospital,
      purpose: 'coordination',
      onward: 'contractors',
    });
    expect(lines.filter(({ part }) => part === 'messages').map(({ record }) => record?.text)).toEqual(['line 0', 'line 1', 'line 2']);
    expect(lines.at(-1)).toEqual({ sent: ['messages'] });
    expect((await releasesOf(world)).ledger.at(-1)).toMatchObject({
      disclosureId,
      to: hospital,
      way: 'export',
      by: { name: 'Maya Alvarez' },
      ended: { sent: ['messages'] },
    });
  });

  test('stands in the ledger before its first byte', async () => {
    await using world = await makeWorld();
    const releaseId = await give(world);
    const disclosureId = await prepare(world, releaseId);
    expect((await releasesOf(world)).ledger.map((row) => [row.disclosureId, row.ended])).toEqual([[disclosureId, undefined]]);
  });

  test.each([
    ['a part that was not signed for', { parts: ['check-ins'] }, 'not-in-scope'],
    ['another hospital', { to: { ...hospital, name: 'Other Hospital' } }, 'wrong-recipient'],
    ['another purpose', { purpose: 'payment' }, 'not-in-scope'],
    ['counseling notes', { parts: ['counseling-notes'] }, 'needs-own-consent'],
    ['a court', { purpose: 'proceedings' }, 'needs-order'],
    ['no reason', { why: ' ' }, 'empty-text'],
  ])('for %s is not prepared, and nothing stands in the ledger', async (_what, more, code) => {
    await using world = await makeWorld();
    const releaseId = await give(world);
    await expect(prepare(world, releaseId, more)).rejects.toThrow(code);
    expect((await releasesOf(world)).ledger).toEqual([]);
  });

  test('asks consent before every line: what is taken back in the middle stops there', async () => {
    await using world = await makeWorld();
    await say(world, 45);
    const releaseId = await give(world);
    const lines = await openExport(world, releaseId, await prepare(world, releaseId, { parts: ['messages'] }));
    const first = [(await lines.next()).value, (await lines.next()).value].join('');
    await world.as('dee').do('releases.revoke', { chart: DEE, releaseId });
    const rest = await linesOf(lines);
    expect(parsed(first).filter(({ part }) => part)).toHaveLength(20);
    expect(rest).toEqual([{ stopped: 'release-revoked', sent: ['messages'] }]);
    expect((await releasesOf(world)).ledger[0]?.ended).toMatchObject({ sent: ['messages'], stopped: 'release-revoked' });
  });

  test.each([
    [
      'a restriction that was agreed to',
      'restricted',
      async (world: World) => {
        await world
          .as('dee')
          .do('releases.askRestriction', { chart: DEE, parts: ['messages'], from: ['treating-provider'], paidInFull: false, words: '' });
        const { restrictions } = await releasesOf(world);
        await world
          .as('maya')
          .do('releases.answerRestriction', { chart: DEE, restrictionId: restrictions[0]?.restrictionId, agreed: true, why: '' });
      },
    ],
    [
      'a consent found to be false',
      'release-known-false',
      async (world: World) =>
        world.as('theo').do('releases.doubt', { chart: DEE, releaseId: (await releasesOf(world)).releases[0]?.releaseId, why: 'not hers' }),
    ],
    ['the last day', 'release-expired', (world: World) => world.advance(40 * 86_400_000)],
    ['leaving the care team', 'not-available', (world: World) => world.as('ruth').do('charts.release', { chart: DEE, personId: 'maya' })],
  ])('is stopped by %s', async (_what, code, act) => {
    await using world = await makeWorld();
    await say(world, 25);
    const releaseId = await give(world);
    const lines = await openExport(world, releaseId, await prepare(world, releaseId, { parts: ['messages'] }));
    await lines.next();
    await lines.next();
    await act(world);
    expect((await linesOf(lines)).at(-1)).toMatchObject({ stopped: code });
  });

  test('carries counseling notes for their own author alone, under their own consent', async () => {
    await using world = await makeWorld();
    const keep = (username: string, text: string) =>
      world
        .as(username)
        .call('notes.keepApart', { opId: `op-keep-${username}`, chart: DEE, noteId: null, version: 0, text, salt: 'grain-of-salt-0001' });
    await keep('maya', 'What Maya kept.');
    await keep('amara', 'What Amara kept.');
    const own = { ...draft, kind: 'counseling-notes', parts: ['counseling-notes'], purposes: ['treatment'] };
    const releaseId = await give(world, own);
    const asked = { parts: ['counseling-notes'], purpose: 'treatment' };
    const lines = await linesOf(await openExport(world, releaseId, await prepare(world, releaseId, asked)));
    expect(lines.flatMap(({ record }) => record?.text ?? [])).toEqual(['What Maya kept.']);
  });
});

describe('the ledger', () => {
  test('tells patient and team alike what left, to whom and why, looks of a supporter among it', async () => {
    await using world = await makeWorld();
    await world.as('maya').do('consent.name', { chart: DEE, supporterId: 'rosa', relationship: 'sister' });
    const grant = {
      supporterId: 'rosa',
      topics: ['goals'],
      purpose: 'Support',
      until: '2026-06-11',
      typedName: 'Dee Morgan',
      noticeVersion: 1,
      locale: 'en',
    };
    await world.as('dee').do('consent.give', { chart: DEE, ...grant });
    await world.view('rosa', 'supporterHome', {});
    await world.advance(1000);
    const releaseId = await give(world);
    await prepare(world, releaseId);
    const page = await world.as('dee').call('releases.ledger', { chart: DEE });
    expect(page).toMatchObject({
      more: false,
      rows: [
        {
          under: 'release',
          id: releaseId,
          to: 'Lakeside Hospital',
          parts: ['care-plan', 'messages'],
          by: 'Maya Alvarez',
          why: 'They go on with her care.',
        },
        { under: 'grant', to: 'Rosa Morgan', topics: ['goals'] },
      ],
    });
    expect(await world.as('theo').call('releases.ledger', { chart: DEE })).toEqual(page);
    for (const username of ['lena', 'rosa', 'tariq', 'priya'])
      await expect(world.as(username).call('releases.ledger', { chart: DEE })).rejects.toThrow('not-available');
  });
});

/** Dee's record with twelve megabytes of messages: more than sockets hold, so that an export waits for its reader. */
async function longRecord(house: House): Promise<{ maya: Acting; dee: Acting; chart: string; export_: string }> {
  const { cairn } = house.started;
  const as = async (username: string): Promise<Acting> => actAs(cairn, must(await personById(cairn.store.read, username), username));
  const [maya, dee] = [await as('maya'), await as('dee')];
  const text = '記'.repeat(3900);
  await Promise.all(Array.from({ length: 1000 }, (_, n) => dee.do('messages.send', { chart: DEE, messageId: `long-${n}-message`, text })));
  const untilEvent = { ...draft, ends: { type: 'event', event: 'I move to another town' } };
  const input = { chart: DEE, draft: untilEvent, typedName: 'Dee Morgan', noticeVersion: 1, locale: 'en' };
  const { id: releaseId } = (await dee.do('releases.give', input)) as { id: string };
  const asked = { chart: DEE, releaseId, parts: ['messages'], to: hospital, purpose: 'coordination', why: 'Care goes on there.' };
  const { id } = (await maya.do('releases.prepareExport', asked)) as { id: string };
  return { maya, dee, chart: releaseId, export_: `/api/releases/${releaseId}/export?disclosure=${id}` };
}

function begin(house: House, path: string, cookie: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(house.url + path, { headers: { cookie } }, resolve).on('error', reject);
  });
}

describe('over HTTP', () => {
  test('an export whose reader waits is stopped by the revocation, in less than a second', async () => {
    await using house = await openHouse();
    const { dee, chart: releaseId, export_ } = await longRecord(house);
    const { cookie } = await house.signIn('maya');
    const response = await begin(house, export_, cookie);
    expect(response.statusCode).toBe(200);
    let text = '';
    const chunks = response.setEncoding('utf8').iterator();
    text += (await chunks.next()).value;
    await dee.do('releases.revoke', { chart: DEE, releaseId });
    const from = performance.now();
    for await (const chunk of chunks) text += chunk;
    const took = performance.now() - from;
    const lines = parsed(text);
    expect(lines[0]?.notice).toBe(NOTICE);
    expect(lines.at(-1)).toEqual({ stopped: 'release-revoked', sent: ['messages'] });
    expect(lines.filter(({ part }) => part === 'messages').length).toBeLessThan(1000);
    expect(took).toBeLessThan(1000);
  });

  test('a row serves once; what is unknown, not one’s own or not allowed has one answer', async () => {
    await using house = await openHouse();
    const { export_, chart: releaseId } = await longRecord(house);
    const [maya, dee, rosa, ruth] = [
      await house.signIn('maya'),
      await house.signIn('dee'),
      await house.signIn('rosa'),
      await house.signIn('ruth'),
    ];
    const ask = async (path: string, cookie: string) => {
      const response = await fetch(house.url + path, { headers: { cookie } });
      return [response.status, await response.text()];
    };
    const never = await ask('/api/releases/no-such-release/export?disclosure=none', maya.cookie);
    expect(never).toEqual([404, '{"code":"not-available"}']);
    for (const { cookie } of [dee, rosa, ruth, { cookie: '' }]) expect(await ask(export_, cookie)).toEqual(never);
    expect(await ask(`/api/releases/${releaseId}/export`, maya.cookie)).toEqual(never);
    const whole = await fetch(house.url + export_, { headers: { cookie: maya.cookie } });
    expect(whole.headers.get('cache-control')).toBe('no-store');
    expect(parsed(await whole.text()).filter(({ part }) => part === 'messages')).toHaveLength(1000);
    expect(await ask(export_, maya.cookie)).toEqual(never);
  });

  test('a reader that goes away is written down as cut off', async () => {
    await using house = await openHouse();
    const { dee, export_ } = await longRecord(house);
    const response = await begin(house, export_, (await house.signIn('maya')).cookie);
    await response.setEncoding('utf8').iterator().next();
    response.destroy();
    await expect
      .poll(async () => ((await dee.call('releases.ledger', { chart: DEE })) as { rows: { stopped?: string }[] }).rows[0]?.stopped)
      .toBe('cut-off');
  });
});
