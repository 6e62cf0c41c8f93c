import { fileURLToPath } from 'node:url';
import type { PersonId } from '@cairn/kernel';
import type { HttpBindings } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { secureHeaders } from 'hono/secure-headers';
import { appRouter } from './app-router.ts';
import type { Auth } from './auth/auth.ts';
import type { Sessions } from './auth/sessions.ts';
import type { Cairn } from './cairn.ts';
import { reachRoutes } from './deliveries/routes.ts';
import { joinRoutes } from './join-routes.ts';
import { demoRoutes } from './demo/routes.ts';
import { releaseParts } from './release-parts.ts';
import { releaseRoutes } from './consent/release-routes.ts';
import { programNow } from './people/store.ts';
import { readGuestRoom } from './guest-pages.ts';
import { planRoutes } from './plan-on-paper.ts';
import { guestRoutes } from './sessions/guest-routes.ts';
import { signInRoutes } from './auth/routes.ts';
import { schedulingRoutes } from './scheduling/routes.ts';

export type HttpParts = {
  readonly cairn: Cairn;
  readonly auth: Auth;
  readonly sessions: Sessions;
  readonly origins: () => readonly string[];
  readonly demo: boolean;
  /** Somebody's page has just asked for what it shows. */
  readonly seen: (person: PersonId) => void;
};

const LARGEST_BODY = 1024 * 1024;
const WEB = fileURLToPath(new URL('../../web/dist', import.meta.url));

export function createHttp(parts: HttpParts): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use('*', headers);
  app.use('*', sameOrigin(parts.origins));
  app.use('*', bodyLimit({ maxSize: LARGEST_BODY, onError: (c) => c.json({ code: 'too-large' }, 413) }));
  app.get('/healthz', (c) => c.json({ ok: true }));
  app.get('/api/program', async (c) => {
    const { name, phone } = await programNow(parts.cairn.store.read);
    return c.json({ name, phone, demo: parts.demo });
  });
  app.route('/api', signInRoutes(parts));
  app.route('/api', reachRoutes(parts));
  app.route('/api', joinRoutes(parts));
  app.route('/api', guestRoutes(parts, readGuestRoom));
  app.route('/api', schedulingRoutes(parts));
  app.route('/api', planRoutes(parts));
  app.route('/api', releaseRoutes(parts, releaseParts));
  if (parts.demo) app.route('/api/demo', demoRoutes(parts));
  app.all('/trpc/*', (c) => trpc(parts, c.req.raw));
  app.all('/api/*', (c) => c.json({ code: 'not-available' }, 404));
  app.use('*', compress());
  app.use('/assets/*', serveStatic({ root: WEB, onFound: (_path, c) => c.header('cache-control', 'public, max-age=31536000, immutable') }));
  app.use('*', serveStatic({ root: WEB, onFound: (_path, c) => c.header('cache-control', 'no-cache') }));
  app.get('*', serveStatic({ root: WEB, path: 'index.html' }));
  app.onError((error, c) => {
    parts.cairn.log.failed('http', c.req.method, error);
    return c.json({ code: 'unavailable' }, 500);
  });
  return app;
}

/** Strict: nothing from elsewhere, nothing inline, no framing. */
const headers: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    styleSrcAttr: ["'unsafe-inline'"],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    mediaSrc: ["'self'"],
    manifestSrc: ["'self'"],
    workerSrc: ["'self'"],
    frameAncestors: ["'none'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
  },
  permissionsPolicy: { camera: ['self'], microphone: ['self'], geolocation: [] },
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
});

/** A request that changes anything must come from our own page. */
function sameOrigin(origins: () => readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    const unsafe = !['GET', 'HEAD', 'OPTIONS'].includes(c.req.method);
    const origin = c.req.header('origin');
    const foreign = origin ? !origins().includes(origin) : ['cross-site', 'same-site'].includes(c.req.header('sec-fetch-site') ?? '');
    if (unsafe && foreign) return c.json({ code: 'not-available' }, 403);
    return next();
  };
}

async function trpc({ cairn, sessions }: HttpParts, request: Request): Promise<Response> {
  const signedIn = await sessions.findVisitor(request.headers.get('cookie'));
  if (signedIn) await sessions.touch(signedIn.session.token);
  const response = await fetchRequestHandler({
    allowMethodOverride: true,
    allowBatching: false,
    endpoint: '/trpc',
    req: request,
    router: appRouter,
    createContext: () => ({ cairn, signedIn }),
    onError: ({ error, path }) => {
      if (error.code === 'INTERNAL_SERVER_ERROR') cairn.log.failed('procedure', path ?? '', error.cause ?? error);
    },
  });
  response.headers.set('cache-control', 'no-store');
  return response;
}
