import { CHECK_IN_EVERY_MS, closedFor, lessonIds, type LessonId } from '@cairn/family';
import { lessonOf } from '@cairn/family/lessons';
import type { Accessor } from 'solid-js';
import { createNow } from '../live/live.ts';
import { useFamily } from './create-family.ts';

export type Progress = {
  /** The questions about safety have been answered. */
  readonly screened: Accessor<boolean>;
  readonly done: Accessor<readonly LessonId[]>;
  readonly next: Accessor<LessonId | undefined>;
  readonly certified: Accessor<string | undefined>;
  readonly lastCheckIn: Accessor<string | undefined>;
  readonly checkInDue: Accessor<boolean>;
};

/** How far a supporter has come in their own place. */
export function createProgress(): Progress {
  const { path, own } = useFamily();
  const now = createNow(60_000);
  /** With what waits on this device for a network. */
  const done = (): readonly LessonId[] => {
    const waiting = own.pending().flatMap(({ path: sent, input }) => (sent === 'familyPath.finishLesson' ? [input['lesson']] : []));
    return lessonIds.filter((id) => waiting.includes(id) || path()?.lessons.some(({ lesson }) => lesson === id));
  };
  const isOpen = (id: LessonId): boolean => closedFor(path()?.screen, lessonOf(id)?.provoking === true) === undefined;
  const last = () => path()?.checkIns.at(-1);
  return {
    screened: () => path()?.screen !== undefined,
    done,
    next: () => lessonIds.find((id) => !done().includes(id) && isOpen(id)),
    certified: () => path()?.certificate?.on,
    lastCheckIn: () => last()?.on,
    checkInDue: () => now() - (last()?.at ?? 0) >= CHECK_IN_EVERY_MS,
  };
}
