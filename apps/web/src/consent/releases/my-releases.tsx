import type { Release } from '@cairn/consent';
import type { Instant } from '@cairn/kernel';
import { For, Show, type JSX } from 'solid-js';
import { ButtonLink } from '../../look/button.tsx';
import { Icon } from '../../look/icon.tsx';
import { chevronRightIcon, penLineIcon } from '../../look/icons.ts';
import { releaseWords } from '../../words/releases.ts';
import { createWords } from '../../words/words.ts';
import { isOn, partsText, stateText, titleOf } from './reading.ts';
import '../consent.css';

const t = createWords(releaseWords);

type MyReleasesProps = { readonly releases: readonly Release[]; readonly zone: string; readonly now: Instant };

/** Every consent to release that the patient gave, those that count first. */
export function MyReleases(props: MyReleasesProps): JSX.Element {
  const sorted = (): readonly Release[] => {
    const { now } = props;
    return props.releases.toReversed().toSorted((one, other) => Number(isOn(other, now)) - Number(isOn(one, now)));
  };
  return (
    <section class="group" aria-labelledby="share-others">
      <h2 id="share-others">{t('others')}</h2>
      <p class="muted sm">{t('othersHint')}</p>
      <Show when={sorted().length > 0} fallback={<p class="muted sm">{t('none')}</p>}>
        <ul class="list" role="list">
          <For each={sorted()}>
            {(release) => (
              <li>
                <a class="row" href={`/plan/consents/${release.releaseId}`}>
                  <span class="row__body">
                    <span class="row__title">{titleOf(release)}</span>
                    <span class="row__sub">{partsText(release)}</span>
                    <span class="row__sub">{stateText(release, props.zone, props.now)}</span>
                  </span>
                  <Icon of={chevronRightIcon} class="row__end" />
                </a>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <ButtonLink look="outline" class="wraps" icon={penLineIcon} href="/plan/consents/new">
        {t('signNew')}
      </ButtonLink>
    </section>
  );
}
