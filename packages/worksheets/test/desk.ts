import { must, type Actor, type Context } from '@cairn/kernel';
import {
  decide,
  evolve,
  start,
  type Door,
  type KindKey,
  type Sheet,
  type WorksheetCommand,
  type WorksheetEntry,
  type Worksheets,
} from '../src/index.ts';

export const maya: Actor = { personId: 'maya', name: 'Maya Alvarez', role: 'counselor' };
export const dee: Actor = { personId: 'dee', name: 'Dee Morgan', role: 'patient' };
export const TODAY = '2026-11-22';

/** A chart's worksheets with a scripted clock and scripted ids; one session, `s1`, goes on and everybody is in it. */
export function desk() {
  let state: Worksheets = start();
  let seq = 0;
  const door: Door = { sessionId: 's1', isOpen: true, isIn: true };
  const contextOf = (actor: Actor): Context => ({ now: 1000 + seq, today: TODAY, actor, newId: () => `id-${seq + 1}`, random: () => 0 });

  function does(actor: Actor, command: WorksheetCommand, at: Door | undefined = door) {
    const opId = command.type === 'write' ? command.opId : `op-${seq + 1}`;
    const decision = decide({ ...state, door: at }, command, contextOf(actor));
    for (const fact of decision.ok ? decision.facts : []) {
      seq += 1;
      state = evolve(state, { stream: 'c/shared', seq, at: 1000 + seq, actor: actor.personId, opId, ...fact } as WorksheetEntry);
    }
    return decision;
  }

  function open(actor: Actor, kind: KindKey, sessionId: string | undefined = 's1'): string {
    const decision = does(actor, { type: 'open', kind, sessionId });
    return must(decision.ok ? decision.result.sheetId : undefined, 'an opened sheet');
  }

  let writes = 0;
  function set(actor: Actor, sheetId: string, field: string, value: string | number | boolean) {
    const base = must(sheet(sheetId).doc.fields[field], field);
    const version = 'version' in base ? base.version : '';
    const opId = `w-${(writes += 1)}`;
    return does(actor, { type: 'write', opId, sheetId, operation: { type: 'set', path: [field], value, base: version } });
  }

  function sheet(sheetId: string): Sheet {
    return must(
      state.sheets.find((one) => one.sheetId === sheetId),
      'a sheet',
    );
  }

  return { does, open, set, sheet, state: () => state };
}

/** What a decision refused, or undefined when it was accepted. */
export function refused(decision: ReturnType<typeof decide>): string | undefined {
  return decision.ok ? undefined : decision.refusal.code;
}
