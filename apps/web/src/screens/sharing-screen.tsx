import { live as liveGrants, type Grant, type Releases } from '@cairn/consent';
import { createSignal, For, Match, Show, Switch, type JSX } from 'solid-js';
import { EmergencyEntries } from '../access/emergency-entries.tsx';
import { AlwaysPrivate, ChooseTopics } from '../consent/choose-topics.tsx';
import { createSharing, type Sharing } from '../consent/create-sharing.ts';
import { Dock } from '../consent/dock.tsx';
import { firstName } from '../consent/draft.ts';
import { LeftList } from '../consent/releases/left-list.tsx';
import { MyLimits } from '../consent/releases/my-limits.tsx';
import { MyReleases } from '../consent/releases/my-releases.tsx';
import { ledgerMark } from '../consent/releases/reading.ts';
import { SeeAs } from '../consent/see-as.tsx';
import { Signed } from '../consent/signed.tsx';
import { Terms } from '../consent/terms.tsx';
import { ConnectionRequests } from '../family/connection-requests.tsx';
import { InviteSomeone } from '../family/invite-someone.tsx';
import { RoomLink } from '../family/room-link.tsx';
import { createNow, useLive, type ChartView } from '../live/live.ts';
import { Button } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { chevronRightIcon, eyeIcon } from '../look/icons.ts';
import { Avatar } from '../look/marks.tsx';
import { useParams } from '../look/router.tsx';
import { EmptyState, Skeleton } from '../look/waiting.tsx';
import { dayAndClock, longDay } from '../look/when.ts';
import { consentWords } from '../words/consent.ts';
import { releaseRefusalWords } from '../words/refusals-releases.ts';
import { knowRefusals } from '../words/refusals.ts';
import { releaseWords } from '../words/releases.ts';
import { createWords } from '../words/words.ts';
import { PatientHeader } from './patient-header.tsx';

const t = createWords(consentWords);
const tr = createWords(releaseWords);

/** Whom the patient shares with; with `:person` in the address, what that person can see. Full screen. */
export function SharingScreen(): JSX.Element {
  knowRefusals(releaseRefusalWords);
  const live = useLive();
  const params = useParams<{ person?: string }>();
  const now = createNow(30_000);
  const chart = live.chart(live.me.chart ?? '');
  const sharing = createSharing(chart, () => params.person, now);
  return (
    <div class="pt">
      <PatientHeader back={params.person === undefined ? '/plan' : '/plan/sharing'} help />
      <main class="pt__main gap-7" id="main">
        <Switch fallback={<Skeleton label={t('loading')} />}>
          <Match when={chart.status() === 'gone'}>
            <EmptyState title={t('failed')} />
          </Match>
          <Match when={chart.state() && sharing.supporter()}>
            <OnePerson sharing={sharing} chart={chart} now={now()} />
          </Match>
          <Match when={chart.state()}>
            <People chart={chart} zone={sharing.zone()} now={now()} />
          </Match>
        </Switch>
      </main>
    </div>
  );
}

function People(props: { readonly chart: ChartView; readonly zone: string; readonly now: number }): JSX.Element {
  const releases = (): Releases | undefined => props.chart.state()?.releases;
  const fresh = (): string => {
    const state = props.chart.state();
    return state ? ledgerMark(state.releases, state.consent) : '';
  };
  const grants = (): readonly Grant[] => liveGrants(props.chart.state()?.consent.grants ?? [], props.now);
  const sees = (personId: string): string => {
    const count = grants().find(({ supporter }) => supporter.personId === personId)?.topics.length ?? 0;
    if (count === 0) return t('nowNothing');
    return count === 1 ? t('nowOne') : t('nowMany', { count });
  };
  return (
    <>
      <h1>{t('title')}</h1>
      <ConnectionRequests chart={props.chart} zone={props.zone} />
      <Show
        when={(props.chart.state()?.consent.supporters.length ?? 0) > 0}
        fallback={<EmptyState title={t('noneTitle')}>{t('none')}</EmptyState>}
      >
        <section class="group" aria-labelledby="share-people">
          <h2 id="share-people">{t('choose')}</h2>
          <p class="muted sm">{t('chooseHint')}</p>
          <ul class="list" role="list">
            <For each={props.chart.state()?.consent.supporters}>
              {(supporter) => (
                <li>
                  <a class="row" href={`/plan/sharing/${supporter.personId}`}>
                    <Avatar name={supporter.name} />
                    <span class="row__body">
                      <span class="row__title">{supporter.name}</span>
                      <span class="row__sub">
                        {t(`relation.${supporter.relationship}`)}, {sees(supporter.personId)}
                      </span>
                    </span>
                    <Icon of={chevronRightIcon} class="row__end" />
                  </a>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
      <InviteSomeone chart={props.chart} zone={props.zone} />
      <MyReleases releases={releases()?.releases ?? []} zone={props.zone} now={props.now} />
      <MyLimits chart={props.chart.chart} restrictions={releases()?.restrictions ?? []} />
      <section class="group" aria-labelledby="share-left">
        <h2 id="share-left">{tr('left')}</h2>
        <p class="muted sm">{tr('leftHint')}</p>
        <LeftList chart={props.chart.chart} zone={props.zone} fresh={fresh()} />
      </section>
      <Show when={props.chart.state()?.emergencyAccess}>{(access) => <EmergencyEntries access={access()} zone={props.zone} />}</Show>
    </>
  );
}

type PersonProps = { readonly sharing: Sharing; readonly chart: ChartView; readonly now: number };

function OnePerson(props: PersonProps): JSX.Element {
  const live = useLive();
  const [seeing, setSeeing] = createSignal(false);
  const name = (): string => firstName(props.sharing.supporter()?.name ?? '');
  const day = (at: number): string => longDay(at, props.sharing.zone());
  const until = (): number => Date.parse(`${props.sharing.until()}T12:00:00Z`);
  return (
    <>
      <div class="stack-4">
        <div class="who">
          <Avatar name={props.sharing.supporter()?.name ?? ''} />
          <div>
            <h1>{t('whatSees', { name: name() })}</h1>
            <p class="muted sm">{t('youChoose', { relationship: t(`relation.${props.sharing.supporter()?.relationship ?? 'other'}`) })}</p>
          </div>
        </div>
        <Peek sharing={props.sharing} name={name()} day={day} onSee={() => setSeeing(true)} />
        <RoomLink
          chart={props.chart}
          supporterId={props.sharing.supporter()?.personId ?? ''}
          open={props.sharing.grant()?.topics.includes('family-room') === true}
        />
      </div>
      <ChooseTopics sharing={props.sharing} now={props.now} />
      <AlwaysPrivate />
      <Terms sharing={props.sharing} program={live.me.program.name} now={props.now} />
      <Show when={props.sharing.grant()}>
        <Button
          look="now-soft"
          block
          busy={props.sharing.outcome() === 'stopping' ? t('stopping') : undefined}
          onClick={() => void props.sharing.stopAll()}
        >
          {t('stopAll', { name: name() })}
        </Button>
      </Show>
      <Signed sharing={props.sharing} day={day} />
      <Dock sharing={props.sharing} name={name()} online={live.online()} />
      <SeeAs
        open={seeing()}
        chart={props.chart.chart}
        draft={props.sharing.draft()}
        name={name()}
        until={until()}
        zone={props.sharing.zone()}
        now={props.now}
        onClose={() => setSeeing(false)}
      />
    </>
  );
}

type PeekProps = { readonly sharing: Sharing; readonly name: string; readonly day: (at: number) => string; readonly onSee: () => void };

/** What is shared as it stands in the record, not as the switches stand. */
function Peek(props: PeekProps): JSX.Element {
  const count = (): number => props.sharing.grant()?.topics.length ?? 0;
  const sees = (): string => {
    if (count() === 0) return t('seesNothing', { name: props.name });
    return count() === 1 ? t('seesOne', { name: props.name }) : t('seesMany', { name: props.name, count: count() });
  };
  const looked = (): string => {
    const look = props.sharing.look();
    if (!look) return t('neverLooked', { name: props.name });
    return t('lastLooked', { name: props.name, when: dayAndClock(look.at, props.sharing.zone()) });
  };
  return (
    <div class="as-seen">
      <div class="as-seen__lines">
        <p>{sees()}</p>
        <Show when={props.sharing.grant()}>{(grant) => <p class="muted">{t('until', { day: props.day(grant().expiresAt - 1) })}</p>}</Show>
        <Show when={props.sharing.history().length > 0}>
          <p class="muted">{looked()}</p>
        </Show>
      </div>
      <Button look="soft" minor icon={eyeIcon} onClick={() => props.onSee()}>
        {t('seeAs', { name: props.name })}
      </Button>
    </div>
  );
}
