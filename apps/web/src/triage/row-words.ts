import { bandText, detailText, levelTable, type CaseloadRow, type Tier, type Trend } from '@cairn/triage';
import { clock, nearDay } from '../look/when.ts';
import { caseloadWords } from '../words/triage.ts';
import { createWords, locale } from '../words/words.ts';

const t = createWords(caseloadWords);

export const cravingOf = (row: CaseloadRow): Trend | undefined => row.trends.find((trend) => trend.measure === 'craving');

/** The sparkline in words. */
export function trendText(trend: Trend): string {
  if (trend.days.every((day) => day === null)) return `${t('trend')} ${t('trendNone')}`;
  const parts = [t('trend')];
  if (trend.usual) parts.push(t('trendUsual', { usual: bandText(trend.usual) }));
  if (trend.latest !== undefined) parts.push(t('trendLatest', { value: trend.latest }));
  if (trend.harder) parts.push(t('trendHarder'));
  return parts.join(' ');
}

export const detailsText = (row: CaseloadRow): string => row.details.map(detailText).join(' ');

/** The time today, else the day. */
export function dueText(at: number, zone: string, now: number): string {
  return nearDay(at, zone, now) === 'today' ? clock(at, zone) : shortDay(at, zone, now);
}

export function shortDay(at: number, zone: string, now: number): string {
  const week = 6 * 86_400_000;
  if (Math.abs(at - now) > week) return new Intl.DateTimeFormat(locale(), { timeZone: zone, month: 'short', day: 'numeric' }).format(at);
  return new Intl.DateTimeFormat(locale(), { timeZone: zone, weekday: 'short' }).format(at);
}

export const firstName = (name: string): string => {
  const [first = name, second] = name.split(' ');
  return /^Dr\.?$/.test(first) && second !== undefined ? `${first} ${second}` : first;
};

/** What a group's heading says about time; the minutes are those of the level table. */
export function groupHint(tier: Tier): string {
  if (tier === 'now') return t('withinMinutes', { minutes: levelTable.P0.answerWithin.count });
  if (tier === 'today') return t('beforeTime');
  return tier === 'watch' ? t('thisWeek') : t('noAnswerDue');
}
