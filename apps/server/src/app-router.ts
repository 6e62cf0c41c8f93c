import { chartsRouter } from './charts/router.ts';
import { liveRouter } from './live/router.ts';
import { messagesRouter } from './messages/router.ts';
import { peopleRouter } from './people/router.ts';
import { router } from './trpc.ts';

export const appRouter = router({ people: peopleRouter, charts: chartsRouter, live: liveRouter, messages: messagesRouter });
export type AppRouter = typeof appRouter;
