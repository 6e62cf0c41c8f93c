import { upcoming, type Appointment } from '@cairn/scheduling';
import type { Instant } from '@cairn/kernel';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { useLive, type ChartView } from '../live/live.ts';
import { Button } from '../look/button.tsx';
import { clock, dayName } from '../look/when.ts';
import { EmptyState } from '../look/waiting.tsx';
import { refusalText } from '../words/refusals.ts';
import { schedulingWords } from '../words/scheduling.ts';
import { createWords } from '../words/words.ts';
import { MoveVisit } from './move-visit.tsx';
import './scheduling.css';

const t = createWords(schedulingWords);
const places = { video: 'byVideo', clinic: 'atClinic', phone: 'byPhone' } as const;

type VisitsProps = {
  readonly view: ChartView;
  readonly visits: readonly Appointment[];
  readonly zone: string;
  readonly now: Instant;
  /** What else can be done with a visit: the way into its room. */
  readonly more?: (visit: Appointment) => JSX.Element;
};

/** What is planned, by the patient's clock. A cancelled visit is gone only when the record says so. */
export function Visits(props: VisitsProps): JSX.Element {
  const ahead = (): readonly Appointment[] => upcoming(props.visits, props.now);
  return (
    <Show when={ahead().length > 0} fallback={<EmptyState title={t('none')} />}>
      <ul class="visits" role="list">
        <For each={ahead()}>
          {(visit) => <Visit visit={visit} view={props.view} zone={props.zone} now={props.now} more={props.more?.(visit)} />}
        </For>
      </ul>
    </Show>
  );
}

function Visit(props: {
  readonly visit: Appointment;
  readonly view: ChartView;
  readonly zone: string;
  readonly now: Instant;
  readonly more: JSX.Element;
}): JSX.Element {
  const live = useLive();
  const [refused, setRefused] = createSignal<string>();
  const [open, setOpen] = createSignal(false);
  const cancelling = (): boolean =>
    props.view.pending().some((one) => one.path === 'scheduling.cancel' && one.input['appointmentId'] === props.visit.appointmentId);
  const cancel = async (): Promise<void> => {
    const { appointmentId } = props.visit;
    const settled = await live.send('scheduling.cancel', { chart: props.view.chart, appointmentId }).done;
    setRefused(settled.ok ? undefined : settled.refusal.code);
  };
  const when = (): string =>
    t('dayAt', { day: dayName(props.visit.startsAt, props.zone, props.now), time: clock(props.visit.startsAt, props.zone) });
  return (
    <li class="visits__row">
      <div>
        <p>
          <b>{when()}</b>
        </p>
        <p class="muted sm">
          {t(`kind.${props.visit.kind}`)}, {t('minutes', { minutes: props.visit.minutes })} {t(places[props.visit.where])},{' '}
          {t('with', { name: props.visit.with.name })}
        </p>
        <Show when={refused()}>
          {(code) => (
            <p class="bad sm" role="alert">
              {refusalText(code())}
            </p>
          )}
        </Show>
      </div>
      <div class="visits__acts">
        {props.more}
        <Button look="outline" minor aria-expanded={open()} aria-label={`${t('move')}: ${when()}`} onClick={() => setOpen(!open())}>
          {t('moveTo')}
        </Button>
        <Button
          look="outline"
          minor
          busy={cancelling() ? t('cancelling') : undefined}
          aria-label={`${t('cancel')}: ${when()}`}
          onClick={() => void cancel()}
        >
          {t('cancel')}
        </Button>
      </div>
      <Show when={open()}>
        <MoveVisit chart={props.view.chart} visit={props.visit} zone={props.zone} now={props.now} onDone={() => setOpen(false)} />
      </Show>
    </li>
  );
}
