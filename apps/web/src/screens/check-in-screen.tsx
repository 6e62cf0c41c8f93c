import { useParams } from '../look/router.tsx';
import { Match, Show, Switch, untrack, type JSX } from 'solid-js';
import { AskPanel, NotTakenBanner } from '../check-ins/ask-panel.tsx';
import { CheckInBar } from '../check-ins/check-in-bar.tsx';
import { CheckInLog } from '../check-ins/check-in-log.tsx';
import '../check-ins/check-in.css';
import { createCheckIn, type CheckInModel } from '../check-ins/create-check-in.ts';
import type { Wanted } from '../check-ins/create-run.ts';
import { DonePanel } from '../check-ins/done-panel.tsx';
import { PersonBubble, PersonPanel } from '../check-ins/person-panel.tsx';
import { useLive } from '../live/live.ts';
import { OfflineBanner } from '../look/banner.tsx';
import { Skeleton } from '../look/waiting.tsx';
import { checkInWords } from '../words/check-ins.ts';
import { createWords } from '../words/words.ts';
import { createOffline } from './create-offline.ts';

const t = createWords(checkInWords);
const sharedPhoneMinutes = 5;

/** Full screen, without the thumb bar: `/check-in`; `/check-in/more`, the longer questions; `/check-in/call`, the day's call for help. */
export function CheckInScreen(): JSX.Element {
  const live = useLive();
  const params = useParams<{ readonly more?: string }>();
  const wanted = (): Wanted => ({
    flowId: params.more === 'more' ? 'mood-check' : 'daily',
    asked: params.more === 'call' ? 'help' : 'questions',
  });
  return (
    <Show when={live.me.chart} keyed fallback={<p>{t('gone')}</p>}>
      {(chart) => <CheckInPage wanted={wanted()} chart={chart} />}
    </Show>
  );
}

function CheckInPage(props: { readonly wanted: Wanted; readonly chart: string }): JSX.Element {
  const live = useLive();
  // A page begins anew when its address changes.
  const { wanted, chart } = untrack(() => ({ wanted: props.wanted, chart: props.chart }));
  const model = createCheckIn(wanted, live.chart(chart), createOffline(live));
  const progress = () => model.shown.progress();
  const heading = (): string =>
    model.phase() === 'asking' ? t('title', { at: Math.min(progress().done + 1, progress().of), of: progress().of }) : t('titleDone');
  return (
    <div class="pt pt--full">
      <div class="ci">
        <CheckInBar done={progress().done} of={progress().of} />
        <main class="ci__body" id="main">
          <h1 class="vh">{heading()}</h1>
          <Show when={model.offline()}>
            <div class="ci__note">
              <OfflineBanner>{live.me.idleMinutes <= sharedPhoneMinutes ? t('offlineShared') : t('offline')}</OfflineBanner>
            </div>
          </Show>
          <Show when={model.notTaken()}>
            {(held) => (
              <div class="ci__note">
                <NotTakenBanner model={model} held={held()} />
              </div>
            )}
          </Show>
          <Show when={model.phase() !== 'loading'} fallback={<Skeleton rows={4} />}>
            <CheckInLog model={model}>
              <Show when={model.phase() === 'person'}>
                <PersonBubble model={model} />
              </Show>
            </CheckInLog>
            <Panel model={model} />
          </Show>
        </main>
      </div>
    </div>
  );
}

function Panel(props: { readonly model: CheckInModel }): JSX.Element {
  return (
    <Switch>
      <Match when={props.model.phase() === 'asking' ? props.model.shown.asked() : undefined} keyed>
        {(asked) => <AskPanel model={props.model} asked={asked} />}
      </Match>
      <Match when={props.model.phase() === 'person'}>
        <PersonPanel model={props.model} />
      </Match>
      <Match when={props.model.phase() === 'done'}>
        <DonePanel model={props.model} />
      </Match>
      <Match when={props.model.phase() === 'old'}>
        <p class="ci__panel">{t('olderPage')}</p>
      </Match>
    </Switch>
  );
}
