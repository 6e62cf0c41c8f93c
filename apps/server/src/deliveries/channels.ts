import { appendFile } from 'node:fs/promises';
import { createTransport } from 'nodemailer';
import { sha256 } from '../journal/hash.ts';

export type Letter = {
  readonly deliveryId: string;
  readonly chart: string;
  readonly to: string;
  readonly email: string | undefined;
  readonly template: string;
  readonly subject: string;
  readonly text: string;
};
/** `send` may say by which way it went, when the channel has several. */
export type Channel = { readonly name: string; readonly send: (letter: Letter) => Promise<string | void> };

/** There is nobody to hand it to: trying again would not help. */
export class Undeliverable extends Error {}

/** It may not go before `until`. */
export class NotNow extends Error {
  readonly until: number;
  constructor(until: number) {
    super('not now');
    this.until = until;
  }
}

/** One JSON line per delivery in a file: what a demo or a clinic without a gateway reads. */
export function logFileChannel(file: string, now: () => number): Channel {
  return {
    name: 'log-file',
    send: ({ deliveryId, to, subject, text }) =>
      appendFile(file, `${JSON.stringify({ at: now(), delivery: sha256(deliveryId).slice(0, 16), to, subject, text })}\n`, { mode: 0o600 }),
  };
}

const SMTP_PATIENCE_MS = 15_000;

/** Real SMTP. The text is neutral by construction: templates hold no clinical word and no program name. */
export function smtpChannel(url: string, from: string): Channel {
  const transport = createTransport({
    url,
    connectionTimeout: SMTP_PATIENCE_MS,
    greetingTimeout: SMTP_PATIENCE_MS,
    socketTimeout: SMTP_PATIENCE_MS,
  });
  return {
    name: 'smtp',
    send: async ({ deliveryId, email, subject, text }) => {
      if (!email) throw new Undeliverable('no address');
      await transport.sendMail({ from, to: email, subject, text, messageId: `<${sha256(deliveryId)}@cairn.invalid>` });
    },
  };
}
