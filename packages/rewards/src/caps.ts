import type { Day } from '@cairn/kernel';
import type { Cap, Cents } from './protocol.ts';
import type { Course, Cut, Rewards } from './reward.ts';

/** A limit, what counts against it so far and what is left under it. */
export type CapNow = { readonly cap: Cap; readonly earned: Cents; readonly room: Cents };

/** Every limit of a course as it stands on a day. */
export function capsNow(state: Rewards, course: Course, day: Day): readonly CapNow[] {
  return course.caps.map((cap) => {
    const earned = earnedUnder(state, course, cap, day);
    return { cap, earned, room: Math.max(0, cap.cents - earned) };
  });
}

/** The limit that leaves the least; of equal ones the longest period, because that one does not open again soon. */
export function bindingCap(state: Rewards, course: Course, day: Day): CapNow | undefined {
  const order = ['course', 'year', 'month', 'event'];
  return [...capsNow(state, course, day)].sort((a, b) => a.room - b.room || order.indexOf(a.cap.per) - order.indexOf(b.cap.per))[0];
}

function earnedUnder(state: Rewards, { courseId, funder }: Course, { of, per }: Cap, day: Day): Cents {
  if (per === 'event') return 0;
  if (per === 'course') return earnedInCourse(state, courseId);
  const length = per === 'year' ? 4 : 7;
  return state.earned.reduce(
    (sum, one) =>
      one.month.slice(0, length) === day.slice(0, length) && (of !== 'funder' || one.funder === funder) ? sum + one.cents : sum,
    0,
  );
}

export function earnedInCourse({ courses, corrections }: Rewards, courseId: string): Cents {
  const course = courses.find((one) => one.courseId === courseId);
  if (!course) return 0;
  const recorded = course.records.reduce((sum, { earned }) => sum + earned.cents, 0);
  const drawn = course.draws.reduce((sum, { cents }) => sum + cents, 0);
  const added = corrections.reduce((sum, one) => (one.courseId === courseId ? sum + (one.settled?.earned.cents ?? 0) : sum), 0);
  return recorded + drawn + added;
}

export function earnedInYear({ earned }: Rewards, day: Day): Cents {
  return earned.reduce((sum, { month, cents }) => (month.slice(0, 4) === day.slice(0, 4) ? sum + cents : sum), 0);
}

/** As much as there is room for; what is cut off is said, with the limit that cut it. */
export function underCaps(
  state: Rewards,
  course: Course,
  day: Day,
  cents: Cents,
): { readonly cents: Cents; readonly cut: Cut | undefined } {
  const binding = bindingCap(state, course, day);
  if (!binding || cents <= binding.room) return { cents, cut: undefined };
  return { cents: binding.room, cut: { cents: cents - binding.room, cap: binding.cap } };
}
