import {
  aftercare,
  evolve,
  shownVersions,
  start,
  WINDOW,
  withAllPlaces,
  type Plan,
  type PlanChange,
  type PlanDesk,
  type PlanEntry,
  type PlanFact,
  type PlanRequest,
  type PlanVersion,
} from '@cairn/aftercare';
import type { ChartId } from '@cairn/kernel';
import { readChart } from '../charts/store.ts';
import type { Tx } from '../db/open.ts';
import type { ServerCapability } from '../journal/capability.ts';
import { applyTalk, talkFor, type Talk } from './talk-store.ts';
import { applyVersion, readVersions, versionStates } from './version-store.ts';

/** What an entry changes is what `evolve` makes of it: one meaning, in browser and server. */
async function apply(tx: Tx, chart: ChartId, entry: PlanEntry): Promise<void> {
  switch (entry.kind) {
    case 'plan.changed':
    case 'plan.template-used':
    case 'plan.step-checked':
      return writeDocument(tx, chart, evolve({ ...start(), ...(await readDocument(tx, chart)) }, entry), entry.seq);
    case 'plan.change-asked': {
      const [request] = evolve(start(), entry).requests;
      if (request)
        await tx
          .insertInto('plan_requests')
          .values(requestRow(chart, entry.seq, request))
          .execute();
      return;
    }
    case 'plan.request-answered':
      return answerRequest(tx, chart, entry);
    case 'plan.commented':
    case 'plan.comment-settled':
    case 'plan.suggested':
    case 'plan.suggestion-answered':
      return applyTalk(tx, chart, entry);
    case 'plan.sign-off-asked':
      return applyVersion(tx, chart, entry, (await readDocument(tx, chart)).doc);
    case 'plan.signed':
    case 'plan.taken-back':
    case 'plan.published':
      return applyVersion(tx, chart, entry, undefined);
  }
}

async function answerRequest(tx: Tx, chart: ChartId, entry: Extract<PlanEntry, { kind: 'plan.request-answered' }>): Promise<void> {
  const row = await requestById(tx, chart, entry.body.requestId);
  const [request] = row ? evolve({ ...start(), requests: [parsed<PlanRequest>(row.body)] }, entry).requests : [];
  if (row && request)
    await tx
      .updateTable('plan_requests')
      .set(requestRow(chart, row.seq, request))
      .where('chart', '=', chart)
      .where('request_id', '=', row.request_id)
      .execute();
}

async function writeDocument(tx: Tx, chart: ChartId, { doc, checks, changes }: Plan, seq: number): Promise<void> {
  const set = { doc: JSON.stringify(doc), checks: JSON.stringify(checks) };
  await tx
    .insertInto('plans')
    .values({ chart, ...set })
    .onConflict((c) => c.column('chart').doUpdateSet(set))
    .execute();
  for (const change of changes)
    await tx
      .insertInto('plan_changes')
      .values({ chart, seq, body: JSON.stringify(change) })
      .execute();
}

function requestRow(chart: ChartId, seq: number, request: PlanRequest) {
  return { chart, request_id: request.requestId, seq, answered: Number(request.answered !== undefined), body: JSON.stringify(request) };
}

function requestById(tx: Tx, chart: ChartId, requestId: string) {
  return tx.selectFrom('plan_requests').selectAll().where('chart', '=', chart).where('request_id', '=', requestId).executeTakeFirst();
}

/** A document written before the plan had a place gets that place, empty. */
export async function readDocument(tx: Tx, chart: ChartId): Promise<Pick<Plan, 'doc' | 'checks'>> {
  const row = await tx.selectFrom('plans').select(['doc', 'checks']).where('chart', '=', chart).executeTakeFirst();
  if (!row) return start();
  return { doc: withAllPlaces(parsed<Plan['doc']>(row.doc)), checks: parsed<Plan['checks']>(row.checks) };
}

export async function readPlan(tx: Tx, chart: ChartId): Promise<Plan> {
  const requests = await tx.selectFrom('plan_requests').select('body').where('chart', '=', chart).orderBy('seq').execute();
  const changes = await tx.selectFrom('plan_changes').select('body').where('chart', '=', chart).orderBy('seq').execute();
  const talk = await talkFor(tx, chart, 'all');
  return planOf(await readDocument(tx, chart), { requests, changes, talk, versions: await readVersions(tx, chart, undefined) });
}

async function readWindow(tx: Tx, chart: ChartId): Promise<Plan> {
  const changes = await tx
    .selectFrom('plan_changes')
    .select('body')
    .where('chart', '=', chart)
    .orderBy('seq', 'desc')
    .limit(WINDOW)
    .execute();
  const requests = await newestRequests(tx, chart);
  const talk = await talkFor(tx, chart, 'window');
  return planOf(await readDocument(tx, chart), { requests, changes: changes.reverse(), talk, versions: await shown(tx, chart) });
}

/** Those that wait, and the newest. */
async function newestRequests(tx: Tx, chart: ChartId): Promise<readonly Body[]> {
  const newest = tx.selectFrom('plan_requests').select('request_id').where('chart', '=', chart).orderBy('seq', 'desc').limit(WINDOW);
  const ids = (await newest.execute()).map((row) => row.request_id);
  if (ids.length === 0) return [];
  return tx
    .selectFrom('plan_requests')
    .select('body')
    .where('chart', '=', chart)
    .where((eb) => eb.or([eb('answered', '=', 0), eb('request_id', 'in', ids)]))
    .orderBy('seq')
    .execute();
}

async function shown(tx: Tx, chart: ChartId): Promise<readonly PlanVersion[]> {
  const seqs = shownVersions(await versionStates(tx, chart)).map(({ seq }) => seq);
  return seqs.length === 0 ? [] : readVersions(tx, chart, seqs);
}

type Body = { readonly body: string };
type Around = {
  readonly requests: readonly Body[];
  readonly changes: readonly Body[];
  readonly talk: Talk;
  readonly versions: readonly PlanVersion[];
};

function planOf({ doc, checks }: Pick<Plan, 'doc' | 'checks'>, { requests, changes, talk, versions }: Around): Plan {
  return {
    doc,
    checks,
    requests: requests.map((row) => parsed<PlanRequest>(row.body)),
    changes: changes.map((row) => parsed<PlanChange>(row.body)),
    ...talk,
    versions,
  };
}

/** Our own JSON, written by `apply`. */
function parsed<T>(text: string): T {
  return JSON.parse(text) as T;
}

/** For deciding: the document, what waits (and the request, comment or suggestion named `about`), the versions that count, and the people of this moment. */
export async function planDesk(tx: Tx, chart: ChartId, about: string | undefined): Promise<PlanDesk> {
  const requests = await tx
    .selectFrom('plan_requests')
    .select('body')
    .where('chart', '=', chart)
    .where((eb) => eb.or([eb('answered', '=', 0), eb('request_id', '=', about ?? '')]))
    .orderBy('seq')
    .execute();
  const talk = await talkFor(tx, chart, { about });
  const { patient, profile, team } = await readChart(tx, chart);
  const owners = team.map(({ personId, name, role }) => ({ id: personId, name, role }));
  const people = patient && profile ? [{ id: patient, name: profile.name, role: 'patient' }, ...owners] : owners;
  const plan = planOf(await readDocument(tx, chart), { requests, changes: [], talk, versions: await shown(tx, chart) });
  return { ...plan, people, locale: profile?.locale ?? 'en' };
}

export const aftercareOnServer: ServerCapability<Plan, PlanFact> = { pure: aftercare, apply, read: readPlan, readWindow };
