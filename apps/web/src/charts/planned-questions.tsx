import { defaultSchedules, type CheckIns, type Schedule } from '@cairn/check-ins';
import { weekdays, type Instant } from '@cairn/kernel';
import { mayDo } from '@cairn/people';
import { createSignal, For, Match, Show, Switch, type JSX } from 'solid-js';
import { useLive, type ChartView } from '../live/live.ts';
import { Button } from '../look/button.tsx';
import { Check, Field, SelectField } from '../look/field.tsx';
import { SeverityMark } from '../look/severity.tsx';
import { dayKey } from '../look/when.ts';
import { plannedWords } from '../words/planned.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import { createPlanning, whens, type Planning, type PlanProps, type When } from './create-planned.ts';
import { plannable, plannedText, type Plannable } from './planned-words.ts';
import './planned.css';

const t = createWords(plannedWords);

type PlannedProps = { readonly view: ChartView; readonly checkIns: CheckIns; readonly zone: string; readonly now: Instant };

/** What this person is asked and when. All of the team see it; who may, plans and ends. */
export function PlannedQuestions(props: PlannedProps): JSX.Element {
  const { me } = useLive();
  const may = (): boolean => mayDo({ ...me, chart: undefined }, 'checkIns.schedule', 'care');
  const isDue = (id: string): boolean =>
    props.checkIns.dueFlows.some((due) => due.scheduleId === id && due.day === dayKey(props.now, props.zone));
  return (
    <section class="planned" aria-labelledby="planned">
      <h3 class="panel-title" id="planned">
        {t('title')}
      </h3>
      <Show when={props.checkIns.schedules.length > 0} fallback={<p class="sm muted">{t('none')}</p>}>
        <ul class="chart-rows" role="list">
          <For each={props.checkIns.schedules}>
            {(schedule) => <Planned schedule={schedule} due={isDue(schedule.scheduleId)} may={may()} view={props.view} />}
          </For>
        </ul>
      </Show>
      <Show when={may()}>
        <PlanForm chart={props.view.chart} schedules={props.checkIns.schedules} zone={props.zone} now={props.now} />
      </Show>
    </section>
  );
}

function isDefault({ scheduleId }: Schedule): boolean {
  return defaultSchedules.some((one) => one.scheduleId === scheduleId);
}

function Planned(props: {
  readonly schedule: Schedule;
  readonly due: boolean;
  readonly may: boolean;
  readonly view: ChartView;
}): JSX.Element {
  const live = useLive();
  const [refused, setRefused] = createSignal<string>();
  const text = (): string => plannedText(props.schedule);
  const ending = (): boolean =>
    props.view.pending().some((one) => one.path === 'checkIns.unschedule' && one.input['scheduleId'] === props.schedule.scheduleId);
  const end = async (): Promise<void> => {
    const { scheduleId } = props.schedule;
    const settled = await live.send('checkIns.unschedule', { chart: props.view.chart, scheduleId }).done;
    setRefused(settled.ok ? undefined : settled.refusal.code);
  };
  return (
    <li>
      <div>
        <p>
          {text()}{' '}
          <Show when={props.due}>
            <SeverityMark of="today">{t('dueToday')}</SeverityMark>
          </Show>
        </p>
        <p class="muted sm">{props.schedule.by ? t('setBy', { name: props.schedule.by.name }) : t('forEverybody')}</p>
        <Show when={ending() && !live.online()}>
          <p class="sm">{t('notEnded')}</p>
        </Show>
        <Show when={refused()}>
          {(code) => (
            <p class="bad sm" role="alert">
              {refusalText(code())}
            </p>
          )}
        </Show>
      </div>
      <Show when={props.may && !isDefault(props.schedule)}>
        <Button minor busy={ending() ? t('ending') : undefined} aria-label={`${t('end')}: ${text()}`} onClick={() => void end()}>
          {t('end')}
        </Button>
      </Show>
    </li>
  );
}

function PlanForm(props: PlanProps): JSX.Element {
  const [open, setOpen] = createSignal(false);
  return (
    <>
      <div class="planned__end">
        <Button minor aria-expanded={open()} aria-controls="plan-form" onClick={() => setOpen(!open())}>
          {t('form')}
        </Button>
      </div>
      <div id="plan-form" hidden={!open()}>
        <Fields {...props} />
      </div>
    </>
  );
}

function Fields(props: PlanProps): JSX.Element {
  const live = useLive();
  const planning = createPlanning(props);
  return (
    <form
      class="planned__form"
      aria-label={t('form')}
      onSubmit={(event) => {
        event.preventDefault();
        void planning.plan();
      }}
    >
      <div class="planned__fields">
        <SelectField label={t('what')} onChange={(event) => planning.change({ flow: event.currentTarget.value as Plannable })}>
          <For each={plannable}>
            {(flow) => (
              <option value={flow} selected={flow === planning.wanted().flow}>
                {t(`flow.${flow}`)}
              </option>
            )}
          </For>
        </SelectField>
        <SelectField label={t('when')} onChange={(event) => planning.change({ when: event.currentTarget.value as When })}>
          <For each={whens}>
            {(when) => (
              <option value={when} selected={when === planning.wanted().when}>
                {t(`when.${when}`)}
              </option>
            )}
          </For>
        </SelectField>
        <FromFields planning={planning} />
      </div>
      <Weekdays planning={planning} />
      <Show when={planning.wanted().when !== 'first-days'}>
        <p class="sm muted">{t('chosenTime')}</p>
      </Show>
      <div class="planned__end">
        <Button type="submit" look="primary" busy={planning.outcome() === 'planning' && live.online() ? t('planning') : undefined}>
          {t('plan')}
        </Button>
        <Said planning={planning} online={live.online()} />
      </div>
    </form>
  );
}

function FromFields(props: { readonly planning: Planning }): JSX.Element {
  const wanted = (): ReturnType<Planning['wanted']> => props.planning.wanted();
  const isFirst = (): boolean => wanted().when === 'first-days';
  return (
    <>
      <Show when={isFirst() || wanted().when === 'after-discharge'}>
        <Field
          label={t(isFirst() ? 'doseDay' : 'dischargeDay')}
          type="date"
          required
          value={wanted().from}
          onInput={(event) => props.planning.change({ from: event.currentTarget.value })}
        />
      </Show>
      <Show when={isFirst()}>
        <Field
          label={t('clock')}
          type="time"
          required
          value={wanted().clock}
          onInput={(event) => props.planning.change({ clock: event.currentTarget.value })}
        />
      </Show>
    </>
  );
}

function Weekdays(props: { readonly planning: Planning }): JSX.Element {
  const days = (): ReturnType<Planning['wanted']>['days'] => props.planning.wanted().days;
  return (
    <Show when={props.planning.wanted().when === 'weekdays'}>
      <fieldset>
        <legend class="field__legend">{t('weekdays')}</legend>
        <div class="planned__fields">
          <For each={weekdays}>
            {(day) => (
              <Check
                label={t(day)}
                checked={days().includes(day)}
                onChange={(event) =>
                  props.planning.change({ days: event.currentTarget.checked ? [...days(), day] : days().filter((one) => one !== day) })
                }
              />
            )}
          </For>
        </div>
      </fieldset>
    </Show>
  );
}

function Said(props: { readonly planning: Planning; readonly online: boolean }): JSX.Element {
  const outcome = (): ReturnType<Planning['outcome']> => props.planning.outcome();
  const bad = (): string | undefined => {
    const said = outcome();
    if (typeof said === 'string') return undefined;
    if ('problem' in said) return t(said.problem);
    return said.refused === 'unknown-flow' ? t('notInUse') : refusalText(said.refused);
  };
  return (
    <p role="status" class="sm" classList={{ bad: bad() !== undefined }}>
      <Switch>
        <Match when={bad()}>{bad()}</Match>
        <Match when={outcome() === 'planned'}>{t('planned')}</Match>
        <Match when={outcome() === 'planning' && !props.online}>{t('waiting')}</Match>
      </Switch>
    </p>
  );
}
