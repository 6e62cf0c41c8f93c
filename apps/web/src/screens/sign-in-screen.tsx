import { Show, type JSX } from 'solid-js';
import { Banner } from '../look/banner.tsx';
import { ButtonLink } from '../look/button.tsx';
import { QuickExit } from '../look/exits.tsx';
import { lifeBuoyIcon, phoneIcon } from '../look/icons.ts';
import { LanguageSwitch } from '../look/language-switch.tsx';
import { Logo } from '../look/logo.tsx';
import { Land, SmallCairn } from '../look/stones.tsx';
import { createSignIn } from '../sign-in/create-sign-in.ts';
import { DemoPeople } from '../sign-in/demo-people.tsx';
import { wasIdle } from '../sign-in/session.ts';
import { SignInForm } from '../sign-in/sign-in-form.tsx';
import '../sign-in/sign-in.css';
import { signInWords } from '../words/sign-in.ts';
import { createWords } from '../words/words.ts';
import { createPage } from './page.ts';

const t = createWords(signInWords);

export function SignInScreen(): JSX.Element {
  createPage('patient');
  const form = createSignIn();
  const idle = wasIdle();
  return (
    <div class="si">
      <header class="si__scene">
        <Land />
        <SmallCairn />
        <div class="si__bar">
          <Logo large class="t-lg tap" href="/sign-in" />
          <div class="si__ways">
            <LanguageSwitch class="si__lang" />
            <QuickExit />
          </div>
        </div>
      </header>
      <main class="si__main" id="main">
        <div>
          <h1>{t('title')}</h1>
          <p class="muted">{t('lead')}</p>
        </div>
        <Show when={idle}>
          <Banner tone="plain">{t('idle')}</Banner>
        </Show>
        <SignInForm form={form} />
        <div class="si__help">
          <ButtonLink look="now-soft" icon={lifeBuoyIcon} href="/help">
            {t('helpNow')}
          </ButtonLink>
          <ButtonLink look="outline" class="btn--hair" icon={phoneIcon} href="tel:988" rel="external">
            {t('call988')}
          </ButtonLink>
        </div>
        <DemoPeople onChoose={(personId) => void form.asDemo(personId)} />
      </main>
    </div>
  );
}
