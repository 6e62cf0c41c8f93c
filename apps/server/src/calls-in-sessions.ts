import { isIn, sessionOf } from '@cairn/sessions';
import type { WhoIsIn } from './calls/permission.ts';
import { forDeciding } from './sessions/store.ts';

/** A call has no list of its own of who may be in it: the session's record says who is there. */
export const whoIsInSession: WhoIsIn = async (tx, chart, sessionId) => {
  const session = sessionOf(await forDeciding(tx, chart, sessionId), sessionId);
  return new Set(session?.people.filter(({ personId }) => isIn(session, personId)).map(({ personId }) => personId));
};
