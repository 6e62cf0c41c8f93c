import {
  assignInput,
  decide,
  handInInput,
  openInput,
  showInput,
  unassignInput,
  writeInput,
  type Door,
  type Sheet,
  type SheetDesk,
  type WorksheetCommand,
} from '@cairn/worksheets';
import type { Unit } from '../journal/unit.ts';
import { command } from '../trpc.ts';
import { forWriting, readWindow } from './store.ts';

/** How a session stands for the person who acts; wired where sessions and worksheets meet. */
export type DoorOf = (unit: Unit, sessionId: string) => Promise<Door | undefined>;

/** `addToPlan` stands beside these in sheet-to-plan.ts: it writes into two capabilities. */
export function worksheetProcedures(doorOf: DoorOf) {
  /** The sheet that is meant, and how its session stands: no session is asked about for what was taken home. */
  const onSheet = async (unit: Unit, command: Exclude<WorksheetCommand, { type: 'open' }>) => {
    const { sheets } = await forWriting(unit.tx, unit.chart, command.sheetId);
    return decide({ sheets, door: await doorFor(unit, sheets[0]) }, command, unit.context);
  };
  const doorFor = async (unit: Unit, sheet: Sheet | undefined): Promise<Door | undefined> =>
    sheet?.sessionId !== undefined && !sheet.homework ? doorOf(unit, sheet.sessionId) : undefined;
  /** All that screens know: for what is decided over more than one sheet, and must be seen on every screen. */
  const around = async (unit: Unit, sessionId: string | undefined): Promise<SheetDesk> => ({
    ...(await readWindow(unit.tx, unit.chart)),
    door: sessionId === undefined ? undefined : await doorOf(unit, sessionId),
  });
  return {
    open: command('worksheets.open', openInput, async ({ unit, input: { kind, sessionId } }) =>
      decide(await around(unit, sessionId), { type: 'open', kind, sessionId }, unit.context),
    ),
    write: command('worksheets.write', writeInput, ({ unit, input: { opId, sheetId, operation } }) =>
      onSheet(unit, { type: 'write', opId, sheetId, operation }),
    ),
    assign: command('worksheets.assign', assignInput, async ({ unit, input: { sheetId, due, reminder } }) =>
      decide(await around(unit, undefined), { type: 'assign', sheetId, due, reminder }, unit.context),
    ),
    unassign: command('worksheets.unassign', unassignInput, ({ unit, input: { sheetId } }) => onSheet(unit, { type: 'unassign', sheetId })),
    show: command('worksheets.show', showInput, ({ unit, input: { sheetId } }) => onSheet(unit, { type: 'show', sheetId })),
    hide: command('worksheets.hide', showInput, ({ unit, input: { sheetId } }) => onSheet(unit, { type: 'hide', sheetId })),
    handIn: command('worksheets.handIn', handInInput, ({ unit, input: { sheetId, how, note } }) =>
      onSheet(unit, { type: 'hand-in', sheetId, how, note }),
    ),
  };
}
