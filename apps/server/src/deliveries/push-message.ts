import { createCipheriv, createECDH, createPrivateKey, hkdfSync, randomBytes, sign } from 'node:crypto';
import type { SubscriptionInput } from '@cairn/consent';

/** Ours, as base64url: an uncompressed point and a scalar of P-256. */
export type PushKeys = { readonly publicKey: string; readonly privateKey: string };

export function makePushKeys(): PushKeys {
  const pair = createECDH('prime256v1');
  pair.generateKeys();
  return { publicKey: pair.getPublicKey('base64url'), privateKey: padded(pair.getPrivateKey()).toString('base64url') };
}

/** A scalar that begins with zeros comes shorter. */
function padded(scalar: Buffer): Buffer {
  return Buffer.concat([Buffer.alloc(32 - scalar.length), scalar]);
}

/** One record holds up to this; push services take bodies of 4096 bytes. */
const RECORD = 4096;
const TAG = 16;

/** Of one message only: a new key pair and salt each time. Given from outside in tests alone. */
export type Once = { readonly privateKey: Buffer; readonly salt: Buffer };

/** RFC 8291 (`aes128gcm` of RFC 8188): only the browser that gave the subscription can read it. */
export function encryptPush(text: string, { keys }: SubscriptionInput, once?: Once): Buffer {
  const theirs = Buffer.from(keys.p256dh, 'base64url');
  const pair = createECDH('prime256v1');
  if (once) pair.setPrivateKey(once.privateKey);
  else pair.generateKeys();
  const ours = pair.getPublicKey();
  const salt = once?.salt ?? randomBytes(16);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), theirs, ours]);
  const secret = Buffer.from(hkdfSync('sha256', pair.computeSecret(theirs), Buffer.from(keys.auth, 'base64url'), info, 32));
  const key = Buffer.from(hkdfSync('sha256', secret, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16));
  const nonce = Buffer.from(hkdfSync('sha256', secret, salt, Buffer.from('Content-Encoding: nonce\0'), 12));
  const plain = Buffer.concat([Buffer.from(text), Buffer.from([2])]);
  if (plain.length + TAG > RECORD - 100) throw new Error('too long for one push message');
  const cipher = createCipheriv('aes-128-gcm', key, nonce, { authTagLength: TAG });
  const size = Buffer.alloc(5);
  size.writeUInt32BE(RECORD);
  size.writeUInt8(ours.length, 4);
  return Buffer.concat([salt, size, ours, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

const HALF_A_DAY_S = 12 * 3600;

/** RFC 8292: the push service may see who sends. `subject` is a way to reach us: `mailto:` or `https:`. */
export function vapid(endpoint: string, subject: string, keys: PushKeys, now: number): string {
  const point = Buffer.from(keys.publicKey, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33, 65)].map((part) => part.toString('base64url'));
  const key = createPrivateKey({ key: { kty: 'EC', crv: 'P-256', x, y, d: keys.privateKey }, format: 'jwk' });
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { aud: new URL(endpoint).origin, exp: Math.floor(now / 1000) + HALF_A_DAY_S, sub: subject };
  const signed = `${part({ typ: 'JWT', alg: 'ES256' })}.${part(claims)}`;
  const signature = sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');
  return `vapid t=${signed}.${signature}, k=${keys.publicKey}`;
}
