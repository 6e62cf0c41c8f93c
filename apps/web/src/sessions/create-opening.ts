import type { ChartId } from '@cairn/kernel';
import { createSignal, type Accessor } from 'solid-js';
import type { Live } from '../live/live.ts';

export type Opening = {
  readonly isBusy: Accessor<boolean>;
  readonly code: Accessor<string | undefined>;
  /** Where the room is, once the server has opened it or named the one that is open. */
  readonly open: (chart: ChartId, about: string | undefined) => Promise<string | undefined>;
};

/** Opens a session from a caseload or a chart: `navigate(await opening.open(chart, alertId))`. */
export function createOpening(live: Live): Opening {
  const [isBusy, setBusy] = createSignal(false);
  const [code, setCode] = createSignal<string>();
  const open = async (chart: ChartId, about: string | undefined): Promise<string | undefined> => {
    setBusy(true);
    const settled = await live.send('sessions.open', { chart, about }).done;
    setBusy(false);
    setCode(settled.ok ? undefined : settled.refusal.code);
    return settled.ok ? roomPath(chart, settled.result.sessionId) : undefined;
  };
  return { isBusy, code, open };
}

export function roomPath(chart: ChartId, sessionId: string): string {
  return `/session/${chart}/${sessionId}`;
}
