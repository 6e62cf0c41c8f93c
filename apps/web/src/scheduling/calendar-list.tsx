import type { Day, Instant } from '@cairn/kernel';
import type { CalendarRow } from '@cairn/server/calendar';
import { endsAt } from '@cairn/scheduling';
import { For, Show, type JSX } from 'solid-js';
import { clock, dayKey } from '../look/when.ts';
import { calendarWords } from '../words/calendar.ts';
import { schedulingWords } from '../words/scheduling.ts';
import { createWords, locale } from '../words/words.ts';
import { onDay } from './calendar-days.ts';
import './calendar.css';

const t = createWords(calendarWords);
const visit = createWords(schedulingWords);
const places = { video: 'byVideo', clinic: 'atClinic', phone: 'byPhone' } as const;

type CalendarProps = {
  readonly days: readonly Day[];
  /** Undefined until they are known: no day is said to be free before. */
  readonly rows: readonly CalendarRow[] | undefined;
  readonly zone: string;
  readonly now: Instant;
};

/** A day is a list in the order of the clock: it reads aloud as it looks, on a laptop side by side, on a phone one below the other. */
export function CalendarList(props: CalendarProps): JSX.Element {
  const today = (): Day => dayKey(props.now, props.zone);
  return (
    <ol class="cal" role="list" classList={{ 'cal--one': props.days.length === 1 }}>
      <For each={props.days}>
        {(day) => (
          <li class="cal__day" classList={{ 'cal__day--today': day === today() }} aria-current={day === today() ? 'date' : undefined}>
            <h2 class="cal__name">{dayTitle(day)}</h2>
            <Show when={props.rows} fallback={<p class="muted sm">{t('loading')}</p>}>
              {(rows) => (
                <ul class="cal__visits" role="list">
                  <For each={onDay(rows(), day, props.zone)} fallback={<li class="muted sm">{t('nothing')}</li>}>
                    {(row) => <CalendarVisit row={row} zone={props.zone} now={props.now} />}
                  </For>
                </ul>
              )}
            </Show>
          </li>
        )}
      </For>
    </ol>
  );
}

function CalendarVisit(props: { readonly row: CalendarRow; readonly zone: string; readonly now: Instant }): JSX.Element {
  const time = (zone: string): string => clock(props.row.startsAt, zone);
  const isNow = (): boolean => props.row.startsAt <= props.now && props.now < endsAt(props.row);
  return (
    <li class="cal__visit" classList={{ 'cal__visit--now': isNow(), 'cal__visit--over': endsAt(props.row) <= props.now }}>
      <span class="cal__time">{time(props.zone)}</span>
      <Show when={props.row.who} fallback={<span class="muted">{t('busy')}</span>}>
        {(who) => (
          <div class="cal__what">
            <a href={`/p/${who().chart}/visits`}>{who().name}</a>
            <p class="muted xs">
              {t('kindAnd', {
                kind: visit(`kind.${props.row.kind}`),
                minutes: props.row.minutes,
                where: visit(places[props.row.where]),
              })}
            </p>
            <Show when={time(who().zone) !== time(props.zone)}>
              <p class="muted xs">{t('theirs', { time: time(who().zone), name: who().name })}</p>
            </Show>
            <a
              class="xs"
              href={`/api/visits/${props.row.appointmentId}.ics`}
              download=""
              aria-label={t('file', { name: who().name, time: time(props.zone) })}
            >
              {t('mine')}
            </a>
          </div>
        )}
      </Show>
    </li>
  );
}

function dayTitle(day: Day): string {
  return new Intl.DateTimeFormat(locale(), { weekday: 'short', month: 'short', day: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${day}T12:00:00Z`),
  );
}
