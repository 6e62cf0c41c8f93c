import type { Told } from '@cairn/notes';
import type { Course, Drawn, Recorded } from '@cairn/rewards';

const outcomes: Readonly<Record<Recorded['outcome'], string>> = {
  met: 'met',
  'target-positive': 'not met, the test was positive for the target',
  missed: 'missed',
  excused: 'excused',
  refused: 'refused',
};

/** What the rewards of a chart say of one session: what was recorded and drawn in it. Amounts stand in the ledger, not in a note. */
export function rewardsIn(courses: readonly Course[], sessionId: string): readonly Told[] {
  return courses.flatMap(({ records, draws }) => [
    ...records.filter((record) => record.sessionId === sessionId).map(recorded),
    ...draws.filter((draw) => draw.sessionId === sessionId).map(drawn),
  ]);
}

function recorded({ recordId, day, outcome, verification, others }: Recorded): Told {
  const how = `${verification.method.replaceAll('-', ' ')}, seen by ${verification.observer.name}`;
  const also = others.length > 0 ? ` Also found: ${others.join(', ').replaceAll('-', ' ')}.` : '';
  return { ref: recordId, text: `Rewards event of ${day}: ${outcomes[outcome]} (${how}).${also}` };
}

function drawn({ recordId, number, prize, by }: Drawn): Told {
  return { ref: `${recordId}/${number}`, text: `Prize draw ${number}: ${prize.replaceAll('-', ' ')}, drawn by ${by.name}.` };
}
