import type { ChartId, Day, EntryOf, Fact, Instant } from '@cairn/kernel';
import type { Urgency } from './concerns.ts';
import type { About } from './desk.ts';
import type { LessonId, SheetKind } from './lessons/lesson.ts';
import type { TrainingStep } from './training.ts';

/** A family member's own questions about violence, before any lesson (clinical C5). */
export const screenQuestions = ['afraid', 'hurt', 'threatened', 'controlled', 'children'] as const;
export type ScreenQuestion = (typeof screenQuestions)[number];
/** `rather-not` counts as not known to be safe. */
export type ScreenAnswer = 'no' | 'yes' | 'rather-not';
export type SafetyScreen = {
  readonly answers: Readonly<Record<ScreenQuestion, ScreenAnswer>>;
  /** Every answer is no. Where it is not, skills that could provoke stay closed. */
  readonly safe: boolean;
  readonly needCall: boolean;
  readonly at: Instant;
};

export type PracticeSheet = {
  readonly sheetId: string;
  readonly lesson: LessonId;
  readonly kind: SheetKind;
  /** By question id of that kind. */
  readonly answers: Readonly<Record<string, string>>;
  readonly on: Day;
  readonly at: Instant;
};

export type TrainedStep = { readonly step: TrainingStep; readonly said: string; readonly at: Instant };
export type Certificate = {
  readonly certificateId: string;
  readonly name: string;
  readonly on: Day;
  readonly kit: { readonly serial: string; readonly expires: Day } | undefined;
};

/** The weekly check-in is about the family member alone (clinical C5). */
export const checkInAnswers = {
  sleep: ['well', 'so-so', 'badly'],
  safe: ['yes', 'not-sure', 'no'],
  contact: ['good', 'mixed', 'hard', 'none'],
  boundary: ['kept', 'partly', 'not-kept', 'none-set'],
  naloxone: ['yes', 'no', 'expired'],
} as const;
type Of<Key extends keyof typeof checkInAnswers> = (typeof checkInAnswers)[Key][number];
export type FamilyCheckIn = {
  readonly checkInId: string;
  readonly on: Day;
  readonly at: Instant;
  /** 0 to 10. */
  readonly stress: number;
  readonly sleep: Of<'sleep'>;
  readonly safe: Of<'safe'>;
  readonly contact: Of<'contact'>;
  readonly boundary: Of<'boundary'>;
  readonly naloxone: Of<'naloxone'>;
  readonly needCall: boolean;
  /** Where to call; kept only when a call is asked for. */
  readonly phone: string | undefined;
};
export const CHECK_IN_EVERY_MS = 7 * 86_400_000;
export const CHECK_INS_KEPT = 52;

/** What one supporter keeps for themselves, under `ownChart(personId)`; nobody else reads it. */
export type FamilyPathFact =
  | Fact<'family-path.screened', Omit<SafetyScreen, 'at'>>
  | Fact<'family-path.lesson-done', { readonly lesson: LessonId; readonly version: number }>
  | Fact<'family-path.practised', Omit<PracticeSheet, 'at'>>
  | Fact<'family-path.trained', { readonly step: TrainingStep; readonly said: string; readonly version: number }>
  | Fact<'family-path.certified', Certificate>
  | Fact<'family-path.checked-in', Omit<FamilyCheckIn, 'at'>>
  /** They let a patient and their team see one thing of it, in their room. */
  | Fact<'family-path.shared', { readonly chart: ChartId; readonly itemId: string }>
  | Fact<
      'family-path.connection-asked',
      { readonly requestId: string; readonly about: About; readonly relationship: string; readonly line: string }
    >
  | Fact<
      'family-path.concern-shared',
      {
        readonly concernId: string;
        readonly about: About;
        readonly text: string;
        readonly urgency: Urgency;
        readonly phone: string | undefined;
      }
    >;
export type FamilyPathEntry = EntryOf<FamilyPathFact>;

export type FamilyPath = {
  readonly screen: SafetyScreen | undefined;
  readonly lessons: readonly { readonly lesson: LessonId; readonly version: number; readonly at: Instant }[];
  /** The newest of each kind. */
  readonly sheets: readonly PracticeSheet[];
  readonly trained: readonly TrainedStep[];
  readonly certificate: Certificate | undefined;
  /** Newest last. */
  readonly checkIns: readonly FamilyCheckIn[];
  readonly shared: readonly { readonly chart: ChartId; readonly itemId: string; readonly at: Instant }[];
  readonly asked: readonly { readonly requestId: string; readonly about: About; readonly at: Instant }[];
  /** What they told the program; what became of it is never said. */
  readonly told: readonly {
    readonly concernId: string;
    readonly about: About;
    readonly text: string;
    readonly urgency: Urgency;
    readonly at: Instant;
  }[];
};

export type FamilyPathCommand =
  | { readonly type: 'screen'; readonly answers: SafetyScreen['answers']; readonly needCall: boolean }
  | { readonly type: 'finish-lesson'; readonly lesson: LessonId }
  | { readonly type: 'practise'; readonly kind: SheetKind; readonly answers: Readonly<Record<string, string>> }
  | { readonly type: 'train'; readonly step: TrainingStep; readonly choice: number; readonly said: string }
  | { readonly type: 'certify'; readonly kit: Certificate['kit'] }
  | { readonly type: 'check-in'; readonly answers: Omit<FamilyCheckIn, 'checkInId' | 'on' | 'at'> }
  | { readonly type: 'note-shared'; readonly chart: ChartId; readonly itemId: string }
  | { readonly type: 'ask'; readonly about: About; readonly relationship: string; readonly line: string }
  | {
      readonly type: 'share-concern';
      readonly about: About;
      readonly text: string;
      readonly urgency: Urgency;
      readonly phone: string | undefined;
    };

export const pathRefusals = [
  'family-screen-first',
  'family-lesson-closed',
  'family-lesson-unknown',
  'family-sheet-empty',
  'training-not-quite',
  'training-say-it',
  'training-not-done',
  'training-kit-expired',
  'family-text-empty',
  'family-asked-often',
] as const;
export type PathRefusal = (typeof pathRefusals)[number];
