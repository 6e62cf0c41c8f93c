import { createHash } from 'node:crypto';
import { attestations, inForce, type Attestation, type Attestations, type InstrumentFact } from '@cairn/instruments';
import { must, PROGRAM, type ChartId, type EntryOf } from '@cairn/kernel';
import type { Tx } from '../db/open.ts';
import { prepared } from '../db/prepared.ts';
import type { ServerCapability } from '../journal/capability.ts';

async function apply(tx: Tx, _chart: ChartId, entry: EntryOf<InstrumentFact>): Promise<void> {
  if (entry.kind === 'instrument.attested') {
    const { attested } = attestations.evolve(attestations.start(), entry);
    const body = must(attested[0], 'the attestation');
    const row = { seq: entry.seq, instrument: body.key, source_hash: body.source.hash, withdrawn: 0, body: JSON.stringify(body) };
    await tx.insertInto('instrument_attestations').values(row).execute();
    return;
  }
  const newest = await tx
    .selectFrom('instrument_attestations')
    .select(['seq', 'body'])
    .where('instrument', '=', entry.body.key)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const { seq, body } = must(newest, 'what is withdrawn');
  const { attested } = attestations.evolve({ attested: [toAttestation(body)] }, entry);
  await tx
    .updateTable('instrument_attestations')
    .set({ withdrawn: 1, body: JSON.stringify(attested[0]) })
    .where('seq', '=', seq)
    .execute();
}

/** The hash of each file is taken anew, so that comparing with the journal shows a file that was changed or lost. */
async function read(tx: Tx, chart: ChartId): Promise<Attestations> {
  if (chart !== PROGRAM) return attestations.start();
  const { attested } = await attestationsNow(tx);
  const sources = await tx.selectFrom('instrument_sources').selectAll().execute();
  const taken = new Map(sources.map(({ hash, source }) => [hash, sha256(source)]));
  return { attested: attested.map((one) => ({ ...one, source: { ...one.source, hash: taken.get(one.source.hash) ?? 'no file' } })) };
}

export const instrumentsOnServer: ServerCapability<Attestations, InstrumentFact> = {
  pure: attestations,
  apply,
  read,
  readWindow: (tx, chart) => (chart === PROGRAM ? attestationsNow(tx) : Promise.resolve(attestations.start())),
};

export async function attestationsNow(tx: Tx): Promise<Attestations> {
  const rows = await tx.selectFrom('instrument_attestations').select('body').orderBy('seq').execute();
  return { attested: rows.map((row) => toAttestation(row.body)) };
}

const newestRow = prepared((tx) =>
  tx
    .selectFrom('instrument_attestations')
    .select((eb) => [eb.fn.max('seq').as('seq'), eb.fn.sum('withdrawn').as('withdrawn'), eb.fn.max('source_hash').as('source')]),
);

/** Changes with every attestation and every withdrawal, in whichever store: the hashes of two programs' files differ. */
export async function newestAttestation(tx: Tx): Promise<string> {
  const [row] = await newestRow(tx);
  return `${row?.seq ?? 0} ${row?.withdrawn ?? 0} ${row?.source ?? ''}`;
}

export async function attestationOf(tx: Tx, key: string): Promise<Attestation | undefined> {
  const rows = await tx.selectFrom('instrument_attestations').select('body').where('instrument', '=', key).orderBy('seq').execute();
  return inForce({ attested: rows.map((row) => toAttestation(row.body)) }, key);
}

/** The same file is kept once. */
export async function keepSource(tx: Tx, source: string): Promise<string> {
  const hash = sha256(source);
  await tx
    .insertInto('instrument_sources')
    .values({ hash, source })
    .onConflict((c) => c.column('hash').doNothing())
    .execute();
  return hash;
}

export async function sourceOf(tx: Tx, hash: string): Promise<string | undefined> {
  return (await tx.selectFrom('instrument_sources').select('source').where('hash', '=', hash).executeTakeFirst())?.source;
}

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** JSON has no undefined: what is absent says so again. */
function toAttestation(body: string): Attestation {
  const kept = JSON.parse(body) as Attestation;
  const words = (one: { readonly en: string; readonly es?: string | undefined }) => ({ en: one.en, es: one.es });
  const maybe = (one: Parameters<typeof words>[0] | undefined) => one && words(one);
  const { url, version, copyright, hash } = kept.source;
  return {
    ...kept,
    source: { hash, url, version, copyright },
    words: {
      ...kept.words,
      title: words(kept.words.title),
      recall: words(kept.words.recall),
      items: kept.words.items.map((item) => ({
        linkId: item.linkId,
        text: words(item.text),
        help: maybe(item.help),
        preface: maybe(item.preface),
        options: item.options.map(({ value, code, text }) => ({ value, code, text: words(text) })),
      })),
    },
    withdrawn: kept.withdrawn,
  };
}
