import { drawsReady, type Course, type Drawn } from '@cairn/rewards';
import { createSignal, untrack, type Accessor } from 'solid-js';
import { useLive, type ChartView } from '../live/live.ts';

export type Drawing = {
  readonly ready: Accessor<number>;
  /** The newest stone since this page was opened, whoever drew it and wherever. */
  readonly drawn: Accessor<Drawn | undefined>;
  readonly busy: Accessor<boolean>;
  readonly online: Accessor<boolean>;
  readonly refused: Accessor<string | undefined>;
  readonly draw: () => Promise<void>;
};

/** Drawing asks for the next stone by its number, so that two taps, here or on two devices, are one draw. */
export function createDraw(view: ChartView, course: Accessor<Course>, sessionId: string | undefined): Drawing {
  const live = useLive();
  const [refused, setRefused] = createSignal<string>();
  const before = untrack(() => course().draws.length);
  const busy = (): boolean => view.pending().some((one) => one.path === 'rewards.draw' && one.input['courseId'] === course().courseId);
  return {
    ready: () => drawsReady(course()),
    drawn: () => course().draws.findLast(({ number }) => number > before),
    busy,
    online: live.online,
    refused,
    draw: async () => {
      if (busy() || !live.online() || drawsReady(course()) === 0) return;
      setRefused(undefined);
      const { courseId, draws } = course();
      const settled = await live.send('rewards.draw', { chart: view.chart, courseId, draw: draws.length + 1, sessionId }).done;
      setRefused(settled.ok ? undefined : settled.refusal.code);
    },
  };
}
