import { For, Show, type JSX } from 'solid-js';
import { createWords } from '../words/words.ts';
import { lookWords } from '../words/look.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { circleAlertIcon, cloudOffIcon, infoIcon, pencilIcon, type IconPath } from './icons.ts';

const t = createWords(lookWords);

type BannerProps = {
  readonly tone?: 'info' | 'now' | 'today' | 'plain';
  readonly icon?: IconPath;
  readonly children: JSX.Element;
  readonly action?: JSX.Element;
  readonly role?: 'status' | 'alert';
};

export function Banner(props: BannerProps): JSX.Element {
  return (
    <div class={props.tone === undefined || props.tone === 'info' ? 'banner' : `banner banner--${props.tone}`} role={props.role}>
      <Icon of={props.icon ?? infoIcon} />
      <span>{props.children}</span>
      {props.action}
    </div>
  );
}

/** At the thing that failed: what happened (`title`), what is safe and what to do (`children`). */
export function ErrorBanner(props: {
  readonly title: string;
  readonly children?: JSX.Element;
  readonly onRetry?: () => void;
  readonly tone?: 'today' | 'now';
}): JSX.Element {
  return (
    <Banner
      tone={props.tone ?? 'today'}
      icon={circleAlertIcon}
      role="alert"
      action={
        <Show when={props.onRetry}>
          {(retry) => (
            <Button look="outline" minor class="banner__act" onClick={() => retry()()}>
              {t('tryAgain')}
            </Button>
          )}
        </Show>
      }
    >
      <b>{props.title}</b> {props.children}
    </Banner>
  );
}

export function OfflineBanner(props: { readonly children: JSX.Element }): JSX.Element {
  return (
    <Banner tone="plain" icon={cloudOffIcon} role="status">
      {props.children}
    </Banner>
  );
}

export type Version = {
  readonly id: string;
  readonly who: string;
  readonly at?: string;
  readonly text: JSX.Element;
  readonly keep: string;
};

/** Two or more versions of one line; all stay until a person picks or writes another. */
export function Conflict(props: {
  readonly title: string;
  readonly versions: readonly Version[];
  readonly onKeep: (id: string) => void;
  readonly children?: JSX.Element;
}): JSX.Element {
  return (
    <div class="conf" role="group" aria-label={props.title}>
      <p class="conf__title">
        <Icon of={pencilIcon} />
        {props.title}
      </p>
      <ul class="conf__list" role="list">
        <For each={props.versions}>
          {(version) => (
            <li>
              <span>
                <b>{version.who}</b>
                <Show when={version.at}>, {version.at}</Show>
              </span>
              <span>{version.text}</span>
              <Button minor onClick={() => props.onKeep(version.id)}>
                {version.keep}
              </Button>
            </li>
          )}
        </For>
      </ul>
      {props.children}
    </div>
  );
}
