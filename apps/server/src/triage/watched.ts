import type { Reaction } from '../journal/unit.ts';
import { endLadder, redraw, rerank, sendPages, startLadder, watchCheckIn } from './reactions.ts';

/** What triage does after whose facts. */
export const triageReactions: readonly (readonly [kind: string, reaction: Reaction])[] = [
  ['check-in.due', redraw],
  ['check-in.started', redraw],
  ['check-in.answered', watchCheckIn],
  ['check-in.changed', watchCheckIn],
  ['check-in.skipped', watchCheckIn],
  ['check-in.finished', watchCheckIn],
  ['check-in.call-asked', watchCheckIn],
  ['check-in.missed', watchCheckIn],
  ['alert.raised', startLadder],
  ['alert.evidence-added', startLadder],
  ['alert.handed', startLadder],
  ['alert.escalated', sendPages],
  ['alert.taken', endLadder],
  ['alert.resolved', endLadder],
  ['chart.opened', redraw],
  ['chart.preferences-set', redraw],
  ['appointment.booked', redraw],
  ['appointment.cancelled', redraw],
  ['care-team.joined', rerank],
  ['care-team.left', rerank],
];
