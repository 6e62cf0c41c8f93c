import { createSignal, Match, onMount, Show, Switch, untrack, type JSX } from 'solid-js';
import { createRoom, type Room } from '../family/create-room.ts';
import { useFamily } from '../family/create-family.ts';
import { Readers } from '../family/readers.tsx';
import { RoomComposer } from '../family/room-composer.tsx';
import { RoomLog } from '../family/room-log.tsx';
import { useLive } from '../live/live.ts';
import { Banner } from '../look/banner.tsx';
import { circleAlertIcon } from '../look/icons.ts';
import { SegmentedControl } from '../look/segmented-control.tsx';
import { EmptyState, Skeleton } from '../look/waiting.tsx';
import '../messages/messages.css';
import { familyRoomWords } from '../words/family-room.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import { PatientHeader } from './patient-header.tsx';

const t = createWords(familyRoomWords);

/** A supporter's family rooms: one is open at once, the others are a press away. */
export function FamilyRoomScreen(): JSX.Element {
  const family = useFamily();
  const [chosen, setChosen] = createSignal<string>();
  // A room that was open stays on the page until the page is left, to say that it closed.
  const open = (): string | undefined => chosen() ?? family.rooms()[0]?.chart;
  const choose = (chart: string): void => void setChosen(chart);
  return (
    <>
      <PatientHeader title={t('title')} />
      <Switch fallback={<Waiting />}>
        <Match when={open()} keyed>
          {(chart) => <OpenRoom chart={chart} onOpen={choose} />}
        </Match>
        <Match when={family.home() === null}>
          <Nothing title={t('failed')} more="" />
        </Match>
        <Match when={family.home()}>
          <Nothing title={t('closed')} more={t('closedMore')} />
        </Match>
      </Switch>
    </>
  );
}

function Waiting(): JSX.Element {
  return (
    <main class="pt__main" id="main">
      <Skeleton label={t('loading')} rows={4} />
    </main>
  );
}

function Nothing(props: { readonly title: string; readonly more: string }): JSX.Element {
  return (
    <main class="pt__main" id="main">
      <EmptyState title={props.title}>{props.more}</EmptyState>
    </main>
  );
}

function OpenRoom(props: { readonly chart: string; readonly onOpen: (chart: string) => void }): JSX.Element {
  const live = useLive();
  // The frame around this is keyed by the chart.
  const room = createRoom(untrack(() => props.chart));
  onMount(() => props.onOpen(props.chart));
  return (
    <>
      <main class="pt__main gap-7" id="main">
        <Rooms chart={props.chart} onOpen={props.onOpen} />
        <Switch fallback={<Skeleton label={t('loading')} rows={4} />}>
          <Match when={room.seen() === null}>
            <Closed room={room} />
          </Match>
          <Match when={!live.online() && room.seen() !== undefined}>
            <p class="muted">{t('offlineRead')}</p>
          </Match>
          <Match when={room.seen()}>
            {(seen) => (
              <>
                <Readers other={seen().called} team={seen().team} />
                <Show when={room.lines().length > 0} fallback={<Empty called={seen().called} />}>
                  <RoomLog lines={room.lines()} zone={live.me.zone} />
                </Show>
                <details class="fam-law sm muted">
                  <summary>{t('privacy')}</summary>
                  <p lang="en">{seen().notice}</p>
                </details>
              </>
            )}
          </Match>
        </Switch>
      </main>
      <Show when={room.seen()}>
        <Writing room={room} />
      </Show>
    </>
  );
}

/** Shown while there are several. */
function Rooms(props: { readonly chart: string; readonly onOpen: (chart: string) => void }): JSX.Element {
  const family = useFamily();
  return (
    <Show when={family.rooms().length > 1}>
      <SegmentedControl
        label={t('choose')}
        options={family.rooms().map(({ chart, called }) => ({ value: chart, label: called }))}
        value={props.chart}
        onChange={props.onOpen}
      />
    </Show>
  );
}

/** Neutral, whatever the reason; what was typed and not sent stands here to be copied. */
function Closed(props: { readonly room: Room }): JSX.Element {
  return (
    <div role="status" class="stack-4">
      <EmptyState title={t('closed')}>{t('closedMore')}</EmptyState>
      <Show when={props.room.draft().trim()}>
        {(words) => (
          <div class="refused">
            <p>{t('keptClosed')}</p>
            <p class="refused__text">{words()}</p>
          </div>
        )}
      </Show>
    </div>
  );
}

function Empty(props: { readonly called: string }): JSX.Element {
  return <EmptyState title={t('emptyTitle')}>{t('emptySupporter', { name: props.called })}</EmptyState>;
}

function Writing(props: { readonly room: Room }): JSX.Element {
  const live = useLive();
  return (
    <section class="write" aria-label={t('write')}>
      <Show when={props.room.refused()}>
        {(code) => (
          <Banner tone="today" icon={circleAlertIcon} role="alert">
            <b>{t('notSent')}</b> {refusalText(code())} {t('kept')}
          </Banner>
        )}
      </Show>
      <RoomComposer
        draft={props.room.draft()}
        onDraft={(text) => props.room.setDraft(text)}
        onSend={() => void props.room.send()}
        enterSends={false}
        why={live.online() ? undefined : t('offline')}
      />
    </section>
  );
}
