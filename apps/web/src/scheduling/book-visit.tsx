import type { Instant } from '@cairn/kernel';
import { appointmentKinds, places, SERIES_MAX, type AppointmentKind, type Place } from '@cairn/scheduling';
import { For, Match, Show, Switch, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { Button } from '../look/button.tsx';
import { Field, SelectField } from '../look/field.tsx';
import { clock, dayName } from '../look/when.ts';
import { refusalText } from '../words/refusals.ts';
import { schedulingWords } from '../words/scheduling.ts';
import { createWords } from '../words/words.ts';
import { createBooking, type Booking, type BookVisitProps, type Outcome } from './create-booking.ts';
import './scheduling.css';

const t = createWords(schedulingWords);

/**
 * Books by the patient's wall clock; the server turns it into an instant. What was typed stays until the visit is booked.
 * Each option says itself whether it is selected: a `value` on the list would be set before the options exist.
 */
export function BookVisit(props: BookVisitProps): JSX.Element {
  const live = useLive();
  const booking = createBooking(props);
  return (
    <form
      class="book"
      onSubmit={(event) => {
        event.preventDefault();
        void booking.book();
      }}
    >
      <h3>{t('book')}</h3>
      <div class="book__fields">
        <WhenFields booking={booking} />
        <SelectField label={t('where')} onChange={(event) => booking.change({ where: event.currentTarget.value as Place })}>
          <For each={places}>
            {(place) => (
              <option value={place} selected={place === booking.wanted().where}>
                {t(`where.${place}`)}
              </option>
            )}
          </For>
        </SelectField>
        <SelectField label={t('kind')} onChange={(event) => booking.change({ kind: event.currentTarget.value as AppointmentKind })}>
          <For each={appointmentKinds}>
            {(kind) => (
              <option value={kind} selected={kind === booking.wanted().kind}>
                {t(`kind.${kind}`)}
              </option>
            )}
          </For>
        </SelectField>
        <SelectField label={t('who')} onChange={(event) => booking.change({ withId: event.currentTarget.value })}>
          <For each={props.team}>
            {(member) => (
              <option value={member.personId} selected={member.personId === booking.wanted().withId}>
                {member.name}
              </option>
            )}
          </For>
        </SelectField>
        <Repeat booking={booking} />
      </div>
      <div class="book__end">
        <Button type="submit" look="primary" busy={booking.outcome() === 'booking' && live.online() ? t('saving') : undefined}>
          {t('save')}
        </Button>
        <Said outcome={booking.outcome()} online={live.online()} zone={props.zone} now={props.now} />
      </div>
    </form>
  );
}

function WhenFields(props: { readonly booking: Booking }): JSX.Element {
  const wanted = (): ReturnType<Booking['wanted']> => props.booking.wanted();
  return (
    <>
      <Field
        label={t('day')}
        type="date"
        required
        min={props.booking.today()}
        value={wanted().day}
        onInput={(event) => props.booking.change({ day: event.currentTarget.value })}
      />
      <Field
        label={t('clock')}
        type="time"
        required
        value={wanted().clock}
        onInput={(event) => props.booking.change({ clock: event.currentTarget.value })}
      />
      <Field
        label={t('length')}
        type="number"
        required
        min={5}
        max={240}
        step={5}
        value={wanted().minutes}
        onInput={(event) => props.booking.change({ minutes: event.currentTarget.valueAsNumber || 0 })}
      />
    </>
  );
}

function Repeat(props: { readonly booking: Booking }): JSX.Element {
  const wanted = (): ReturnType<Booking['wanted']> => props.booking.wanted();
  return (
    <>
      <SelectField label={t('repeat')} onChange={(event) => props.booking.change({ every: Number(event.currentTarget.value) })}>
        <For each={[0, 1, 2, 4] as const}>
          {(every) => (
            <option value={every} selected={every === wanted().every}>
              {t(`repeat.${every}`)}
            </option>
          )}
        </For>
      </SelectField>
      <Show when={wanted().every > 0}>
        <Field
          label={t('times')}
          type="number"
          required
          min={2}
          max={SERIES_MAX}
          value={wanted().count}
          onInput={(event) => props.booking.change({ count: event.currentTarget.valueAsNumber || 2 })}
        />
      </Show>
    </>
  );
}

type SaidProps = { readonly outcome: Outcome; readonly online: boolean; readonly zone: string; readonly now: Instant };

function Said(props: SaidProps): JSX.Element {
  const refused = (): string | undefined => {
    const { outcome } = props;
    if (typeof outcome !== 'object' || !('refused' in outcome)) return undefined;
    if (outcome.at === undefined || outcome.refused !== 'appointment-overlap') return refusalText(outcome.refused);
    return t('takenOn', { day: dayName(outcome.at, props.zone, props.now), time: clock(outcome.at, props.zone) });
  };
  const booked = (): string | undefined => {
    const { outcome } = props;
    if (typeof outcome !== 'object' || !('booked' in outcome)) return undefined;
    return outcome.booked === 1 ? t('booked') : t('bookedAll', { count: outcome.booked });
  };
  return (
    <p role="status" class="sm" classList={{ bad: refused() !== undefined }}>
      <Switch>
        <Match when={refused()}>{refused()}</Match>
        <Match when={booked()}>{booked()}</Match>
        <Match when={props.outcome === 'booking' && !props.online}>{t('waiting')}</Match>
      </Switch>
    </p>
  );
}
