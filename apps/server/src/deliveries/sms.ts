import { appendFile } from 'node:fs/promises';
import { sha256 } from '../journal/hash.ts';
import { Undeliverable, type Letter } from './channels.ts';

/** Takes a text for a number; throws when it did not. */
export type SmsGateway = (letter: Letter, number: string) => Promise<void>;

export type SmsSettings = {
  readonly url: string;
  readonly token: string;
};

const PATIENCE_MS = 15_000;
/** The gateway will never take this one. */
const NEVER = new Set([400, 404, 410, 422]);

/** One line per text in a file, without the number and without the words: what a demo or a clinic without a gateway has. */
export function logSms(file: string, now: () => number): SmsGateway {
  return ({ deliveryId, to, template }) =>
    appendFile(file, `${JSON.stringify({ at: now(), delivery: sha256(deliveryId).slice(0, 16), sms: true, to, template })}\n`, {
      mode: 0o600,
    });
}

/**
 * A gateway by HTTP: `POST url` with `{ id, to, text }` and a bearer token; any 2xx answer takes it. `id` is the same when one
 * text is tried again, so that a gateway can tell. A small bridge to any provider is a few lines.
 */
export function httpSms({ url, token }: SmsSettings): SmsGateway {
  return async ({ deliveryId, text }, number) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ id: sha256(deliveryId), to: number, text }),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    await response.body?.cancel();
    if (NEVER.has(response.status)) throw new Undeliverable('not taken');
    if (!response.ok) throw new Error('not taken now');
  };
}
