import { isPressing, measures, nodeOf, path, type Playable, type Run, type Scored, type Value } from '@cairn/workflows';
import type { CheckIn, CheckInFact, Measures } from './check-in.ts';

/** What counts of a check-in now, finished or not. */
export function standing(checkIn: Pick<CheckIn, 'measures' | 'finished'>): {
  readonly measures: Measures;
  readonly score: Scored | undefined;
} {
  return { measures: checkIn.finished?.measures ?? checkIn.measures, score: checkIn.finished?.score };
}

/**
 * The answers on the way, any call for help wherever it was made, and what scores say. Pure derivation: what a fold of the
 * facts must come to as well.
 */
export function derive(flow: Playable, run: Run): { readonly measures: Measures; readonly score: Scored | undefined } {
  const found: Record<string, Value> = { ...measures(flow, run) };
  for (const [id, given] of Object.entries(run.given)) {
    const node = nodeOf(flow, id);
    if (node?.kind === 'ask' && given.type === 'answer' && isPressing(node, given)) found[node.measure] = given.value;
  }
  let score: Scored | undefined;
  for (const turn of path(flow, run)) {
    if (turn.kind !== 'scored' || !turn.scored) continue;
    score = turn.scored;
    Object.assign(found, measuresOf(turn.scored));
  }
  return { measures: found, score };
}

/** A score as measures that rules and trends read: `score.<key>`, `score.<key>.<subscale>`, `band.<key>`, `flags.<key>`. */
export function measuresOf(score: Scored): Measures {
  const { instrument, total, band, flags, subscales } = score;
  const found: Record<string, Value> = { [`flags.${instrument}`]: flags };
  if (total !== undefined) found[`score.${instrument}`] = total;
  if (band !== undefined) found[`band.${instrument}`] = band;
  for (const one of subscales) if (one.total !== undefined) found[`score.${instrument}.${one.key}`] = one.total;
  return found;
}

type Telling = Extract<
  CheckInFact,
  { kind: 'check-in.answered' | 'check-in.skipped' | 'check-in.changed' | 'check-in.scored' | 'check-in.rederived' }
>;

/** The measures after one fact, without knowing the flow. Where that is not the whole truth, `check-in.rederived` follows. */
export function told(before: Measures, fact: Pick<Telling, 'kind' | 'body'>): Measures {
  const { kind, body } = fact as Telling;
  switch (kind) {
    case 'check-in.answered':
      return { ...before, [body.measure]: body.value };
    case 'check-in.changed':
      return body.value === undefined ? without(before, body.measure) : { ...before, [body.measure]: body.value };
    case 'check-in.skipped':
      return without(before, body.measure);
    case 'check-in.scored':
      return { ...before, ...measuresOf(body.score) };
    case 'check-in.rederived':
      return body.measures;
  }
}

function without(measures: Measures, measure: string): Measures {
  if (!Object.hasOwn(measures, measure)) return measures;
  return Object.fromEntries(Object.entries(measures).filter(([key]) => key !== measure));
}

/** Whether a fact says something of the answers that count. */
export function tells(fact: CheckInFact): fact is Telling {
  return ['check-in.answered', 'check-in.skipped', 'check-in.changed', 'check-in.scored', 'check-in.rederived'].includes(fact.kind);
}
