import { For, type JSX } from 'solid-js';
import { Icon } from '../look/icon.tsx';
import { heartHandshakeIcon, phoneCallIcon, phoneIcon, sunIcon, usersIcon, type IconPath } from '../look/icons.ts';
import { familyLearnWords } from '../words/family-learn.ts';
import { createWords } from '../words/words.ts';

const t = createWords(familyLearnWords);

type Way = { readonly href: string | undefined; readonly icon: IconPath; readonly title: string; readonly sub: string };

function Ways(props: { readonly ways: readonly Way[] }): JSX.Element {
  return (
    <ul class="list" role="list">
      <For each={props.ways}>
        {({ href, icon, title, sub }) => (
          <li>
            <a class="row" href={href} rel={href?.startsWith('/') === true ? undefined : 'external'}>
              <span class="row__lead">
                <Icon of={icon} />
              </span>
              <span class="row__body">
                <span class="row__title">{title}</span>
                <span class="row__sub">{sub}</span>
              </span>
            </a>
          </li>
        )}
      </For>
    </ul>
  );
}

/** Whom to turn to where home is not safe. */
export function NotSafe(): JSX.Element {
  return (
    <section class="group" aria-labelledby="not-safe">
      <h2 id="not-safe">{t('notSafeTitle')}</h2>
      <p>{t('notSafe')}</p>
      <Ways
        ways={[
          { href: 'tel:911', icon: phoneCallIcon, title: t('now911'), sub: t('now911More') },
          { href: 'tel:18007997233', icon: phoneIcon, title: t('violence'), sub: t('violenceMore') },
        ]}
      />
    </section>
  );
}

/** For the family member, whoever they worry about. */
export function ForYou(): JSX.Element {
  return (
    <section class="group" id="you" aria-labelledby="for-you">
      <h2 id="for-you">{t('youTitle')}</h2>
      <p class="muted sm">{t('youLead')}</p>
      <Ways
        ways={[
          { href: '/f/check-in', icon: sunIcon, title: t('youCheckIn'), sub: t('youCheckInMore') },
          { href: 'tel:988', icon: heartHandshakeIcon, title: t('you988'), sub: t('you988More') },
          { href: 'tel:18006624357', icon: phoneIcon, title: t('youHelpline'), sub: t('youHelplineMore') },
          { href: undefined, icon: usersIcon, title: t('youGroups'), sub: t('youGroupsMore') },
        ]}
      />
    </section>
  );
}
