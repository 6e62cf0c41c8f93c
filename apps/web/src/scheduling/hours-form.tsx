import { weekdays, type Weekday } from '@cairn/kernel';
import type { Away, Hours, Stretch } from '@cairn/scheduling';
import { Index, Match, Show, Switch, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { Button, IconButton } from '../look/button.tsx';
import { Check, Field, SelectField } from '../look/field.tsx';
import { plusIcon, xIcon } from '../look/icons.ts';
import { dayKey, zoneName } from '../look/when.ts';
import { calendarWords } from '../words/calendar.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import { createHours, type HoursDesk, type HoursOutcome } from './create-hours.ts';
import './calendar.css';

const t = createWords(calendarWords);

/** When a staff member can be booked, in their own words and clock. */
export function HoursForm(): JSX.Element {
  const desk = createHours();
  return (
    <Show when={desk.hours()} fallback={<Show when={desk.failed()}>{refusalText('unavailable')}</Show>}>
      {(hours) => (
        <details class="hours__open">
          <summary id="hours">{t('hours')}</summary>
          <form
            class="hours"
            aria-labelledby="hours"
            onSubmit={(event) => {
              event.preventDefault();
              void desk.save();
            }}
          >
            <p class="muted sm">{t('hoursMore', { zone: zoneName(hours().zone) })}</p>
            <Weekly hours={hours()} desk={desk} />
            <DaysAway hours={hours()} desk={desk} />
            <Rest hours={hours()} desk={desk} />
            <End desk={desk} />
          </form>
        </details>
      )}
    </Show>
  );
}

type PartProps = { readonly hours: Hours; readonly desk: HoursDesk };

function Weekly(props: PartProps): JSX.Element {
  const put = (at: number, part: Partial<Stretch> | undefined): void => {
    const weekly = props.hours.weekly.flatMap((one, index) => (index === at ? (part ? [{ ...one, ...part }] : []) : [one]));
    props.desk.change({ weekly });
  };
  return (
    <div class="hours__rows">
      <Index each={props.hours.weekly}>
        {(stretch, at) => (
          <div class="hours__row">
            <SelectField label={t('on')} onChange={(event) => put(at, { on: event.currentTarget.value as Weekday })}>
              <Index each={weekdays}>
                {(day) => (
                  <option value={day()} selected={day() === stretch().on}>
                    {t(`on.${day()}`)}
                  </option>
                )}
              </Index>
            </SelectField>
            <Field
              label={t('from')}
              type="time"
              required
              value={stretch().from}
              onInput={(event) => put(at, { from: event.currentTarget.value })}
            />
            <Field
              label={t('to')}
              type="time"
              required
              value={stretch().to}
              onInput={(event) => put(at, { to: event.currentTarget.value })}
            />
            <IconButton
              icon={xIcon}
              label={t('removeHours', { day: t(`on.${stretch().on}`), from: stretch().from })}
              onClick={() => put(at, undefined)}
            />
          </div>
        )}
      </Index>
      <span>
        <Button
          look="outline"
          minor
          icon={plusIcon}
          onClick={() => props.desk.change({ weekly: [...props.hours.weekly, { on: 'mon', from: '13:00', to: '17:00' }] })}
        >
          {t('addHours')}
        </Button>
      </span>
    </div>
  );
}

function DaysAway(props: PartProps): JSX.Element {
  const live = useLive();
  const put = (at: number, part: Partial<Away> | undefined): void => {
    const away = props.hours.away.flatMap((one, index) => (index === at ? (part ? [{ ...one, ...part }] : []) : [one]));
    props.desk.change({ away });
  };
  const add = (): void => {
    const today = dayKey(Date.now(), live.me.zone);
    props.desk.change({ away: [...props.hours.away, { from: today, to: today }] });
  };
  return (
    <fieldset class="hours__rows">
      <legend class="field__legend">{t('away')}</legend>
      <Index each={props.hours.away}>
        {(away, at) => (
          <div class="hours__row hours__row--away">
            <Field
              label={t('firstDay')}
              type="date"
              required
              value={away().from}
              onInput={(event) => put(at, { from: event.currentTarget.value })}
            />
            <Field
              label={t('lastDay')}
              type="date"
              required
              value={away().to}
              onInput={(event) => put(at, { to: event.currentTarget.value })}
            />
            <IconButton icon={xIcon} label={t('removeAway', { from: away().from })} onClick={() => put(at, undefined)} />
          </div>
        )}
      </Index>
      <span>
        <Button look="outline" minor icon={plusIcon} onClick={add}>
          {t('addAway')}
        </Button>
      </span>
    </fieldset>
  );
}

function Rest(props: PartProps): JSX.Element {
  return (
    <>
      <div class="hours__more">
        <Field
          label={t('slot')}
          type="number"
          required
          min={10}
          max={120}
          step={5}
          value={props.hours.slot}
          onInput={(event) => props.desk.change({ slot: event.currentTarget.valueAsNumber || 0 })}
        />
        <Field
          label={t('notice')}
          type="number"
          required
          min={0}
          max={720}
          value={props.hours.notice}
          onInput={(event) => props.desk.change({ notice: event.currentTarget.valueAsNumber || 0 })}
        />
      </div>
      <Check label={t('open')} checked={props.hours.open} onChange={(event) => props.desk.change({ open: event.currentTarget.checked })} />
    </>
  );
}

function End(props: { readonly desk: HoursDesk }): JSX.Element {
  const live = useLive();
  const outcome = (): HoursOutcome => props.desk.outcome();
  const refused = (): string | undefined => {
    const now = outcome();
    return typeof now === 'object' ? refusalText(now.refused) : undefined;
  };
  return (
    <div class="book__end">
      <Button type="submit" look="primary" busy={outcome() === 'saving' && live.online() ? t('saving') : undefined}>
        {t('save')}
      </Button>
      <p role="status" class="sm" classList={{ bad: refused() !== undefined }}>
        <Switch>
          <Match when={refused()}>{refused()}</Match>
          <Match when={outcome() === 'saved'}>{t('saved')}</Match>
          <Match when={outcome() === 'saving' && !live.online()}>{t('waiting')}</Match>
        </Switch>
      </p>
    </div>
  );
}
