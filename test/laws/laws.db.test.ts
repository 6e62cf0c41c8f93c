import { readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { ownChart, parseStreamId } from '@cairn/kernel';
import { mayRead } from '@cairn/people';
import { capabilities, verify, type Receipt } from '@cairn/server/testing';
import { describe, expect, inject, test } from 'vitest';
import { allEntries, charts, heads, Screens, viewers } from '../support/laws.ts';
import { freshDatabase } from '../support/postgres.ts';
import { scenarios } from '../support/scenarios.ts';
import { makeWorld, type World } from '../support/world.ts';

const stores = ['sqlite', 'postgres'] as const;

async function open(store: (typeof stores)[number]): Promise<World> {
  return makeWorld(store === 'postgres' ? { databaseUrl: (await freshDatabase(inject('pgUrl'))).url } : {});
}

test('every capability that keeps facts has a scenario', () => {
  const played = new Set(scenarios.map((scenario) => scenario.capability));
  expect(capabilities.map(({ pure }) => pure.name).filter((name) => !played.has(name))).toEqual([]);
});

describe.each(stores)('on %s', (store) => {
  describe.each(scenarios)('$capability', (scenario) => {
    test('keeps the laws at every step', { timeout: 120_000 }, async () => {
      await using world = await open(store);
      const screens = await Screens.open(world);
      for (const step of scenario.steps) {
        const from = world.sent.length;
        await step.act(world);
        expect(await screens.differences(), `push equals fetch after: ${step.title}`).toEqual([]);
        for (const command of world.sent.slice(from)) await sentAgain(world, command);
      }
      await everyKindWasWritten(world, scenario.capability);
      const report = await world.cairn.store.read.transaction().execute((tx) => verify(tx));
      expect(report.problems, 'chains hold and tables equal replay').toEqual([]);
      await oneAudience(world);
      nothingLeaksSideways(world);
    });
  });
});

/** Once: the same command gives the first result again; another body or another sender under its id is refused. */
async function sentAgain(world: World, { username, path, input }: World['sent'][number]): Promise<void> {
  const before = await heads(world);
  const again = (await world.as(username).call(path, input)) as Receipt;
  const known = again.status === 'committed' || again.refusal.code !== 'not-available';
  if (known) expect(again.again, `${path} sent again`).toBe(true);
  const other = username === 'maya' ? 'theo' : 'maya';
  const stolen = (await world.as(other).call(path, input)) as Receipt;
  expect(stolen.status).toBe('refused');
  expect(await heads(world), `${path} sent again moves nothing`).toBe(before);
}

async function everyKindWasWritten(world: World, name: string): Promise<void> {
  const written = new Set((await allEntries(world)).map((entry) => entry.kind));
  const kinds = capabilities.filter(({ pure }) => pure.name === name).flatMap(({ pure }) => Object.keys(pure.kinds));
  expect(
    kinds.filter((kind) => !written.has(kind)),
    'kinds that the scenario never writes',
  ).toEqual([]);
}

/** What a viewer may not read is in no snapshot of theirs. */
async function oneAudience(world: World): Promise<void> {
  for (const username of viewers) {
    const viewer = world.viewer(username);
    for (const chart of charts) {
      const snapshot = await world.snapshot(username, chart);
      const own = chart === ownChart(viewer.personId);
      if (viewer.role === 'supporter' && !own) expect(snapshot, 'supporters read no stream but that of their own place').toBeUndefined();
      for (const stream of Object.keys(snapshot?.cursors ?? {})) {
        const audience = parseStreamId(stream)?.audience ?? 'notes';
        const relation = own ? 'own' : viewer.chart === chart ? 'self' : chart.startsWith('g-') ? 'facilitator' : 'care';
        expect(mayRead(viewer, audience, relation), `${username} reads ${stream}`).toBe(true);
      }
      for (const name of Object.keys(snapshot?.state ?? {})) {
        const audience = capabilities.find(({ pure }) => pure.name === name)?.pure.audience ?? 'notes';
        expect(Object.keys(snapshot?.cursors ?? {})).toContain(`${chart}/${audience}`);
      }
    }
  }
}

/** What leaves the house names nobody and nothing clinical. */
function nothingLeaksSideways(world: World): void {
  const file = join(world.folder, 'deliveries.log');
  const letters = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  for (const letter of letters) {
    const { subject, text } = JSON.parse(letter) as { subject: string; text: string };
    expect(`${subject} ${text}`).not.toMatch(CLINICAL);
  }
}

const CLINICAL = /dee|morgan|tariq|harbor|craving|opioid|dose|methadone|naloxone|safety|check-in|withdrawal|counsel|clinic|patient/i;
