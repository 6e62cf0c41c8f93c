import { publishedVersion, readOut } from '@cairn/aftercare';
import { REDISCLOSURE } from '@cairn/consent';
import { must } from '@cairn/kernel';
import { planOnPaper } from '@cairn/server/testing';
import { expect, test } from 'vitest';
import { DEE, makeWorld, type World } from '../support/world.ts';
import { readPdf } from './read-pdf.ts';
import { edit, makeReady, people, planOf, signBy } from './ready.ts';

/** Dee's plan with words in several parts, signed by all three. */
async function signed(): Promise<World> {
  const world = await makeWorld();
  const title = 'Estar en cada partido — ¡sí, mañana!';
  await edit(world, 'dee', { type: 'add', path: ['people', 'goals'], id: 'g1', value: { title }, after: null });
  const step = { text: 'Ask about Thursdays', owner: { id: 'dee', name: people.dee }, due: '2026-06-01' };
  await edit(world, 'maya', { type: 'add', path: ['people', 'goals', 'g1', 'steps'], id: 's1', value: step, after: null });
  for (let n = 1; n <= 12; n += 1) {
    const value = { cue: `It is payday ${n}`, response: 'Rosa holds my card' };
    await edit(world, 'dee', { type: 'add', path: ['watchOuts'], id: `w${n}`, value, after: null });
  }
  await edit(world, 'dee', { type: 'set', path: ['safety', 'reason'], value: 'My son', base: '' });
  await makeReady(world);
  await world.as('maya').do('aftercare.askSignOff', { chart: DEE, why: '' });
  for (const one of ['maya', 'amara', 'dee'] as const) await signBy(world, one);
  return world;
}

test('a signed version is printed whole: every line that was read, who signed, and the notice and the page on every page', async () => {
  await using world = await signed();
  const version = must(publishedVersion(await planOf(world, 'dee')), 'published version');
  const pages = readPdf(must(await planOnPaper(world.cairn, world.viewer('dee'), DEE, 1), 'paper'));
  const flat = pages.join('\n').replaceAll(/\s+/g, ' ');
  const lines = readOut(version.content, 'en').flatMap((part) => [
    part.title,
    ...part.lines.map(({ label, text }) => (label ? `${label}: ${text}` : text)),
  ]);
  expect(lines.length).toBeGreaterThan(30);
  expect(lines.filter((line) => !flat.includes(line))).toEqual([]);
  for (const name of Object.values(people)) expect(flat).toContain(`typed “${name}”, May 12, 2026`);
  expect(flat).toContain('Version 1');
  expect(pages.length).toBeGreaterThan(1);
  pages.forEach((page, index) => {
    expect(page).toContain(REDISCLOSURE);
    expect(page).toContain(`Dee Morgan · Page ${index + 1} of ${pages.length}`);
  });
});

test('paper is for the patient and the care team: everybody else gets for it what they get for a chart that does not exist', async () => {
  await using world = await signed();
  const paper = (username: string, chart = DEE, number = 1) => planOnPaper(world.cairn, world.viewer(username), chart, number);
  for (const one of ['dee', 'maya', 'amara', 'theo']) expect(await paper(one), one).toBeInstanceOf(Uint8Array);
  for (const one of ['rosa', 'tariq', 'lena', 'ruth', 'priya']) {
    expect(await paper(one), one).toBe(await paper(one, 'c-nobody'));
    expect(await paper(one), one).toBeUndefined();
  }
  expect(await paper('dee', DEE, 2)).toBeUndefined();
});

test('the paper speaks the language of the patient, the wording of the rule beside it', async () => {
  await using world = await signed();
  await world.as('dee').do('charts.setPreferences', {
    chart: DEE,
    preferences: { checkInTime: '09:00', phone: undefined, mayLeaveVoicemail: false },
    zone: 'America/New_York',
    locale: 'es',
  });
  const [first = ''] = readPdf(must(await planOnPaper(world.cairn, world.viewer('maya'), DEE, 1), 'paper'));
  expect(first).toContain('Mi plan');
  expect(first).toContain('Estar en cada partido — ¡sí, mañana!');
  expect(first).toContain('Firmado por');
  expect(first).toContain(REDISCLOSURE);
  expect(first).toContain('prohíbe usar o divulgar estos datos');
});
