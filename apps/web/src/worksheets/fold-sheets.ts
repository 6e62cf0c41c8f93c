import type { Actor, Instant, OpId } from '@cairn/kernel';
import { decide, evolve, sheetOf, type WorksheetCommand, type WorksheetEntry, type Worksheets } from '@cairn/worksheets';

/** A command on this device that the server has not answered yet. */
export type Waiting = {
  readonly opId: OpId;
  readonly at: Instant;
  readonly path: string;
  readonly input: Readonly<Record<string, unknown>>;
};

/** The sheets as they will be when the server agrees: the same deciding and folding, over what is confirmed. */
export function foldSheets(confirmed: Worksheets, waiting: readonly Waiting[], me: Actor): Worksheets {
  return waiting.reduce((state, one) => foldOne(state, one, me), confirmed);
}

function foldOne(state: Worksheets, one: Waiting, me: Actor): Worksheets {
  const command = commandOf(one);
  const sheet = command && sheetOf(state, command.sheetId);
  if (!sheet) return state;
  const door = sheet.sessionId === undefined ? undefined : { sessionId: sheet.sessionId, isOpen: true, isIn: true };
  const context = { now: one.at, today: '', actor: me, newId: () => one.opId, random: () => 0 };
  const decision = decide({ ...state, door }, command, context);
  if (!decision.ok) return state;
  return decision.facts.reduce(
    (folded, fact) => evolve(folded, { stream: '', seq: 0, at: one.at, actor: me.personId, opId: one.opId, ...fact } as WorksheetEntry),
    state,
  );
}

/** Only what a person writes or says of their homework is shown before the server has it; opening, giving and the plan are shown when they are true. */
function commandOf({ path, opId, input }: Waiting): Extract<WorksheetCommand, { type: 'write' | 'hand-in' }> | undefined {
  const { sheetId, operation, how, note } = input;
  if (path === 'worksheets.write') return { type: 'write', opId, sheetId, operation } as Extract<WorksheetCommand, { type: 'write' }>;
  if (path === 'worksheets.handIn') return { type: 'hand-in', sheetId, how, note } as Extract<WorksheetCommand, { type: 'hand-in' }>;
  return undefined;
}
