/** Four people in four real browsers write in one worksheet for a minute while their networks are cut at random. */
import { candidatesOf, fieldAt, type Operation } from '@cairn/co-editing';
import { must, type Entry } from '@cairn/kernel';
import { evolve, start, type WorksheetEntry } from '@cairn/worksheets';
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { buildWeb } from '../../scripts/build.ts';
import { bring } from '../../scripts/machine.ts';
import { startCairn } from '../support/cairn-process.ts';
import { makeChance } from '../support/chance.ts';
import type { Figure } from './lines.ts';

const CHART = 'c-dee';
const STREAM = `${CHART}/shared`;
const people = ['dee', 'maya', 'theo', 'amara'] as const;
const labels = {
  trigger: 'What set it off?',
  thought: 'What went through your mind?',
  feeling: 'What did you feel?',
  behavior: 'What did you do?',
  'right-after': 'Right after',
  'later-on': 'Later on',
} as const;
type Field = keyof typeof labels;
const fields = Object.keys(labels) as Field[];

type Writer = { readonly name: string; readonly context: BrowserContext; readonly page: Page; readonly typed: string[]; cuts: number };
type Random = () => number;

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** What a page sends, sent from its browser. */
async function send(page: Page, path: string, input: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, string>>> {
  const data = { opId: `op-${crypto.randomUUID()}`, chart: CHART, ...input };
  const answer = (await (await page.request.post(`/trpc/${path}`, { data })).json()) as {
    readonly result: { readonly data: { readonly status: string; readonly result: Record<string, string> } };
  };
  if (answer.result.data.status !== 'committed') throw new Error(`${path}: ${JSON.stringify(answer)}`);
  return answer.result.data.result;
}

async function seat(browser: Browser, url: string, name: string): Promise<Writer> {
  const viewport = name === 'dee' ? { width: 390, height: 844 } : { width: 1440, height: 900 };
  const context = await browser.newContext({ baseURL: url, viewport, locale: 'en-US' });
  const page = await context.newPage();
  await page.request.post('/api/demo/sign-in', { data: { personId: name } });
  return { name, context, page, typed: [], cuts: 0 };
}

/** All four in one session, with one page in front of them. */
async function together(writers: readonly Writer[]): Promise<string> {
  const maya = must(
    writers.find(({ name }) => name === 'maya'),
    'maya',
  );
  const { sessionId = '' } = await send(maya.page, 'sessions.open', {});
  for (const { name, page } of writers) if (name !== 'maya') await send(page, 'sessions.join', { sessionId });
  const { sheetId = '' } = await send(maya.page, 'worksheets.open', { sessionId, kind: 'what-happened' });
  for (const { name, page } of writers) {
    await page.goto(name === 'dee' ? `/visit/${sessionId}` : `/session/${CHART}/${sessionId}`);
    await page.getByRole('textbox', { name: labels.trigger, exact: true }).waitFor({ timeout: 60_000 });
  }
  return sheetId;
}

/** Types words of their own into one field after the other; each is left, and with that handed over. */
async function write(writer: Writer, random: Random, until: number): Promise<void> {
  for (let count = 1; Date.now() < until; count += 1) {
    const label = labels[must(fields[Math.floor(random() * fields.length)], 'a field')];
    const words = `${writer.name} ${count}.`;
    const box = writer.page.getByRole('textbox', { name: label, exact: true });
    await box.fill(words, { timeout: 20_000 });
    await box.blur();
    writer.typed.push(words);
    await pause(300 + random() * 1500);
  }
}

async function cut(writer: Writer, random: Random, until: number): Promise<void> {
  while (Date.now() < until) {
    await pause(3000 + random() * 9000);
    if (Date.now() >= until) break;
    await writer.context.setOffline(true);
    writer.cuts += 1;
    await pause(1000 + random() * 5000);
    await writer.context.setOffline(false);
  }
}

/** Everything of the stream, as the server tells it. */
async function journal(page: Page): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for (let rounds = 0; rounds < 200; rounds += 1) {
    const input = encodeURIComponent(JSON.stringify({ stream: STREAM, seq: entries.at(-1)?.seq ?? 0 }));
    const answer = (await (await page.request.get(`/trpc/live.after?input=${input}`)).json()) as {
      readonly result: { readonly data: { readonly frame: { readonly entries: readonly Entry[] }; readonly head: number } };
    };
    const { frame, head } = answer.result.data;
    entries.push(...frame.entries);
    if (frame.entries.length === 0 || (entries.at(-1)?.seq ?? 0) >= head) break;
  }
  return entries;
}

/** What a screen shows, field by field: the words that stand, or every version that waits. */
function screenOf(page: Page): Promise<string> {
  return page.evaluate(() =>
    JSON.stringify(
      [...document.querySelectorAll('.chain .answer')].map((answer) => {
        const versions = [...answer.querySelectorAll('.conf__list li > span:nth-child(2)')].map((one) => one.textContent).sort();
        return versions.length > 0 ? versions : [answer.querySelector('textarea')?.value ?? ''];
      }),
    ),
  );
}

type Found = { readonly lost: readonly string[]; readonly screen: string; readonly commits: number };

/**
 * Each edit must stand, wait as a version, or have been replaced by somebody who had it before them. What is typed behind
 * other words, because a caret moved, has arrived too.
 */
function judge(entries: readonly Entry[], sheetId: string, typed: readonly string[]): Found {
  const own = entries.filter(({ kind, body }) => kind.startsWith('worksheet.') && (body as { sheetId: string }).sheetId === sheetId);
  const sheet = must((own as WorksheetEntry[]).reduce(evolve, start()).sheets[0], 'the sheet');
  const written = own.flatMap(({ kind, body, opId }) => {
    const { operation } = body as { readonly operation: Operation };
    return kind === 'worksheet.changed' && operation.type === 'set'
      ? [{ opId, field: must(operation.path[0], 'a field'), ...operation }]
      : [];
  });
  const replaced = new Set(written.map(({ base }) => base));
  const valuesIn = (field: string) => candidatesOf(must(fieldAt(sheet.doc, [field]), field)).map(({ value }) => value);
  const gone = written.filter(({ field, opId, value }) => !valuesIn(field).includes(value) && !replaced.has(opId)).map(({ opId }) => opId);
  const arrived = written.map(({ value }) => String(value));
  const screen = JSON.stringify(
    fields.map((field) => valuesIn(field).map(String).toSorted()).map((values) => (values.length > 0 ? values : [''])),
  );
  return { lost: [...gone, ...typed.filter((words) => !arrived.some((value) => value.includes(words)))], screen, commits: written.length };
}

/** How many edits are lost, and screens that differ from the record. */
export async function fourWriters(seed: number, ms = 60_000): Promise<Figure> {
  const { status, output } = buildWeb();
  if (status !== 0) throw new Error(output);
  await using cairn = await startCairn({ demo: 'small', env: { CAIRN_QUIET: '1' } });
  const browser = await chromium.launch({ executablePath: bring('chromium'), args: ['--no-sandbox', '--disable-quic'] });
  try {
    const writers = await Promise.all(people.map((name) => seat(browser, cairn.url, name)));
    const sheetId = await together(writers);
    const until = Date.now() + ms;
    await Promise.all(
      writers.flatMap((writer, place) => [
        write(writer, makeChance(seed + place).random, until),
        cut(writer, makeChance(seed + 100 + place).random, until),
      ]),
    );
    const typed = writers.flatMap((writer) => writer.typed);
    return await settled(writers, sheetId, typed, seed);
  } finally {
    await browser.close();
  }
}

/** With every network back, the screens get a minute to be what the record is. */
async function settled(writers: readonly Writer[], sheetId: string, typed: readonly string[], seed: number): Promise<Figure> {
  let found: Found = { lost: typed, screen: '', commits: 0 };
  let different = writers.map(({ name }) => name);
  for (let round = 0; round < 60 && (found.lost.length > 0 || different.length > 0); round += 1) {
    await pause(1000);
    found = judge(await journal(must(writers[1], 'maya').page), sheetId, typed);
    const screens = await Promise.all(writers.map(({ page }) => screenOf(page)));
    different = writers.filter((_, place) => screens[place] !== found.screen).map(({ name }) => name);
  }
  const cuts = writers.reduce((sum, writer) => sum + writer.cuts, 0);
  const wrong = [...found.lost, ...different.map((name) => `${name}'s screen`)];
  const named = wrong.length === 0 ? '' : `; wrong: ${wrong.slice(0, 6).join(', ')}`;
  return {
    value: wrong.length,
    note: `four browsers, ${typed.length} edits typed, ${found.commits} committed, ${cuts} cuts, seed ${seed}${named}`,
  };
}
