import { lookAfterYourself } from './look-after-yourself.ts';
import type { Lesson, LessonId, SheetForm, SheetKind } from './lesson.ts';
import { noticeWhatGoesWell } from './notice-what-goes-well.ts';
import { seeThePattern } from './see-the-pattern.ts';
import { stepBackSafely } from './step-back-safely.ts';
import { talkSoItLands } from './talk-so-it-lands.ts';
import { whyItWorks } from './why-it-works.ts';

/** The track, in order. A change of text is a new `version`: whoever did the older one has done it. */
export const lessons: readonly Lesson[] = [whyItWorks, seeThePattern, talkSoItLands, noticeWhatGoesWell, stepBackSafely, lookAfterYourself];

export function lessonOf(id: LessonId): Lesson | undefined {
  return lessons.find((lesson) => lesson.id === id);
}

export function formOf(kind: SheetKind): { readonly form: SheetForm; readonly lesson: Lesson } | undefined {
  for (const lesson of lessons) {
    const form = lesson.sheets.find((sheet) => sheet.kind === kind);
    if (form) return { form, lesson };
  }
  return undefined;
}

export { trainingCard } from './naloxone.ts';
