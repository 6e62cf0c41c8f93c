import { decide, type ConsentFact } from '@cairn/consent';
import { accept, type Decision, type EntryOf } from '@cairn/kernel';
import type { Reaction, Unit } from '../journal/unit.ts';
import type { TimerHandler } from '../timers/timers.ts';
import { desk } from './desk.ts';

export const EXPIRE = 'consent.expire';

/** A signed grant sets the timer that empties open screens on its last day. Reads do not wait for it: they ask the clock. */
export const onGiven: Reaction = async (unit, entry) => {
  const { grantId, expiresAt } = (entry as EntryOf<ConsentFact & { kind: 'grant.given' }>).body;
  await unit.setTimer({ id: timerId(grantId), kind: EXPIRE, dueAt: expiresAt, payload: { grantId } });
};

export const onRevoked: Reaction = async (unit, entry) => {
  const { grantId } = (entry as EntryOf<ConsentFact & { kind: 'grant.revoked' }>).body;
  await unit.cancelTimer(timerId(grantId));
};

export const expire: TimerHandler = async (unit: Unit, timer): Promise<Decision<ConsentFact>> => {
  const { grantId } = timer.payload as { grantId: string };
  const answer = decide(await desk(unit.tx, unit.chart, undefined), { type: 'expire', grantId }, unit.context);
  return answer.ok ? accept(answer.facts) : answer;
};

function timerId(grantId: string): string {
  return `${EXPIRE}/${grantId}`;
}
