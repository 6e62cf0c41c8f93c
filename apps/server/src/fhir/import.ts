import { createHash } from 'node:crypto';
import { readBundleText, type MappedRecord, type Parsed, type Problem } from '@cairn/fhir';
import type { ChartId } from '@cairn/kernel';
import { importInput, type ImportResult } from '@cairn/records';
import { localDay } from '@cairn/scheduling/zones';
import { actAs, type Acting } from '../acting.ts';
import type { Auth } from '../auth/auth.ts';
import type { Cairn } from '../cairn.ts';
import type { Tx } from '../db/open.ts';
import { everyone, programNow } from '../people/store.ts';
import { assign, findPlace, giveSignIn, openPlace, settlePatient, type Place } from './place-chart.ts';
import { readFileText } from './read-file.ts';
import { refusedFile, type FileReport, type ImportReport, type Trouble } from './report.ts';

export type ImportOptions = {
  /** User name of the director or supervisor in whose name it is done; the first director when not given. */
  readonly as: string | undefined;
  /** User name of a staff member who cares for the imported people from now on. */
  readonly assign: string | undefined;
  /** Make a first password for each patient who cannot sign in yet. */
  readonly signIn: boolean;
  /** Refuse a whole file when one of its resources is refused. */
  readonly strict: boolean;
};

/** The program that imports: `auth` is needed for first passwords only; `held` tells by record id what a chart has already. */
export type ImportApp = {
  readonly cairn: Cairn;
  readonly auth: Auth | undefined;
  readonly held: (tx: Tx, chart: ChartId) => Promise<ReadonlyMap<string, { readonly hash: string }>>;
};

/** One file after the other; a file that is refused leaves the store as it was and does not stop the others. */
export async function importFiles(app: ImportApp, paths: readonly string[], options: ImportOptions): Promise<ImportReport | Trouble> {
  const by = await importer(app.cairn, options.as);
  if (!by)
    return { place: 'program', reason: 'no-director', detail: 'a director or supervisor is needed to import; run: npm run cairn -- setup' };
  const files: FileReport[] = [];
  for (const path of paths) files.push(await importFile(app, by, path, options));
  return { by: by.person.username, files };
}

async function importer(cairn: Cairn, username: string | undefined): Promise<Acting | undefined> {
  const people = (await everyone(cairn.store.read)).filter((person) => person.active);
  const person = username
    ? people.find((one) => one.username === username && (one.role === 'director' || one.role === 'supervisor'))
    : people.find((one) => one.role === 'director');
  return person && actAs(cairn, person);
}

async function importFile(app: ImportApp, by: Acting, path: string, options: ImportOptions): Promise<FileReport> {
  const file = await readFileText(path);
  if (!file.ok) return refusedFile(path, [file.trouble]);
  const { zone } = await programNow(app.cairn.store.read);
  const parsed = readBundleText(file.text, { today: localDay(app.cairn.clock.now(), zone), digest: sha256 });
  if (!parsed.ok) return refusedFile(path, parsed.problems);
  const { bundle } = parsed;
  if (options.strict && bundle.refused.length > 0) return refusedFile(path, bundle.refused);
  const place = await findPlace(app.cairn, bundle.patient);
  if ('reason' in place) return refusedFile(path, [place]);
  return store(app, by, { path, bundle, place, options });
}

type Work = { readonly path: string; readonly bundle: Parsed; readonly place: Place; readonly options: ImportOptions };

/** Everything that can be refused is refused before the first write; all records are one command, so one transaction. */
async function store(app: ImportApp, by: Acting, { path, bundle, place, options }: Work): Promise<FileReport> {
  const { cairn, auth } = app;
  const news = await whatIsNew(app, place, bundle.records);
  const input = { chart: place.chart, resources: news.map(toInput) };
  const unfit = news.length > 0 ? unfitFor(input, news) : [];
  if (unfit.length > 0) return refusedFile(path, unfit);
  if (!place.exists) await openPlace(cairn, by, place, bundle.patient);
  else await settlePatient(cairn, place, bundle.patient);
  const done = news.length > 0 ? ((await by.do('records.import', input)) as ImportResult) : { added: 0, revised: 0, unchanged: 0 };
  const notes = [...place.notes, ...aboutPerson(bundle)];
  if (options.assign) notes.push(await assign(cairn, by, place.chart, options.assign));
  else if (!place.exists) notes.push('nobody cares for this person yet: run it again with --assign USERNAME of the counselor');
  const signIn = options.signIn && auth ? await giveSignIn(cairn, auth, place.patient) : undefined;
  return {
    file: path,
    outcome: !place.exists || done.added + done.revised > 0 ? 'imported' : 'unchanged',
    chart: place.chart,
    opened: !place.exists,
    mapped: bundle.mapped,
    unmapped: bundle.unmapped,
    refused: bundle.refused,
    added: done.added,
    revised: done.revised,
    unchanged: bundle.records.length - done.added - done.revised,
    repeated: bundle.repeated,
    notes,
    signIn,
  };
}

/** Nothing is sent for what is there already, so that a second import writes nothing at all. */
async function whatIsNew(
  { cairn, held: heldBy }: ImportApp,
  place: Place,
  records: readonly MappedRecord[],
): Promise<readonly MappedRecord[]> {
  const held = await heldBy(cairn.store.read, place.chart);
  return records.filter((record) => held.get(record.recordId)?.hash !== record.hash);
}

function toInput({ original, hash: _, ...record }: MappedRecord): { record: Omit<MappedRecord, 'original' | 'hash'>; original: string } {
  return { record, original };
}

/** The command's own bounds, asked before anything is written. */
function unfitFor(input: object, news: readonly MappedRecord[]): Trouble[] {
  const checked = importInput.safeParse({ opId: 'op-checked-first', ...input });
  if (checked.success) return [];
  return checked.error.issues.slice(0, 20).map((issue): Trouble => {
    const [, index, ...rest] = issue.path;
    const record = typeof index === 'number' ? news[index] : undefined;
    return {
      place: [record?.recordId ?? 'Bundle', ...rest.map(String)].join('.'),
      reason: 'too-large' satisfies Problem['reason'],
      detail: 'beyond what a record may hold',
    };
  });
}

function aboutPerson({ patient }: Parsed): string[] {
  if (patient.deceased === undefined) return [];
  return [
    patient.deceased === 'unknown'
      ? 'the source says that this person has died'
      : `the source says that this person died on ${patient.deceased}`,
  ];
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
