import { createEffect, createSignal, For, Match, Switch, type JSX } from 'solid-js';
import { SharedView, type SharedChart } from '../consent/shared-view.tsx';
import { createNow, useLive } from '../live/live.ts';
import { Icon } from '../look/icon.tsx';
import { chevronRightIcon, heartPulseIcon } from '../look/icons.ts';
import { EmptyState, Skeleton } from '../look/waiting.tsx';
import { supporterWords } from '../words/supporter.ts';
import { createWords } from '../words/words.ts';
import { PatientHeader } from './patient-header.tsx';

const t = createWords(supporterWords);

type SupporterHome = { readonly shared: readonly SharedChart[] };

/**
 * What is shared with this supporter at this moment. Without a connection nothing is shown, because it may have been
 * taken back meanwhile; nothing of it is kept on the device.
 */
export function SupporterHomeScreen(): JSX.Element {
  const live = useLive();
  const now = createNow(30_000);
  const home = live.watch<SupporterHome>('supporterHome', {});
  const firstName = (): string => live.me.name.split(/\s+/u)[0] ?? '';
  const stopped = createStopped(() => home()?.shared);
  return (
    <>
      <PatientHeader title={t('hi', { name: firstName() })} />
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
                <div role="status">
                  <For each={stopped()}>{(name) => <p class="muted">{t('stopped', { name })}</p>}</For>
                </div>
                <For each={state().shared} fallback={<EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>}>
                  {(shared) => <SharedView shared={shared} now={now()} zone={shared.appointments?.[0]?.zone ?? live.me.zone} />}
                </For>
              </>
            )}
          </Match>
        </Switch>
        <Always />
      </main>
    </>
  );
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

/** For everybody, whatever is shared. */
function Always(): JSX.Element {
  return (
    <div class="stack-4">
      <ul class="list" role="list">
        <li>
          <a class="row" href="/help#naloxone">
            <span class="row__lead">
              <Icon of={heartPulseIcon} />
            </span>
            <span class="row__body">
              <span class="row__title">{t('naloxone')}</span>
              <span class="row__sub">{t('naloxoneMore')}</span>
            </span>
            <Icon of={chevronRightIcon} class="row__end" />
          </a>
        </li>
      </ul>
      <p class="sm muted">{t('yourself')}</p>
    </div>
  );
}
