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

  const attempt = async (send: () => Promise<SignInFailure | undefined>): Promise<void> => {
    if (busy()) return;
    setBusy(true);
    setFailure(undefined);
    const failed = await send();
    if (failed === undefined) {
      enter();
      return;
    }
    setFailure(failed);
    setBusy(false);
  };

  const submit = async (): Promise<void> => {
    const lacks = { username: username().trim() === '', password: password() === '' };
    setMissing(lacks);
    if (lacks.username || lacks.password) return;
    await attempt(() => signIn({ username: username().trim(), password: password(), sharedPhone: sharedPhone() }));
  };

  const asDemo = (personId: string): Promise<void> => attempt(() => signInAsDemo(personId, sharedPhone()));

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
