import { decideRelease, endOf, type ReleaseFact } from '@cairn/consent';
import { accept, type Decision, type EntryOf } from '@cairn/kernel';
import type { Reaction, Unit } from '../journal/unit.ts';
import type { TimerHandler } from '../timers/timers.ts';
import { releaseDesk } from './release-desk.ts';

export const RELEASE_EXPIRE = 'releases.expire';

/** Says in the record, and on open screens, what the clock decides anyway. A release that only an event ends sets none. */
export const onReleaseGiven: Reaction = async (unit, entry) => {
  const { releaseId, ends } = (entry as EntryOf<ReleaseFact & { kind: 'release.given' }>).body;
  const dueAt = endOf(ends);
  if (Number.isFinite(dueAt)) await unit.setTimer({ id: timerId(releaseId), kind: RELEASE_EXPIRE, dueAt, payload: { releaseId } });
};

export const onReleaseEnded: Reaction = async (unit, entry) => {
  const { releaseId } = (entry as EntryOf<ReleaseFact & { kind: 'release.revoked' }>).body;
  await unit.cancelTimer(timerId(releaseId));
};

export const releaseExpires: TimerHandler = async (unit: Unit, timer): Promise<Decision<ReleaseFact>> => {
  const { releaseId } = timer.payload as { releaseId: string };
  const answer = decideRelease(await releaseDesk(unit.tx, unit.chart), { type: 'expire', releaseId }, unit.context);
  return answer.ok ? accept(answer.facts) : answer;
};

function timerId(releaseId: string): string {
  return `${RELEASE_EXPIRE}/${releaseId}`;
}
