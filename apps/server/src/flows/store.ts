import {
  changed,
  drafted,
  flows,
  withApproval,
  type Draft,
  type DraftEntry,
  type FlowEntry,
  type FlowFact,
  type Flows,
  type Recall,
  type Version,
} from '@cairn/flows';
import { must, PROGRAM, type ChartId } from '@cairn/kernel';
import type { Flow, Pin } from '@cairn/workflows';
import type { Tx } from '../db/open.ts';
import { prepared } from '../db/prepared.ts';
import type { ServerCapability } from '../journal/capability.ts';

async function apply(tx: Tx, _chart: ChartId, entry: FlowEntry): Promise<void> {
  switch (entry.kind) {
    case 'flow.drafted': {
      const { draftId, flow } = entry.body;
      const row = { draft_id: draftId, seq: entry.seq, body: JSON.stringify(drafted(entry)), flow: JSON.stringify(flow) };
      await tx.insertInto('flow_drafts').values(row).execute();
      return;
    }
    case 'flow.draft-changed':
      return changeDraft(tx, entry, { flow: JSON.stringify(entry.body.flow) });
    case 'flow.review-asked':
    case 'flow.sent-back':
    case 'flow.approved':
      return changeDraft(tx, entry, {});
    case 'flow.promise-approved': {
      const { draftId, promise, approved } = entry.body;
      const { flow } = must(await draftById(tx, draftId), 'the draft');
      await tx
        .updateTable('flow_drafts')
        .set({ flow: JSON.stringify(withApproval(flow, promise, approved)) })
        .where('draft_id', '=', draftId)
        .execute();
      return;
    }
    case 'flow.discarded':
      return dropDraft(tx, entry.body.draftId);
    case 'flow.published': {
      const { draftId, flow, ...version } = entry.body;
      const kept: Version = { ...version, at: entry.at };
      await dropDraft(tx, draftId);
      await tx
        .insertInto('flow_versions')
        .values({ ...key(version.pin), seq: entry.seq, body: JSON.stringify(kept), flow: JSON.stringify(flow) })
        .execute();
      return;
    }
    case 'flow.recalled': {
      const recall: Recall = { ...entry.body, at: entry.at };
      await tx
        .insertInto('flow_recalls')
        .values({ ...key(recall.pin), seq: entry.seq, body: JSON.stringify(recall) })
        .execute();
      return;
    }
  }
}

function key({ hash, id: flow_id, version }: Pin): { hash: string; flow_id: string; version: number } {
  return { hash, flow_id, version };
}

async function changeDraft(tx: Tx, entry: DraftEntry, more: { readonly flow?: string }): Promise<void> {
  const { draftId } = entry.body;
  const { draft } = must(await draftById(tx, draftId), 'the draft');
  const body = JSON.stringify(changed(draft, entry));
  await tx
    .updateTable('flow_drafts')
    .set({ body, ...more })
    .where('draft_id', '=', draftId)
    .execute();
}

async function dropDraft(tx: Tx, draftId: string): Promise<void> {
  await tx.deleteFrom('flow_drafts').where('draft_id', '=', draftId).execute();
}

async function read(tx: Tx, chart: ChartId): Promise<Flows> {
  if (chart !== PROGRAM) return flows.start();
  const [drafts, versions] = [await draftsNow(tx), await tx.selectFrom('flow_versions').select(['hash', 'flow']).execute()];
  const written = await tx.selectFrom('flow_drafts').select(['draft_id', 'flow']).execute();
  const bodies = [...written.map((row) => [row.draft_id, row.flow] as const), ...versions.map((row) => [row.hash, row.flow] as const)];
  return {
    drafts,
    versions: await versionsNow(tx),
    recalls: await recallsNow(tx),
    bodies: Object.fromEntries(bodies.map(([name, flow]) => [name, JSON.parse(flow) as Flow])),
  };
}

/** What a screen gets holds no flow: none is read for it. */
async function readWindow(tx: Tx, chart: ChartId): Promise<Flows> {
  if (chart !== PROGRAM) return flows.start();
  const whole = { drafts: await draftsNow(tx), versions: await versionsNow(tx), recalls: await recallsNow(tx), bodies: {} };
  return flows.window?.(whole) ?? whole;
}

export const flowsOnServer: ServerCapability<Flows, FlowFact> = { pure: flows, apply, read, readWindow };

export async function draftsNow(tx: Tx): Promise<Draft[]> {
  const rows = await tx.selectFrom('flow_drafts').select('body').orderBy('seq').execute();
  return rows.map((row) => toDraft(row.body));
}

/** JSON has no undefined: a draft that follows no version says so again. */
function toDraft(body: string): Draft {
  const draft = JSON.parse(body) as Omit<Draft, 'base'> & Partial<Draft>;
  return { ...draft, base: draft.base };
}

export async function draftById(tx: Tx, draftId: string): Promise<{ draft: Draft; flow: Flow } | undefined> {
  const row = await tx.selectFrom('flow_drafts').select(['body', 'flow']).where('draft_id', '=', draftId).executeTakeFirst();
  return row && { draft: toDraft(row.body), flow: JSON.parse(row.flow) as Flow };
}

export async function countDrafts(tx: Tx): Promise<number> {
  const row = await tx
    .selectFrom('flow_drafts')
    .select((eb) => eb.fn.countAll<number | string>().as('n'))
    .executeTakeFirst();
  return Number(row?.n ?? 0);
}

export async function versionsNow(tx: Tx): Promise<Version[]> {
  const rows = await tx.selectFrom('flow_versions').select('body').orderBy('seq').execute();
  return rows.map((row) => JSON.parse(row.body) as Version);
}

export async function versionOf(tx: Tx, pin: Pin): Promise<Version | undefined> {
  const row = await tx.selectFrom('flow_versions').select('body').where('hash', '=', pin.hash).executeTakeFirst();
  return row && (JSON.parse(row.body) as Version);
}

export async function recallsNow(tx: Tx): Promise<Recall[]> {
  const rows = await tx.selectFrom('flow_recalls').select('body').orderBy('seq').execute();
  return rows.map((row) => JSON.parse(row.body) as Recall);
}

const catalogRows = prepared((tx) =>
  tx
    .selectFrom('flow_versions')
    .select((eb) => ['hash', 'flow_id', 'version', eb.lit<number>(0).as('recalled')])
    .unionAll(tx.selectFrom('flow_recalls').select((eb) => ['hash', 'flow_id', 'version', eb.lit<number>(1).as('recalled')])),
);

/** Which versions there are and which are recalled, without the flows: asked at every step of every run. */
export async function catalog(tx: Tx): Promise<{ readonly published: readonly Pin[]; readonly recalled: readonly Pin[] }> {
  const rows = (await catalogRows(tx)).map((row) => ({
    recalled: Number(row.recalled) === 1,
    pin: { id: row.flow_id, version: row.version, hash: row.hash },
  }));
  const inOrder = rows.toSorted((a, b) => (a.pin.id < b.pin.id ? -1 : a.pin.id > b.pin.id ? 1 : a.pin.version - b.pin.version));
  const pins = (recalled: boolean): Pin[] => inOrder.filter((row) => row.recalled === recalled).map((row) => row.pin);
  return { published: pins(false), recalled: pins(true) };
}

/** A published flow by its hash: always the same. */
export async function publishedFlow(tx: Tx, hash: string): Promise<Flow> {
  const row = await tx.selectFrom('flow_versions').select('flow').where('hash', '=', hash).executeTakeFirst();
  return JSON.parse(must(row, 'the version').flow) as Flow;
}
