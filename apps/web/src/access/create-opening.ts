import { createSignal, type Accessor } from 'solid-js';
import type { OutputOf } from '../api.ts';
import { ApiError, callByHttp } from '../api.ts';

export type Asked = {
  readonly name: string;
  readonly birthDate: string;
  readonly reason: string;
  readonly nature: string;
  readonly recipient: string;
  readonly facility: string;
};

const nothing: Asked = { name: '', birthDate: '', reason: '', nature: '', recipient: '', facility: '' };

export type Opening = {
  readonly asked: Accessor<Asked>;
  readonly put: (part: Partial<Asked>) => void;
  readonly busy: Accessor<boolean>;
  readonly refused: Accessor<string | undefined>;
  readonly open: () => Promise<boolean>;
};

/** Sent at once or not at all: nothing of it waits on the device, and no opening happens later than it was asked for. */
export function createOpening(): Opening {
  const [asked, setAsked] = createSignal(nothing);
  const [busy, setBusy] = createSignal(false);
  const [refused, setRefused] = createSignal<string>();
  let attempt: { readonly of: Asked; readonly opId: string } | undefined;
  return {
    asked,
    put: (part) => void setAsked({ ...asked(), ...part }),
    busy,
    refused,
    open: async () => {
      // The same words sent again after a cut are one attempt.
      if (attempt?.of !== asked()) attempt = { of: asked(), opId: `op-${crypto.randomUUID()}` };
      setBusy(true);
      setRefused(undefined);
      const code = await send(attempt.opId, asked());
      setBusy(false);
      setRefused(code);
      if (code === undefined) setAsked(nothing);
      return code === undefined;
    },
  };
}

async function send(opId: string, asked: Asked): Promise<string | undefined> {
  try {
    const receipt = (await callByHttp('access.open', { opId, chart: 'program', ...asked, medical: true })) as OutputOf<'access.open'>;
    return receipt.status === 'refused' ? receipt.refusal.code : undefined;
  } catch (error) {
    return error instanceof ApiError ? error.code : 'unavailable';
  }
}
