import {
  aftercare,
  evolve,
  start,
  WINDOW,
  type Plan,
  type PlanChange,
  type PlanDesk,
  type PlanEntry,
  type PlanFact,
  type PlanRequest,
} from '@cairn/aftercare';
import type { ChartId } from '@cairn/kernel';
import { readChart } from '../charts/store.ts';
import type { Tx } from '../db/open.ts';
import type { ServerCapability } from '../journal/capability.ts';

/** What an entry changes is what `evolve` makes of it: one meaning, in browser and server. */
async function apply(tx: Tx, chart: ChartId, entry: PlanEntry): Promise<void> {
  switch (entry.kind) {
    case 'plan.changed':
    case 'plan.step-checked':
      return writeDocument(tx, chart, evolve({ ...(await document(tx, chart)), requests: [], changes: [] }, entry), entry.seq);
    case 'plan.change-asked': {
      const [request] = evolve(start(), entry).requests;
      if (request)
        await tx
          .insertInto('plan_requests')
          .values(requestRow(chart, entry.seq, request))
          .execute();
      return;
    }
    case 'plan.request-answered': {
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
  }
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

async function document(tx: Tx, chart: ChartId): Promise<Pick<Plan, 'doc' | 'checks'>> {
  const row = await tx.selectFrom('plans').select(['doc', 'checks']).where('chart', '=', chart).executeTakeFirst();
  return row ? { doc: parsed<Plan['doc']>(row.doc), checks: parsed<Plan['checks']>(row.checks) } : start();
}

export async function readPlan(tx: Tx, chart: ChartId): Promise<Plan> {
  const requests = await tx.selectFrom('plan_requests').select('body').where('chart', '=', chart).orderBy('seq').execute();
  const changes = await tx.selectFrom('plan_changes').select('body').where('chart', '=', chart).orderBy('seq').execute();
  return planOf(await document(tx, chart), requests, changes);
}

async function readWindow(tx: Tx, chart: ChartId): Promise<Plan> {
  const requests = await tx
    .selectFrom('plan_requests')
    .select('body')
    .where('chart', '=', chart)
    .orderBy('seq', 'desc')
    .limit(WINDOW)
    .execute();
  const changes = await tx
    .selectFrom('plan_changes')
    .select('body')
    .where('chart', '=', chart)
    .orderBy('seq', 'desc')
    .limit(WINDOW)
    .execute();
  return planOf(await document(tx, chart), requests.reverse(), changes.reverse());
}

type Body = { readonly body: string };

function planOf({ doc, checks }: Pick<Plan, 'doc' | 'checks'>, requests: readonly Body[], changes: readonly Body[]): Plan {
  return {
    doc,
    checks,
    requests: requests.map((row) => parsed<PlanRequest>(row.body)),
    changes: changes.map((row) => parsed<PlanChange>(row.body)),
  };
}

/** Our own JSON, written by `apply`. */
function parsed<T>(text: string): T {
  return JSON.parse(text) as T;
}

/** For deciding: the document, requests that wait or `requestId`, and who may own a step now. */
export async function planDesk(tx: Tx, chart: ChartId, requestId: string | undefined): Promise<PlanDesk> {
  const waiting = tx.selectFrom('plan_requests').select('body').where('chart', '=', chart);
  const requests = await waiting
    .where((eb) => eb.or([eb('answered', '=', 0), eb('request_id', '=', requestId ?? '')]))
    .orderBy('seq')
    .execute();
  const { patient, profile, team } = await readChart(tx, chart);
  const owners = team.map(({ personId, name }) => ({ id: personId, name }));
  const people = patient && profile ? [{ id: patient, name: profile.name }, ...owners] : owners;
  return { ...planOf(await document(tx, chart), requests, []), people };
}

export const aftercareOnServer: ServerCapability<Plan, PlanFact> = { pure: aftercare, apply, read: readPlan, readWindow };
