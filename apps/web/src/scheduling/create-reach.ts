import { createSignal, onCleanup, onMount, type Accessor } from 'solid-js';
import type { OutputOf } from '../api.ts';
import { useLive } from '../live/live.ts';
import { devicePush, startPush, stopPush, type DevicePush } from './this-device.ts';

export type ReachNow = OutputOf<'reach.of'>;
export type Choice = Pick<ReachNow, 'push' | 'sms' | 'email'> & { readonly number: string; readonly from: string; readonly to: string };
export type Outcome = 'none' | 'saving' | 'saved' | { readonly refused: string };

export type ReachState = {
  /** Undefined while it is asked for; null without signal. */
  readonly now: Accessor<ReachNow | null | undefined>;
  readonly choice: Accessor<Choice | undefined>;
  readonly change: (part: Partial<Choice>) => void;
  readonly outcome: Accessor<Outcome>;
  readonly save: () => Promise<void>;
  readonly device: Accessor<DevicePush | undefined>;
  readonly turnDevice: (on: boolean) => Promise<void>;
};

/** What the patient chose, as the server has it; asked again whenever the page is looked at again, since a STOP comes by text. */
export function createReach(chart: Accessor<string>): ReachState {
  const live = useLive();
  const [now, setNow] = createSignal<ReachNow | null>();
  const [changed, setChanged] = createSignal<Partial<Choice>>({});
  const [outcome, setOutcome] = createSignal<Outcome>('none');
  const [device, setDevice] = createSignal<DevicePush>();
  const ask = async (): Promise<void> => {
    const found = await live.call('reach.of', { chart: chart() }).catch(() => null);
    setNow((before) => found ?? before ?? null);
  };
  const look = (): void => {
    if (document.visibilityState !== 'visible') return;
    void ask();
    void devicePush().then(setDevice);
  };
  onMount(() => {
    look();
    document.addEventListener('visibilitychange', look);
    onCleanup(() => document.removeEventListener('visibilitychange', look));
  });
  const choice = (): Choice | undefined => {
    const found = now();
    if (!found) return undefined;
    const { push, sms, email, number, phone, quiet } = found;
    return { push, sms, email, number: number ?? phone ?? '', from: quiet.from, to: quiet.to, ...changed() };
  };
  const save = async (): Promise<void> => {
    const wanted = choice();
    if (!wanted || outcome() === 'saving') return;
    setOutcome('saving');
    const { push, sms, email, number, from, to } = wanted;
    const written = number.trim() === '' ? undefined : number;
    const settled = await live.send('reach.choose', { chart: chart(), push, sms, email, number: written, quiet: { from, to } }).done;
    if (settled.ok) {
      await ask();
      setChanged({});
    }
    setOutcome(settled.ok ? 'saved' : { refused: settled.refusal.code });
  };
  return {
    now,
    choice,
    change: (part) => {
      setChanged((before) => ({ ...before, ...part }));
      setOutcome('none');
    },
    outcome,
    save,
    device,
    turnDevice: async (on) => {
      setDevice(await (on ? startPush() : stopPush()).catch(devicePush));
    },
  };
}
