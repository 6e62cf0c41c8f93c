import type { Appointment } from '@cairn/scheduling';
import type { Instant } from '@cairn/kernel';
import { createSignal, Show, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { Button } from '../look/button.tsx';
import { Field } from '../look/field.tsx';
import { dayKey } from '../look/when.ts';
import { refusalText } from '../words/refusals.ts';
import { schedulingWords } from '../words/scheduling.ts';
import { createWords } from '../words/words.ts';

const t = createWords(schedulingWords);

type MoveVisitProps = {
  readonly chart: string;
  readonly visit: Appointment;
  readonly zone: string;
  readonly now: Instant;
  readonly onDone: () => void;
};

/** Another time for one visit, by the patient's clock. What was typed stays when the time is taken. */
export function MoveVisit(props: MoveVisitProps): JSX.Element {
  const live = useLive();
  const [typed, setTyped] = createSignal<{ readonly day?: string; readonly clock?: string; readonly minutes?: number }>({});
  const [moving, setMoving] = createSignal(false);
  const [refused, setRefused] = createSignal<string>();
  const wanted = () => ({
    day: dayKey(props.visit.startsAt, props.zone),
    clock: new Intl.DateTimeFormat('en-GB', { timeZone: props.zone, hour: '2-digit', minute: '2-digit' }).format(props.visit.startsAt),
    minutes: props.visit.minutes,
    ...typed(),
  });
  const move = async (): Promise<void> => {
    if (moving()) return;
    setMoving(true);
    setRefused(undefined);
    const { appointmentId } = props.visit;
    const settled = await live.send('scheduling.move', { chart: props.chart, appointmentId, ...wanted() }).done;
    setMoving(false);
    if (settled.ok) props.onDone();
    else setRefused(settled.refusal.code);
  };
  return (
    <form
      class="stack-4 visits__move"
      onSubmit={(event) => {
        event.preventDefault();
        void move();
      }}
    >
      <div class="book__fields">
        <Field
          label={t('day')}
          type="date"
          required
          min={dayKey(props.now, props.zone)}
          value={wanted().day}
          onInput={(event) => setTyped({ ...typed(), day: event.currentTarget.value })}
        />
        <Field
          label={t('clock')}
          type="time"
          required
          value={wanted().clock}
          onInput={(event) => setTyped({ ...typed(), clock: event.currentTarget.value })}
        />
        <Field
          label={t('length')}
          type="number"
          required
          min={5}
          max={240}
          step={5}
          value={wanted().minutes}
          onInput={(event) => setTyped({ ...typed(), minutes: event.currentTarget.valueAsNumber || 5 })}
        />
      </div>
      <div class="book__end">
        <Button type="submit" look="primary" minor busy={moving() && live.online() ? t('moving') : undefined}>
          {t('moveTo')}
        </Button>
        <Button look="outline" minor onClick={() => props.onDone()}>
          {t('leave')}
        </Button>
        <Show when={refused()}>
          {(code) => (
            <p class="bad sm" role="alert">
              {refusalText(code())}
            </p>
          )}
        </Show>
        <Show when={moving() && !live.online()}>
          <p class="sm" role="status">
            {t('waiting')}
          </p>
        </Show>
      </div>
    </form>
  );
}
