import { pushDefaults, type PushSettings } from './push.ts';
import type { SmsSettings } from './sms.ts';

export type ReachOptions = {
  /** Without it, texts go to the log. */
  readonly sms: SmsSettings | undefined;
  /** What a gateway must show to hand us a text; without it nobody can. */
  readonly inboundSecret: string | undefined;
  readonly push: PushSettings;
};

export const reachDefaults: ReachOptions = { sms: undefined, inboundSecret: undefined, push: pushDefaults };

/** `CAIRN_SMS_URL` with `CAIRN_SMS_TOKEN`, `CAIRN_SMS_SECRET`, `CAIRN_PUSH_CONTACT`, and `CAIRN_PUSH_HOSTS`, a list with commas. */
export function readReachOptions(env: NodeJS.ProcessEnv): ReachOptions {
  const url = env['CAIRN_SMS_URL'];
  const secret = env['CAIRN_SMS_SECRET'];
  if (secret !== undefined && secret.length < SHORTEST_SECRET)
    throw new Error(`CAIRN_SMS_SECRET must have ${SHORTEST_SECRET} characters or more`);
  const hosts = env['CAIRN_PUSH_HOSTS']?.split(',').map((host) => host.trim());
  return {
    sms: url ? { url: new URL(url).href, token: env['CAIRN_SMS_TOKEN'] ?? '' } : undefined,
    inboundSecret: secret,
    push: { contact: env['CAIRN_PUSH_CONTACT'] ?? pushDefaults.contact, hosts: hosts ?? pushDefaults.hosts },
  };
}

const SHORTEST_SECRET = 16;
