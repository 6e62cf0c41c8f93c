import { dangerIn, watchedMeasures } from '@cairn/triage';
import type { Reaction, Unit } from '../journal/unit.ts';
import { refreshRanks, refreshRow } from './caseload.ts';
import { letGo } from './letting-go.ts';
import { setDaily } from './daily.ts';
import { endLadder, judgeFact, sendPages, startLadder } from './reactions.ts';
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
      // A chart that is only being opened is followed from its first day's look on.
      await refreshRow(from, unit, entry.kind !== 'chart.opened');
    };
  const judge = thenDraw((unit, entry) => judgeFact(from, unit, entry));
  // An answer that no rule reads changes nothing here; one that does draws the row by the alert that follows from it.
  const judgeAnswer: Reaction = async (unit, entry) => {
    const { measure, value } = entry.body as { readonly measure: string; readonly value?: unknown };
    const dangerous = typeof value === 'string' && dangerIn(value).length > 0;
    if (dangerous || watchedMeasures.has(measure)) await judgeFact(from, unit, entry);
  };
  // Nearly every message or line says nothing that a rule reads; a concern always does.
  const judgeMessage: Reaction = async (unit, entry) => {
    const written = from.writtenBy(entry);
    if ((written && dangerIn(written.text).length > 0) || from.heardBy(entry)) await judgeFact(from, unit, entry);
  };
  const draw = thenDraw(async () => {});
  return [
    ['check-in.due', thenDraw(setDaily)],
    ['check-in.answered', judgeAnswer],
    ['check-in.changed', judge],
    ['check-in.skipped', judgeAnswer],
    ['check-in.finished', judge],
    ['check-in.call-asked', judge],
    ['check-in.scored', judge],
    ['check-in.rederived', judge],
    ['check-in.acted', judge],
    ['check-in.act-withdrawn', judge],
    ['check-in.waiting', judge],
    ['check-in.passed', judge],
    ['check-in.stopped', judge],
    ['check-in.missed', judge],
    ['alert.raised', thenDraw(startLadder)],
    ['alert.evidence-added', thenDraw(startLadder)],
    ['alert.handed', thenDraw(startLadder)],
    ['alert.escalated', thenDraw(sendPages)],
    ['alert.came-due', draw],
    ['alert.taken', thenDraw(endLadder)],
    ['alert.resolved', thenDraw(endLadder)],
    ['chart.opened', thenDraw(setDaily)],
    ['care-event.recorded', judge],
    ['care-event.withdrawn', judge],
    ['care-tier.reviewed', draw],
    ['care-tier.lowered', draw],
    ['message.sent', judgeMessage],
    ['family.said', judgeMessage],
    ['concern.received', judgeMessage],
    ['chart.preferences-set', draw],
    ['appointment.booked', draw],
    ['appointment.cancelled', draw],
    ['care-team.joined', refreshRanks],
    ['care-team.left', thenDraw(letGo)],
  ];
}
