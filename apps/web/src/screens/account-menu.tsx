import { createSignal, createUniqueId, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { Icon } from '../look/icon.tsx';
import { calendarClockIcon, chevronsUpDownIcon, languagesIcon, logOutIcon, moonIcon, sunIcon } from '../look/icons.ts';
import { Avatar } from '../look/marks.tsx';
import { chooseTheme } from '../look/theme.ts';
import { roleWords } from '../words/sign-in.ts';
import { settingsWords } from '../words/settings.ts';
import { staffShellWords } from '../words/staff-shell.ts';
import { chooseLanguage, createWords, language } from '../words/words.ts';
import { createSignOut } from './sign-out.tsx';

const t = createWords(settingsWords);
const shell = createWords(staffShellWords);
const role = createWords(roleWords);

const isDark = (): boolean => document.documentElement.dataset['theme'] === 'dark';

export function AccountMenu(): JSX.Element {
  const { me } = useLive();
  const { signOut, question } = createSignOut();
  const [dark, setDark] = createSignal(isDark());
  const menu = createUniqueId();
  const turn = (): void => {
    chooseTheme(isDark() ? 'light' : 'dark');
    setDark(isDark());
  };
  return (
    <div class="side__foot">
      <button type="button" class="side__me" popovertarget={menu}>
        <Avatar name={me.name} />
        <span class="sm side__words">
          <b>{me.name}</b>
          <br />
          <span class="xs muted">{role(me.role)}</span>
        </span>
        <Icon of={chevronsUpDownIcon} class="push side__words" />
        <span class="vh">{shell('account')}</span>
      </button>
      <div id={menu} class="menu side__menu" popover="auto">
        <button type="button" class="menu__item" onClick={turn}>
          <Icon of={dark() ? sunIcon : moonIcon} />
          {dark() ? t('themeLight') : t('themeDark')}
        </button>
        <button
          type="button"
          class="menu__item"
          lang={language() === 'en' ? 'es' : 'en'}
          onClick={() => chooseLanguage(language() === 'en' ? 'es' : 'en')}
        >
          <Icon of={languagesIcon} />
          {language() === 'en' ? 'Español' : 'English'}
        </button>
        <a class="menu__item" href="/settings">
          <Icon of={calendarClockIcon} />
          {shell('daysAway')}
        </a>
        <button type="button" class="menu__item" onClick={signOut}>
          <Icon of={logOutIcon} />
          {t('signOut')}
        </button>
      </div>
      {question()}
    </div>
  );
}
