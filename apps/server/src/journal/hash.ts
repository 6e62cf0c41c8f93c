import { hash as digest } from 'node:crypto';
import { canonical, type Entry } from '@cairn/kernel';

export const GENESIS = '0'.repeat(64);

export function sha256(text: string): string {
  return digest('sha256', text, 'hex');
}

/** The link of one entry: SHA-256 over the link before it and the canonical form of the whole envelope. */
export function link(previous: string, entry: Omit<Entry, 'body'>, canonicalBody: string): string {
  const { stream, seq, kind, version, at, actor, opId } = entry;
  return sha256(`${previous}\n${canonical([stream, seq, kind, version, at, actor, opId])}\n${canonicalBody}`);
}
