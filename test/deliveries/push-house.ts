import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify, type ECDH } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A browser's half of a push subscription, and what only it can read. */
export type Device = {
  readonly subscription: { readonly endpoint: string; readonly keys: { readonly p256dh: string; readonly auth: string } };
  /** What a body says, by RFC 8291 and 8188 from the reader's side. */
  readonly read: (body: Buffer) => string;
};

export function makeDevice(endpoint: string, pair: ECDH = newPair(), auth: Buffer = randomBytes(16)): Device {
  const own = pair.getPublicKey();
  return {
    subscription: { endpoint, keys: { p256dh: own.toString('base64url'), auth: auth.toString('base64url') } },
    read: (body) => {
      const [salt, keyLength] = [body.subarray(0, 16), body.readUInt8(20)];
      const sender = body.subarray(21, 21 + keyLength);
      const sealed = body.subarray(21 + keyLength);
      const derive = (secret: Buffer, saltOf: Buffer, info: string | Buffer, length: number) =>
        Buffer.from(hkdfSync('sha256', secret, saltOf, info, length));
      const secret = derive(pair.computeSecret(sender), auth, Buffer.concat([Buffer.from('WebPush: info\0'), own, sender]), 32);
      const key = derive(secret, salt, 'Content-Encoding: aes128gcm\0', 16);
      const opened = createDecipheriv('aes-128-gcm', key, derive(secret, salt, 'Content-Encoding: nonce\0', 12));
      opened.setAuthTag(sealed.subarray(-16));
      const plain = Buffer.concat([opened.update(sealed.subarray(0, -16)), opened.final()]);
      return plain.subarray(0, plain.lastIndexOf(2)).toString();
    },
  };
}

function newPair(): ECDH {
  const pair = createECDH('prime256v1');
  pair.generateKeys();
  return pair;
}

export type Pushed = { readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: Buffer };
export type PushHouse = AsyncDisposable & {
  readonly url: string;
  readonly got: readonly Pushed[];
  readonly answers: (status: number) => void;
};

/** A push service on this machine. */
export async function pushHouse(): Promise<PushHouse> {
  const got: Pushed[] = [];
  let status = 201;
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      got.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts) });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    got,
    answers: (next) => (status = next),
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The claims of a `vapid` header, when its key signed them. */
export function claimsOf(header: string): { readonly aud: string; readonly exp: number; readonly sub: string } | undefined {
  const [, token = '', key = ''] = /^vapid t=([^,]+), k=(.+)$/.exec(header) ?? [];
  const [head, body, signature = ''] = token.split('.');
  const point = Buffer.from(key, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'));
  const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  const good = verify(
    'sha256',
    Buffer.from(`${head}.${body}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  return good ? (JSON.parse(Buffer.from(body ?? '', 'base64url').toString()) as { aud: string; exp: number; sub: string }) : undefined;
}
