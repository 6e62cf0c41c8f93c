import type { Accessor } from 'solid-js';
import { createAct } from '../live/create-act.ts';
import { useLive } from '../live/live.ts';
import type { Sent } from '../live/outbox.ts';
import { familyLearnWords } from '../words/family-learn.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';

const t = createWords(familyLearnWords);

export type Save = {
  readonly follow: (sent: Sent<unknown>) => Promise<boolean>;
  /** The word on the button while it is on its way, with or without a network. */
  readonly busy: Accessor<string | undefined>;
  readonly refused: Accessor<string | undefined>;
};

/** A button of somebody's own place: without a network what it sends waits in the outbox. */
export function createSave(): Save {
  const live = useLive();
  const act = createAct();
  return {
    follow: act.follow,
    busy: () => (act.busy() ? t(live.online() ? 'saving' : 'waiting') : undefined),
    refused: () => {
      const code = act.refused();
      return code === undefined ? undefined : refusalText(code);
    },
  };
}
