import { applyOperation, type Operation } from '@cairn/co-editing';
import { accept, must, refuse, type Actor, type Context, type Decision } from '@cairn/kernel';
import { isAtHome } from './evolve.ts';
import type { Kind } from './kind.ts';
import { kindOf, newestKind } from './kinds.ts';
import { isUnsettled, isUntouched, itemOf, listOf, planLine } from './lines.ts';
import type { Writer } from './question.ts';
import { balanceOffer } from './ruler.ts';
import {
  openHomework,
  sheetOf,
  type Door,
  type Sheet,
  type SheetDesk,
  type WorksheetCommand,
  type WorksheetFact,
  type WorksheetRefusal,
  type WorksheetResult,
} from './sheet.ts';

export type WorksheetDecision = Decision<WorksheetFact, WorksheetRefusal, WorksheetResult>;

/** More than this at home at once is refused: what nobody can do is no help. */
export const AT_HOME_MAX = 6;

export function decide(desk: SheetDesk, command: WorksheetCommand, context: Context): WorksheetDecision {
  if (command.type === 'open') return open(desk, command, context);
  const sheet = sheetOf(desk, command.sheetId);
  if (!sheet) return refuse('sheet-unknown');
  switch (command.type) {
    case 'write':
      return write(desk, sheet, command, context);
    case 'assign':
      return assign(desk, sheet, command, context);
    case 'unassign':
      return unassign(sheet, context.actor);
    case 'hand-in':
      return handIn(sheet, command, context.actor);
    case 'show':
    case 'hide':
      return show(desk, sheet, command.type === 'show', context.actor);
    case 'plan-line':
      return intoPlan(sheet, command, context.actor);
  }
}

/** An untouched sheet of the same kind in the same place is the one that is opened: two people who open at once are on one page. */
function open(desk: SheetDesk, command: Extract<WorksheetCommand, { type: 'open' }>, context: Context): WorksheetDecision {
  const { actor } = context;
  const kind = newestKind(command.kind);
  if (!kind) return refuse('sheet-kind-unknown');
  const closed = closedDoor(command.sessionId, desk.door);
  if (closed) return refuse(closed);
  if (actor.role === 'patient' && !kind.alone) return refuse('sheet-kind-not-yours');
  const offer = kind.key === 'decisional-balance' ? balanceOffer(desk) : undefined;
  if (offer && !offer.offered) return refuse('sheet-not-offered', { why: offer.why });
  const there = desk.sheets.find((sheet) => sheet.sessionId === command.sessionId && isFresh(sheet, kind));
  if (there) return unchanged(there);
  const sheetId = context.newId();
  const body = { sheetId, sheet: kind.key, of: kind.version, sessionId: command.sessionId, by: actor };
  return accept([{ kind: 'worksheet.opened', version: 1, body }], { sheetId });
}

function isFresh(sheet: Sheet, kind: Kind): boolean {
  return sheet.kind === kind.key && sheet.version === kind.version && !sheet.homework && isUntouched(kind, sheet.doc);
}

/** Why nobody, or this person, may write in a session; undefined when they may, or when there is no session to it. */
function closedDoor(sessionId: string | undefined, door: Door | undefined): WorksheetRefusal | undefined {
  if (sessionId === undefined) return undefined;
  if (door?.sessionId !== sessionId) return 'sheet-session-gone';
  if (!door.isOpen) return 'sheet-closed';
  return door.isIn ? undefined : 'sheet-not-in-session';
}

/**
 * Whether this person may write on the sheet now. What was taken home stays open to the patient and the care team, before,
 * between and after sessions; any other sheet of a session is open while they are in it.
 */
export function whyClosed(sheet: Sheet, door: Door | undefined): WorksheetRefusal | undefined {
  return sheet.homework ? undefined : closedDoor(sheet.sessionId, door);
}

export function isMine(by: Writer, role: string): boolean {
  return by === 'both' || (by === 'patient') === (role === 'patient');
}

function write(desk: SheetDesk, sheet: Sheet, command: Extract<WorksheetCommand, { type: 'write' }>, context: Context): WorksheetDecision {
  const { operation, opId } = command;
  const by = context.actor;
  const { sheetId } = sheet;
  const closed = whyClosed(sheet, desk.door);
  if (closed) return refuse(closed);
  const kind = must(kindOf(sheet.kind, sheet.version), 'the kind of a sheet');
  if (!mayWriteAt(kind, operation, by.role)) return refuse('sheet-field-not-yours');
  const applied = applyOperation(kind.schema, sheet.doc, operation, { by, at: context.now, version: opId });
  if (!applied.ok) return applied;
  if (applied.outcome === 'same') return unchanged(sheet);
  const body = { sheetId, operation, outcome: applied.outcome, by };
  return accept([{ kind: 'worksheet.changed', version: 1, body }], { sheetId });
}

/** A place that the kind does not have is the schema's to refuse. */
function mayWriteAt(kind: Kind, operation: Operation, role: string): boolean {
  const question = kind.questions.find(({ name }) => name === operation.path[0]);
  return question === undefined || isMine(question.by, role);
}

function assign(
  desk: SheetDesk,
  sheet: Sheet,
  { due, reminder }: Extract<WorksheetCommand, { type: 'assign' }>,
  context: Context,
): WorksheetDecision {
  const kind = must(kindOf(sheet.kind, sheet.version), 'the kind of a sheet');
  if (!kind.alone) return refuse('sheet-kind-not-yours');
  if (due < context.today) return refuse('homework-past');
  const before = sheet.homework;
  if (before && isAtHome(sheet) && before.due === due && before.reminder === reminder) return unchanged(sheet);
  if (!isAtHome(sheet) && openHomework(desk).length >= AT_HOME_MAX) return refuse('homework-too-many', { most: AT_HOME_MAX });
  const body = { sheetId: sheet.sheetId, due, reminder, by: context.actor };
  return accept([{ kind: 'worksheet.assigned', version: 1, body }], { sheetId: sheet.sheetId });
}

function unassign(sheet: Sheet, by: Actor): WorksheetDecision {
  if (!isAtHome(sheet)) return unchanged(sheet);
  return accept([{ kind: 'worksheet.unassigned', version: 1, body: { sheetId: sheet.sheetId, by } }], { sheetId: sheet.sheetId });
}

/** What a person says of their homework may change; the newest word stands. */
function handIn(sheet: Sheet, { how, note }: Extract<WorksheetCommand, { type: 'hand-in' }>, by: Actor): WorksheetDecision {
  if (!sheet.homework) return refuse('homework-not-given');
  const before = sheet.homework.handedIn;
  const words = note.trim();
  if (before?.how === how && before.note === words) return unchanged(sheet);
  const body = { sheetId: sheet.sheetId, how, note: words, by };
  return accept([{ kind: 'worksheet.handed-in', version: 1, body }], { sheetId: sheet.sheetId });
}

/** To guests, while the session goes on; what was shown is read until it is hidden or they have no place there any more. */
function show(desk: SheetDesk, sheet: Sheet, isShown: boolean, by: Actor): WorksheetDecision {
  const { sheetId } = sheet;
  if (sheet.isShown === isShown) return unchanged(sheet);
  const closed = sheet.sessionId === undefined ? 'sheet-session-gone' : closedDoor(sheet.sessionId, desk.door);
  if (isShown && closed) return refuse(closed);
  return accept([{ kind: isShown ? 'worksheet.shown' : 'worksheet.hidden', version: 1, body: { sheetId, by } }], { sheetId });
}

/** A line goes into the plan once, finished and settled; the step itself is the plan's own fact, in the same transaction. */
function intoPlan(sheet: Sheet, command: Extract<WorksheetCommand, { type: 'plan-line' }>, by: Actor): WorksheetDecision {
  const { itemId, list, stepId } = command;
  const { sheetId } = sheet;
  const kind = must(kindOf(sheet.kind, sheet.version), 'the kind of a sheet');
  const toPlan = listOf(kind, list)?.toPlan;
  const item = toPlan && itemOf(sheet.doc, list, itemId);
  if (!item) return refuse('line-unknown');
  if (sheet.planned[itemId]) return unchanged(sheet);
  if (isUnsettled(sheet.doc, list, itemId)) return refuse('line-unsettled');
  const line = planLine(toPlan, item);
  if (!line) return refuse('line-unfinished');
  return accept([{ kind: 'worksheet.planned', version: 1, body: { sheetId, itemId, stepId, line, by } }], { sheetId });
}

function unchanged(sheet: Sheet): WorksheetDecision {
  return accept([], { sheetId: sheet.sheetId });
}
