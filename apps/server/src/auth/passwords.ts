import { argon2, randomBytes, randomInt, timingSafeEqual, type Argon2Parameters } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<'argon2id', Argon2Parameters, Buffer>(argon2);

/** OWASP's floor for argon2id: 19 MiB, two passes, one lane. */
const COST = { parallelism: 1, tagLength: 32, memory: 19_456, passes: 2 } as const;

export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await derive('argon2id', { ...COST, message: password.normalize('NFKC'), nonce });
  return ['argon2id', COST.memory, COST.passes, nonce.toString('base64url'), tag.toString('base64url')].join('$');
}

export async function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const [name, memory, passes, nonce, tag] = hash.split('$');
  if (name !== 'argon2id' || !nonce || !tag) return false;
  const wanted = Buffer.from(tag, 'base64url');
  const got = await derive('argon2id', {
    parallelism: COST.parallelism,
    tagLength: wanted.length,
    memory: Number(memory),
    passes: Number(passes),
    message: password.normalize('NFKC'),
    nonce: Buffer.from(nonce, 'base64url'),
  });
  return timingSafeEqual(wanted, got);
}

/** Without letters and digits that look alike. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password to hand to somebody once: sixteen letters in fours, 79 bits. */
export function firstPassword(): string {
  return Array.from({ length: 16 }, () => LETTERS[randomInt(LETTERS.length)])
    .join('')
    .replace(/(.{4})(?!$)/g, '$1-');
}
