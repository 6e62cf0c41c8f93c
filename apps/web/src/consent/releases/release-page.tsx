import { statementText, type Release } from '@cairn/consent';
import type { Instant } from '@cairn/kernel';
import { For, Show, type JSX } from 'solid-js';
import { createAct } from '../../live/create-act.ts';
import { useLive, type ChartView } from '../../live/live.ts';
import { Banner, ErrorBanner } from '../../look/banner.tsx';
import { Button } from '../../look/button.tsx';
import { cloudOffIcon, undo2Icon } from '../../look/icons.ts';
import { longDay } from '../../look/when.ts';
import { refusalText } from '../../words/refusals.ts';
import { releaseWords } from '../../words/releases.ts';
import { createWords, language } from '../../words/words.ts';
import { LeftList } from './left-list.tsx';
import { endText, isOn, ledgerMark, partsText, purposesText, recipientText, stateText, titleOf } from './reading.ts';
import '../consent.css';

const t = createWords(releaseWords);

type ReleasePageProps = { readonly view: ChartView; readonly release: Release; readonly zone: string; readonly now: Instant };

/** One consent as it was signed, what left by it, and one tap to take it back. */
export function ReleasePage(props: ReleasePageProps): JSX.Element {
  const fresh = (): string => {
    const state = props.view.state();
    return state ? ledgerMark(state.releases, state.consent) : '';
  };
  return (
    <>
      <div class="stack-4">
        <h1>{titleOf(props.release)}</h1>
        <p class="muted">{stateText(props.release, props.zone, props.now)}</p>
      </div>
      <ReleaseText release={props.release} zone={props.zone} />
      <TakeBack {...props} />
      <section class="group" aria-labelledby="sent-under">
        <h2 id="sent-under">{t('sentUnder')}</h2>
        <LeftList chart={props.view.chart} zone={props.zone} under={props.release.releaseId} fresh={fresh()} />
      </section>
    </>
  );
}

/** Every element that was signed (P2-3). */
export function ReleaseText(props: { readonly release: Release; readonly zone: string }): JSX.Element {
  const signer = (): string => props.release.signatures.map(({ typedName }) => typedName).join(', ');
  const signedOn = (): string => longDay(Date.parse(`${props.release.signedOn}T12:00:00Z`), 'UTC');
  const witness = (): string | undefined => (props.release.signing.how === 'paper' ? props.release.signing.witness : undefined);
  const rows = () => [
    { term: t('who'), text: recipientText(props.release.recipient) },
    { term: t('what'), text: partsText(props.release) },
    { term: t('why'), text: purposesText(props.release) },
    { term: t('ends'), text: endText(props.release, props.zone) },
  ];
  return (
    <div class="stack-4">
      <dl class="release">
        <For each={rows()}>
          {({ term, text }) => (
            <div>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          )}
        </For>
      </dl>
      <p class="sm">{t('from', { program: props.release.discloser, patient: props.release.patientName })}</p>
      <p class="muted sm">{t('signedBy', { day: signedOn(), name: signer() })}</p>
      <Show when={witness()}>{(name) => <p class="muted sm">{t('onPaper', { name: name() })}</p>}</Show>
      <details class="signed">
        <summary>{t('rights')}</summary>
        <Statements release={props.release} />
      </details>
    </div>
  );
}

function Statements(props: { readonly release: Release }): JSX.Element {
  const lines = (): string[] =>
    props.release.statements.flatMap((one) => statementText(props.release.notice.version, language(), one) ?? []);
  return (
    <ul class="lines" role="list">
      <For each={lines()}>{(line) => <li class="sm">{line}</li>}</For>
    </ul>
  );
}

function TakeBack(props: ReleasePageProps): JSX.Element {
  const live = useLive();
  const act = createAct();
  const waits = (): boolean => props.view.pending().some(({ path }) => path === 'releases.revoke');
  const binds = () => {
    const { bindsUntil } = props.release;
    return bindsUntil && props.now < bindsUntil.until ? bindsUntil : undefined;
  };
  const revoke = (): Promise<boolean> =>
    act.follow(live.send('releases.revoke', { chart: props.view.chart, releaseId: props.release.releaseId }));
  return (
    <Show
      when={isOn(props.release, props.now)}
      fallback={
        <p role="status" class="muted">
          {props.release.ended?.cause === 'revoked' ? t('takenBack') : ''}
        </p>
      }
    >
      <Show
        when={binds()}
        fallback={
          <div class="stack-3">
            <Show when={!live.online() && waits()}>
              <Banner tone="plain" icon={cloudOffIcon} role="status">
                {t('backWaiting')}
              </Banner>
            </Show>
            <Show when={act.refused()}>{(code) => <ErrorBanner title={refusalText(code())} />}</Show>
            <Button
              look="now-soft"
              block
              icon={undo2Icon}
              busy={act.busy() || waits() ? t('takingBack') : undefined}
              onClick={() => void revoke()}
            >
              {t('takeBack')}
            </Button>
          </div>
        }
      >
        {(bound) => <p>{t('binds', { day: longDay(bound().until - 1, props.zone), what: bound().what })}</p>}
      </Show>
    </Show>
  );
}
