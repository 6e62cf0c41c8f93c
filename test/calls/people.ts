/** Two people with devices that are not there, before a visit that one of them lets the other into. */
import { DEMO_PASSWORD } from '@cairn/server/testing';
import { chromium, expect, type Browser, type Page } from '@playwright/test';
import { bring } from '../../scripts/machine.ts';
import { sizes, type Size } from '../support/browser.ts';
import { CHART, send, watchLines } from './calling.ts';

type BrowserSettings = {
  /** What to run instead of the browser itself. */
  readonly program?: string;
  /** An address without TLS that counts as safe: only there a page may use camera and microphone. */
  readonly trusted?: string;
};

export function openBrowser({ program, trusted }: BrowserSettings = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: program ?? bring('chromium'),
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--use-fake-device-for-media-stream=fps=15',
      ...(trusted ? [`--unsafely-treat-insecure-origin-as-secure=${trusted}`] : []),
    ],
  });
}

/** A signed-in page of somebody who lets it use camera and microphone. */
export async function seat(browser: Browser, url: string, personId: string, size: Size, relay = false): Promise<Page> {
  const context = await browser.newContext({ baseURL: url, viewport: sizes[size], permissions: ['camera', 'microphone'], locale: 'en-US' });
  await watchLines(context, relay);
  const page = await context.newPage();
  // One-click sign-in answers to the loopback address only, and not everybody here comes from there.
  const answer = await page.request.post('/api/sign-in', { data: { username: personId, password: DEMO_PASSWORD, sharedPhone: false } });
  if (!answer.ok()) throw new Error(`${personId} could not sign in: ${answer.status()}`);
  return page;
}

const stage = (page: Page) => page.getByRole('region', { name: 'Video and sound' });

/** Maya sits in the room of a visit that begins now, in the call; Dee waits at its door, camera and sound tried. */
export async function atTheDoor(maya: Page, dee: Page): Promise<string> {
  const { sessionId } = await openVisit(maya, dee);
  await maya.goto(`/session/${CHART}/${sessionId}`);
  await stage(maya).getByRole('button', { name: 'Start video' }).click();
  await expect(stage(maya)).toContainText('Only you are in the call now.');
  await dee.goto(`/visit/${sessionId}`);
  await dee.getByText('Test camera and sound').click();
  await dee.getByRole('button', { name: 'Try camera and sound' }).click();
  await dee.getByRole('button', { name: 'I am ready' }).click();
  await expect(dee.getByText('The call starts when you are in the room.')).toBeVisible();
  await expect(maya.getByRole('button', { name: 'Let Dee in' })).toBeVisible();
  return sessionId;
}

async function openVisit(maya: Page, dee: Page): Promise<{ readonly sessionId: string }> {
  const soon = new Date(Date.now() + 10 * 60_000);
  const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/New_York', dateStyle: 'short', timeStyle: 'short' }).format(soon);
  const [day, clock] = wall.split(' ');
  await send(maya, 'scheduling.book', { withId: 'maya', day, clock, minutes: 45, where: 'video', kind: 'counseling' });
  const snapshot = (await (await maya.request.post('/trpc/live.snapshot', { data: { chart: CHART } })).json()) as {
    readonly result: { readonly data: { readonly state: { readonly scheduling: { readonly appointments: readonly Booked[] } } } };
  };
  const at = Math.floor(soon.getTime() / 60_000) * 60_000;
  const booked = snapshot.result.data.state.scheduling.appointments.find(({ startsAt }) => startsAt === at);
  if (!booked) throw new Error(`no visit at ${wall}`);
  const { appointmentId } = booked;
  await send(dee, 'sessions.arrive', { appointmentId });
  return send(maya, 'sessions.open', { appointmentId });
}
type Booked = { readonly appointmentId: string; readonly startsAt: number };

/** Milliseconds until both pages decode a moving picture, from the press that lets Dee in. */
export async function letIn(maya: Page, dee: Page): Promise<number> {
  const moving = [maya, dee].map((page) => page.evaluate(untilMoving));
  await maya.evaluate(() => {
    document.addEventListener('click', () => Object.assign(globalThis, { pressedAt: Date.now() }), { capture: true, once: true });
  });
  await maya.getByRole('button', { name: 'Let Dee in' }).click();
  const at = await Promise.all(moving);
  const pressedAt = await maya.evaluate(() => (globalThis as unknown as { pressedAt: number }).pressedAt);
  return Math.max(...at) - pressedAt;
}

/** Runs in the page: the wall clock when the second picture after now was decoded. */
async function untilMoving(): Promise<number> {
  const { collected } = globalThis as unknown as { collected: { lines: RTCPeerConnection[] } };
  for (let left = 3000; left > 0; left -= 1) {
    for (const line of collected.lines)
      for (const one of (await line.getStats()).values() as Iterable<{ type: string; kind?: string; framesDecoded?: number }>)
        if (one.type === 'inbound-rtp' && one.kind === 'video' && (one.framesDecoded ?? 0) >= 2) return Date.now();
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error('no moving picture within a minute');
}
