import type { DraftView, Note } from '@cairn/notes';
import type { Settled } from '../live/outbox.ts';
import type { Live } from '../live/live.ts';
import type { Change } from './create-note-desk.ts';

/** Each resolves with the code of a refusal, or undefined when it is in the record. */
export type NoteSender = {
  readonly edit: (change: Change) => Promise<string | undefined>;
  readonly begin: () => Promise<string | undefined>;
  readonly take: () => Promise<string | undefined>;
  readonly sign: () => Promise<string | undefined>;
  readonly coSign: () => Promise<string | undefined>;
  readonly addAddendum: (text: string, why: string) => Promise<string | undefined>;
  readonly amend: (target: string, base: string, text: string, why: string) => Promise<string | undefined>;
  readonly retract: (reason: string) => Promise<string | undefined>;
};

type Parts = {
  readonly live: Live;
  readonly chart: string;
  readonly sessionId: string;
  readonly note: () => Note | undefined;
  readonly draft: () => DraftView | undefined;
};

/** How long an edit that is in the record waits for the screen to show it. */
const SHOWN_WITHIN_MS = 900;

export function sendingNote({ live, chart, sessionId, note, draft }: Parts): NoteSender & { readonly arrived: () => void } {
  let waiting: (() => void)[] = [];

  /** What was saved is on the screen when this resolves, so that the next edit begins from it. */
  const shown = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, SHOWN_WITHIN_MS);
      waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });

  async function onNote(send: (noteId: string) => Promise<Settled<unknown>>): Promise<string | undefined> {
    const now = note();
    if (!now) return 'note-unknown';
    const settled = await send(now.noteId);
    return settled.ok ? undefined : settled.refusal.code;
  }

  return {
    arrived: () => {
      const all = waiting;
      waiting = [];
      for (const tell of all) tell();
    },
    edit: (change) =>
      onNote(async (noteId) => {
        const next = shown();
        const settled = await live.send('notes.edit', { chart, noteId, change }).done;
        if (settled.ok) await next;
        return settled;
      }),
    begin: async () => {
      const settled = await live.send('notes.begin', { chart, sessionId }).done;
      return settled.ok ? undefined : settled.refusal.code;
    },
    take: () => onNote((noteId) => live.send('notes.take', { chart, noteId }).done),
    sign: async () => {
      const seen = draft()?.hash;
      if (seen === undefined) return 'note-changed';
      return onNote((noteId) => live.send('notes.sign', { chart, noteId, seen, attested: true }).done);
    },
    coSign: async () => {
      const seen = note()?.signature?.hash;
      return seen === undefined ? 'note-not-signed' : onNote((noteId) => live.send('notes.coSign', { chart, noteId, seen }).done);
    },
    addAddendum: (text, why) => onNote((noteId) => live.send('notes.addendum', { chart, noteId, text, why }).done),
    amend: (target, base, text, why) => onNote((noteId) => live.send('notes.amend', { chart, noteId, target, base, text, why }).done),
    retract: (reason) => onNote((noteId) => live.send('notes.retract', { chart, noteId, reason }).done),
  };
}
