/**
 * Static files by allow-list, so that Help now and the app open without a network.
 * Never an API answer: nothing about a person is ever in this cache.
 */

/** Filled in by the build: the files a patient's phone needs, with a hash of them all. */
declare const CAIRN_FILES: { readonly version: string; readonly files: readonly string[] };

type Extendable = Event & { waitUntil(work: Promise<unknown>): void };
type Fetching = Extendable & { readonly request: Request; respondWith(answer: Promise<Response>): void };
type Asking = Extendable & { readonly data: unknown; readonly ports: readonly MessagePort[] };
type Pushed = Extendable & { readonly data: { json(): unknown } | null };
type Tapped = Extendable & { readonly notification: { close(): void } };
type Window = { readonly url: string; focus(): Promise<unknown> };
type Worker = {
  readonly location: Location;
  readonly registration: { showNotification(title: string, options: { body: string; tag: string; icon: string }): Promise<void> };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<readonly Window[]>;
    openWindow(url: string): Promise<unknown>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(kind: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(kind: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(kind: 'push', listener: (event: Pushed) => void): void;
  addEventListener(kind: 'notificationclick', listener: (event: Tapped) => void): void;
  addEventListener(kind: 'message', listener: (event: Asking) => void): void;
};

const worker = self as unknown as Worker;
const { version, files } = CAIRN_FILES;
const prefix = 'cairn-static-';
const cacheName = `${prefix}${version}`;
const shell = '/';
/** How long a page may wait for the network before the kept one opens. */
const patience = 2500;

async function install(): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.addAll([shell, ...files].map((path) => new Request(path, { cache: 'reload', credentials: 'omit' })));
  await worker.skipWaiting();
}

/** The one before stays for pages that are still open with its files. */
async function tidy(): Promise<void> {
  const ours = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== cacheName);
  await Promise.all(ours.slice(0, -1).map((name) => caches.delete(name)));
  await worker.clients.claim();
}

const kept = async (path: string): Promise<Response | undefined> =>
  (await (await caches.open(cacheName)).match(path)) ?? caches.match(path);

async function isHelpSaved(): Promise<boolean> {
  const found = await Promise.all([shell, ...files].map((path) => kept(path)));
  return found.every((file) => file !== undefined);
}

async function page(request: Request): Promise<Response> {
  const network = fetch(request);
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patience));
  const first = await Promise.race([network, late]).catch(() => undefined);
  if (first?.ok) return first;
  return (await kept(shell)) ?? network;
}

/** Hashed files never change, so the kept one is right. */
async function asset(request: Request, path: string): Promise<Response> {
  const found = await kept(path);
  if (found) return found;
  const answer = await fetch(request);
  const type = answer.headers.get('content-type') ?? '';
  if (answer.ok && !type.startsWith('text/html')) await (await caches.open(cacheName)).put(path, answer.clone());
  return answer;
}

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(tidy()));
worker.addEventListener('message', (event) => {
  if (event.data === 'is-help-saved') event.waitUntil(isHelpSaved().then((saved) => event.ports[0]?.postMessage(saved)));
});
/** A push must show something, and shows nothing but its neutral words: anybody may be looking at the phone. */
function notice(event: Pushed): { readonly title: string; readonly body: string } {
  try {
    const { title, body } = (event.data?.json() ?? {}) as { readonly title?: unknown; readonly body?: unknown };
    if (typeof title === 'string' && typeof body === 'string') return { title, body };
  } catch {
    // What cannot be read still stands for a reminder.
  }
  return { title: 'A reminder', body: 'You have a reminder.' };
}

async function openDay(): Promise<void> {
  const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  await (open[0]?.focus() ?? worker.clients.openWindow(shell));
}

worker.addEventListener('push', (event) => {
  const { title, body } = notice(event);
  event.waitUntil(worker.registration.showNotification(title, { body, tag: 'reminder', icon: '/icon.svg' }));
});
worker.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(openDay());
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
  if (request.mode === 'navigate') {
    if (!/^\/(api|trpc|socket\.io|healthz)(\/|$)/.test(url.pathname)) event.respondWith(page(request));
    return;
  }
  if (url.pathname.startsWith('/assets/') || files.includes(url.pathname)) event.respondWith(asset(request, url.pathname));
});

export {};
