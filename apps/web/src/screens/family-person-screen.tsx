import { Match, Show, Switch, type JSX } from 'solid-js';
import { createThread, type ThreadTalk } from '../family/create-thread.ts';
import { NextFamilyVisit } from '../family/next-family-visit.tsx';
import { Readers } from '../family/readers.tsx';
import { RoomComposer } from '../family/room-composer.tsx';
import { RoomLog } from '../family/room-log.tsx';
import { ThreadReturned } from '../family/thread-returned.tsx';
import '../family/family.css';
import { useLive, type ChartView } from '../live/live.ts';
import { ButtonLink } from '../look/button.tsx';
import { useParams } from '../look/router.tsx';
import { EmptyState, Skeleton } from '../look/waiting.tsx';
import '../messages/messages.css';
import { familyRoomWords } from '../words/family-room.ts';
import { familyRefusalWords } from '../words/refusals-family.ts';
import { knowRefusals } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import { PatientHeader } from './patient-header.tsx';
import { NoSignal } from './tab-bar.tsx';

const t = createWords(familyRoomWords);

/** The patient's side of the room with one person. */
export function FamilyPersonScreen(): JSX.Element {
  knowRefusals(familyRefusalWords);
  const live = useLive();
  const { person } = useParams<{ person: string }>();
  const chart = live.chart(live.me.chart ?? '');
  const talk = createThread(chart, person);
  const zone = (): string => chart.state()?.charts.profile?.zone ?? live.me.zone;
  return (
    <div class="pt">
      <PatientHeader back={`/plan/sharing/${person}`} help />
      <Switch
        fallback={
          <main class="pt__main" id="main">
            <Skeleton label={t('loading')} rows={4} />
          </main>
        }
      >
        <Match when={chart.status() === 'gone' || (chart.state() && talk.name() === undefined)}>
          <main class="pt__main" id="main">
            <h1>{t('title')}</h1>
            <EmptyState title={t('unknownPerson')} action={<ButtonLink href="/plan/sharing">{t('changeSharing')}</ButtonLink>} />
          </main>
        </Match>
        <Match when={chart.state() && talk.name()}>
          {(name) => <Open chart={chart} talk={talk} name={name()} person={person} zone={zone()} />}
        </Match>
      </Switch>
    </div>
  );
}

type OpenProps = {
  readonly chart: ChartView;
  readonly talk: ThreadTalk;
  readonly name: string;
  readonly person: string;
  readonly zone: string;
};

function Open(props: OpenProps): JSX.Element {
  return (
    <>
      <main class="pt__main gap-7" id="main">
        <div class="stack-2">
          <h1>{t('title')}</h1>
          <p class="muted">{t('with', { name: props.name })}</p>
        </div>
        <NextFamilyVisit chart={props.chart} person={props.person} zone={props.zone} />
        <Readers other={props.name} team={props.chart.state()?.charts.team ?? []} />
        <Show
          when={props.talk.lines().length > 0}
          fallback={
            <Show when={props.talk.open()}>
              <EmptyState title={t('emptyTitle')}>{t('emptyPatient', { name: props.name })}</EmptyState>
            </Show>
          }
        >
          <RoomLog lines={props.talk.lines()} zone={props.zone} />
        </Show>
        <Show when={!props.talk.open()}>
          <div class="stack-4" role="status">
            <p>{t('closedPatient', { name: props.name })}</p>
            <ButtonLink href={`/plan/sharing/${props.person}`}>{t('changeSharing')}</ButtonLink>
          </div>
        </Show>
      </main>
      <section class="write" aria-label={t('write')}>
        <NoSignal />
        <ThreadReturned talk={props.talk} />
        <Show when={props.talk.open()}>
          <RoomComposer
            draft={props.talk.draft()}
            onDraft={(text) => props.talk.setDraft(text)}
            onSend={() => props.talk.send()}
            enterSends={false}
          />
        </Show>
      </section>
    </>
  );
}
