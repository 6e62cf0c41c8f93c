import { live as liveGrants, type Consent, type Supporter } from '@cairn/consent';
import { places, upcoming, type Appointment, type Place } from '@cairn/scheduling';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { createAct } from '../live/create-act.ts';
import { useLive } from '../live/live.ts';
import { ChoiceChecks } from '../look/answers.tsx';
import { Button } from '../look/button.tsx';
import { Field, SelectField } from '../look/field.tsx';
import { clock, dayKey, dayName, movedDay } from '../look/when.ts';
import { familyDeskWords } from '../words/family-desk.ts';
import { refusalText } from '../words/refusals.ts';
import { schedulingWords } from '../words/scheduling.ts';
import { createWords } from '../words/words.ts';

const t = createWords(familyDeskWords);
const ts = createWords(schedulingWords);

type PlanProps = {
  readonly chart: string;
  readonly consent: Consent;
  readonly appointments: readonly Appointment[];
  readonly called: string;
  readonly zone: string;
  readonly now: number;
};

/** Family sessions ahead with their answers, and one more to be booked. */
export function FamilySessions(props: PlanProps): JSX.Element {
  const ahead = (): readonly Appointment[] => upcoming(props.appointments, props.now).filter(({ family }) => family !== undefined);
  const may = (): readonly Supporter[] => {
    const allowed = new Set(
      liveGrants(props.consent.grants, props.now).flatMap(({ topics, supporter }) =>
        topics.includes('sessions') ? [supporter.personId] : [],
      ),
    );
    return props.consent.supporters.filter(({ personId }) => allowed.has(personId));
  };
  return (
    <section class="fam-part" aria-labelledby="sessions">
      <h2 id="sessions" class="panel-title">
        {t('session')}
      </h2>
      <ul class="fam-cards" role="list">
        <For each={ahead()}>
          {(visit) => (
            <li class="fam-card">
              <p>
                <b>{ts('dayAt', { day: dayName(visit.startsAt, props.zone, props.now), time: clock(visit.startsAt, props.zone) })}</b>
              </p>
              <p class="sm">{visit.family?.topic ? t('topicIs', { topic: visit.family.topic }) : t('noTopic')}</p>
              <For each={visit.family?.supporters}>
                {({ name, answer }) => <p class="sm muted">{t(answer ?? 'unanswered', { name })}</p>}
              </For>
            </li>
          )}
        </For>
      </ul>
      <Show when={may().length > 0} fallback={<p class="muted sm">{t('sessionNobody', { called: props.called })}</p>}>
        <p class="muted sm">{t('sessionLead', { called: props.called })}</p>
        <Book {...props} may={may()} />
      </Show>
    </section>
  );
}

function Book(props: PlanProps & { readonly may: readonly Supporter[] }): JSX.Element {
  const live = useLive();
  const act = createAct();
  const [who, setWho] = createSignal<readonly string[]>([]);
  const [wanted, setWanted] = createSignal({ day: '', clock: '16:00', minutes: 60, where: 'video' as Place });
  const [said, setSaid] = createSignal<'booked' | 'chooseSome'>();
  const day = (): string => wanted().day || movedDay(dayKey(props.now, props.zone), 1);
  const book = async (): Promise<void> => {
    if (who().length === 0) return void setSaid('chooseSome');
    setSaid(undefined);
    const visit = { ...wanted(), day: day(), kind: 'family' as const, withId: live.me.personId, supporters: [...who()] };
    if (await act.follow(live.send('scheduling.book', { chart: props.chart, ...visit }))) {
      setSaid('booked');
      setWho([]);
    }
  };
  return (
    <form
      class="fam-part"
      onSubmit={(event) => {
        event.preventDefault();
        void book();
      }}
    >
      <ChoiceChecks
        label={t('who')}
        columns={2}
        options={props.may.map(({ personId, name }) => ({ value: personId, label: name }))}
        values={who()}
        onChange={setWho}
      />
      <div class="fam-fields">
        <Field
          label={t('day')}
          type="date"
          required
          min={dayKey(props.now, props.zone)}
          value={day()}
          onInput={(event) => setWanted((before) => ({ ...before, day: event.currentTarget.value }))}
        />
        <Field
          label={t('clock', { called: props.called })}
          type="time"
          required
          value={wanted().clock}
          onInput={(event) => setWanted((before) => ({ ...before, clock: event.currentTarget.value }))}
        />
        <Field
          label={t('minutes')}
          type="number"
          required
          min={15}
          max={240}
          step={5}
          value={wanted().minutes}
          onInput={(event) => setWanted((before) => ({ ...before, minutes: event.currentTarget.valueAsNumber || 0 }))}
        />
        <SelectField
          label={t('where')}
          onChange={(event) => setWanted((before) => ({ ...before, where: event.currentTarget.value as Place }))}
        >
          <For each={places}>{(place) => <option value={place}>{ts(`where.${place}`)}</option>}</For>
        </SelectField>
      </div>
      <div>
        <Button type="submit" look="primary" busy={act.busy() ? t('saving') : undefined}>
          {t('book')}
        </Button>
      </div>
      <p role="status" class="sm">
        <Show when={act.refused()} fallback={<Show when={said()}>{(word) => t(word())}</Show>}>
          {(code) => <span class="bad">{refusalText(code())}</span>}
        </Show>
      </p>
    </form>
  );
}
