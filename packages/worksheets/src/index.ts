export { kindKeys, type Kind, type KindKey, type Quote } from './kind.ts';
export { isKindKey, kindOf, kinds, newestKind } from './kinds.ts';
export { LINE_MAX, TEXT_MAX, type Lines, type Plain, type Question, type ToPlan, type Writer } from './question.ts';
export { skills } from './kinds/skill-practice.ts';
export {
  handedIn,
  openHomework,
  refusalCodes,
  sheetOf,
  sheetsOfSession,
  type Door,
  type HandedIn,
  type Homework,
  type Mark,
  type PlanLine,
  type Planned,
  type PlanPlace,
  type Sheet,
  type SheetDesk,
  type WorksheetCommand,
  type WorksheetEntry,
  type WorksheetFact,
  type WorksheetRefusal,
  type WorksheetResult,
  type Worksheets,
} from './sheet.ts';
export {
  balanceOffer,
  rulerAsks,
  rulerMove,
  rulerValues,
  type BalanceOffer,
  type RulerAsk,
  type RulerMove,
  type RulerValues,
} from './ruler.ts';
export { isUnsettled, isUntouched, itemOf, listOf, planLine } from './lines.ts';
export { discloseSheet, type SeenAnswer, type SeenSheet } from './disclose.ts';
export { quotesOf, type Held, type Quoted } from './quotes.ts';
export { AT_HOME_MAX, decide, isMine, whyClosed, type WorksheetDecision } from './decide.ts';
export { changedSheet, evolve, isAtHome, openedSheet, SHEETS_ON_SCREEN, start, TRAIL_ON_SCREEN, window, worksheets } from './evolve.ts';
export { addToPlanInput, assignInput, handInInput, NOTE_MAX, openInput, showInput, unassignInput, writeInput } from './wire.ts';
