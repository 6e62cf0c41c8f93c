import { createHmac, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { canonical } from '@cairn/kernel';
import type { Tx } from '../db/open.ts';
import type { Problem } from './verify.ts';

type Heads = { readonly at: number; readonly heads: readonly { readonly stream: string; readonly seq: number; readonly hash: string }[] };
type Signed = Heads & { readonly signature: string };

/** Where every stream stands, signed with the program's secret. Kept elsewhere, it makes a cut-off tail evident. */
export async function signedHeads(tx: Tx, at: number, secret: string): Promise<Signed> {
  const rows = await tx.selectFrom('streams').select(['id', 'head_seq', 'head_hash']).orderBy('id').execute();
  const heads: Heads = { at, heads: rows.map((row) => ({ stream: row.id, seq: row.head_seq, hash: row.head_hash })) };
  return { ...heads, signature: sign(heads, secret) };
}

function sign({ at, heads }: Heads, secret: string): string {
  return createHmac('sha256', secret).update(canonical({ at, heads })).digest('hex');
}

/** What a store no longer has of the heads that were signed earlier. */
export async function verifyHeads(tx: Tx, file: string, secret: string): Promise<Problem[]> {
  const signed = JSON.parse(await readFile(file, 'utf8')) as Signed;
  const [given, wanted] = [Buffer.from(signed.signature, 'hex'), Buffer.from(sign(signed, secret), 'hex')];
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted))
    return [{ stream: '*', seq: 0, what: 'head-differs', detail: 'the signature of the heads file is not ours' }];
  const problems: Problem[] = [];
  for (const { stream, seq, hash } of signed.heads) {
    const row = await tx.selectFrom('entries').select('hash').where('stream', '=', stream).where('seq', '=', seq).executeTakeFirst();
    if (row?.hash !== hash)
      problems.push({
        stream,
        seq,
        what: 'head-differs',
        detail: row ? 'another entry stands where the signed head was' : 'the signed head is gone',
      });
  }
  return problems;
}
