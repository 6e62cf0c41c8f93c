import type { CalendarState } from '@cairn/server/calendar';
import { createMemo, createSignal, Show, type JSX } from 'solid-js';
import { createNow, useLive } from '../live/live.ts';
import { Button, IconButton } from '../look/button.tsx';
import { arrowLeftIcon, arrowRightIcon } from '../look/icons.ts';
import { SegmentedControl } from '../look/segmented-control.tsx';
import { EmptyState } from '../look/waiting.tsx';
import { dayKey, movedDay } from '../look/when.ts';
import { daysAround, rangeAround, type Shown } from '../scheduling/calendar-days.ts';
import { CalendarList } from '../scheduling/calendar-list.tsx';
import { HoursForm } from '../scheduling/hours-form.tsx';
import '../scheduling/scheduling.css';
import { calendarWords } from '../words/calendar.ts';
import { createWords } from '../words/words.ts';

const t = createWords(calendarWords);

/** A staff member's own visits by day or week, and the hours in which they can be booked. */
export function CalendarScreen(): JSX.Element {
  const live = useLive();
  const now = createNow(30_000);
  const { zone } = live.me;
  const [shown, setShown] = createSignal<Shown>('week');
  const [day, setDay] = createSignal(dayKey(now(), zone));
  const days = createMemo(() => daysAround(day(), shown()));
  const watched = createMemo(() => live.watch<CalendarState>('calendar', rangeAround(days())));
  const state = (): CalendarState | null | undefined => watched()();
  const step = (): number => (shown() === 'week' ? 7 : 1);
  return (
    <main class="st__main" id="main">
      <header class="st__head">
        <h1>{t('title')}</h1>
        <div class="st__head-end">
          <IconButton icon={arrowLeftIcon} label={t('before')} onClick={() => setDay(movedDay(day(), -step()))} />
          <Button look="outline" minor onClick={() => setDay(dayKey(now(), zone))}>
            {t('today')}
          </Button>
          <IconButton icon={arrowRightIcon} label={t('after')} onClick={() => setDay(movedDay(day(), step()))} />
          <SegmentedControl
            label={t('shown')}
            options={[
              { value: 'day', label: t('day') },
              { value: 'week', label: t('week') },
            ]}
            value={shown()}
            onChange={setShown}
          />
        </div>
      </header>
      <div class="cal-page scroll" tabindex="0" role="region" aria-label={t('title')}>
        <Show when={state() !== null} fallback={<EmptyState title={t('failed')} />}>
          <CalendarList days={days()} rows={state()?.rows} zone={zone} now={now()} />
        </Show>
        <HoursForm />
      </div>
    </main>
  );
}
