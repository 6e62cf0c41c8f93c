/** Both languages of one piece of text. */
export type Text = { readonly en: string; readonly es: string };

/** The skills track for families after CRAFT (clinical C5), in order. */
export const lessonIds = [
  'why-it-works',
  'see-the-pattern',
  'talk-so-it-lands',
  'notice-what-goes-well',
  'step-back-safely',
  'look-after-yourself',
] as const;
export type LessonId = (typeof lessonIds)[number];

/** What a practice sheet is called in clinical C5, in kebab-case. */
export const sheetKinds = [
  'my-reasons',
  'family-fa',
  'communication-practice',
  'good-moments',
  'step-back-plan',
  'self-care-plan',
  'invite-plan',
] as const;
export type SheetKind = (typeof sheetKinds)[number];

export type SheetQuestion = { readonly id: string; readonly ask: Text; readonly hint: Text | undefined };
export type SheetForm = {
  readonly kind: SheetKind;
  readonly title: Text;
  readonly questions: readonly SheetQuestion[];
  /** Could provoke: closed while the safety screen does not say safe. */
  readonly provoking: boolean;
};

export type LessonBlock =
  | { readonly kind: 'text'; readonly text: Text }
  | { readonly kind: 'list'; readonly items: readonly Text[] }
  /** Something somebody could say. */
  | { readonly kind: 'example'; readonly say: Text; readonly instead: Text | undefined }
  /** Stands out: safety first. */
  | { readonly kind: 'safety'; readonly text: Text };

export type Lesson = {
  readonly id: LessonId;
  readonly version: number;
  readonly title: Text;
  readonly lead: Text;
  readonly minutes: number;
  /** Could provoke: closed while the safety screen does not say safe. */
  readonly provoking: boolean;
  readonly blocks: readonly LessonBlock[];
  readonly sheets: readonly SheetForm[];
  /** Where it comes from. */
  readonly sources: readonly string[];
};

/** An answer of a sheet, longest. */
export const SHEET_ANSWER_MAX = 1000;
