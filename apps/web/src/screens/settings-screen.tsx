import { isStaff } from '@cairn/people';
import { createSignal, Show, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { ChoiceList } from '../look/answers.tsx';
import { Button } from '../look/button.tsx';
import { logOutIcon } from '../look/icons.ts';
import { ReachSettings } from '../scheduling/reach-settings.tsx';
import { chooseTheme, themeChoice, type ThemeChoice } from '../look/theme.ts';
import { settingsWords } from '../words/settings.ts';
import { shellWords } from '../words/shells.ts';
import { chooseLanguage, createWords, language } from '../words/words.ts';
import { PersonFrame } from './patient-frame.tsx';
import { makePart } from './part.tsx';
import { PatientHeader } from './patient-header.tsx';
import { createSignOut } from './sign-out.tsx';

const t = createWords(settingsWords);
const shell = createWords(shellWords);

const StaffSettings = makePart(async () => (await import('./staff-settings-screen.tsx')).StaffSettings);

/** For patients and supporters; staff set days away here and have the rest in their account menu. */
export function SettingsScreen(): JSX.Element {
  const { me } = useLive();
  return (
    <Show
      when={isStaff(me.role)}
      fallback={
        <PersonFrame of={me.role === 'supporter' ? 'supporter' : 'patient'}>
          <Settings />
        </PersonFrame>
      }
    >
      <StaffSettings />
    </Show>
  );
}

/** What this device remembers about how to show things, and the way out. */
function Settings(): JSX.Element {
  const { me } = useLive();
  const { signOut, question } = createSignOut();
  const [theme, setTheme] = createSignal(themeChoice());
  const pick = (choice: ThemeChoice): void => {
    chooseTheme(choice);
    setTheme(choice);
  };
  return (
    <div class="pt">
      <PatientHeader back="/" help />
      <main class="pt__main" id="main">
        <h1>{shell('settings')}</h1>
        <fieldset>
          <legend class="field__legend">{t('language')}</legend>
          <ChoiceList
            name="language"
            columns={2}
            value={language()}
            onChange={chooseLanguage}
            options={[
              { value: 'en', label: 'English' },
              { value: 'es', label: 'Español' },
            ]}
          />
        </fieldset>
        <fieldset>
          <legend class="field__legend">{t('theme')}</legend>
          <ChoiceList
            name="theme"
            value={theme()}
            onChange={pick}
            options={[
              { value: 'system', label: t('themeSystem') },
              { value: 'light', label: t('themeLight') },
              { value: 'dark', label: t('themeDark') },
            ]}
          />
        </fieldset>
        <Show when={me.role === 'patient' && me.chart}>{(chart) => <ReachSettings chart={chart()} />}</Show>
        <section class="group" aria-labelledby="exit">
          <h2 id="exit">{t('exitTitle')}</h2>
          <p class="muted sm">{t('exitMore')}</p>
        </section>
        <section class="group">
          <p class="muted sm">{t('signedInAs', { name: me.name })}</p>
          <Button block icon={logOutIcon} onClick={signOut}>
            {t('signOut')}
          </Button>
        </section>
        {question()}
      </main>
    </div>
  );
}
