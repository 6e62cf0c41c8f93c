import type { Task, TaskRow, WorkCounts } from '@cairn/tasks';
import { clock, nearDay, shortDay } from '../look/when.ts';
import { planWorkWords, taskPhrases, taskSources, taskVerbs, taskWords } from '../words/tasks.ts';
import { createWords, locale } from '../words/words.ts';

const t = createWords(taskWords);
const phrase = createWords(taskPhrases);
const verbName = createWords(taskVerbs);
const sourceName = createWords(taskSources);
const work = createWords(planWorkWords);

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

type Phrase = keyof typeof taskPhrases;
export const phraseKeys = Object.keys(taskPhrases) as readonly Phrase[];

function isPhrase(key: string): key is Phrase {
  return Object.hasOwn(taskPhrases, key);
}

/** "Sign plan for Dee". A verb that nothing was foreseen for stands alone, before the name. */
export function taskText({ verb, about }: Pick<Task, 'verb' | 'about'>, called: string): string {
  const key = `${verb}.${about}`;
  return isPhrase(key) ? phrase(key, { called }) : `${verbName(verb)}: ${called}`;
}

export function sourceText({ source }: Pick<Task, 'source'>): string {
  return sourceName(source.kind);
}

/** Where the thing itself is. */
export function sourceHref({ source, chart }: Pick<TaskRow, 'source' | 'chart'>): string {
  switch (source.kind) {
    case 'plan-follow-up':
    case 'plan-step':
    case 'plan-review':
    case 'sign-off':
    case 'change-request':
    case 'suggestion':
      return `/p/${chart}/plan/edit`;
    case 'referral':
    case 'transition':
      return `/p/${chart}/referrals`;
    case 'concern':
    case 'family-message':
      return `/p/${chart}/family`;
    case 'access-review':
      return '/access-reviews';
    case 'consent-expiring':
      return `/p/${chart}/sharing`;
    case 'hand':
      return `/p/${chart}`;
  }
}

export const whens = ['late', 'today', 'week', 'later'] as const;
export type When = (typeof whens)[number];

export function whenOf(dueAt: number, zone: string, now: number): When {
  if (dueAt < now) return 'late';
  if (nearDay(dueAt, zone, now) === 'today') return 'today';
  return dueAt - now < 7 * DAY ? 'week' : 'later';
}

/** The time today, the day before that, and how late it is when it is late. */
export function taskDue(dueAt: number, zone: string, now: number): string {
  if (dueAt < now) {
    const late = now - dueAt;
    return late < DAY ? t('lateHours', { count: Math.max(1, Math.floor(late / HOUR)) }) : t('lateDays', { count: Math.floor(late / DAY) });
  }
  const near = nearDay(dueAt, zone, now);
  if (near === 'today') return clock(dueAt, zone);
  if (near === 'tomorrow') return t('tomorrow');
  if (dueAt - now >= 6 * DAY) return shortDay(dueAt, zone);
  return new Intl.DateTimeFormat(locale(), { timeZone: zone, weekday: 'short' }).format(dueAt);
}

const counted = [
  'booked',
  'moved',
  'cancelled',
  'opened',
  'changed',
  'dropped',
  'notBooked',
] as const satisfies readonly (keyof WorkCounts)[];

/** "2 moved, 1 dropped, 3 new tasks". */
export function planWorkText(counts: WorkCounts): string {
  const parts = counted.filter((key) => counts[key] > 0).map((key) => work(key, { count: counts[key] }));
  return parts.length > 0 ? `${parts.join(', ')}.` : work('nothing');
}
