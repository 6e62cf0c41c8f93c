import type { GroupSeen } from '@cairn/groups';
import { Match, Show, Switch, type JSX } from 'solid-js';
import { Agree } from '../groups/agree.tsx';
import { createAct } from '../live/create-act.ts';
import { GroupChat } from '../groups/group-chat.tsx';
import '../groups/groups.css';
import '../sessions/chat.css';
import { createNow, useLive } from '../live/live.ts';
import { OfflineBanner } from '../look/banner.tsx';
import { Button, ButtonLink } from '../look/button.tsx';
import { useParams } from '../look/router.tsx';
import { EmptyState, Skeleton } from '../look/waiting.tsx';
import { clock, dayName } from '../look/when.ts';
import { groupWords } from '../words/groups.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import { PatientHeader } from './patient-header.tsx';

const t = createWords(groupWords);

/** A group as one of its members sees it. */
export function GroupScreen(): JSX.Element {
  const live = useLive();
  const params = useParams<{ readonly group: string }>();
  // One address is one group: the router makes the screen anew for another.
  const seen = live.watch<GroupSeen>('groupRoom', { group: params.group });
  return (
    <div class="pt">
      <PatientHeader back="/visits" help />
      <main class="pt__main gap-6" id="main">
        <Show when={!live.online()}>
          <OfflineBanner>{t('queued')}</OfflineBanner>
        </Show>
        <Switch fallback={<Skeleton label={t('loading')} rows={4} />}>
          <Match when={seen() === null}>
            <h1 class="t-2xl">{t('title')}</h1>
            <EmptyState title={t('none')} action={<ButtonLink href="/visits">{t('toVisits')}</ButtonLink>} />
          </Match>
          <Match when={seen()}>{(group) => <InGroup group={group()} />}</Match>
        </Switch>
      </main>
    </div>
  );
}

function InGroup(props: { readonly group: GroupSeen }): JSX.Element {
  const live = useLive();
  const now = createNow(60_000);
  const when = (): string => {
    const { startsAt, minutes } = props.group;
    return t('when', { day: dayName(startsAt, live.me.zone, now()), time: clock(startsAt, live.me.zone), minutes });
  };
  const over = (): boolean => props.group.status === 'ended' || props.group.status === 'cancelled';
  return (
    <>
      <div class="stack-2">
        <h1 class="t-2xl">{props.group.topic}</h1>
        <p class="muted">{when()}</p>
        <p class="muted">{t('with', { names: props.group.facilitators.join(', ') })}</p>
      </div>
      <Switch>
        <Match when={over()}>
          <p role="status">
            <b>{t(props.group.status === 'cancelled' ? 'cancelled' : 'over')}</b>
          </p>
          <ButtonLink href="/visits">{t('toVisits')}</ButtonLink>
        </Match>
        <Match when={props.group.me.state === 'not-agreed'}>
          <Agree group={props.group} />
        </Match>
        <Match when={props.group.me.state === 'aside'}>
          <Aside group={props.group} />
        </Match>
        <Match when={props.group.me.state === 'in'}>
          <Inside group={props.group} />
        </Match>
        <Match when={true}>
          <Door group={props.group} />
        </Match>
      </Switch>
    </>
  );
}

function Door(props: { readonly group: GroupSeen }): JSX.Element {
  const live = useLive();
  const act = createAct();
  const since = (): number | undefined => props.group.me.waitingSince;
  return (
    <div class="stack-4">
      <Show when={props.group.status === 'planned'}>
        <p>{t('notYet')}</p>
      </Show>
      <Show
        when={since()}
        fallback={
          <Button
            look="primary"
            block
            busy={act.busy() ? t('agreeing') : undefined}
            onClick={() => void act.follow(live.send('groups.arrive', { chart: props.group.groupId }))}
          >
            {t('goIn')}
          </Button>
        }
      >
        {(at) => (
          <>
            <p role="status">
              <b>{t('waiting', { time: clock(at(), live.me.zone) })}</b>
            </p>
            <Leave group={props.group} />
          </>
        )}
      </Show>
      <Show when={act.refused()}>
        {(code) => (
          <p class="bad" role="alert">
            {refusalText(code())}
          </p>
        )}
      </Show>
    </div>
  );
}

function Aside(props: { readonly group: GroupSeen }): JSX.Element {
  return (
    <div class="stack-4" role="status">
      <p>
        <b>{t('aside', { name: props.group.facilitators[0] ?? '' })}</b>
      </p>
      <ButtonLink look="primary" block href={`/visit/${props.group.me.sessionId}`}>
        {t('goAside')}
      </ButtonLink>
    </div>
  );
}

function Inside(props: { readonly group: GroupSeen }): JSX.Element {
  return (
    <>
      <p class="sm">
        {props.group.others.length > 0 ? t('here', { names: props.group.others.join(', ') }) : t('alonehere')} {t('notRecorded')}.
      </p>
      <div class="group__chat">
        <GroupChat group={props.group.groupId} lines={props.group.lines} mayWrite />
      </div>
      <Leave group={props.group} />
    </>
  );
}

function Leave(props: { readonly group: GroupSeen }): JSX.Element {
  const live = useLive();
  const act = createAct();
  return (
    <span>
      <Button
        minor
        busy={act.busy() ? t('agreeing') : undefined}
        onClick={() => void act.follow(live.send('groups.leave', { chart: props.group.groupId }))}
      >
        {t('leave')}
      </Button>
    </span>
  );
}
