import { createEffect, createSignal, onCleanup, type Accessor } from 'solid-js';

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

  async function save(): Promise<boolean> {
    const words = text();
    if (words === undefined || isBusy()) return false;
    setBusy(true);
    const refused = await parts.send(words);
    setBusy(false);
    setCode(refused);
    if (refused === undefined && text() === words) setText(undefined);
    return refused === undefined;
  }

  return {
    text,
    isBusy,
    code,
    type: setText,
    drop: () => {
      setText(undefined);
      setCode(undefined);
    },
    save,
  };
}
