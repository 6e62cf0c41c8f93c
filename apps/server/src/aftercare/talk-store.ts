import { evolve, start, WINDOW, type Plan, type PlanComment, type PlanEntry, type PlanSuggestion } from '@cairn/aftercare';
import type { ChartId } from '@cairn/kernel';
import type { Tx } from '../db/open.ts';

/** Comments and suggestions, oldest first. */
export type Talk = Pick<Plan, 'comments' | 'suggestions'>;

type Said = Extract<PlanEntry, { kind: 'plan.commented' | 'plan.comment-settled' | 'plan.suggested' | 'plan.suggestion-answered' }>;

export async function applyTalk(tx: Tx, chart: ChartId, entry: Said): Promise<void> {
  const id = 'commentId' in entry.body ? entry.body.commentId : entry.body.suggestionId;
  const kind = 'commentId' in entry.body ? 'comment' : 'suggestion';
  const row = await tx
    .selectFrom('plan_talk')
    .select('body')
    .where('chart', '=', chart)
    .where('kind', '=', kind)
    .where('id', '=', id)
    .executeTakeFirst();
  const after = evolve({ ...start(), ...talkOf(row ? [{ kind, body: row.body }] : []) }, entry);
  const [one] = kind === 'comment' ? after.comments : after.suggestions;
  if (!one) return;
  const isOpen = 'commentId' in one ? one.settled === undefined : one.answered === undefined;
  const set = { is_open: Number(isOpen), body: JSON.stringify(one) };
  await tx
    .insertInto('plan_talk')
    .values({ chart, kind, id, seq: entry.seq, ...set })
    .onConflict((c) => c.columns(['chart', 'kind', 'id']).doUpdateSet(set))
    .execute();
}

type Row = { readonly kind: string; readonly body: string };

function talkOf(rows: readonly Row[]): Talk {
  return {
    comments: rows.filter(({ kind }) => kind === 'comment').map(({ body }) => JSON.parse(body) as PlanComment),
    suggestions: rows.filter(({ kind }) => kind === 'suggestion').map(({ body }) => JSON.parse(body) as PlanSuggestion),
  };
}

/** `window`: the open ones and the newest of each kind; `about`: the open ones and the one so named. */
export async function talkFor(tx: Tx, chart: ChartId, which: 'all' | 'window' | { readonly about: string | undefined }): Promise<Talk> {
  const all = tx.selectFrom('plan_talk').select(['kind', 'body']).where('chart', '=', chart).orderBy('seq');
  if (which === 'all') return talkOf(await all.execute());
  const named = which === 'window' ? await newest(tx, chart) : [which.about ?? ''];
  return talkOf(await all.where((eb) => eb.or([eb('is_open', '=', 1), ...(named.length > 0 ? [eb('id', 'in', named)] : [])])).execute());
}

async function newest(tx: Tx, chart: ChartId): Promise<readonly string[]> {
  const of = (kind: 'comment' | 'suggestion') =>
    tx
      .selectFrom('plan_talk')
      .select('id')
      .where('chart', '=', chart)
      .where('kind', '=', kind)
      .orderBy('seq', 'desc')
      .limit(WINDOW)
      .execute();
  return [...(await of('comment')), ...(await of('suggestion'))].map(({ id }) => id);
}
