import { createSignal, type Accessor } from 'solid-js';
import type { Sent } from './outbox.ts';

export type Act = {
  /** Whether it was accepted. */
  readonly follow: (sent: Sent<unknown>) => Promise<boolean>;
  readonly busy: Accessor<boolean>;
  readonly refused: Accessor<string | undefined>;
};

/** One button after the other: whether one is on its way, and why the last one was refused. */
export function createAct(): Act {
  const [busy, setBusy] = createSignal(false);
  const [refused, setRefused] = createSignal<string>();
  return {
    busy,
    refused,
    follow: async (sent) => {
      setBusy(true);
      setRefused(undefined);
      const settled = await sent.done;
      setBusy(false);
      if (!settled.ok) setRefused(settled.refusal.code);
      return settled.ok;
    },
  };
}
