import { applyOperation, emptyDoc, fieldAt } from '@cairn/co-editing';
import { must, unreachable, type Capability } from '@cairn/kernel';
import { kindOf } from './kinds.ts';
import type { Mark, Sheet, WorksheetEntry, WorksheetFact, Worksheets } from './sheet.ts';

/** The newest sheets, and besides them what is at home and not handed in. */
export const SHEETS_ON_SCREEN = 60;
/** The newest values of the numbers of one sheet. */
export const TRAIL_ON_SCREEN = 60;

export function start(): Worksheets {
  return { sheets: [] };
}

export function evolve(state: Worksheets, entry: WorksheetEntry): Worksheets {
  if (entry.kind === 'worksheet.opened') return { sheets: [...state.sheets, openedSheet(entry)] };
  return { sheets: state.sheets.map((sheet) => (sheet.sheetId === entry.body.sheetId ? changedSheet(sheet, entry) : sheet)) };
}

export function window(state: Worksheets): Worksheets {
  const newest = state.sheets.length - SHEETS_ON_SCREEN;
  return {
    sheets: state.sheets
      .filter((sheet, index) => index >= newest || isAtHome(sheet))
      .map((sheet) => (sheet.trail.length > TRAIL_ON_SCREEN ? { ...sheet, trail: sheet.trail.slice(-TRAIL_ON_SCREEN) } : sheet)),
  };
}

export function isAtHome({ homework }: Pick<Sheet, 'homework'>): boolean {
  return homework !== undefined && homework.handedIn === undefined;
}

export function openedSheet(entry: Extract<WorksheetEntry, { kind: 'worksheet.opened' }>): Sheet {
  const { sheetId, sheet, of, sessionId, by } = entry.body;
  const kind = must(kindOf(sheet, of), `worksheet kind ${sheet} ${of}`);
  return {
    sheetId,
    kind: sheet,
    version: of,
    sessionId,
    doc: emptyDoc(kind.schema),
    openedBy: by,
    openedAt: entry.at,
    homework: undefined,
    isShown: false,
    planned: {},
    trail: [],
  };
}

/** One sheet after one more entry of its own. */
export function changedSheet(sheet: Sheet, entry: Exclude<WorksheetEntry, { kind: 'worksheet.opened' }>): Sheet {
  switch (entry.kind) {
    case 'worksheet.changed':
      return written(sheet, entry);
    case 'worksheet.assigned': {
      const { due, reminder, by } = entry.body;
      return { ...sheet, homework: { due, reminder, by, at: entry.at, handedIn: undefined } };
    }
    case 'worksheet.shown':
      return { ...sheet, isShown: true };
    case 'worksheet.hidden':
      return { ...sheet, isShown: false };
    case 'worksheet.unassigned':
      return { ...sheet, homework: undefined };
    case 'worksheet.handed-in': {
      const { how, note, by } = entry.body;
      return sheet.homework ? { ...sheet, homework: { ...sheet.homework, handedIn: { how, note, by, at: entry.at } } } : sheet;
    }
    case 'worksheet.planned': {
      const { itemId, stepId, line, by } = entry.body;
      return { ...sheet, planned: { ...sheet.planned, [itemId]: { stepId, line, by, at: entry.at } } };
    }
    default:
      return unreachable(entry);
  }
}

function written(sheet: Sheet, entry: Extract<WorksheetEntry, { kind: 'worksheet.changed' }>): Sheet {
  const { operation, by } = entry.body;
  const kind = must(kindOf(sheet.kind, sheet.version), 'the kind of a sheet');
  const applied = applyOperation(kind.schema, sheet.doc, operation, { by, at: entry.at, version: entry.opId });
  const doc = must(applied.ok ? applied.doc : undefined, 'a worksheet after an accepted operation');
  const [field] = operation.path;
  if (operation.path.length !== 1 || field === undefined || !kind.trail.includes(field)) return { ...sheet, doc };
  const value = fieldAt(doc, [field])?.value;
  const mark: readonly Mark[] = typeof value === 'number' ? [{ field, value, by, at: entry.at }] : [];
  return { ...sheet, doc, trail: [...sheet.trail, ...mark] };
}

export const worksheets: Capability<Worksheets, WorksheetFact> = {
  name: 'worksheets',
  audience: 'shared',
  kinds: {
    'worksheet.opened': 1,
    'worksheet.shown': 1,
    'worksheet.hidden': 1,
    'worksheet.changed': 1,
    'worksheet.assigned': 1,
    'worksheet.unassigned': 1,
    'worksheet.handed-in': 1,
    'worksheet.planned': 1,
  },
  start,
  evolve,
  window,
};
