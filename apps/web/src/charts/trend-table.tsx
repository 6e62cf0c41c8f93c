import { For, type JSX } from 'solid-js';
import { chartWords } from '../words/charts.ts';
import { createWords } from '../words/words.ts';
import type { TrendPicture } from './trend-chart.tsx';
import { dayWords, usualWords, valueWords } from './value-words.ts';

const t = createWords(chartWords);

/** Everything the picture shows, day by day, newest first. */
export function TrendTable(props: TrendPicture): JSX.Element {
  const rows = (): readonly number[] => [...Array(props.count).keys()].toReversed();
  const cell = (measure: number, day: number): string => {
    const trend = props.trends[measure];
    const point = trend?.points[day];
    if (!trend || !point || point.value === null) return '–';
    const value = valueWords(trend.measure, point.value);
    return point.harder ? `${value} (${t('harderThanUsual')}, ${usualWords(trend.measure, point.usual)})` : value;
  };
  const dose = (day: number): string => {
    const mark = props.doses.find((one) => one.index === day);
    return mark ? t(mark.dose === 'clinic' ? 'doseClinic' : mark.dose === 'home' ? 'doseHome' : 'doseMissed') : '–';
  };
  const used = (day: number): string => (props.events.some((one) => one.index === day && one.what === 'used') ? t('useYes') : '');
  return (
    <div class="trend-table" tabindex="0" role="region" aria-label={t('tableOf')}>
      <table class="chart-table">
        <caption class="vh">{t('tableOf')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('dayHead')}</th>
            <For each={props.trends}>{(trend) => <th scope="col">{t(trend.measure)}</th>}</For>
            <th scope="col">{t('dose')}</th>
            <th scope="col">{t('used')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={rows()}>
            {(day) => (
              <tr>
                <th scope="row" class="nowrap">
                  {dayWords(props.trends[0]?.points[day]?.day ?? props.last)}
                </th>
                <For each={props.trends}>{(_, measure) => <td>{cell(measure(), day)}</td>}</For>
                <td>{dose(day)}</td>
                <td>{used(day)}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}
