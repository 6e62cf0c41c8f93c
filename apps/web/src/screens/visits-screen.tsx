import type { TeamMember } from '@cairn/charts';
import type { GroupList } from '@cairn/server/groups';
import type { Appointment, Place } from '@cairn/scheduling';
import { createSignal, For, Match, Show, Switch, untrack, type JSX } from 'solid-js';
import { createNow, useLive, type ChartView } from '../live/live.ts';
import { ChoiceList } from '../look/answers.tsx';
import { Button } from '../look/button.tsx';
import { EmptyState, Skeleton } from '../look/waiting.tsx';
import { clock, dayName } from '../look/when.ts';
import { createFreeTimes } from '../scheduling/create-free-times.ts';
import { FreeTimesOfWeek } from '../scheduling/free-times.tsx';
import { MyVisits } from '../scheduling/my-visits.tsx';
import { groupWords } from '../words/groups.ts';
import { myVisitsWords } from '../words/my-visits.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import { PatientHeader } from './patient-header.tsx';

const t = createWords(myVisitsWords);
const group = createWords(groupWords);
type Doing = 'list' | 'book' | Appointment;

/** The patient's visits: what is planned, another time for it, and a new one. */
export function VisitsScreen(): JSX.Element {
  const live = useLive();
  const view = live.chart(live.me.chart ?? '');
  const [doing, setDoing] = createSignal<Doing>('list');
  return (
    <>
      <PatientHeader title={t('title')} back="/today" />
      <main class="pt__main" id="main">
        <Switch fallback={<Skeleton label={t('loading')} />}>
          <Match when={view.status() === 'gone'}>
            <EmptyState title={refusalText('not-available')} />
          </Match>
          <Match when={view.state() && doing() === 'list'}>
            <Planned view={view} onDo={setDoing} />
          </Match>
          <Match when={view.state()}>
            <Show when={doing()} keyed>
              {(what) => <Choosing view={view} moving={typeof what === 'object' ? what : undefined} onBack={() => setDoing('list')} />}
            </Show>
          </Match>
        </Switch>
      </main>
    </>
  );
}

function Planned(props: { readonly view: ChartView; readonly onDo: (doing: Doing) => void }): JSX.Element {
  const live = useLive();
  const now = createNow(30_000);
  return (
    <div class="stack-6">
      <MyVisits
        view={props.view}
        visits={props.view.state()?.scheduling.appointments ?? []}
        zone={live.me.zone}
        now={now()}
        onMove={(visit) => props.onDo(visit)}
      />
      <MyGroups />
      <Button look="primary" block onClick={() => props.onDo('book')}>
        {t('book')}
      </Button>
    </div>
  );
}

type ChoosingProps = { readonly view: ChartView; readonly moving: Appointment | undefined; readonly onBack: () => void };

function Choosing(props: ChoosingProps): JSX.Element {
  const live = useLive();
  const now = createNow(60_000);
  const moving = untrack(() => props.moving);
  const team = (): readonly TeamMember[] => props.view.state()?.charts.team ?? [];
  const counselor = (): string => (team().find((member) => member.role === 'counselor') ?? team()[0])?.personId ?? '';
  const [picked, setPicked] = createSignal<string>();
  const [where, setWhere] = createSignal<Place>('video');
  const withId = (): string => moving?.with.personId ?? picked() ?? counselor();
  const times = createFreeTimes(
    untrack(() => props.view.chart),
    withId,
    moving,
  );
  const name = (): string => moving?.with.name ?? team().find((member) => member.personId === withId())?.name ?? '';
  return (
    <div class="stack-6">
      <Button look="outline" minor onClick={() => props.onBack()}>
        {t('back')}
      </Button>
      <Show when={!moving}>
        <fieldset>
          <legend class="field__legend">{t('who')}</legend>
          <ChoiceList
            name="who"
            value={withId()}
            onChange={setPicked}
            options={team().map((member) => ({ value: member.personId, label: member.name }))}
          />
        </fieldset>
        <fieldset>
          <legend class="field__legend">{t('how')}</legend>
          <ChoiceList
            name="how"
            value={where()}
            onChange={setWhere}
            options={(['video', 'phone', 'clinic'] as const).map((place) => ({ value: place, label: t(`how.${place}`) }))}
          />
        </fieldset>
      </Show>
      <FreeTimesOfWeek times={times} name={name()} where={where()} moving={moving !== undefined} zone={live.me.zone} now={now()} />
    </div>
  );
}

/** Groups they are a member of, with the way in. */
function MyGroups(): JSX.Element {
  const live = useLive();
  const now = createNow(60_000);
  const list = live.watch<GroupList>('myGroups', {});
  const ahead = () => (list()?.rows ?? []).filter(({ status }) => status === 'planned' || status === 'open');
  return (
    <Show when={ahead().length > 0}>
      <section class="stack-4" aria-labelledby="groups">
        <h2 id="groups">{group('groups')}</h2>
        <For each={ahead()}>
          {({ groupId, topic, startsAt, minutes }) => (
            <a class="my-visit" href={`/group/${groupId}`}>
              <b>{topic}</b>
              <p class="muted">
                {group('when', { day: dayName(startsAt, live.me.zone, now()), time: clock(startsAt, live.me.zone), minutes })}
              </p>
            </a>
          )}
        </For>
      </section>
    </Show>
  );
}
