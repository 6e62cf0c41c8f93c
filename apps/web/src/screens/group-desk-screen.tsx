import { memberOf, type Group, type GroupLine } from '@cairn/groups';
import { createSignal, Match, Show, Switch, untrack, type JSX } from 'solid-js';
import { createAct } from '../live/create-act.ts';
import { DeskMembers, Refused } from '../groups/desk-members.tsx';
import { DeskNote, DeskSeen } from '../groups/desk-seen.tsx';
import { GroupChat, type ShownLine } from '../groups/group-chat.tsx';
import '../groups/groups.css';
import { createNow, useLive } from '../live/live.ts';
import { Button, ButtonLink } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { useParams } from '../look/router.tsx';
import { Skeleton } from '../look/waiting.tsx';
import { clock, dayName } from '../look/when.ts';
import '../sessions/chat.css';
import { groupDeskWords, groupWords } from '../words/groups.ts';
import { createWords } from '../words/words.ts';
import { NotOpen } from './not-open.tsx';

const t = createWords(groupDeskWords);
const member = createWords(groupWords);

/** One group, for those who lead it. */
export function GroupDeskScreen(): JSX.Element {
  const live = useLive();
  const params = useParams<{ readonly group: string }>();
  const view = live.chart(untrack(() => params.group));
  const group = (): Group | undefined => view.state()?.groups?.group;
  return (
    <main class="st__main" id="main">
      <Switch
        fallback={
          <div class="groups">
            <Skeleton label={member('loading')} rows={4} />
          </div>
        }
      >
        <Match when={view.status() === 'gone'}>
          <NotOpen />
        </Match>
        <Match when={group()}>{(found) => <Desk group={found()} />}</Match>
      </Switch>
    </main>
  );
}

function Desk(props: { readonly group: Group }): JSX.Element {
  const [picked, pick] = createSignal<string>();
  const chosen = () => memberOf(props.group, picked() ?? '');
  return (
    <>
      <DeskHead group={props.group} />
      <div class="group-desk">
        <DeskMembers group={props.group} picked={picked()} onPick={pick} />
        <DeskChat group={props.group} />
        <aside class="scroll" tabindex="0" aria-label={t('note')}>
          <Show when={chosen()} keyed fallback={<p class="group-desk__part muted">{t('pick')}</p>}>
            {(one) => <DeskSeen group={props.group} member={memberOf(props.group, one.memberId) ?? one} />}
          </Show>
          <Show when={props.group.status === 'ended'}>
            <DeskNote group={props.group} />
          </Show>
        </aside>
      </div>
    </>
  );
}

function DeskHead(props: { readonly group: Group }): JSX.Element {
  const live = useLive();
  const act = createAct();
  const now = createNow(60_000);
  const [sure, setSure] = createSignal(false);
  const about = () => ({ chart: props.group.groupId });
  const when = (): string => {
    const { startsAt, minutes } = props.group;
    return member('when', { day: dayName(startsAt, live.me.zone, now()), time: clock(startsAt, live.me.zone), minutes });
  };
  return (
    <header class="st__head">
      <h1>{props.group.topic}</h1>
      <p class="muted sm">
        {t(`status.${props.group.status}`)}. {when()}
      </p>
      <div class="st__head-end">
        <Refused code={act.refused()} />
        <ButtonLink look="outline" minor href="/groups">
          {t('back')}
        </ButtonLink>
        <Show when={props.group.status === 'planned'}>
          <Button minor onClick={() => void act.follow(live.send('groups.cancel', about()))}>
            {t('cancel')}
          </Button>
          <Button
            look="primary"
            minor
            busy={act.busy() ? t('saving') : undefined}
            onClick={() => void act.follow(live.send('groups.open', about()))}
          >
            {t('open')}
          </Button>
        </Show>
        <Show when={props.group.status === 'open'}>
          <Button minor onClick={() => setSure(true)}>
            {t('end')}
          </Button>
        </Show>
      </div>
      <Dialog
        open={sure()}
        title={t('end')}
        onClose={() => setSure(false)}
        actions={
          <>
            <Button onClick={() => setSure(false)}>{t('keep')}</Button>
            <Button
              look="primary"
              onClick={() => {
                setSure(false);
                void act.follow(live.send('groups.end', about()));
              }}
            >
              {t('end')}
            </Button>
          </>
        }
      >
        <p>{t('endSure')}</p>
      </Dialog>
    </header>
  );
}

function DeskChat(props: { readonly group: Group }): JSX.Element {
  const live = useLive();
  const name = (from: GroupLine['from']): string => {
    if ('facilitator' in from) return from.facilitator;
    const one = props.group.members.find(({ memberId }) => memberId === from.memberId);
    return one ? `${one.agreement?.alias ?? ''} (${one.name})` : '';
  };
  const lines = (): readonly ShownLine[] =>
    props.group.lines.map(({ lineId, from, text, at, hidden }) => {
      const mine = 'facilitator' in from && from.facilitator === live.me.name;
      return { lineId, from: name(from), mine, text: hidden ? t('takenDown', { why: hidden.why }) : text, at };
    });
  return (
    <GroupChat
      group={props.group.groupId}
      lines={lines()}
      mayWrite={props.group.status === 'open'}
      below={(line) => <TakeDown group={props.group} lineId={line.lineId} />}
    />
  );
}

/** Taken down at once for everybody; the reason stays with those who lead. */
function TakeDown(props: { readonly group: Group; readonly lineId: string }): JSX.Element {
  const live = useLive();
  const act = createAct();
  const [asked, setAsked] = createSignal(false);
  const line = () => props.group.lines.find(({ lineId }) => lineId === props.lineId);
  const shown = (): boolean => {
    const found = line();
    return props.group.status === 'open' && found !== undefined && !found.hidden && 'memberId' in found.from;
  };
  const hide = (why: string): void => {
    setAsked(false);
    void act.follow(live.send('groups.hide', { chart: props.group.groupId, lineId: props.lineId, why }));
  };
  return (
    <Show when={shown()}>
      <button type="button" class="link xs" onClick={() => setAsked(true)}>
        {t('hide')}
      </button>
      <Dialog
        open={asked()}
        title={t('why')}
        onClose={() => setAsked(false)}
        actions={
          <>
            <Button onClick={() => hide(t('whyNames'))}>{t('whyNames')}</Button>
            <Button onClick={() => hide(t('whySource'))}>{t('whySource')}</Button>
            <Button onClick={() => hide(t('whyHarm'))}>{t('whyHarm')}</Button>
          </>
        }
      >
        <q>{line()?.text}</q>
      </Dialog>
      <Refused code={act.refused()} />
    </Show>
  );
}
