import type { Schedule } from '@cairn/check-ins';
import { weekdays, type RecurringDays } from '@cairn/kernel';
import { movedDay } from '../look/when.ts';
import { plannedWords } from '../words/planned.ts';
import { createWords, locale } from '../words/words.ts';
import { dayWords } from './value-words.ts';

const t = createWords(plannedWords);

/** What staff may plan, in the order of the form. */
export const plannable = ['daily', 'weekly', 'mood-check', 'induction', 'missed', 'post-discharge', 'intake'] as const;
export type Plannable = (typeof plannable)[number];

/** More dates than this are said as numbers of days. */
const FEW = 3;

/** 'Weekly check-in, Mondays'; a flow of the program's own goes by its id. */
export function plannedText({ flow, recurrence: { on, at, until } }: Pick<Schedule, 'flow' | 'recurrence'>): string {
  const parts = [
    flowName(flow),
    daysText(on),
    at === undefined ? undefined : t('at', { time: timeText(at) }),
    until === undefined ? undefined : t('until', { day: dayWords(until) }),
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}

function flowName(flow: string): string {
  const known = plannable.find((one) => one === flow);
  return known ? t(`flow.${known}`) : flow;
}

function daysText(on: RecurringDays): string {
  switch (on.type) {
    case 'weekdays': {
      const days = weekdays.filter((day) => on.days.includes(day));
      return days.length === weekdays.length ? t('everyDay') : listed(days.map((day) => t(day)));
    }
    case 'every':
      return on.count === 1 ? t('everyDay') : t('every', { count: on.count, day: dayWords(on.from) });
    case 'offsets':
      return on.offsets.length <= FEW
        ? listed(on.offsets.map((offset) => dayWords(movedDay(on.from, offset))))
        : t('offsets', { days: on.offsets.join(', '), day: dayWords(on.from) });
    case 'monthly':
      return t('monthly', { date: on.date });
  }
}

function listed(parts: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(parts);
}

/** `at` is `HH:MM` by the person's clock. */
function timeText(at: string): string {
  return new Intl.DateTimeFormat(locale(), { timeZone: 'UTC', hour: 'numeric', minute: '2-digit' }).format(
    Date.parse(`2000-01-01T${at}:00Z`),
  );
}
