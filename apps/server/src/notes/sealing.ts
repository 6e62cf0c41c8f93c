import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sealed } from '@cairn/notes';

/** Which note of whom: bound into the seal, so that a sealed note moved to another place does not open there. */
export type Place = { readonly chart: string; readonly author: string; readonly noteId: string };

const keys = new Map<string, Buffer>();

/**
 * The program's key for SUD counseling notes: its own file beside the data, never in the store and never in a backup of it, or from
 * the environment (`CAIRN_COUNSELING_KEY`, 32 bytes in base64url). Whoever holds a copy of the store without it holds nothing of these notes.
 */
function masterKey(folder: string): Buffer {
  const known = keys.get(folder);
  if (known) return known;
  const key = Buffer.from(process.env['CAIRN_COUNSELING_KEY'] ?? keptKey(folder), 'base64url');
  if (key.length !== 32) throw new Error('the key of the counseling notes must have 32 bytes');
  keys.set(folder, key);
  return key;
}

function keptKey(folder: string): string {
  const file = join(folder, 'counseling-notes.key');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  mkdirSync(folder, { recursive: true });
  const key = randomBytes(32).toString('base64url');
  writeFileSync(file, key, { mode: 0o600, flag: 'wx' });
  return key;
}

/** A key for each author and chart. */
function keyFor(folder: string, { chart, author }: Place): Buffer {
  return Buffer.from(hkdfSync('sha256', masterKey(folder), chart, `counseling-notes/${author}`, 32));
}

function keyIdOf(folder: string): string {
  return createHash('sha256').update('key-id').update(masterKey(folder)).digest('hex').slice(0, 16);
}

/** AES-256-GCM; `data` ends with the tag. */
export function seal(folder: string, place: Place, text: string): Sealed {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyFor(folder, place), iv);
  cipher.setAAD(Buffer.from(aboutPlace(place)));
  const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return { keyId: keyIdOf(folder), iv: iv.toString('base64url'), data: data.toString('base64url') };
}

/** Undefined when it was sealed with another key, for another place, or was changed. */
export function unseal(folder: string, place: Place, sealed: Sealed): string | undefined {
  const data = Buffer.from(sealed.data, 'base64url');
  try {
    const open = createDecipheriv('aes-256-gcm', keyFor(folder, place), Buffer.from(sealed.iv, 'base64url'));
    open.setAAD(Buffer.from(aboutPlace(place)));
    open.setAuthTag(data.subarray(-16));
    return Buffer.concat([open.update(data.subarray(0, -16)), open.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

function aboutPlace({ chart, author, noteId }: Place): string {
  return `${chart}/${author}/${noteId}`;
}
