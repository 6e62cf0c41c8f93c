import { Show, type JSX } from 'solid-js';
import { ErrorBanner } from '../look/banner.tsx';
import { Button } from '../look/button.tsx';
import { Check, Field } from '../look/field.tsx';
import { eyeIcon, eyeOffIcon } from '../look/icons.ts';
import { createWords } from '../words/words.ts';
import { signInWords } from '../words/sign-in.ts';
import type { SignIn } from './create-sign-in.ts';

const t = createWords(signInWords);

export function SignInForm(props: { readonly form: SignIn }): JSX.Element {
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    void props.form.submit();
  };
  return (
    <form onSubmit={send} novalidate>
      <Show when={props.form.failure()}>{(failure) => <ErrorBanner title={t(failure())}>{t(`${failure()}More`)}</ErrorBanner>}</Show>
      <Field
        label={t('name')}
        error={props.form.missing().username ? t('nameMissing') : undefined}
        type="text"
        name="username"
        autocomplete="username"
        autocapitalize="none"
        spellcheck={false}
        maxLength={200}
        value={props.form.username()}
        onInput={(event) => props.form.setUsername(event.currentTarget.value)}
      />
      <div class="si__secret">
        <Field
          label={t('password')}
          error={props.form.missing().password ? t('passwordMissing') : undefined}
          type={props.form.shown() ? 'text' : 'password'}
          name="password"
          autocomplete="current-password"
          maxLength={200}
          value={props.form.password()}
          onInput={(event) => props.form.setPassword(event.currentTarget.value)}
        />
        <Button
          look="quiet"
          minor
          icon={props.form.shown() ? eyeOffIcon : eyeIcon}
          aria-pressed={props.form.shown()}
          onClick={() => props.form.setShown(!props.form.shown())}
        >
          {props.form.shown() ? t('hide') : t('show')}
        </Button>
      </div>
      <Check
        label={<b>{t('share')}</b>}
        hint={t('shareMore')}
        checked={props.form.sharedPhone()}
        onChange={(event) => props.form.setSharedPhone(event.currentTarget.checked)}
      />
      <Button look="primary" block type="submit" busy={props.form.busy() ? t('signingIn') : undefined}>
        {t('signIn')}
      </Button>
    </form>
  );
}
