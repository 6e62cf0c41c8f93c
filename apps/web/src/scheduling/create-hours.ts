import { PROGRAM } from '@cairn/kernel';
import type { Hours } from '@cairn/scheduling';
import { createResource, createSignal, type Accessor } from 'solid-js';
import { useLive } from '../live/live.ts';

export type HoursOutcome = 'none' | 'saving' | 'saved' | { readonly refused: string };
export type HoursDesk = {
  readonly hours: Accessor<Hours | undefined>;
  readonly failed: Accessor<boolean>;
  readonly change: (part: Partial<Hours>) => void;
  readonly outcome: Accessor<HoursOutcome>;
  readonly save: () => Promise<void>;
};

/** [D] What a form begins with; nobody can be booked by it before it is saved. */
const usual = (zone: string): Hours => ({
  zone,
  weekly: (['mon', 'tue', 'wed', 'thu', 'fri'] as const).map((on) => ({ on, from: '09:00', to: '12:00' })),
  away: [],
  slot: 45,
  open: false,
  notice: 24,
});

/** One staff member's own hours, being written down. What was typed stays until it is saved. */
export function createHours(): HoursDesk {
  const live = useLive();
  const [known] = createResource(() => live.call('scheduling.myHours', undefined));
  const [changed, setChanged] = createSignal<Partial<Hours>>({});
  const [outcome, setOutcome] = createSignal<HoursOutcome>('none');
  const hours = (): Hours | undefined => (known.state === 'ready' ? { ...(known() ?? usual(live.me.zone)), ...changed() } : undefined);
  return {
    hours,
    failed: () => known.state === 'errored',
    change: (part) => {
      setChanged((before) => ({ ...before, ...part }));
      setOutcome('none');
    },
    outcome,
    save: async () => {
      const wanted = hours();
      if (!wanted || outcome() === 'saving') return;
      setOutcome('saving');
      const sent = { ...wanted, weekly: wanted.weekly.map((one) => ({ ...one })), away: wanted.away.map((one) => ({ ...one })) };
      const settled = await live.send('scheduling.setHours', { chart: PROGRAM, personId: live.me.personId, hours: sent }).done;
      setOutcome(settled.ok ? 'saved' : { refused: settled.refusal.code });
    },
  };
}
