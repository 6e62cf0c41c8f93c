import { createResource, createSignal, type Accessor } from 'solid-js';
import type { OutputOf } from '../api.ts';
import type { Live } from '../live/live.ts';

export type KeptApart = OutputOf<'notes.keptApart'>[number];

/** One author's counseling notes of one chart. On this device they rest in the outbox alone, until the server has them. */
export type Apart = {
  readonly notes: Accessor<readonly KeptApart[] | undefined>;
  readonly failed: Accessor<boolean>;
  readonly open: Accessor<KeptApart | 'new' | undefined>;
  readonly text: Accessor<string>;
  readonly code: Accessor<string | undefined>;
  readonly isBusy: Accessor<boolean>;
  readonly begin: (note: KeptApart | 'new') => void;
  readonly type: (text: string) => void;
  readonly drop: () => void;
  readonly save: () => Promise<void>;
};

export function createApart(live: Live, chart: string): Apart {
  const [notes, { refetch }] = createResource(() => live.call('notes.keptApart', { chart }));
  const [open, setOpen] = createSignal<KeptApart | 'new'>();
  const [text, setText] = createSignal('');
  const [code, setCode] = createSignal<string>();
  const [isBusy, setBusy] = createSignal(false);

  async function save(): Promise<void> {
    const now = open();
    if (now === undefined || isBusy()) return;
    setBusy(true);
    const held = now === 'new' ? { noteId: null, version: 0 } : { noteId: now.noteId, version: now.version };
    const settled = await live.send('notes.keepApart', { chart, ...held, text: text(), salt: crypto.randomUUID() }).done;
    setBusy(false);
    if (!settled.ok) return void setCode(settled.refusal.code);
    setCode(undefined);
    setOpen(undefined);
    setText('');
    await refetch();
  }

  return {
    notes: () => (notes.error === undefined ? notes() : undefined),
    failed: () => notes.error !== undefined,
    open,
    text,
    code,
    isBusy,
    begin: (note) => {
      setCode(undefined);
      setText(note === 'new' ? '' : (note.text ?? ''));
      setOpen(() => note);
    },
    type: setText,
    drop: () => {
      setOpen(undefined);
      setText('');
      setCode(undefined);
    },
    save,
  };
}
