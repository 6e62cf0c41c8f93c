import type { Instant } from '@cairn/kernel';
import type { Appointment, Place } from '@cairn/scheduling';
import { createResource, createSignal, type Accessor } from 'solid-js';
import { useLive } from '../live/live.ts';

const WEEK = 7 * 86_400_000;

export type Taken = 'none' | 'taking' | { readonly booked: Instant } | { readonly refused: string };
export type FreeTimes = {
  readonly from: Accessor<Instant>;
  readonly starts: Accessor<readonly Instant[] | undefined>;
  readonly failed: Accessor<boolean>;
  readonly again: () => void;
  readonly week: (by: 1 | -1) => void;
  readonly isFirst: Accessor<boolean>;
  readonly chosen: Accessor<Instant | undefined>;
  readonly choose: (startsAt: Instant) => void;
  readonly taken: Accessor<Taken>;
  readonly take: (where: Place) => Promise<void>;
};

/** Free times of one member of the care team, a week at a time. With `moving` the chosen time is for that visit. */
export function createFreeTimes(chart: string, withId: Accessor<string>, moving: Appointment | undefined): FreeTimes {
  const live = useLive();
  const first = Date.now();
  const [from, setFrom] = createSignal(first);
  const [chosen, choose] = createSignal<Instant>();
  const [taken, setTaken] = createSignal<Taken>('none');
  const asked = () => live.online() && withId() !== '' && { withId: withId(), from: from() };
  const [found, { refetch }] = createResource(asked, (question) => live.call('scheduling.slots', { chart, days: 7, ...question }));

  async function take(where: Place): Promise<void> {
    const startsAt = chosen();
    if (startsAt === undefined || taken() === 'taking') return;
    setTaken('taking');
    const settled = moving
      ? await live.send('scheduling.moveTo', { chart, appointmentId: moving.appointmentId, startsAt }).done
      : await live.send('scheduling.take', { chart, withId: withId(), startsAt, where }).done;
    setTaken(settled.ok ? { booked: startsAt } : { refused: settled.refusal.code });
    choose(undefined);
    void refetch();
  }

  return {
    from,
    starts: () => (found.state === 'ready' ? found().starts : undefined),
    failed: () => found.state === 'errored',
    again: () => void refetch(),
    week: (by) => {
      setFrom(Math.max(first, from() + by * WEEK));
      choose(undefined);
    },
    isFirst: () => from() <= first,
    chosen,
    choose: (startsAt) => {
      choose(startsAt);
      setTaken('none');
    },
    taken,
    take,
  };
}
