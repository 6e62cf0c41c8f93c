import { createEffect, createSignal, For, Match, Show, Switch, type JSX } from 'solid-js';
import { SharedView, type SharedChart } from '../consent/shared-view.tsx';
import { useFamily, type SupporterHome } from '../family/create-family.ts';
import { FamilyBar } from '../family/family-bar.tsx';
import { FamilyList } from '../family/family-list.tsx';
import { FamilySession } from '../family/family-session.tsx';
import { Worried } from '../family/worried.tsx';
import { createNow, useLive } from '../live/live.ts';
import { EmptyState, Skeleton } from '../look/waiting.tsx';
import { familyWords } from '../words/family.ts';
import { supporterWords } from '../words/supporter.ts';
import { createWords } from '../words/words.ts';

const t = createWords(supporterWords);
const tf = createWords(familyWords);

/**
 * What is shared with this supporter at this moment. Without a connection nothing is shown, because it may have been
 * taken back meanwhile; nothing of it is kept on the device.
 */
export function SupporterHomeScreen(): JSX.Element {
  const live = useLive();
  const { home } = useFamily();
  const firstName = (): string => live.me.name.split(/\s+/u)[0] ?? '';
  const stopped = createStopped(() => home()?.shared);
  return (
    <>
      <FamilyBar title={t('hi', { name: firstName() })} />
      <main class="pt__main" id="main">
        <Switch fallback={<Skeleton label={t('loading')} />}>
          <Match when={!live.online() && home() !== undefined}>
            <p class="muted">{t('offline')}</p>
          </Match>
          <Match when={home() === null}>
            <p class="muted">{t('failed')}</p>
          </Match>
          <Match when={home()}>
            {(state) => (
              <>
                <div role="status" class="fam-status">
                  <For each={stopped()}>{(name) => <p class="muted">{t('stopped', { name })}</p>}</For>
                </div>
                <People home={state()} />
              </>
            )}
          </Match>
        </Switch>
        <FamilyList />
        <Worried names={live.online() ? (home()?.shared.map(({ called }) => called) ?? []) : []} />
      </main>
    </>
  );
}

/** Each who shares has a part of the page; with several their names stand above. */
function People(props: { readonly home: SupporterHome }): JSX.Element {
  const live = useLive();
  const family = useFamily();
  const now = createNow(30_000);
  return (
    <For
      each={props.home.shared}
      fallback={
        <EmptyState
          title={t('emptyTitle')}
          action={
            <a class="btn btn--outline" href="/f/ask">
              {tf('ask')}
            </a>
          }
        >
          {t('empty')}
        </EmptyState>
      }
    >
      {(shared) => (
        <>
          <Show when={props.home.shared.length > 1}>
            <h2 class="fam-name">{shared.called}</h2>
          </Show>
          <SharedView
            shared={withoutNext(shared, family.of(shared.chart)?.session?.startsAt)}
            now={now()}
            zone={shared.appointments?.[0]?.zone ?? live.me.zone}
            next={
              <Show when={family.of(shared.chart)?.session}>
                {(session) => <FamilySession session={session()} called={shared.called} now={now()} />}
              </Show>
            }
          />
        </>
      )}
    </For>
  );
}

/** The family session stands above with its buttons; among the visits it would stand a second time. */
function withoutNext(shared: SharedChart, session: number | undefined): SharedChart {
  if (session === undefined || !shared.appointments) return shared;
  const others = shared.appointments.filter(({ what, startsAt }) => what !== 'family-visit' || startsAt !== session);
  return { ...shared, appointments: others.length > 0 ? others : undefined };
}

/** Names of those who shared something on this open page and no longer do; a new visit to the page knows nothing of it. */
function createStopped(shared: () => readonly SharedChart[] | undefined): () => readonly string[] {
  const [stopped, setStopped] = createSignal<readonly string[]>([]);
  createEffect<readonly string[]>((before) => {
    const names = shared()?.map((one) => one.called);
    if (!names) return before;
    const gone = before.filter((name) => !names.includes(name));
    setStopped((known) => [...known.filter((name) => !names.includes(name)), ...gone]);
    return names;
  }, []);
  return stopped;
}
