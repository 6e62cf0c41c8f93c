import { createSignal, Match, Show, Switch, type JSX } from 'solid-js';
import { createJoin, type Join, type JoinProblem, type NewAccount } from '../family/create-join.ts';
import { JoinAccount, JoinProblemLine, NewAccountForm } from '../family/join-account.tsx';
import '../family/family.css';
import { Button, ButtonLink } from '../look/button.tsx';
import { QuickExit } from '../look/exits.tsx';
import { Field } from '../look/field.tsx';
import { Icon } from '../look/icon.tsx';
import { circleCheckIcon, lifeBuoyIcon } from '../look/icons.ts';
import { LanguageSwitch } from '../look/language-switch.tsx';
import { Logo } from '../look/logo.tsx';
import { signIn } from '../sign-in/session.ts';
import { joinWords } from '../words/family-join.ts';
import { lookWords } from '../words/look.ts';
import { createWords } from '../words/words.ts';
import { createPage } from './page.ts';

const t = createWords(joinWords);
const look = createWords(lookWords);

/** Behind an invitation, or for an account without one. Whoever finds this page open learns nothing about anybody. */
export function JoinScreen(): JSX.Element {
  createPage('patient');
  const join = createJoin({ signIn: enterAs });
  return (
    <div class="pt join">
      <header class="pt__bar">
        <Logo large class="t-lg tap" href="/sign-in" />
        <div class="pt__ways">
          <LanguageSwitch class="join__lang" />
          <QuickExit />
        </div>
      </header>
      <main class="pt__main pt__main--pad" id="main">
        <Switch>
          <Match when={join.step() === 'name'}>
            <Name join={join} />
          </Match>
          <Match when={join.step() === 'account' && join.hasLink}>
            <JoinAccount join={join} />
          </Match>
          <Match when={join.step() === 'account'}>
            <Register join={join} />
          </Match>
          <Match when={true}>
            <Done join={join} />
          </Match>
        </Switch>
        <ButtonLink look="now-soft" block icon={lifeBuoyIcon} href="/help">
          {look('helpNow')}
        </ButtonLink>
      </main>
    </div>
  );
}

async function enterAs(account: NewAccount): Promise<JoinProblem | undefined> {
  const failed = await signIn({ ...account, sharedPhone: false });
  return failed === 'failed' ? 'signInFailed' : failed;
}

function Name(props: { readonly join: Join }): JSX.Element {
  const [lacks, setLacks] = createSignal(false);
  const send = (): void => {
    setLacks(props.join.name().trim() === '');
    if (!lacks()) void props.join.checkName();
  };
  return (
    <>
      <div class="stack-3">
        <h1>{t('invited')}</h1>
        <p>{t('invitedLead')}</p>
      </div>
      <form
        class="fam-form"
        novalidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <JoinProblemLine join={props.join} />
        <Field
          label={t('name')}
          hint={t('nameHint')}
          error={lacks() ? t('nameMissing') : undefined}
          autocomplete="name"
          maxLength={120}
          value={props.join.name()}
          onInput={(event) => props.join.setName(event.currentTarget.value)}
        />
        <Button look="primary" block type="submit" busy={props.join.busy() ? t('checking') : undefined}>
          {t('goOn')}
        </Button>
      </form>
    </>
  );
}

function Register(props: { readonly join: Join }): JSX.Element {
  return (
    <>
      <div class="stack-3">
        <h1>{t('account')}</h1>
        <p>{t('accountLead')}</p>
        <p>
          {t('haveAccount')} <a href="/sign-in">{t('toSignIn')}</a>
        </p>
      </div>
      <NewAccountForm join={props.join} withName />
    </>
  );
}

function Done(props: { readonly join: Join }): JSX.Element {
  return (
    <section class="fam-sent" role="status">
      <Icon of={circleCheckIcon} />
      <h1>{t(props.join.step() === 'made' ? 'ready' : 'joined')}</h1>
      <Show when={props.join.username()}>
        {(username) => (
          <p>
            {t('yourUsername')} <b class="join__name">{username()}</b>. {t('keepIt')}
          </p>
        )}
      </Show>
      <p>{t('nothingYet')}</p>
      <ButtonLink look="primary" block href="/" rel="external">
        {t('open')}
      </ButtonLink>
    </section>
  );
}
