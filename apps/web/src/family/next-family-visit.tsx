import { TOPIC_MAX, upcoming, type Appointment } from '@cairn/scheduling';
import { createSignal, Show, type JSX } from 'solid-js';
import { createAct } from '../live/create-act.ts';
import { createNow, useLive, type ChartView } from '../live/live.ts';
import { Button } from '../look/button.tsx';
import { Field } from '../look/field.tsx';
import { clock, dayName } from '../look/when.ts';
import { familyVisitWords } from '../words/family-visit.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';

const t = createWords(familyVisitWords);

type VisitProps = { readonly chart: ChartView; readonly person: string; readonly zone: string };

/** The next family session with this person, and what the patient would like to talk about. */
export function NextFamilyVisit(props: VisitProps): JSX.Element {
  const now = createNow(60_000);
  const next = (): Appointment | undefined =>
    upcoming(props.chart.state()?.scheduling.appointments ?? [], now()).find(({ family }) =>
      family?.supporters.some(({ personId }) => personId === props.person),
    );
  return <Show when={next()}>{(visit) => <Visit {...props} visit={visit()} now={now()} />}</Show>;
}

function Visit(props: VisitProps & { readonly visit: Appointment; readonly now: number }): JSX.Element {
  const live = useLive();
  const act = createAct();
  const [typed, setTyped] = createSignal<string>();
  const answer = () => props.visit.family?.supporters.find(({ personId }) => personId === props.person)?.answer;
  const topic = (): string => typed() ?? props.visit.family?.topic ?? '';
  const changed = (): boolean => typed() !== undefined && typed()?.trim() !== (props.visit.family?.topic ?? '');
  const save = async (): Promise<void> => {
    const { appointmentId } = props.visit;
    if (await act.follow(live.send('scheduling.setTopic', { chart: props.chart.chart, appointmentId, topic: topic().trim() })))
      setTyped(undefined);
  };
  return (
    <section class="fam-ask" aria-labelledby="next-family">
      <h2 id="next-family" class="t-md">
        {t('next', { day: dayName(props.visit.startsAt, props.zone, props.now), time: clock(props.visit.startsAt, props.zone) })}
      </h2>
      <p class="sm muted">{t(answer() ?? 'unanswered')}</p>
      <form
        class="stack-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (changed()) void save();
        }}
      >
        <Field
          label={t('topic')}
          hint={t('topicHint')}
          maxLength={TOPIC_MAX}
          value={topic()}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <Show when={act.refused()}>
          {(code) => (
            <p class="bad sm" role="alert">
              {refusalText(code())}
            </p>
          )}
        </Show>
        <Show when={changed()}>
          <div>
            <Button type="submit" busy={act.busy() ? t('saving') : undefined}>
              {t('saveTopic')}
            </Button>
          </div>
        </Show>
      </form>
    </section>
  );
}
