import { reasonText, ruleOf, type Alert, type CaseloadRow, type Tier } from '@cairn/triage';
import { createMemo, createSignal, For, Show, type JSX } from 'solid-js';
import type { ChartState } from '../live/capabilities.ts';
import { useLive, type ChartView } from '../live/live.ts';
import { Button, ButtonLink } from '../look/button.tsx';
import { ClockRing } from '../look/clock-ring.tsx';
import { Icon } from '../look/icon.tsx';
import { messageCircleIcon, phoneIcon, phoneOffIcon, videoIcon, voicemailIcon } from '../look/icons.ts';
import { SeverityMark } from '../look/severity.tsx';
import { refusalText } from '../words/refusals.ts';
import { basisWords } from '../words/rules.ts';
import { caseloadWords, peekWords } from '../words/triage.ts';
import { createWords } from '../words/words.ts';
import type { AlertDeeds } from './create-alert.ts';
import { Following } from './following.tsx';
import { PeekFoot } from './peek-foot.tsx';
import { Since } from './since.tsx';
import { tick, tickedOn } from './ticks.ts';
import { Told } from './told.tsx';

const t = createWords(peekWords);
const list = createWords(caseloadWords);
const basis = createWords(basisWords);

export type PeekProps = {
  readonly row: CaseloadRow;
  readonly chart: ChartView;
  readonly alert: Alert | undefined;
  readonly deeds: AlertDeeds;
  readonly resolving: boolean;
  readonly setResolving: (open: boolean) => void;
  readonly onSession: (sessionId: string) => void;
  readonly zone: string;
  readonly now: number;
};

/** One person beside the list: what was told, what has happened since, what to do on this call, and how they may be reached. */
export function Peek(props: PeekProps): JSX.Element {
  const live = useLive();
  const state = (): ChartState | undefined => props.chart.state();
  return (
    <aside class="peek" aria-label={t('details', { name: props.row.name })}>
      <PeekHead {...props} />
      <div class="peek__body scroll" tabindex="0" role="region" aria-label={t('more')}>
        <Show when={props.chart.status() !== 'gone'} fallback={<p class="muted sm">{t('gone')}</p>}>
          <Told row={props.row} zone={props.zone} now={props.now} />
          <Following chart={props.row.chart} care={props.row.care} />
          <Show when={props.alert} fallback={<p class="muted sm">{t('nothingOpen', { name: props.row.name })}</p>}>
            {(alert) => (
              <>
                <Since
                  alert={alert()}
                  notes={state()?.triage?.notes ?? []}
                  checkIns={state()?.checkIns}
                  me={live.me.personId}
                  zone={props.zone}
                  now={props.now}
                />
                <OnThisCall alert={alert()} />
                <AlsoOpen alerts={state()?.triage?.alerts ?? []} but={alert().alertId} />
              </>
            )}
          </Show>
        </Show>
      </div>
      <PeekFoot {...props} />
    </aside>
  );
}

/** A person who left the list after the last alert was resolved keeps the row that was read; what it said of urgency is over. */
function tierOf({ row, alert, chart }: PeekProps): Tier {
  const over = alert === undefined && chart.state() !== undefined;
  return over ? 'steady' : row.tier;
}

function PeekHead(props: PeekProps): JSX.Element {
  const left = (): number => (props.row.clock?.dueAt ?? 0) - props.now;
  const total = (): number => (props.row.clock ? props.row.clock.dueAt - props.row.clock.raisedAt : 1);
  const running = (): boolean =>
    props.row.clock !== undefined && props.row.clock.taken === undefined && (tierOf(props) === 'now' || tierOf(props) === 'today');
  const about = (): string =>
    [
      props.row.pronouns,
      props.row.age === undefined ? undefined : t('age', { age: props.row.age }),
      list('dayInCare', { day: props.row.dayInCare }),
    ]
      .filter((part) => part !== undefined)
      .join(' · ');
  return (
    <div class={`peek__head peek__head--${tierOf(props)}`}>
      <div class="peek__who">
        <div>
          <SeverityMark of={tierOf(props)} />
          <h2>{props.row.name}</h2>
          <p>{about()}</p>
        </div>
        <Show when={running()}>
          <div class="peek__clock" classList={{ 'peek__clock--late': left() < 0 }}>
            <ClockRing left={left()} total={total()} tone={tierOf(props) === 'now' ? 'now' : 'today'} />
          </div>
        </Show>
      </div>
      <Reach {...props} />
    </div>
  );
}

/** How they may be reached, and what was agreed about it, beside the button that does it. */
function Reach(props: PeekProps): JSX.Element {
  const live = useLive();
  const [opening, setOpening] = createSignal(false);
  const [problem, setProblem] = createSignal<string>();
  const open = async (): Promise<void> => {
    setOpening(true);
    setProblem(undefined);
    const about = props.alert?.alertId;
    const settled = await live.send('sessions.open', { chart: props.row.chart, ...(about === undefined ? {} : { about }) }).done;
    setOpening(false);
    if (settled.ok) props.onSession(settled.result.sessionId);
    else setProblem(refusalText(settled.refusal.code));
  };
  return (
    <>
      <div class="acts">
        <Show when={props.row.phone}>
          {(phone) => (
            <ButtonLink
              look={tierOf(props) === 'now' ? 'now' : 'primary'}
              icon={phoneIcon}
              href={`tel:${phone().replace(/[^+\d]/g, '')}`}
              class="acts__call"
            >
              {t('call')}
            </ButtonLink>
          )}
        </Show>
        <Button icon={videoIcon} busy={opening() ? t('opening') : undefined} onClick={() => void open()}>
          {t('session')}
        </Button>
        <ButtonLink icon={messageCircleIcon} href={`/inbox/${props.row.chart}`}>
          {t('message')}
        </ButtonLink>
      </div>
      <Show when={problem()}>
        {(text) => (
          <p class="sm" role="alert">
            {text()}
          </p>
        )}
      </Show>
      <p class="reach">
        <Icon of={props.row.phone === undefined ? phoneOffIcon : voicemailIcon} />
        {props.row.phone === undefined
          ? t('noPhone')
          : t(props.row.mayLeaveVoicemail ? 'mayVoicemail' : 'mayCall', { phone: props.row.phone })}
      </p>
    </>
  );
}

function OnThisCall(props: { readonly alert: Alert }): JSX.Element {
  const rule = createMemo(() => ruleOf(props.alert.ruleId));
  return (
    <Show when={rule()}>
      {(found) => (
        <section>
          <h3>{t('onThisCall')}</h3>
          <div class="plan-steps">
            <For each={found().onThisCall}>
              {(line) => (
                <label class="check">
                  <input
                    type="checkbox"
                    checked={tickedOn(props.alert.alertId).includes(line)}
                    onChange={(event) => tick(props.alert.alertId, line, event.currentTarget.checked)}
                  />
                  <span>{line}</span>
                </label>
              )}
            </For>
          </div>
          <p class="peek__rule xs muted">
            {t('rule', {
              rule: found().id,
              version: props.alert.ruleVersion,
              settings: props.alert.settings,
              basis: basis(found().status),
            })}
          </p>
        </section>
      )}
    </Show>
  );
}

function AlsoOpen(props: { readonly alerts: readonly Alert[]; readonly but: string }): JSX.Element {
  const others = (): readonly Alert[] => props.alerts.filter((alert) => alert.status !== 'resolved' && alert.alertId !== props.but);
  return (
    <Show when={others().length > 0}>
      <section>
        <h3>{t('alsoOpen')}</h3>
        <ul class="sm" role="list">
          <For each={others()}>{(alert) => <li>{reasonText(alert.reason)}</li>}</For>
        </ul>
      </section>
    </Show>
  );
}
