import { editRefusalCodes, type Doc, type Operation, type Outcome, type Path } from '@cairn/co-editing';
import type { Actor, Day, EntryOf, Fact, Instant, OpId } from '@cairn/kernel';
import type { KindKey } from './kind.ts';

/** The words of a line as they were when it went into the plan. */
export type PlanLine =
  | { readonly as: 'if-then'; readonly cue: string; readonly response: string }
  | { readonly as: 'step'; readonly text: string };

/** A line that someone put into the aftercare plan. `stepId` names it there. */
export type Planned = { readonly stepId: string; readonly line: PlanLine; readonly by: Actor; readonly at: Instant };

/** What a person says of something they took home. None of them is a failure. */
export const handedIn = ['done', 'partly', 'not-yet'] as const;
export type HandedIn = (typeof handedIn)[number];

export type Homework = {
  readonly due: Day;
  /** `HH:MM` by the patient's clock on the due day. */
  readonly reminder: string | undefined;
  readonly by: Actor;
  readonly at: Instant;
  readonly handedIn: { readonly how: HandedIn; readonly note: string; readonly by: Actor; readonly at: Instant } | undefined;
};

/** An earlier or the present value of a number whose history counts (rulers). */
export type Mark = { readonly field: string; readonly value: number; readonly by: Actor; readonly at: Instant };

export type Sheet = {
  readonly sheetId: string;
  readonly kind: KindKey;
  /** Of the kind. */
  readonly version: number;
  /** The session it belongs to; undefined for a sheet of its own. */
  readonly sessionId: string | undefined;
  readonly doc: Doc;
  readonly openedBy: Actor;
  readonly openedAt: Instant;
  readonly homework: Homework | undefined;
  /** The patient lets guests of its session read it now. */
  readonly isShown: boolean;
  /** By item id. */
  readonly planned: Readonly<Record<string, Planned>>;
  /** Oldest first. */
  readonly trail: readonly Mark[];
};

/** Oldest first. */
export type Worksheets = { readonly sheets: readonly Sheet[] };

export type SheetOutcome = Exclude<Outcome, 'same'>;

export type WorksheetFact =
  | Fact<
      'worksheet.opened',
      {
        readonly sheetId: string;
        readonly sheet: KindKey;
        readonly of: number;
        readonly sessionId: string | undefined;
        readonly by: Actor;
      }
    >
  | Fact<
      'worksheet.changed',
      { readonly sheetId: string; readonly operation: Operation; readonly outcome: SheetOutcome; readonly by: Actor }
    >
  | Fact<'worksheet.assigned', { readonly sheetId: string; readonly due: Day; readonly reminder: string | undefined; readonly by: Actor }>
  | Fact<'worksheet.unassigned', { readonly sheetId: string; readonly by: Actor }>
  | Fact<'worksheet.handed-in', { readonly sheetId: string; readonly how: HandedIn; readonly note: string; readonly by: Actor }>
  | Fact<
      'worksheet.planned',
      { readonly sheetId: string; readonly itemId: string; readonly stepId: string; readonly line: PlanLine; readonly by: Actor }
    >
  | Fact<'worksheet.shown', { readonly sheetId: string; readonly by: Actor }>
  | Fact<'worksheet.hidden', { readonly sheetId: string; readonly by: Actor }>;
export type WorksheetEntry = EntryOf<WorksheetFact>;

/** What deciding knows of a session: whether it goes on, and whether the person who acts is in it. */
export type Door = { readonly sessionId: string; readonly isOpen: boolean; readonly isIn: boolean };

/** `sheets` may be a part of the chart's; it holds the one that is meant and those of the session. `door` is that of the session meant. */
export type SheetDesk = Worksheets & { readonly door: Door | undefined };

export type WorksheetCommand =
  | { readonly type: 'open'; readonly kind: string; readonly sessionId: string | undefined }
  /** `opId` becomes the version of what is written, so that the author can go on from it before the server has answered. */
  | { readonly type: 'write'; readonly opId: OpId; readonly sheetId: string; readonly operation: Operation }
  | { readonly type: 'assign'; readonly sheetId: string; readonly due: Day; readonly reminder: string | undefined }
  | { readonly type: 'unassign'; readonly sheetId: string }
  | { readonly type: 'show' | 'hide'; readonly sheetId: string }
  | { readonly type: 'hand-in'; readonly sheetId: string; readonly how: HandedIn; readonly note: string }
  | { readonly type: 'plan-line'; readonly sheetId: string; readonly list: string; readonly itemId: string; readonly stepId: string };

export type WorksheetResult = { readonly sheetId: string };

/** Where in the plan a line goes: a goal (path of the item), a new goal of one part of the plan, or the watch-outs. */
export type PlanPlace =
  | { readonly type: 'goal'; readonly path: Path }
  | { readonly type: 'new-goal'; readonly domain: string }
  | { readonly type: 'watch-out' };

export const refusalCodes = [
  'sheet-unknown',
  'sheet-kind-unknown',
  'sheet-kind-not-yours',
  'sheet-not-offered',
  'sheet-closed',
  'sheet-session-gone',
  'sheet-not-in-session',
  'sheet-field-not-yours',
  'homework-past',
  'homework-not-given',
  'homework-too-many',
  'line-unknown',
  'line-unfinished',
  'line-unsettled',
  ...editRefusalCodes,
] as const;
export type WorksheetRefusal = (typeof refusalCodes)[number];

export function sheetOf(state: Worksheets, sheetId: string): Sheet | undefined {
  return state.sheets.find((sheet) => sheet.sheetId === sheetId);
}

/** In the order in which they were opened. */
export function sheetsOfSession(state: Worksheets, sessionId: string): readonly Sheet[] {
  return state.sheets.filter((sheet) => sheet.sessionId === sessionId);
}

/** Taken home and not handed in, the first one due first. */
export function openHomework(state: Worksheets): readonly Sheet[] {
  return state.sheets
    .filter((sheet) => sheet.homework && !sheet.homework.handedIn)
    .toSorted((one, other) => (one.homework?.due ?? '').localeCompare(other.homework?.due ?? ''));
}
