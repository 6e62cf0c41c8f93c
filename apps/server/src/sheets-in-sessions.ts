import { isIn, sessionOf } from '@cairn/sessions';
import type { DoorOf } from './worksheets/router.ts';
import { forDeciding } from './sessions/store.ts';

/** Whether a session goes on, and whether the person who acts is in it by the record. */
export const doorOf: DoorOf = async (unit, sessionId) => {
  const session = sessionOf(await forDeciding(unit.tx, unit.chart, sessionId), sessionId);
  return session && { sessionId, isOpen: session.status !== 'ended', isIn: isIn(session, unit.context.actor.personId) };
};
