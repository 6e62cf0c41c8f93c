import type { Instant } from '@cairn/kernel';
import { reasonText, tierOf, type Alert } from '@cairn/triage';
import { For, Show, type JSX } from 'solid-js';
import { createAct } from '../live/create-act.ts';
import { useLive } from '../live/live.ts';
import { ErrorBanner } from '../look/banner.tsx';
import { Button } from '../look/button.tsx';
import { SeverityMark } from '../look/severity.tsx';
import { clock, dayKey } from '../look/when.ts';
import { chartWords } from '../words/charts.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import { dayWords } from './value-words.ts';

const t = createWords(chartWords);

type AlertsProps = { readonly chart: string; readonly alerts: readonly Alert[]; readonly zone: string; readonly now: Instant };

/** What waits for somebody, most urgent first; nothing at all when nothing does. */
export function OpenAlerts(props: AlertsProps): JSX.Element {
  const open = (): readonly Alert[] => props.alerts.filter((alert) => alert.status !== 'resolved').toSorted((a, b) => a.dueAt - b.dueAt);
  return (
    <Show when={open().length > 0}>
      <section class="prep" aria-labelledby="needs-answer">
        <h2 id="needs-answer">{t('needsAnswer')}</h2>
        <ul role="list">
          <For each={open()}>{(alert) => <OpenAlert alert={alert} chart={props.chart} zone={props.zone} now={props.now} />}</For>
        </ul>
      </section>
    </Show>
  );
}

function OpenAlert(props: Omit<AlertsProps, 'alerts'> & { readonly alert: Alert }): JSX.Element {
  const live = useLive();
  const { follow, busy, refused } = createAct();
  const take = (): Promise<boolean> => follow(live.send('triage.take', { chart: props.chart, alertId: props.alert.alertId }));
  const whose = (): string => {
    const { taken, owner } = props.alert;
    const due = t('due', { time: dueText(props.alert.dueAt, props.zone, props.now) });
    if (taken) return `${t('takenBy', { name: taken.by.name })}, ${due}`;
    return owner ? `${t('ownedBy', { name: owner.name })}, ${due}` : due;
  };
  return (
    <li>
      <SeverityMark of={tierOf(props.alert, dayKey(props.now, props.zone))} />
      <div class="prep__body">
        <p>{reasonText(props.alert.reason)}</p>
        <p class="xs muted">{whose()}</p>
        <Show when={refused()}>{(code) => <ErrorBanner title={refusalText(code())} />}</Show>
      </div>
      <Show when={props.alert.status === 'open'}>
        <Button minor busy={busy() ? t('taking') : undefined} onClick={() => void take()}>
          {t('take')}
        </Button>
      </Show>
    </li>
  );
}

function dueText(at: Instant, zone: string, now: Instant): string {
  const day = dayKey(at, zone);
  return day === dayKey(now, zone) ? clock(at, zone) : dayWords(day, { weekday: 'short', month: 'short', day: 'numeric' });
}
