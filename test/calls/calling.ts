/** What a journey and a measurement need of a call: two people in a room, their lines, and what the record says of how they met. */
import type { ModeChange, Sessions } from '@cairn/sessions';
import type { BrowserContext, Page } from '@playwright/test';

export const CHART = 'c-dee';

type Collected = { lines: RTCPeerConnection[] };

/** Every line that pages of this context open, in reach of the test; with `relay`, lines go through the relay or nowhere. */
export async function watchLines(context: BrowserContext, relay = false): Promise<void> {
  await context.addInitScript((relayOnly) => {
    const collected: Collected = { lines: [] };
    Object.assign(globalThis, { collected });
    globalThis.RTCPeerConnection = new Proxy(RTCPeerConnection, {
      construct(target, [settings]: [RTCConfiguration]) {
        const line = new target(relayOnly ? { ...settings, iceTransportPolicy: 'relay' } : settings);
        collected.lines.push(line);
        return line;
      },
    });
  }, relay);
}

/** Pictures that this page decoded so far, and the kinds of way they came. */
export function decoded(page: Page): Promise<{ readonly frames: number; readonly ways: readonly string[] }> {
  return page.evaluate(async () => {
    const { lines } = (globalThis as unknown as { readonly collected: Collected }).collected;
    let frames = 0;
    const ways = new Set<string>();
    for (const line of lines.filter(({ connectionState }) => connectionState === 'connected')) {
      const stats = new Map<string, Record<string, unknown>>(
        (await line.getStats()) as unknown as Iterable<[string, Record<string, unknown>]>,
      );
      for (const one of stats.values()) {
        if (one['type'] === 'inbound-rtp' && one['kind'] === 'video') frames += Number(one['framesDecoded'] ?? 0);
        if (one['type'] !== 'candidate-pair' || one['nominated'] !== true || one['state'] !== 'succeeded') continue;
        ways.add(String(stats.get(String(one['localCandidateId']))?.['candidateType']));
      }
    }
    return { frames, ways: [...ways] };
  });
}

type Result = { readonly sessionId: string };

/** A command as a page sends it. */
export async function send(page: Page, path: string, input: Readonly<Record<string, unknown>>): Promise<Result> {
  const data = { opId: `op-${crypto.randomUUID()}`, chart: CHART, ...input };
  const answer = (await (await page.request.post(`/trpc/${path}`, { data })).json()) as {
    readonly result?: { readonly data: { readonly status: string; readonly result: { readonly sessionId: string } } };
  };
  if (answer.result?.data.status !== 'committed') throw new Error(`${path}: ${JSON.stringify(answer)}`);
  return answer.result.data.result;
}

/** How they met, as the record of the newest session has it. */
export async function modesOf(page: Page): Promise<readonly ModeChange[]> {
  const answer = (await (await page.request.post('/trpc/live.snapshot', { data: { chart: CHART } })).json()) as {
    readonly result: { readonly data: { readonly state: { readonly sessions: Sessions } } };
  };
  return answer.result.data.state.sessions.sessions.at(-1)?.modes ?? [];
}
