import { must } from '@cairn/kernel';
import { exportLines, releaseById, releaseParts, rowOf } from '@cairn/server/testing';
import type { Releases } from '@cairn/consent';
import type { Scenario } from '../support/scenario.ts';
import { DEE, type World } from '../support/world.ts';

export const hospital = { name: 'Lakeside Hospital', is: 'treating-provider' } as const;

/** What Dee signs on her phone for the hospital that will treat her next. */
export const draft = {
  kind: 'named',
  parts: ['care-plan', 'appointments', 'messages'],
  described: '',
  recipient: { type: 'parties', parties: [hospital] },
  purposes: ['coordination'],
  purposeText: '',
  ends: { type: 'day', day: '2026-06-11' },
} as const;

export async function give(world: World, more: object = {}): Promise<string> {
  const input = { chart: DEE, draft: { ...draft, ...more }, typedName: 'Dee Morgan', noticeVersion: 1, locale: 'en' };
  return ((await world.as('dee').do('releases.give', input)) as { id: string }).id;
}

export const onPaper = {
  chart: DEE,
  draft: { ...draft, kind: 'criminal-justice' },
  signedOn: '2026-05-12',
  signatures: [{ by: 'patient', typedName: 'Dee Morgan' }],
  statements: ['right-to-revoke'],
  witness: 'Theo Grant',
  locale: 'en',
};

/** Prepares an export as Maya does; the row of the ledger it made. */
export async function prepare(world: World, releaseId: string, more: object = {}): Promise<string> {
  const input = {
    chart: DEE,
    releaseId,
    parts: ['care-plan', 'messages'],
    to: hospital,
    purpose: 'coordination',
    why: 'They go on with her care.',
  };
  return ((await world.as('maya').do('releases.prepareExport', { ...input, ...more })) as { id: string }).id;
}

export async function releasesOf(world: World, username = 'dee'): Promise<Releases> {
  const found = await world.snapshot(username, DEE);
  if (!found) throw new Error('no chart');
  return found.state['releases'] as Releases;
}

const DAY = 86_400_000;
const monitor = { name: 'Pat Reyes, Probation', is: 'justice-monitor' };
const bound = { what: 'probation', until: '2026-05-20', finalDisposition: '2026-06-30' };

export const scenario: Scenario = {
  capability: 'releases',
  steps: [
    { title: 'the patient signs for a hospital', act: (world) => give(world) },
    {
      title: 'staff tell the hospital a visit by telephone',
      act: async (world) =>
        world.as('maya').do('releases.disclose', {
          chart: DEE,
          parts: ['appointments'],
          what: 'the next visit',
          to: hospital,
          basis: { type: 'release', releaseId: (await releasesOf(world)).releases[0]?.releaseId },
          purpose: 'coordination',
          why: 'They asked when she comes.',
          way: 'told',
        }),
    },
    {
      title: 'the patient takes it back',
      act: async (world) =>
        world.as('dee').do('releases.revoke', { chart: DEE, releaseId: (await releasesOf(world)).releases[0]?.releaseId }),
    },
    { title: 'the patient signs until an event', act: (world) => give(world, { ends: { type: 'event', event: 'I move away' } }) },
    {
      title: 'staff say that it came',
      act: async (world) =>
        world.as('maya').do('releases.eventCame', { chart: DEE, releaseId: (await releasesOf(world)).releases[1]?.releaseId }),
    },
    { title: 'the patient signs for one day', act: (world) => give(world, { ends: { type: 'day', day: '2026-05-13' } }) },
    { title: 'the day passes', act: (world) => world.advance(2 * DAY) },
    {
      title: 'a paper for a monitor is recorded',
      act: (world) =>
        world.as('maya').do('releases.record', {
          ...onPaper,
          draft: {
            ...onPaper.draft,
            parts: ['attendance'],
            recipient: { type: 'parties', parties: [monitor] },
            purposes: ['justice-monitoring'],
            bindsUntil: bound,
          },
        }),
    },
    {
      title: 'somebody finds that it is not true',
      act: async (world) =>
        world.as('theo').do('releases.doubt', {
          chart: DEE,
          releaseId: (await releasesOf(world)).releases[3]?.releaseId,
          why: 'She was not here that day.',
        }),
    },
    {
      title: 'the patient asks to keep messages from the plan',
      act: (world) =>
        world.as('dee').do('releases.askRestriction', {
          chart: DEE,
          parts: ['messages'],
          from: ['health-plan'],
          paidInFull: false,
          words: 'Please do not.',
        }),
    },
    {
      title: 'staff agree',
      act: async (world) =>
        world.as('maya').do('releases.answerRestriction', {
          chart: DEE,
          restrictionId: (await releasesOf(world)).restrictions[0]?.restrictionId,
          agreed: true,
          why: '',
        }),
    },
    {
      title: 'a representative is named',
      act: (world) =>
        world
          .as('maya')
          .do('releases.nameRepresentative', { chart: DEE, name: 'Rosa Morgan', basis: 'court-appointed', document: 'Letter of 1 May' }),
    },
    {
      title: 'and ends',
      act: async (world) =>
        world.as('maya').do('releases.endRepresentative', {
          chart: DEE,
          representativeId: (await releasesOf(world)).representatives[0]?.representativeId,
          why: 'The court ended it.',
        }),
    },
    { title: 'the patient signs once more', act: (world) => give(world) },
    { title: 'an export is prepared and taken', act: async (world) => takeAll(world, await newestExport(world)) },
  ],
};

async function newestExport(world: World): Promise<{ releaseId: string; disclosureId: string }> {
  const releaseId = (await releasesOf(world)).releases.at(-1)?.releaseId ?? '';
  return { releaseId, disclosureId: await prepare(world, releaseId) };
}

async function takeAll(world: World, { releaseId, disclosureId }: { releaseId: string; disclosureId: string }): Promise<void> {
  for await (const _ of await openExport(world, releaseId, disclosureId));
}

/** The lines of an export as whoever prepared it takes them, one at a time. */
export async function openExport(world: World, releaseId: string, disclosureId: string, username = 'maya') {
  const { cairn } = world;
  const { release } = must(await releaseById(cairn.store.read, releaseId), 'release');
  const row = must(await rowOf(cairn.store.read, DEE, disclosureId), 'row');
  return exportLines({ cairn, chart: DEE, viewer: world.viewer(username), release, row, read: releaseParts });
}
