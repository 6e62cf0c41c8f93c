import type { TeamMember } from '@cairn/charts';
import type { AppointmentKind, Place } from '@cairn/scheduling';
import type { Instant } from '@cairn/kernel';
import { createSignal, type Accessor } from 'solid-js';
import { useLive } from '../live/live.ts';
import { dayKey, movedDay } from '../look/when.ts';

export type Wanted = {
  readonly withId: string;
  readonly day: string;
  readonly clock: string;
  readonly minutes: number;
  readonly where: Place;
  readonly kind: AppointmentKind;
  /** Weeks from one visit to the next; 0 books one visit. */
  readonly every: number;
  readonly count: number;
};
export type Outcome =
  | 'none'
  | 'booking'
  | { readonly booked: number }
  /** `at`: the visit of a series that cannot be. */
  | { readonly refused: string; readonly at: Instant | undefined };

export type BookVisitProps = { readonly chart: string; readonly team: readonly TeamMember[]; readonly zone: string; readonly now: Instant };

export type Booking = {
  readonly today: Accessor<string>;
  readonly wanted: Accessor<Wanted>;
  readonly change: (part: Partial<Wanted>) => void;
  readonly outcome: Accessor<Outcome>;
  readonly book: () => Promise<void>;
};

/** A visit that is being written down: tomorrow at ten with whoever books it, until they say otherwise. */
export function createBooking(props: BookVisitProps): Booking {
  const live = useLive();
  const [changed, setChanged] = createSignal<Partial<Wanted>>({});
  const [outcome, setOutcome] = createSignal<Outcome>('none');
  const today = (): string => dayKey(props.now, props.zone);
  const withId = (): string => (props.team.find((one) => one.personId === live.me.personId) ?? props.team[0])?.personId ?? '';
  const wanted = (): Wanted => ({
    withId: withId(),
    day: movedDay(today(), 1),
    clock: '10:00',
    minutes: 45,
    where: 'video',
    kind: 'counseling',
    every: 0,
    count: 8,
    ...changed(),
  });
  return {
    today,
    wanted,
    change: (part) => {
      setChanged((before) => ({ ...before, ...part }));
      setOutcome('none');
    },
    outcome,
    book: async () => {
      if (outcome() === 'booking') return;
      setOutcome('booking');
      const { every, count, ...visit } = wanted();
      const weeks = every > 0 ? { every, count } : undefined;
      const settled = await live.send('scheduling.book', { chart: props.chart, ...visit, weeks }).done;
      if (settled.ok) return void setOutcome({ booked: weeks?.count ?? 1 });
      const at = settled.refusal.detail?.['at'];
      setOutcome({ refused: settled.refusal.code, at: typeof at === 'number' ? at : undefined });
    },
  };
}
