import { reasonText, type Alert, type AlertEvent } from '@cairn/triage';
import { createMemo, createSignal, For, Show, type JSX } from 'solid-js';
import { createAct } from '../live/create-act.ts';
import { useLive, type ChartView } from '../live/live.ts';
import { ErrorBanner } from '../look/banner.tsx';
import { Button } from '../look/button.tsx';
import { clock, dayKey } from '../look/when.ts';
import { safetyWords } from '../words/guides-safety.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';

const t = createWords(safetyWords);

/** What the team's alerts can do now: raise one for what is going on, take one that is open, and see whom it has reached. */
export function SafetyAlerts(props: { readonly view: ChartView }): JSX.Element {
  const live = useLive();
  const open = createMemo(() => (props.view.state()?.triage?.alerts ?? []).filter(({ status }) => status !== 'resolved'));
  return (
    <>
      <p>
        {t('secondMore')}{' '}
        <a href={`tel:${live.me.program.phone.replace(/[^\d+]/g, '')}`} rel="external">
          {live.me.program.phone}
        </a>
      </p>
      <Show when={!live.online()}>
        <p class="bad" role="status">
          {t('offline')}
        </p>
      </Show>
      <Raise view={props.view} />
      <ul class="safety-alerts" role="list" aria-label={t('alerts')}>
        <For each={open()} fallback={<li class="muted">{t('noAlert')}</li>}>
          {(alert) => <OpenAlert alert={alert} chart={props.view.chart} zone={live.me.zone} />}
        </For>
      </ul>
    </>
  );
}

const goingOn = ['overdose', 'violence'] as const;
type GoingOn = (typeof goingOn)[number];

/** Writes down that it is going on; the program's rules raise the alert and page by it. Asked twice, because people are woken by it. */
function Raise(props: { readonly view: ChartView }): JSX.Element {
  const live = useLive();
  const [asked, setAsked] = createSignal<GoingOn>();
  const [busy, setBusy] = createSignal(false);
  const [refused, setRefused] = createSignal<string>();
  const zone = (): string => props.view.state()?.charts.profile?.zone ?? live.me.zone;
  const raise = async (event: GoingOn): Promise<void> => {
    setBusy(true);
    setRefused(undefined);
    const what = { eventId: crypto.randomUUID(), event, now: true, day: dayKey(Date.now(), zone()), note: '' };
    const settled = await live.send('triage.recordEvent', { chart: props.view.chart, ...what }).done;
    setBusy(false);
    setAsked(undefined);
    if (!settled.ok) setRefused(settled.refusal.code);
  };
  return (
    <>
      <Show when={refused()}>{(code) => <ErrorBanner title={refusalText(code())} tone="now" />}</Show>
      <Show
        when={asked()}
        keyed
        fallback={
          <div class="safety-steps__calls">
            <For each={goingOn}>
              {(event) => (
                <Button minor onClick={() => setAsked(event)}>
                  {t(`now.${event}`)}
                </Button>
              )}
            </For>
          </div>
        }
      >
        {(event) => (
          <div class="safety-steps__calls" role="group" aria-label={t(`now.${event}`)}>
            <p>{t(`sure.${event}`)}</p>
            <Button minor look="quiet" onClick={() => setAsked(undefined)}>
              {t('no')}
            </Button>
            <Button minor look="now" busy={busy() ? t('raising') : undefined} onClick={() => void raise(event)}>
              {t('raise')}
            </Button>
          </div>
        )}
      </Show>
    </>
  );
}

function OpenAlert(props: { readonly alert: Alert; readonly chart: string; readonly zone: string }): JSX.Element {
  const live = useLive();
  const { follow, busy, refused } = createAct();
  const take = (): Promise<boolean> => follow(live.send('triage.take', { chart: props.chart, alertId: props.alert.alertId }));
  /** Only what a channel has confirmed counts as reached. */
  const paged = (): readonly AlertEvent[] => props.alert.events.filter(({ what }) => what === 'paged');
  return (
    <li>
      <p>
        <b>{reasonText(props.alert.reason)}</b>{' '}
        <span class="muted">
          {props.alert.taken
            ? t('taken', { name: props.alert.taken.by.name, time: clock(props.alert.taken.at, props.zone) })
            : t('due', { time: clock(props.alert.dueAt, props.zone) })}
        </span>
      </p>
      <For each={paged()} fallback={<p class="muted">{t('pagedNobody')}</p>}>
        {(event) => (
          <p class="muted">{t('paged', { name: event.people.map(({ name }) => name).join(', '), time: clock(event.at, props.zone) })}</p>
        )}
      </For>
      <Show when={refused()}>{(code) => <ErrorBanner title={refusalText(code())} />}</Show>
      <Show when={props.alert.status === 'open'}>
        <Button minor busy={busy() ? t('taking') : undefined} onClick={() => void take()}>
          {t('take')}
        </Button>
      </Show>
    </li>
  );
}
