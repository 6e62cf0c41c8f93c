import { KEPT } from '@cairn/check-ins';
import type { Instant } from '@cairn/kernel';
import { trendedOf } from '@cairn/triage';
import { createMemo, createSignal, Show, type JSX } from 'solid-js';
import type { ChartState } from '../live/capabilities.ts';
import { Icon } from '../look/icon.tsx';
import { table2Icon } from '../look/icons.ts';
import { EmptyState } from '../look/waiting.tsx';
import { dayKey } from '../look/when.ts';
import { chartWords } from '../words/charts.ts';
import { createWords } from '../words/words.ts';
import { dosesOn, eventsOn, sessionsOn } from './lanes.ts';
import { knownFrom, pastOf } from './past.ts';
import { TrendChart, type TrendPicture } from './trend-chart.tsx';
import { TrendTable } from './trend-table.tsx';
import { trendOf } from './trends.ts';

const t = createWords(chartWords);

type TrendsProps = { readonly state: ChartState; readonly called: string; readonly zone: string; readonly now: Instant };

/** A person against their own usual, for the last 30 or 14 days, as a picture or as a table. */
export function Trends(props: TrendsProps): JSX.Element {
  const [count, setCount] = createSignal<14 | 30>(30);
  const [asTable, setAsTable] = createSignal(false);
  const last = createMemo(() => dayKey(props.now, props.zone));
  const picture = createMemo((): TrendPicture => {
    const past = pastOf(props.state.checkIns);
    const from = knownFrom(props.state.checkIns, KEPT);
    const dayOf = (at: Instant): string => dayKey(at, props.zone);
    return {
      name: props.called,
      last: last(),
      count: count(),
      since: props.state.charts.profile?.since ?? '',
      trends: trendedOf(past).map((measure) => trendOf({ past, from }, measure, last(), count())),
      doses: dosesOn(past, last(), count()),
      sessions: sessionsOn(props.state.sessions.sessions, dayOf, last(), count()),
      events: eventsOn(past, last(), count()),
    };
  });
  const hasAny = (): boolean => picture().trends.some((trend) => trend.latest !== undefined);
  return (
    <>
      <div class="trend-head">
        <h2 class="t-md" id="trends">
          {t('lastDays', { count: count() })}
        </h2>
        <Legend />
        <div class="seg" role="group" aria-label={t('range')}>
          <button class="seg__opt" type="button" aria-pressed={count() === 14} onClick={() => setCount(14)}>
            {t('days14')}
          </button>
          <button class="seg__opt" type="button" aria-pressed={count() === 30} onClick={() => setCount(30)}>
            {t('days30')}
          </button>
          <button class="seg__opt" type="button" aria-pressed={asTable()} onClick={() => setAsTable(!asTable())}>
            <Icon of={table2Icon} />
            {t('table')}
          </button>
        </div>
      </div>
      <Show when={hasAny()} fallback={<EmptyState title={t('emptyTrends')}>{t('emptyTrendsMore')}</EmptyState>}>
        <Show when={asTable()} fallback={<TrendChart {...picture()} />}>
          <TrendTable {...picture()} />
        </Show>
      </Show>
    </>
  );
}

function Legend(): JSX.Element {
  return (
    <p class="legend">
      <span>
        <i />
        {t('ownUsual')}
      </span>
      <span>
        <i class="l-out" />
        {t('harderThanUsual')}
      </span>
      <span>
        <i class="l-obs" />
        {t('clinicDose')}
      </span>
      <span>
        <i class="l-home" />
        {t('homeDose')}
      </span>
    </p>
  );
}
