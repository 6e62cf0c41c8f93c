import { useParams } from '../look/router.tsx';
import { checkInOf, type CheckIns } from '@cairn/check-ins';
import { createMemo, Match, Show, Switch, untrack, type JSX } from 'solid-js';
import { say } from '../check-ins/answer-words.ts';
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
import { ButtonLink } from '../look/button.tsx';
import { Skeleton } from '../look/waiting.tsx';
import { checkInWords } from '../words/check-ins.ts';
import { createWords, language } from '../words/words.ts';
import { createOffline } from './create-offline.ts';

const t = createWords(checkInWords);
const sharedPhoneMinutes = 5;

/** Full screen, without the thumb bar: `/check-in`; `/check-in/more`, the longer questions; `/check-in/call`, the day's call for help. */
export function CheckInScreen(): JSX.Element {
  const live = useLive();
  const params = useParams<{ readonly more?: string }>();
  return (
    <Show when={live.me.chart} keyed fallback={<p>{t('gone')}</p>}>
      {(chart) => <Found more={params.more} chart={chart} />}
    </Show>
  );
}

/** An address names a run or a schedule by its id, never what it asks about: whose flow that is, the chart knows. */
function Found(props: { readonly more: string | undefined; readonly chart: string }): JSX.Element {
  const live = useLive();
  const view = live.chart(untrack(() => props.chart));
  const wanted = createMemo(() => wantedOf(props.more, view.state()?.checkIns), undefined, {
    equals: (a, b) => a?.flowId === b?.flowId && a?.asked === b?.asked,
  });
  return (
    <Show when={wanted()} keyed fallback={<Skeleton rows={4} />}>
      {(found) => <CheckInPage wanted={found} chart={props.chart} />}
    </Show>
  );
}

function wantedOf(more: string | undefined, state: CheckIns | undefined): Wanted | undefined {
  if (more === undefined) return { flowId: 'daily', asked: 'questions' };
  if (more === 'call') return { flowId: 'daily', asked: 'help' };
  if (more === 'more') return { flowId: 'mood-check', asked: 'questions' };
  if (!state) return undefined;
  const named = checkInOf(state.runs, more)?.run.pin.id ?? state.schedules.find((one) => one.scheduleId === more)?.flow;
  return { flowId: named ?? 'daily', asked: 'questions' };
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
      <Match when={props.model.phase() === 'waiting' ? props.model.waitingAt() : undefined}>
        {(at) => (
          <div class="ci__panel" role="status">
            <p class="ci__q">{say(at().text, language(), props.model.names())}</p>
            <p class="ci__hint">{t('waits')}</p>
            <ButtonLink look="quiet" block href="/today">
              {t('toMyDay')}
            </ButtonLink>
          </div>
        )}
      </Match>
      <Match when={props.model.phase() === 'stopped' || props.model.phase() === 'gone'}>
        <div class="ci__panel">
          <p class="ci__q">{props.model.phase() === 'stopped' ? t('stopped') : t('notOpenNow')}</p>
          <ButtonLink look="primary" block href="/today">
            {t('toMyDay')}
          </ButtonLink>
          <ButtonLink look="quiet" block href="/messages">
            {t('tell', { name: props.model.names().counselor })}
          </ButtonLink>
        </div>
      </Match>
    </Switch>
  );
}
