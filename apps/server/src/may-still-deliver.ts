import { ownChart, PROGRAM, type ChartId, type Instant } from '@cairn/kernel';
import type { Person, Relation, Viewer } from '@cairn/people';
import type { Tx } from './db/open.ts';
import type { Standing } from './journal/batch.ts';

/** Whether what waits for somebody, about a chart, may still go to them. */
export type MayStillDeliver = (tx: Tx, person: Person, chart: ChartId, now: Instant) => Promise<boolean>;

type Asked = 'patient' | 'supporter' | 'guest';

/** What somebody has to be to a chart for word of it to reach them. Staff pages say of nobody that they are there, and are never held back. */
const reaches: Readonly<Record<Asked, ReadonlySet<Relation>>> = {
  patient: new Set(['self', 'member']),
  supporter: new Set(['supporter', 'guest']),
  guest: new Set(['guest']),
};

function isAsked(role: Person['role']): role is Asked {
  return Object.hasOwn(reaches, role);
}

/** Consent is asked at the moment of sending: what was queued under a grant that has gone is not sent. */
export function mayStillDeliver(
  standing: (tx: Tx, viewer: Viewer | undefined, chart: ChartId, now: Instant) => Promise<Standing>,
): MayStillDeliver {
  return async (tx, { personId, name, role, chart: own }, chart, now) => {
    if (!isAsked(role) || chart === PROGRAM || chart === ownChart(personId)) return true;
    const { relation } = await standing(tx, { personId, name, role, chart: own }, chart, now);
    return reaches[role].has(relation);
  };
}
