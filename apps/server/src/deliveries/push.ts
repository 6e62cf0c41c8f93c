import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SubscriptionInput } from '@cairn/consent';
import type { Letter } from './channels.ts';
import { encryptPush, makePushKeys, vapid, type PushKeys } from './push-message.ts';

/** `gone`: the device takes no more; it is to be forgotten. */
export type PushOutcome = 'taken' | 'gone';
export type Push = (letter: Pick<Letter, 'subject' | 'text' | 'deliveryId'>, subscription: SubscriptionInput) => Promise<PushOutcome>;

export type PushSettings = {
  /** `mailto:` or `https:`, where the push service may reach whoever runs this. */
  readonly contact: string;
  /** Hosts of push services, or `.` and the end of their names. Nobody makes us send anywhere else. */
  readonly hosts: readonly string[];
};

export const pushDefaults: PushSettings = {
  contact: 'mailto:no-reply@localhost.invalid',
  hosts: [
    'fcm.googleapis.com',
    'updates.push.services.mozilla.com',
    '.push.services.mozilla.com',
    '.push.apple.com',
    '.notify.windows.com',
  ],
};

const PATIENCE_MS = 15_000;
/** A reminder that could not be given within half a day is of no use. */
const KEEP_FOR_S = 12 * 3600;
/** The push service does not know the device any more, or never took our key for it. */
const GONE = new Set([403, 404, 410]);

export function isPushHost(endpoint: string, hosts: readonly string[]): boolean {
  const { protocol, hostname, host } = new URL(endpoint);
  if (hosts.includes(`${protocol}//${host}`)) return true;
  return protocol === 'https:' && hosts.some((one) => (one.startsWith('.') ? hostname.endsWith(one) : hostname === one));
}

export function webPush(keys: () => PushKeys, { contact, hosts }: PushSettings, now: () => number): Push {
  return async ({ subject, text }, subscription) => {
    const { endpoint } = subscription;
    if (!isPushHost(endpoint, hosts)) return 'gone';
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        authorization: vapid(endpoint, contact, keys(), now()),
        'content-encoding': 'aes128gcm',
        'content-type': 'application/octet-stream',
        ttl: String(KEEP_FOR_S),
        urgency: 'normal',
      },
      body: new Uint8Array(encryptPush(JSON.stringify({ title: subject, body: text }), subscription)),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    await response.body?.cancel();
    if (GONE.has(response.status)) return 'gone';
    if (!response.ok) throw new Error('not taken now');
    return 'taken';
  };
}

/** Made when first needed and kept beside the data, readable by its owner only: devices are bound to them. */
export function keptPushKeys(folder: string): () => PushKeys {
  let keys: PushKeys | undefined;
  return () => (keys ??= read(join(folder, 'push-keys.json'), folder));
}

function read(file: string, folder: string): PushKeys {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as PushKeys;
  const keys = makePushKeys();
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify(keys), { mode: 0o600 });
  return keys;
}
