import { createHash, timingSafeEqual } from 'node:crypto';
import { askedByText, decideReach, phoneNumber } from '@cairn/consent';
import { SYSTEM } from '@cairn/kernel';
import * as z from 'zod/mini';
import type { Cairn } from '../cairn.ts';
import { sha256 } from '../journal/hash.ts';
import { chartsOfNumber, reachOf } from './reach-store.ts';

/** A text to us, as JSON `{ from, text, id }` or in the form that most gateways post (`From`, `Body`, `MessageSid`). */
const textInput = z.object({
  from: z.string().check(z.minLength(3), z.maxLength(40)),
  text: z.string().check(z.maxLength(2000)),
  id: z.optional(z.string().check(z.minLength(1), z.maxLength(100))),
});
export type TextInput = z.infer<typeof textInput>;

export function parseText(body: string, type: string): TextInput | undefined {
  const found = textInput.safeParse(type.startsWith('application/json') ? json(body) : form(body));
  return found.success ? found.data : undefined;
}

function json(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function form(body: string): unknown {
  const sent = new URLSearchParams(body);
  return { from: sent.get('From'), text: sent.get('Body'), id: sent.get('MessageSid') ?? undefined };
}

/** Takes as long for any wrong secret. */
export function isSecret(given: string, secret: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}

/** STOP and START are changes of consent, recorded for everybody whose number it is. Anything else, and any number we do not know, leaves no trace. */
export async function takeText(cairn: Cairn, { from, text, id }: TextInput): Promise<void> {
  const asked = askedByText(text);
  const number = phoneNumber(from);
  if (!asked || number === undefined) return;
  const charts = await chartsOfNumber(cairn.store.read, number);
  for (const chart of charts) {
    await cairn.writer.submit({
      // A gateway that hands the same text over again is told the same.
      opId: `sms/${sha256(id ?? cairn.chance.newId())}/${chart}`,
      name: 'reach.text',
      payload: { number, ...asked },
      chart,
      actor: SYSTEM,
      by: undefined,
      decide: async (unit) => decideReach(await reachOf(unit.tx, chart), { ...asked, number }),
    });
  }
}
