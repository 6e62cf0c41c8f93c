import { standing, type CheckIn, type CheckIns } from '@cairn/check-ins';
import type { Day } from '@cairn/kernel';
import type { PastCheckIn } from '@cairn/triage';

/** Check-ins as trends read them: what stands now, finished or not. The same reading as the caseload's. */
export function pastOf(checkIns: CheckIns): readonly PastCheckIn[] {
  return checkIns.runs.map(asTold).filter((told) => Object.keys(told.measures).length > 0);
}

function asTold(run: CheckIn): PastCheckIn {
  return { checkInId: run.id, at: run.finished?.at ?? run.startedAt, day: run.day, measures: standing(run).measures };
}

/** The first day this screen knows everything from; undefined when it knows all there is. `kept` is how many runs a screen gets. */
export function knownFrom(checkIns: CheckIns, kept: number): Day | undefined {
  return checkIns.runs.length < kept ? undefined : checkIns.runs[0]?.day;
}
