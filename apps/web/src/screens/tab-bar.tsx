import { useLocation } from '../look/router.tsx';
import { For, Show, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { OfflineBanner } from '../look/banner.tsx';
import { Icon } from '../look/icon.tsx';
import { lifeBuoyIcon, type IconPath } from '../look/icons.ts';
import { Count } from '../look/marks.tsx';
import { lookWords } from '../words/look.ts';
import { shellWords } from '../words/shells.ts';
import { createWords } from '../words/words.ts';
import { createOffline } from './create-offline.ts';

const t = createWords(shellWords);
const look = createWords(lookWords);

export type Tab = {
  readonly href: string;
  readonly icon: IconPath;
  readonly label: () => string;
  readonly count?: () => number;
  /** Pages below this one have tabs of their own. */
  readonly alone?: boolean;
};

/** The thumb bar. Help now is always the last place and never moves. */
export function TabBar(props: { readonly tabs: readonly Tab[] }): JSX.Element {
  const place = useLocation();
  const isHere = ({ href, alone }: Tab): boolean => place.pathname === href || (alone !== true && place.pathname.startsWith(`${href}/`));
  return (
    <nav class="tabbar" aria-label={t('main')}>
      <For each={props.tabs}>
        {(tab) => (
          <a class="tabbar__item" href={tab.href} aria-current={isHere(tab) ? 'page' : undefined}>
            <Icon of={tab.icon} />
            <span>{tab.label()}</span>
            <Count of={tab.count?.() ?? 0} what={look('newCount', { count: tab.count?.() ?? 0 })} class="tabbar__dot" />
          </a>
        )}
      </For>
      <a class="tabbar__item tabbar__item--help" href="/help">
        <Icon of={lifeBuoyIcon} />
        <span>{look('helpNow')}</span>
      </a>
    </nav>
  );
}

/** Says what is kept where while there is no connection; on a shared phone nothing is kept but this page. */
export function NoSignal(): JSX.Element {
  const live = useLive();
  const offline = createOffline(live);
  const shared = (): boolean => live.me.idleMinutes <= 5;
  return (
    <Show when={offline()}>
      <div class="pt__offline">
        <OfflineBanner>{shared() ? t('noSignalShared') : t('noSignal')}</OfflineBanner>
      </div>
    </Show>
  );
}
