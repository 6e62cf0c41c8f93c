import { chartsRouter } from './charts/router.ts';
import { liveRouter } from './live/router.ts';
import { messagesRouter } from './messages/router.ts';
import { notesRouter } from './notes/router.ts';
import { peopleRouter } from './people/router.ts';
import { addToPlan } from './session-to-plan.ts';
import { sessionProcedures } from './sessions/router.ts';
import { router } from './trpc.ts';

export const appRouter = router({
  people: peopleRouter,
  charts: chartsRouter,
  live: liveRouter,
  messages: messagesRouter,
  sessions: router({ ...sessionProcedures, addToPlan }),
  notes: notesRouter,
});
export type AppRouter = typeof appRouter;
