import type { Instant } from '@cairn/kernel';
import { upcoming, type Appointment } from '@cairn/scheduling';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { useLive, type ChartView } from '../live/live.ts';
import { Button } from '../look/button.tsx';
import { clock, dayName } from '../look/when.ts';
import { EmptyState } from '../look/waiting.tsx';
import { myVisitsWords } from '../words/my-visits.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import './calendar.css';

const t = createWords(myVisitsWords);

type MyVisitsProps = {
  readonly view: ChartView;
  readonly visits: readonly Appointment[];
  readonly zone: string;
  readonly now: Instant;
  readonly onMove: (visit: Appointment) => void;
};

/** What is planned, for the patient. A cancelled visit is gone only when the record says so. */
export function MyVisits(props: MyVisitsProps): JSX.Element {
  const ahead = (): readonly Appointment[] => upcoming(props.visits, props.now);
  return (
    <Show when={ahead().length > 0} fallback={<EmptyState title={t('none')} />}>
      <ul class="stack-5" role="list">
        <For each={ahead()}>{(visit) => <MyVisit {...props} visit={visit} />}</For>
      </ul>
    </Show>
  );
}

function MyVisit(props: MyVisitsProps & { readonly visit: Appointment }): JSX.Element {
  const live = useLive();
  const [asked, setAsked] = createSignal(false);
  const [refused, setRefused] = createSignal<string>();
  const cancelling = (): boolean =>
    props.view.pending().some((one) => one.path === 'scheduling.cancel' && one.input['appointmentId'] === props.visit.appointmentId);
  const cancel = async (): Promise<void> => {
    const settled = await live.send('scheduling.cancel', { chart: props.view.chart, appointmentId: props.visit.appointmentId }).done;
    setRefused(settled.ok ? undefined : settled.refusal.code);
  };
  const started = (): boolean => props.visit.startsAt <= props.now;
  return (
    <li class="my-visit stack-4">
      <div>
        <h2 class="t-lg">
          {t('when', { day: dayName(props.visit.startsAt, props.zone, props.now), time: clock(props.visit.startsAt, props.zone) })}
        </h2>
        <p class="muted">{t('what', { minutes: props.visit.minutes, name: props.visit.with.name, where: t(props.visit.where) })}</p>
      </div>
      <Show when={!started()}>
        <div class="my-visit__acts">
          <Show
            when={asked()}
            fallback={
              <>
                <Button look="outline" minor onClick={() => props.onMove(props.visit)}>
                  {t('other')}
                </Button>
                <Button look="outline" minor onClick={() => setAsked(true)}>
                  {t('cancel')}
                </Button>
              </>
            }
          >
            <Button look="outline" minor busy={cancelling() ? t('cancelling') : undefined} onClick={() => void cancel()}>
              {t('cancelSure')}
            </Button>
            <Button look="outline" minor onClick={() => setAsked(false)}>
              {t('keep')}
            </Button>
          </Show>
        </div>
        <a class="sm" href={`/api/visits/${props.visit.appointmentId}.ics`} download="">
          {t('file')}
        </a>
      </Show>
      <Show when={refused()}>
        {(code) => (
          <p class="bad sm" role="alert">
            {refusalText(code())}
          </p>
        )}
      </Show>
    </li>
  );
}
