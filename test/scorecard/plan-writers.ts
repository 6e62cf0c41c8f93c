/** Two staff and the patient write in one plan for a minute, in three real browsers, while the patient's network is cut at random. */
import { evolve, start, type Plan, type PlanEntry } from '@cairn/aftercare';
import { candidatesOf, fieldAt, sameValue, type Operation } from '@cairn/co-editing';
import { must, type Entry } from '@cairn/kernel';
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { buildWeb } from '../../scripts/build.ts';
import { bring } from '../../scripts/machine.ts';
import { startCairn } from '../support/cairn-process.ts';
import { makeChance } from '../support/chance.ts';
import type { Figure } from './lines.ts';

const CHART = 'c-dee';
const GOAL = 'Three writers';
const WATCH = 'three';
const people = ['dee', 'maya', 'amara'] as const;
/** Places that all three may write, on the pages as they stand. */
const places = ['people/goals/three/title', 'people/goals/three/know', `watchOuts/${WATCH}/cue`, `watchOuts/${WATCH}/response`] as const;

type Writer = { readonly name: string; readonly context: BrowserContext; readonly page: Page; readonly typed: string[]; settled: number };
type Random = () => number;

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
const isPatient = ({ name }: Writer): boolean => name === 'dee';

async function send(page: Page, operation: Operation): Promise<void> {
  const data = { opId: `op-${crypto.randomUUID()}`, chart: CHART, operation };
  const answer = await (await page.request.post('/trpc/aftercare.edit', { data })).text();
  if (!answer.includes('"committed"')) throw new Error(answer);
}

async function seat(browser: Browser, url: string, name: string): Promise<Writer> {
  const viewport = name === 'dee' ? { width: 390, height: 844 } : { width: 1440, height: 900 };
  const context = await browser.newContext({ baseURL: url, viewport, locale: 'en-US' });
  const page = await context.newPage();
  await page.request.post('/api/demo/sign-in', { data: { personId: name } });
  return { name, context, page, typed: [], settled: 0 };
}

/** One goal and one watch-out that everybody has open, the patient with both parts in writing. */
async function together(writers: readonly Writer[]): Promise<void> {
  const { page } = must(writers[1], 'staff');
  await send(page, { type: 'add', path: ['people', 'goals'], id: 'three', value: { title: GOAL, know: 'We say so' }, after: null });
  await send(page, { type: 'add', path: ['watchOuts'], id: WATCH, value: { cue: 'It rains', response: 'We walk' }, after: null });
  for (const writer of writers) {
    await writer.page.goto(isPatient(writer) ? '/plan' : `/p/${CHART}/plan/edit`);
    if (isPatient(writer)) {
      await writer.page.getByRole('button', { name: `Change: ${GOAL}` }).click({ timeout: 60_000 });
      await writer.page.getByRole('button', { name: 'Change: My watch-outs' }).click();
    }
    for (const place of places) await writer.page.locator(`[data-place="${place}"] textarea`).waitFor({ timeout: 60_000 });
  }
}

/** Words of their own into one place after the other; where two versions wait, one of them is sometimes chosen. */
async function write(writer: Writer, random: Random, until: number): Promise<void> {
  for (let count = 1; Date.now() < until; count += 1) {
    const place = must(places[Math.floor(random() * places.length)], 'a place');
    const choices = writer.page.locator(`[data-place="${place}"] .conf__list button`);
    const waiting = await choices.count();
    if (waiting > 0 && (!isPatient(writer) || random() < 0.4)) {
      // Somebody else may have chosen in the meantime: then there is nothing to press.
      const chosen = await choices
        .nth(Math.floor(random() * waiting))
        .click({ timeout: 1000 })
        .then(
          () => true,
          () => false,
        );
      if (chosen) writer.settled += 1;
    } else {
      await type(writer, place, `${writer.name} ${count}.`);
    }
    await pause(300 + random() * 1200);
  }
}

/** Noted as typed only when the place had it: where two versions wait, staff choose before they write again. */
async function type(writer: Writer, place: string, words: string): Promise<void> {
  const box = writer.page.locator(`[data-place="${place}"] textarea`);
  const filled = await box.fill(words, { timeout: 2000 }).then(
    () => true,
    () => false,
  );
  if (!filled) return;
  writer.typed.push(words);
  await box.blur();
}

async function cut({ context }: Writer, random: Random, until: number): Promise<number> {
  for (let cuts = 0; ; cuts += 1) {
    await pause(3000 + random() * 6000);
    if (Date.now() >= until) return cuts;
    await context.setOffline(true);
    await pause(1000 + random() * 5000);
    await context.setOffline(false);
  }
}

async function journal(page: Page): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for (let rounds = 0; rounds < 400; rounds += 1) {
    const input = encodeURIComponent(JSON.stringify({ stream: `${CHART}/shared`, seq: entries.at(-1)?.seq ?? 0 }));
    const answer = (await (await page.request.get(`/trpc/live.after?input=${input}`)).json()) as {
      readonly result: { readonly data: { readonly frame: { readonly entries: readonly Entry[] }; readonly head: number } };
    };
    const { frame, head } = answer.result.data;
    entries.push(...frame.entries);
    if (frame.entries.length === 0 || (entries.at(-1)?.seq ?? 0) >= head) break;
  }
  return entries;
}

/** What a screen shows, place by place: the words that stand, or every version that waits. */
function screenOf(page: Page): Promise<string> {
  return page.evaluate(
    (all) =>
      JSON.stringify(
        all.map((place) => {
          const here = `[data-place="${place}"]`;
          const versions = [...document.querySelectorAll(`${here} .conf__list li > span:nth-child(2)`)].map((one) => one.textContent);
          if (versions.length > 0) return versions.toSorted();
          return [document.querySelector<HTMLTextAreaElement>(`${here} textarea`)?.value ?? ''];
        }),
      ),
    places,
  );
}

type Found = { readonly lost: readonly string[]; readonly screen: string; readonly commits: number };

/**
 * Each edit must stand, wait as a version, or have been replaced by somebody who had it before them. What somebody else wrote
 * in the moment between selecting a text and typing over it is typed behind: then the words arrive within others.
 */
function judge(entries: readonly Entry[], typed: readonly string[]): Found {
  const own = entries.filter(({ kind }) => kind.startsWith('plan.')) as readonly PlanEntry[];
  let plan = start();
  const written = own.flatMap((entry) => {
    plan = evolve(plan, entry);
    if (entry.kind !== 'plan.changed') return [];
    const { operation } = entry.body;
    if (operation.type !== 'set' && operation.type !== 'choose') return [];
    const seen = operation.type === 'set' ? [operation.base] : operation.seen;
    const version = standsAs(plan, operation, entry.opId);
    return [{ opId: entry.opId, version, path: operation.path, value: operation.value, seen }];
  });
  const { doc } = plan;
  const valuesAt = (path: readonly string[]) => candidatesOf(must(fieldAt(doc, path), path.join('/'))).map(({ value }) => value);
  const replaced = new Set(written.flatMap(({ seen }) => seen));
  const mine = written.filter(({ path }) => places.some((place) => place === path.join('/')));
  const gone = mine.filter(({ version, path, value }) => !valuesAt(path).includes(value) && !replaced.has(version)).map(({ opId }) => opId);
  const arrived = mine.map(({ value }) => String(value));
  const screen = JSON.stringify(places.map((place) => valuesAt(place.split('/')).map(String).toSorted()));
  return { lost: [...gone, ...typed.filter((words) => !arrived.some((value) => value.includes(words)))], screen, commits: mine.length };
}

/** Two people who choose the same words at once make one version of them: the later one stands under the name of the first. */
function standsAs({ doc }: Plan, { path, value }: Extract<Operation, { type: 'set' | 'choose' }>, opId: string): string {
  const here = candidatesOf(must(fieldAt(doc, path), path.join('/')));
  if (here.some(({ version }) => version === opId)) return opId;
  return here.find((one) => sameValue(one.value, value))?.version ?? opId;
}

/** How many edits are lost, and screens that differ from the record. */
export async function threeWriters(seed: number, ms = 60_000): Promise<Figure> {
  const { status, output } = buildWeb();
  if (status !== 0) throw new Error(output);
  await using cairn = await startCairn({ demo: 'small', env: { CAIRN_QUIET: '1' } });
  const browser = await chromium.launch({ executablePath: bring('chromium'), args: ['--no-sandbox', '--disable-quic'] });
  try {
    const writers = await Promise.all(people.map((name) => seat(browser, cairn.url, name)));
    await together(writers);
    const until = Date.now() + ms;
    const patient = must(writers[0], 'patient');
    const [cuts] = await Promise.all([
      cut(patient, makeChance(seed + 100).random, until),
      ...writers.map((writer, place) => write(writer, makeChance(seed + place).random, until)),
    ]);
    return await settled(writers, cuts, seed);
  } finally {
    await browser.close();
  }
}

/** With the network back, the screens get a minute to be what the record is. */
async function settled(writers: readonly Writer[], cuts: number, seed: number): Promise<Figure> {
  const typed = writers.flatMap((writer) => writer.typed);
  let found: Found = { lost: typed, screen: '', commits: 0 };
  let different = writers.map(({ name }) => name);
  for (let round = 0; round < 60 && (found.lost.length > 0 || different.length > 0); round += 1) {
    await pause(1000);
    found = judge(await journal(must(writers[1], 'staff').page), typed);
    const screens = await Promise.all(writers.map(({ page }) => screenOf(page)));
    different = writers.filter((_, place) => screens[place] !== found.screen).map(({ name }) => name);
  }
  const choices = writers.reduce((sum, writer) => sum + writer.settled, 0);
  const wrong = [...found.lost, ...different.map((name) => `${name}'s screen`)];
  const named = wrong.length === 0 ? '' : `; wrong: ${wrong.slice(0, 6).join(', ')}`;
  return {
    value: wrong.length,
    note: `three browsers, ${typed.length} edits typed, ${choices} choices, ${found.commits} committed, ${cuts} cuts, seed ${seed}${named}`,
  };
}
