import type { JSX } from 'solid-js';
import { createFamily, FamilyContext } from '../family/create-family.ts';
import { bookOpenIcon, houseIcon, messagesSquareIcon } from '../look/icons.ts';
import { familyWords } from '../words/family.ts';
import { familyRefusalWords } from '../words/refusals-family.ts';
import { knowRefusals } from '../words/refusals.ts';
import { shellWords } from '../words/shells.ts';
import { createWords } from '../words/words.ts';
import { PersonFrame } from './patient-frame.tsx';
import { NoSignal, TabBar, type Tab } from './tab-bar.tsx';

const t = createWords(shellWords);
const tf = createWords(familyWords);

export function SupporterShell(props: { readonly children?: JSX.Element }): JSX.Element {
  return (
    <PersonFrame of="supporter">
      <Around>{props.children}</Around>
    </PersonFrame>
  );
}

function Around(props: { readonly children?: JSX.Element }): JSX.Element {
  knowRefusals(familyRefusalWords);
  const family = createFamily();
  const tabs: readonly Tab[] = [
    { href: '/f', icon: houseIcon, label: () => t('home'), alone: true },
    { href: '/f/room', icon: messagesSquareIcon, label: () => tf('room'), count: family.unread },
    { href: '/f/learn', icon: bookOpenIcon, label: () => tf('learn') },
  ];
  return (
    <FamilyContext.Provider value={family}>
      <div class="pt">
        <a class="skip" href="#main">
          {t('skip')}
        </a>
        {props.children}
        <NoSignal />
        <TabBar tabs={tabs} />
      </div>
    </FamilyContext.Provider>
  );
}
