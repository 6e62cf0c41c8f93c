import type { Inbox } from '@cairn/messages';
import { Match, Show, Switch, type JSX } from 'solid-js';
import { createNow, useLive } from '../live/live.ts';
import { ButtonLink } from '../look/button.tsx';
import { useParams } from '../look/router.tsx';
import { EmptyState, Skeleton } from '../look/waiting.tsx';
import { createConversation } from '../messages/create-conversation.ts';
import { InboxList } from '../messages/inbox-list.tsx';
import { CameBack, Talk, Writing } from '../messages/talk.tsx';
import { chartWords } from '../words/charts.ts';
import { messageWords } from '../words/messages.ts';
import { createWords } from '../words/words.ts';

const t = createWords(messageWords);
const charts = createWords(chartWords);

/** Conversations of the people a staff member cares for. The list stays while the page beside it changes. */
export function InboxScreen(props: { readonly children?: JSX.Element }): JSX.Element {
  const live = useLive();
  const params = useParams<{ chart?: string }>();
  const now = createNow(30_000);
  const inbox = live.watch<Inbox>('inbox', {});
  return (
    <main class="st__main" id="main">
      <header class="st__head">
        <h1>{t('inbox')}</h1>
        <Show when={inbox()}>
          {(state) => <p class="muted sm">{state().unread > 0 ? t('unread', { count: state().unread }) : t('caughtUp')}</p>}
        </Show>
      </header>
      <div class="inbox">
        <div class="inbox__list scroll">
          <Switch fallback={<Skeleton label={t('loading')} rows={5} />}>
            <Match when={inbox() === null}>
              <EmptyState title={t('failed')} />
            </Match>
            <Match when={inbox()}>{(state) => <InboxList inbox={state()} open={params.chart} now={now()} />}</Match>
          </Switch>
        </div>
        {props.children}
      </div>
    </main>
  );
}

/** Beside the list, before one is chosen. */
export function NoConversation(): JSX.Element {
  return (
    <div class="inbox__pane">
      <EmptyState title={t('pick')}>{t('pickMore')}</EmptyState>
    </div>
  );
}

/** One conversation with its patient. */
export function ConversationScreen(): JSX.Element {
  const live = useLive();
  const now = createNow(30_000);
  const chart = live.chart(useParams<{ chart: string }>().chart);
  const conversation = createConversation(chart);
  const name = (): string => chart.state()?.charts.profile?.name ?? '';
  return (
    <section class="inbox__talk" aria-label={name() === '' ? t('log') : name()}>
      <Show when={chart.status() !== 'gone'} fallback={<span />}>
        <header class="st__head">
          <h2 class="t-lg">{name()}</h2>
          <div class="st__head-end">
            <ButtonLink minor look="outline" href={`/p/${chart.chart}`}>
              {t('openChart')}
            </ButtonLink>
          </div>
        </header>
      </Show>
      <div class="inbox__pane scroll">
        <Switch fallback={<Skeleton label={t('loading')} rows={4} />}>
          <Match when={chart.status() === 'gone'}>
            <EmptyState title={charts('gone')}>{charts('goneMore')}</EmptyState>
          </Match>
          <Match when={conversation.stored()}>
            <Talk of={conversation} side="team" zone={live.me.zone} now={now()} empty={t('emptyStaff', { name: name() })} />
          </Match>
        </Switch>
      </div>
      <div class="inbox__foot">
        <Show when={chart.status() !== 'gone'} fallback={<CameBack of={conversation} closed />}>
          <Writing of={conversation} enterSends />
        </Show>
      </div>
    </section>
  );
}
