import { Navigate, useLocation, useNavigate } from '../look/router.tsx';
import type { AccessReviews } from '@cairn/access';
import { isStaff, mayDo } from '@cairn/people';
import type { ReviewQueue } from '@cairn/check-ins';
import type { ConcernDesk } from '@cairn/family';
import type { Inbox } from '@cairn/messages';
import type { Unsigned } from '@cairn/notes';
import type { TaskInbox } from '@cairn/tasks';
import type { Caseload } from '@cairn/triage';
import { createSignal, onCleanup, Show, type JSX } from 'solid-js';
import { useLive, type Me } from '../live/live.ts';
import { OfflineBanner } from '../look/banner.tsx';
import { Icon } from '../look/icon.tsx';
import {
  calendarDaysIcon,
  clipboardCheckIcon,
  eyeIcon,
  fileTextIcon,
  heartHandshakeIcon,
  heartPulseIcon,
  inboxIcon,
  listChecksIcon,
  listTodoIcon,
  searchIcon,
  workflowIcon,
  shieldCheckIcon,
  type IconPath,
  usersIcon,
} from '../look/icons.ts';
import { Logo } from '../look/logo.tsx';
import { Count, Key } from '../look/marks.tsx';
import '../look/staff.css';
import { familyDeskWords } from '../words/family-desk.ts';
import { teamRefusalWords } from '../words/refusals-team.ts';
import { knowRefusals } from '../words/refusals.ts';
import { staffShellWords } from '../words/staff-shell.ts';
import { createWords, locale } from '../words/words.ts';
import { AccountMenu } from './account-menu.tsx';
import { createOffline } from './create-offline.ts';
import { DoorBar } from './door-bar.tsx';
import { FindPerson } from './find-person.tsx';
import { homeOf } from './home.tsx';
import { NowBar } from './now-bar.tsx';
import { createPage } from './page.ts';
import { createShortcuts } from './shortcuts.ts';

const t = createWords(staffShellWords);
const family = createWords(familyDeskWords);

/** Pages that need the width: the sidebar folds to a rail (DESIGN §2). */
const wide = /^\/session\/|^\/groups\/.|\/plan\/edit$|^\/flows\/./;

/** A rail on narrow windows too. */
function createRail(): () => boolean {
  const place = useLocation();
  const narrow = matchMedia('(max-width: 60rem)');
  const [isNarrow, setNarrow] = createSignal(narrow.matches);
  const follow = (): void => void setNarrow(narrow.matches);
  narrow.addEventListener('change', follow);
  onCleanup(() => narrow.removeEventListener('change', follow));
  return () => isNarrow() || wide.test(place.pathname);
}

type SideLinkProps = {
  readonly href: string;
  /** Pages under this one: their addresses match. */
  readonly holds: RegExp;
  readonly icon: IconPath;
  readonly label: string;
  readonly rail: boolean;
  readonly count?: JSX.Element;
};

function SideLink(props: SideLinkProps): JSX.Element {
  const place = useLocation();
  return (
    <a
      class="side__link"
      href={props.href}
      aria-current={props.holds.test(place.pathname) ? 'page' : undefined}
      title={props.rail ? props.label : undefined}
    >
      <Icon of={props.icon} />
      <span classList={{ vh: props.rail }}>{props.label}</span>
      {props.count}
    </a>
  );
}

function FindButton(props: { readonly rail: boolean; readonly onFind: () => void }): JSX.Element {
  return (
    <button class={props.rail ? 'icon-btn' : 'btn btn--outline side__find'} type="button" onClick={() => props.onFind()}>
      <Icon of={searchIcon} />
      <span classList={{ vh: props.rail }}>{t('findPerson')}</span>
      <Show when={!props.rail}>
        <span class="push" aria-hidden="true">
          <Key>/</Key>
        </span>
      </Show>
    </button>
  );
}

/** For those at the desk where concerns arrive that found no care team. */
function DeskLink(props: { readonly rail: boolean }): JSX.Element {
  const desk = useLive().watch<ConcernDesk>('concernDesk', {});
  return (
    <Show when={desk()}>
      {(state) => (
        <SideLink
          href="/concerns"
          holds={/^\/concerns$/}
          icon={heartHandshakeIcon}
          label={family('desk')}
          rail={props.rail}
          count={<Count of={state().concerns.length} what={family('deskCount', { count: state().concerns.length })} />}
        />
      )}
    </Show>
  );
}

function Sidebar(props: {
  readonly rail: boolean;
  readonly nowCount: number;
  readonly unread: number;
  readonly tasks: number;
  readonly toRead: number;
  readonly toSign: number;
  readonly onFind: () => void;
}): JSX.Element {
  const { me } = useLive();
  return (
    <aside class="side">
      <div class="side__head">
        <Logo href="/caseload" bare={props.rail} />
      </div>
      <FindButton rail={props.rail} onFind={props.onFind} />
      <nav class="side__nav" aria-label={t('main')}>
        <SideLink
          href="/caseload"
          holds={/^\/(caseload|p)(\/|$)/}
          icon={listChecksIcon}
          label={t('caseload')}
          rail={props.rail}
          count={<Count of={props.nowCount} tone="now" what={t('needNow', { count: props.nowCount })} />}
        />
        <SideLink
          href="/tasks"
          holds={/^\/tasks$/}
          icon={listTodoIcon}
          label={t('tasks')}
          rail={props.rail}
          count={<Count of={props.tasks} what={t('openTasks', { count: props.tasks })} />}
        />
        <SideLink
          href="/inbox"
          holds={/^\/inbox(\/|$)/}
          icon={inboxIcon}
          label={t('inbox')}
          rail={props.rail}
          count={<Count of={props.unread} what={t('unread', { count: props.unread })} />}
        />
        <DeskLink rail={props.rail} />
        <SideLink href="/calendar" holds={/^\/calendar$/} icon={calendarDaysIcon} label={t('calendar')} rail={props.rail} />
        <Show when={mayDo({ ...me, chart: undefined }, 'groups.plan', 'none')}>
          <SideLink href="/groups" holds={/^\/groups(\/|$)/} icon={usersIcon} label={t('groups')} rail={props.rail} />
        </Show>
        <SideLink
          href="/review"
          holds={/^\/review(\/|$)/}
          icon={clipboardCheckIcon}
          label={t('review')}
          rail={props.rail}
          count={<Count of={props.toRead} what={t('toRead', { count: props.toRead })} />}
        />
        <Show when={signs(me) || describes(me)}>
          <SideLink
            href="/notes"
            holds={/^\/notes(\/|$)/}
            icon={fileTextIcon}
            label={t('notes')}
            rail={props.rail}
            count={<Count of={props.toSign} what={t('toSign', { count: props.toSign })} />}
          />
        </Show>
        <Show when={mayDo({ ...me, chart: undefined }, 'flows.draft', 'none')}>
          <SideLink href="/flows" holds={/^\/flows(\/|$)/} icon={workflowIcon} label={t('flows')} rail={props.rail} />
        </Show>
        <SideLink href="/rules" holds={/^\/rules$/} icon={shieldCheckIcon} label={t('rules')} rail={props.rail} />
        <AccessLinks rail={props.rail} />
      </nav>
      <AccountMenu />
    </aside>
  );
}

/** Breaking the glass is for those who treat, looking at it for those who answer for privacy. */
function AccessLinks(props: { readonly rail: boolean }): JSX.Element {
  const live = useLive();
  const may = (action: 'access.open' | 'access.review'): boolean => mayDo({ ...live.me, chart: undefined }, action, 'none');
  const reviews = may('access.review') ? live.watch<AccessReviews>('accessReviews', {}) : () => undefined;
  const waiting = (): number => reviews()?.rows.filter(({ reviewed }) => !reviewed).length ?? 0;
  return (
    <>
      <Show when={may('access.open')}>
        <SideLink href="/emergency" holds={/^\/emergency$/} icon={heartPulseIcon} label={t('emergency')} rail={props.rail} />
      </Show>
      <Show when={may('access.review')}>
        <SideLink
          href="/access-reviews"
          holds={/^\/access-reviews$/}
          icon={eyeIcon}
          label={t('accessReviews')}
          rail={props.rail}
          count={<Count of={waiting()} what={t('toCheck', { count: waiting() })} />}
        />
      </Show>
    </>
  );
}

function StaffOffline(): JSX.Element {
  const live = useLive();
  const offline = createOffline(live);
  const since = (): string =>
    new Intl.DateTimeFormat(locale(), { hour: 'numeric', minute: '2-digit', timeZone: live.me.zone }).format(live.offlineSince() ?? 0);
  return (
    <Show when={offline() && live.offlineSince() !== undefined}>
      <div class="st__offline">
        <OfflineBanner>
          {t('noSignalStaff', { time: since() })}{' '}
          <Show when={live.unsent().length > 0}>{t('waitingToSend', { count: live.unsent().length })}</Show>
        </OfflineBanner>
      </div>
    </Show>
  );
}

function StaffFrame(props: { readonly children?: JSX.Element }): JSX.Element {
  createPage('staff');
  knowRefusals(teamRefusalWords);
  const live = useLive();
  const navigate = useNavigate();
  const [finding, setFinding] = createSignal(false);
  const rail = createRail();
  const urgent = live.watch<Caseload>('caseload', { whose: 'mine', tier: 'now' });
  const inbox = live.watch<Inbox>('inbox', {});
  const toRead = live.watch<ReviewQueue>('reviewQueue', { whose: live.me.role === 'counselor' ? 'mine' : 'team' });
  const toSign = live.watch<Unsigned>('unsigned', {});
  const tasks = live.watch<TaskInbox>('myTasks', { whose: 'mine' });
  createShortcuts({
    '/': () => setFinding(true),
    'g c': () => navigate('/caseload'),
    'g i': () => navigate('/inbox'),
    'g t': () => navigate('/tasks'),
    'g r': () => navigate('/review'),
    'g n': () => navigate('/notes'),
    'g v': () => navigate('/calendar'),
  });
  return (
    <div class="st" classList={{ 'st--rail': rail() }}>
      <a class="skip" href="#main">
        {t('skip')}
      </a>
      <Sidebar
        rail={rail()}
        nowCount={urgent()?.counts.now ?? 0}
        unread={inbox()?.unread ?? 0}
        tasks={tasks()?.counts.mine ?? 0}
        toRead={toRead()?.waiting ?? 0}
        toSign={toSign()?.rows.length ?? 0}
        onFind={() => setFinding(true)}
      />
      <div class="st__work">
        <NowBar caseload={urgent()} />
        <DoorBar />
        <StaffOffline />
        {props.children}
      </div>
      <FindPerson open={finding()} onClose={() => setFinding(false)} />
    </div>
  );
}

function signs(me: Me): boolean {
  return mayDo({ ...me, chart: undefined }, 'notes.sign', 'care');
}

/** Says who signs, and beside whom. */
function describes(me: Me): boolean {
  return mayDo({ ...me, chart: undefined }, 'notes.describeSigner', 'none');
}

/** Sidebar, pinned Now alerts and find. Pages bring their own `main`. */
export function StaffShell(props: { readonly children?: JSX.Element }): JSX.Element {
  const { me } = useLive();
  return (
    <Show when={isStaff(me.role)} fallback={<Navigate href={homeOf(me.role)} />}>
      <StaffFrame>{props.children}</StaffFrame>
    </Show>
  );
}
