import { watchedMeasures } from '@cairn/triage';
import type { Reaction, Unit } from '../journal/unit.ts';
import { refreshRanks, refreshRow } from './caseload.ts';
import { letGo } from './letting-go.ts';
import { endLadder, judgeCheckIn, sendPages, startLadder } from './reactions.ts';
import type { Sources } from './sources.ts';

/** What triage does after whose facts. Whatever happens inside, a chart's row is drawn once, at the end. */
export function triageReactions(from: Sources): readonly (readonly [kind: string, reaction: Reaction])[] {
  const drawing = new WeakSet<Unit>();
  const thenDraw =
    (act: Reaction): Reaction =>
    async (unit, entry) => {
      const outer = !drawing.has(unit);
      drawing.add(unit);
      await act(unit, entry);
      if (!outer) return;
      drawing.delete(unit);
      await refreshRow(from, unit);
    };
  const judge = thenDraw((unit, entry) => judgeCheckIn(from, unit, entry));
  // An answer that no rule reads changes nothing here; one that does draws the row by the alert that follows from it.
  const judgeAnswer: Reaction = async (unit, entry) => {
    if (watchedMeasures.has((entry.body as { readonly measure: string }).measure)) await judgeCheckIn(from, unit, entry);
  };
  const draw = thenDraw(async () => {});
  return [
    ['check-in.due', draw],
    ['check-in.answered', judgeAnswer],
    ['check-in.changed', judge],
    ['check-in.skipped', judgeAnswer],
    ['check-in.finished', judge],
    ['check-in.call-asked', judge],
    ['check-in.missed', judge],
    ['alert.raised', thenDraw(startLadder)],
    ['alert.evidence-added', thenDraw(startLadder)],
    ['alert.handed', thenDraw(startLadder)],
    ['alert.escalated', thenDraw(sendPages)],
    ['alert.came-due', draw],
    ['alert.taken', thenDraw(endLadder)],
    ['alert.resolved', thenDraw(endLadder)],
    ['chart.opened', draw],
    ['chart.preferences-set', draw],
    ['appointment.booked', draw],
    ['appointment.cancelled', draw],
    ['care-team.joined', refreshRanks],
    ['care-team.left', thenDraw(letGo)],
  ];
}
