import type { Pin } from '@cairn/workflows';
import { createSignal, type Accessor } from 'solid-js';
import type { CommandPath, InputOf } from '../api.ts';
import type { Live, WithoutOpId } from '../live/live.ts';
import { refusalText } from '../words/refusals.ts';
import type { Opened } from './editor-model.ts';

/** What is done with a draft as a whole. Each waits for the server's answer; `refused` is why the last one was not taken. */
export type DeskModel = {
  readonly busy: Accessor<boolean>;
  readonly refused: Accessor<string | undefined>;
  readonly askReview: () => Promise<boolean>;
  readonly sendBack: (words: string) => Promise<boolean>;
  readonly approve: () => Promise<boolean>;
  readonly approvePromise: (promise: string) => Promise<boolean>;
  readonly publish: (runs: InputOf<'flows.publish'>['runs']) => Promise<boolean>;
  readonly discard: () => Promise<boolean>;
  readonly recall: (pin: Pin, reason: string) => Promise<boolean>;
};

export function createDesk(live: Live, opened: Accessor<Opened | undefined>, after: () => Promise<void>): DeskModel {
  const [busy, setBusy] = createSignal(false);
  const [refused, setRefused] = createSignal<string>();
  const send = async <P extends CommandPath>(path: P, input: WithoutOpId<InputOf<P>>): Promise<boolean> => {
    setBusy(true);
    setRefused(undefined);
    const settled = await live.send(path, input).done;
    setBusy(false);
    if (!settled.ok) setRefused(refusalText(settled.refusal.code));
    await after();
    return settled.ok;
  };
  const on = () => {
    const draft = opened()?.draft;
    return { chart: 'program' as const, draftId: draft?.draftId ?? '', revision: draft?.revision ?? 1 };
  };
  return {
    busy,
    refused,
    askReview: () => send('flows.askReview', on()),
    sendBack: (words) => send('flows.sendBack', { ...on(), words }),
    approve: () => send('flows.approve', on()),
    approvePromise: (promise) => send('flows.approvePromise', { ...on(), promise }),
    publish: (runs) => send('flows.publish', { ...on(), runs }),
    discard: () => send('flows.discard', on()),
    recall: (pin, reason) => send('flows.recall', { chart: 'program' as const, pin, reason }),
  };
}
