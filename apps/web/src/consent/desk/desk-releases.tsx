import type { Release } from '@cairn/consent';
import type { Instant } from '@cairn/kernel';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { createAct } from '../../live/create-act.ts';
import { useLive } from '../../live/live.ts';
import { ErrorBanner } from '../../look/banner.tsx';
import { Button } from '../../look/button.tsx';
import { Field } from '../../look/field.tsx';
import { refusalText } from '../../words/refusals.ts';
import { releaseTeamWords } from '../../words/releases-team.ts';
import { createWords } from '../../words/words.ts';
import { isOn, partsText, stateText, titleOf } from '../releases/reading.ts';
import { ReleaseText } from '../releases/release-page.tsx';
import { PrepareExport } from './prepare-export.tsx';
import '../consent.css';
import './desk.css';

const t = createWords(releaseTeamWords);

type DeskProps = {
  readonly chart: string;
  readonly called: string;
  readonly releases: readonly Release[];
  readonly zone: string;
  readonly now: Instant;
};

/** Each consent with its state; opened, its text and what can be done with it. */
export function DeskReleases(props: DeskProps): JSX.Element {
  const sorted = (): readonly Release[] => {
    const { now } = props;
    return props.releases.toReversed().toSorted((one, other) => Number(isOn(other, now)) - Number(isOn(one, now)));
  };
  return (
    <section class="group" aria-labelledby="desk-consents">
      <h3 id="desk-consents">{t('consents')}</h3>
      <For each={sorted()} fallback={<p class="sm muted">{t('noConsents', { name: props.called })}</p>}>
        {(release) => (
          <details class="desk-release">
            <summary>
              <b>{titleOf(release)}</b> <span class="muted sm">{partsText(release)}</span>{' '}
              <span class="sm">{stateText(release, props.zone, props.now)}</span>
            </summary>
            <div class="stack-5">
              <ReleaseText release={release} zone={props.zone} />
              <Show when={isOn(release, props.now)}>
                <PrepareExport chart={props.chart} release={release} />
                <EndIt chart={props.chart} release={release} />
              </Show>
            </div>
          </details>
        )}
      </For>
    </section>
  );
}

/** How a consent ends by what staff were told or found. */
function EndIt(props: { readonly chart: string; readonly release: Release }): JSX.Element {
  const live = useLive();
  const act = createAct();
  const [why, setWhy] = createSignal('');
  const about = () => ({ chart: props.chart, releaseId: props.release.releaseId });
  const takenBack = (how: 'writing' | 'told'): Promise<boolean> => act.follow(live.send('releases.recordRevocation', { ...about(), how }));
  return (
    <div class="stack-4">
      <p class="sm" id={`back-${props.release.releaseId}`}>
        {t('recordBack')}
      </p>
      <div class="desk-buttons" role="group" aria-labelledby={`back-${props.release.releaseId}`}>
        <For each={['writing', 'told'] as const}>
          {(how) => (
            <Button minor busy={act.busy() ? t('saving') : undefined} onClick={() => void takenBack(how)}>
              {t(`how.${how}`)}
            </Button>
          )}
        </For>
        <Show when={props.release.ends.type === 'event'}>
          <Button minor onClick={() => void act.follow(live.send('releases.eventCame', about()))}>
            {t('eventCame')}
          </Button>
        </Show>
      </div>
      <form
        class="desk-line"
        onSubmit={(event) => {
          event.preventDefault();
          void act.follow(live.send('releases.doubt', { ...about(), why: why() }));
        }}
      >
        <Field label={t('doubtWhy')} required maxLength={200} value={why()} onInput={(event) => setWhy(event.currentTarget.value)} />
        <Button type="submit" minor>
          {t('doubt')}
        </Button>
      </form>
      <Show when={act.refused()}>{(code) => <ErrorBanner title={refusalText(code())} />}</Show>
    </div>
  );
}
