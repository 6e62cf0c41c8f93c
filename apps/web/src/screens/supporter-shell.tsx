import type { JSX } from 'solid-js';
import { houseIcon, settingsIcon } from '../look/icons.ts';
import { shellWords } from '../words/shells.ts';
import { createWords } from '../words/words.ts';
import { PersonFrame } from './patient-frame.tsx';
import { NoSignal, TabBar, type Tab } from './tab-bar.tsx';

const t = createWords(shellWords);
const tabs: readonly Tab[] = [
  { href: '/f', icon: houseIcon, label: () => t('home') },
  { href: '/settings', icon: settingsIcon, label: () => t('settings') },
];

export function SupporterShell(props: { readonly children?: JSX.Element }): JSX.Element {
  return (
    <PersonFrame of="supporter">
      <div class="pt">
        <a class="skip" href="#main">
          {t('skip')}
        </a>
        {props.children}
        <NoSignal />
        <TabBar tabs={tabs} />
      </div>
    </PersonFrame>
  );
}
