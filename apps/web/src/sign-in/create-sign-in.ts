import { createSignal } from 'solid-js';
import { enter, signIn, signInAsDemo, type SignInFailure } from './session.ts';

type Missing = { readonly username: boolean; readonly password: boolean };

/** State of the form. What was typed stays when it fails; the password is kept in the field, not here. */
export function createSignIn() {
  const [username, setUsername] = createSignal('');
  const [password, setPassword] = createSignal('');
  const [sharedPhone, setSharedPhone] = createSignal(false);
  const [shown, setShown] = createSignal(false);
  const [missing, setMissing] = createSignal<Missing>({ username: false, password: false });
  const [failure, setFailure] = createSignal<SignInFailure>();
  const [busy, setBusy] = createSignal(false);

  const settle = async (answer: Promise<SignInFailure | undefined>): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    const failed = await answer;
    if (failed === undefined) {
      enter();
      return;
    }
    setFailure(failed);
    setBusy(false);
  };

  const submit = async (): Promise<void> => {
    if (busy()) return;
    const lacks = { username: username().trim() === '', password: password() === '' };
    setMissing(lacks);
    if (lacks.username || lacks.password) return;
    await settle(signIn({ username: username().trim(), password: password(), sharedPhone: sharedPhone() }));
  };

  const asDemo = async (personId: string): Promise<void> => {
    if (!busy()) await settle(signInAsDemo(personId, sharedPhone()));
  };

  return {
    username,
    setUsername,
    password,
    setPassword,
    sharedPhone,
    setSharedPhone,
    shown,
    setShown,
    missing,
    failure,
    busy,
    submit,
    asDemo,
  };
}

export type SignIn = ReturnType<typeof createSignIn>;
