import { afterDischarge, inductionDays, type Schedule } from '@cairn/check-ins';
import { weekdays, type Instant, type Recurrence, type Weekday } from '@cairn/kernel';
import { createSignal, type Accessor } from 'solid-js';
import { useLive } from '../live/live.ts';
import { dayKey } from '../look/when.ts';
import { plannedText, type Plannable } from './planned-words.ts';

export const whens = ['every-day', 'weekdays', 'after-discharge', 'first-days'] as const;
export type When = (typeof whens)[number];

export type Wanted = {
  readonly flow: Plannable;
  readonly when: When;
  readonly days: readonly Weekday[];
  /** The day of discharge or of the first dose. */
  readonly from: string;
  /** `HH:MM`, for the first days of treatment only. */
  readonly clock: string;
};
export type Problem = 'noDay' | 'already';
export type Outcome = 'none' | 'planning' | 'planned' | { readonly problem: Problem } | { readonly refused: string };

export type PlanProps = { readonly chart: string; readonly schedules: readonly Schedule[]; readonly zone: string; readonly now: Instant };

export type Planning = {
  readonly wanted: Accessor<Wanted>;
  readonly change: (part: Partial<Wanted>) => void;
  readonly outcome: Accessor<Outcome>;
  readonly plan: () => Promise<void>;
};

/** Questions that are being planned. What was chosen stays until they are. */
export function createPlanning(props: PlanProps): Planning {
  const live = useLive();
  const [changed, setChanged] = createSignal<Partial<Wanted>>({});
  const [outcome, setOutcome] = createSignal<Outcome>('none');
  const wanted = (): Wanted => ({
    flow: 'mood-check',
    when: 'weekdays',
    days: [],
    from: dayKey(props.now, props.zone),
    clock: '10:00',
    ...changed(),
  });
  return {
    wanted,
    change: (part) => {
      setChanged((before) => ({ ...before, ...part }));
      if (outcome() !== 'planning') setOutcome('none');
    },
    outcome,
    plan: async () => {
      if (outcome() === 'planning') return;
      const { flow } = wanted();
      const recurrence = recurrenceOf(wanted());
      const problem = problemOf(props.schedules, { flow, recurrence });
      if (problem) return void setOutcome({ problem });
      setOutcome('planning');
      // The id stands in an address, so that it says nothing of what is asked.
      const scheduleId = `s-${crypto.randomUUID().slice(0, 8)}`;
      const settled = await live.send('checkIns.schedule', { chart: props.chart, scheduleId, flow, recurrence }).done;
      setOutcome(settled.ok ? 'planned' : { refused: settled.refusal.code });
    },
  };
}

/** As the command takes it: lists of its own. */
type Sendable = {
  on: { type: 'weekdays'; days: Weekday[] } | { type: 'offsets'; offsets: number[]; from: string };
  at: string | undefined;
};

export function recurrenceOf({ when, days, from, clock }: Wanted): Sendable & { until: undefined } {
  switch (when) {
    case 'every-day':
      return onWeekdays(weekdays);
    case 'weekdays':
      return onWeekdays(weekdays.filter((day) => days.includes(day)));
    case 'after-discharge':
      return onOffsets(afterDischarge(from), from);
    case 'first-days':
      return onOffsets(inductionDays(from, clock), from);
  }
}

function onWeekdays(days: readonly Weekday[]): Sendable & { until: undefined } {
  return { on: { type: 'weekdays', days: [...days] }, at: undefined, until: undefined };
}

function onOffsets({ on, at }: Recurrence, from: string): Sendable & { until: undefined } {
  return { on: { type: 'offsets', offsets: on.type === 'offsets' ? [...on.offsets] : [], from }, at, until: undefined };
}

/** Nothing is planned twice: what reads the same is the same. */
export function problemOf(schedules: readonly Schedule[], planned: Pick<Schedule, 'flow' | 'recurrence'>): Problem | undefined {
  const { on } = planned.recurrence;
  if (on.type === 'weekdays' && on.days.length === 0) return 'noDay';
  const text = plannedText(planned);
  return schedules.some((one) => one.flow === planned.flow && plannedText(one) === text) ? 'already' : undefined;
}
