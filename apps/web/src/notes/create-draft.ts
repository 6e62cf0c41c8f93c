import { createEffect, createSignal, onCleanup, type Accessor } from 'solid-js';
import type { Keeper } from './create-note-desk.ts';

/** Words on their way into the record: they stay in the field until the server has them, whatever it answers. */
export type Draft = {
  readonly text: Accessor<string | undefined>;
  readonly isBusy: Accessor<boolean>;
  readonly code: Accessor<string | undefined>;
  readonly type: (text: string) => void;
  readonly drop: () => void;
  readonly save: () => Promise<boolean>;
};

type DraftParts = {
  /** Where the words stay through a closed or killed page, until they are saved or let go. */
  readonly keeper?: Keeper;
  readonly holds: (isUnsaved: boolean) => void;
  /** Resolves with the code of a refusal. */
  readonly send: (text: string) => Promise<string | undefined>;
};

export function createDraft(parts: DraftParts): Draft {
  const [text, setText] = createSignal<string>();
  const [isBusy, setBusy] = createSignal(false);
  const [code, setCode] = createSignal<string>();
  createEffect(() => parts.holds(text() !== undefined));
  onCleanup(() => parts.holds(false));
  const keep = (words: string): void => parts.keeper?.keep(words);
  void parts.keeper?.kept().then((kept) => kept !== undefined && text() === undefined && setText(kept));

  async function save(): Promise<boolean> {
    const words = text();
    if (words === undefined || isBusy()) return false;
    setBusy(true);
    // From here on the outbox has them, through a closed page too.
    keep('');
    const refused = await parts.send(words);
    setBusy(false);
    setCode(refused);
    if (refused === undefined && text() === words) setText(undefined);
    else keep(text() ?? '');
    return refused === undefined;
  }

  return {
    text,
    isBusy,
    code,
    type: (words) => {
      setText(words);
      keep(words);
    },
    drop: () => {
      setText(undefined);
      keep('');
      setCode(undefined);
    },
    save,
  };
}
