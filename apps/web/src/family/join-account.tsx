import { createSignal, Show, type JSX } from 'solid-js';
import { ErrorBanner } from '../look/banner.tsx';
import { Button } from '../look/button.tsx';
import { Field } from '../look/field.tsx';
import { eyeIcon, eyeOffIcon } from '../look/icons.ts';
import { SegmentedControl } from '../look/segmented-control.tsx';
import { joinWords } from '../words/family-join.ts';
import { createWords } from '../words/words.ts';
import type { Join, NewAccount } from './create-join.ts';

const t = createWords(joinWords);
const PASSWORD_SHORTEST = 12;
/** Four figures are added by the server. */
const USERNAME = /^[a-z0-9][a-z0-9._-]{1,31}$/;

/** With a link whose name fits: go on as who is signed in, sign in, or make an account. */
export function JoinAccount(props: { readonly join: Join }): JSX.Element {
  const [which, setWhich] = createSignal<'new' | 'old'>('new');
  return (
    <>
      <div class="stack-3">
        <h1>{t('hello', { name: props.join.name().trim() })}</h1>
        <p>{t('nothingYet')}</p>
      </div>
      <Show
        when={props.join.here()}
        fallback={
          <>
            <div class="stack-3">
              <h2 class="t-md">{t('which')}</h2>
              <SegmentedControl
                label={t('which')}
                options={[
                  { value: 'new', label: t('whichNew') },
                  { value: 'old', label: t('whichOld') },
                ]}
                value={which()}
                onChange={setWhich}
              />
            </div>
            <Show when={which() === 'new'} fallback={<OldAccountForm join={props.join} />}>
              <NewAccountForm join={props.join} />
            </Show>
          </>
        }
      >
        {(name) => (
          <>
            <JoinProblemLine join={props.join} />
            <Button look="primary" block busy={props.join.busy() ? t('checking') : undefined} onClick={() => void props.join.joinHere()}>
              {t('asYou', { name: name() })}
            </Button>
          </>
        )}
      </Show>
    </>
  );
}

export function JoinProblemLine(props: { readonly join: Join }): JSX.Element {
  return (
    <Show when={props.join.problem()}>
      {(problem) => <ErrorBanner title={t(problem())}>{problem() === 'notValid' ? t('notValidMore') : undefined}</ErrorBanner>}
    </Show>
  );
}

type Lacks = { readonly name: boolean; readonly username: boolean; readonly password: boolean };

export function NewAccountForm(props: { readonly join: Join; readonly withName?: boolean }): JSX.Element {
  const [account, setAccount] = createSignal<NewAccount>({ username: '', password: '' });
  const [lacks, setLacks] = createSignal<Lacks>({ name: false, username: false, password: false });
  const send = (): void => {
    const { username, password } = account();
    const missing = {
      name: props.join.name().trim() === '',
      username: !USERNAME.test(username),
      password: password.length < PASSWORD_SHORTEST,
    };
    setLacks(missing);
    if (!missing.name && !missing.username && !missing.password) void props.join.make(account());
  };
  return (
    <form
      class="fam-form"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <JoinProblemLine join={props.join} />
      <Show when={props.withName}>
        <Field
          label={t('name')}
          error={lacks().name ? t('nameMissing') : undefined}
          autocomplete="name"
          maxLength={120}
          value={props.join.name()}
          onInput={(event) => props.join.setName(event.currentTarget.value)}
        />
      </Show>
      <Field
        label={t('username')}
        hint={t('usernameHint')}
        error={lacks().username ? t('usernameBad') : undefined}
        autocomplete="username"
        autocapitalize="none"
        spellcheck={false}
        maxLength={32}
        value={account().username}
        onInput={(event) => setAccount((before) => ({ ...before, username: event.currentTarget.value.trim().toLowerCase() }))}
      />
      <Secret
        label={t('password')}
        hint={t('passwordHint')}
        error={lacks().password ? t('passwordShort') : undefined}
        autocomplete="new-password"
        value={account().password}
        onInput={(password) => setAccount((before) => ({ ...before, password }))}
      />
      <Button look="primary" block type="submit" busy={props.join.busy() ? t('making') : undefined}>
        {t('make')}
      </Button>
    </form>
  );
}

function OldAccountForm(props: { readonly join: Join }): JSX.Element {
  const [account, setAccount] = createSignal<NewAccount>({ username: '', password: '' });
  return (
    <form
      class="fam-form"
      onSubmit={(event) => {
        event.preventDefault();
        void props.join.joinAs(account());
      }}
    >
      <JoinProblemLine join={props.join} />
      <Field
        label={t('oldUsername')}
        required
        autocomplete="username"
        autocapitalize="none"
        spellcheck={false}
        maxLength={200}
        value={account().username}
        onInput={(event) => setAccount((before) => ({ ...before, username: event.currentTarget.value.trim() }))}
      />
      <Secret
        label={t('oldPassword')}
        autocomplete="current-password"
        value={account().password}
        onInput={(password) => setAccount((before) => ({ ...before, password }))}
      />
      <Button look="primary" block type="submit" busy={props.join.busy() ? t('checking') : undefined}>
        {t('signIn')}
      </Button>
    </form>
  );
}

type SecretProps = {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly autocomplete: 'new-password' | 'current-password';
  readonly value: string;
  readonly onInput: (value: string) => void;
};

function Secret(props: SecretProps): JSX.Element {
  const [shown, setShown] = createSignal(false);
  return (
    <div class="join__secret">
      <Field
        label={props.label}
        hint={props.hint}
        error={props.error}
        type={shown() ? 'text' : 'password'}
        autocomplete={props.autocomplete}
        maxLength={200}
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      <Button look="quiet" minor icon={shown() ? eyeOffIcon : eyeIcon} aria-pressed={shown()} onClick={() => setShown(!shown())}>
        {shown() ? t('hide') : t('show')}
      </Button>
    </div>
  );
}
