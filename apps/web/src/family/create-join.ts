import { createSignal, onMount } from 'solid-js';
import { callByHttp } from '../api.ts';
import { secretHere } from '../look/secret-link.ts';
import { language } from '../words/words.ts';

export const JOIN_PATH = '/join';

/** With a link: who it is, then which account. Without one: an account. At the end `joined` or `made`. */
export type JoinStep = 'name' | 'account' | 'joined' | 'made';
export type JoinProblem = 'notValid' | 'tooMany' | 'noSignal' | 'broken' | 'signInFailed' | 'notSupporter' | 'usernameBad';
export type NewAccount = { readonly username: string; readonly password: string };

type Answer = { readonly ok: true; readonly username: string | undefined } | { readonly ok: false; readonly problem: JoinProblem };

async function post(path: string, body: unknown): Promise<Answer> {
  const answer = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }).catch(
    () => undefined,
  );
  if (answer === undefined) return { ok: false, problem: 'noSignal' };
  const said = (await answer.json().catch(() => ({}))) as { readonly username?: string };
  if (answer.ok) return { ok: true, username: said.username };
  const problems: Readonly<Record<number, JoinProblem>> = { 400: 'usernameBad', 401: 'notSupporter', 404: 'notValid', 429: 'tooMany' };
  return { ok: false, problem: problems[answer.status] ?? 'broken' };
}

/** Who of family or friends is signed in in this browser already. */
async function supporterHere(): Promise<string | undefined> {
  const me = (await callByHttp('people.me', undefined).catch(() => undefined)) as
    | { readonly name: string; readonly role: string }
    | undefined;
  return me?.role === 'supporter' ? me.name : undefined;
}

export type JoinParts = {
  /** Undefined is success. */
  readonly signIn: (account: NewAccount) => Promise<JoinProblem | undefined>;
};

/** One thing at a time: what is on its way, and what came of the last one. */
function createAsking() {
  const [problem, setProblem] = createSignal<JoinProblem>();
  const [busy, setBusy] = createSignal(false);
  const ask = async (work: () => Promise<Answer>, then: (answer: Answer & { readonly ok: true }) => void): Promise<void> => {
    if (busy()) return;
    setBusy(true);
    setProblem(undefined);
    const answer = await work();
    setBusy(false);
    if (answer.ok) then(answer);
    else setProblem(answer.problem);
  };
  return { problem, busy, ask };
}

export function createJoin({ signIn }: JoinParts) {
  const token = secretHere();
  const [step, setStep] = createSignal<JoinStep>(token === undefined ? 'account' : 'name');
  const [name, setName] = createSignal('');
  const [here, setHere] = createSignal<string>();
  const [username, setUsername] = createSignal('');
  const { problem, busy, ask } = createAsking();
  onMount(() => void supporterHere().then(setHere));
  const end = (last: JoinStep, made: string | undefined): void => {
    // Nobody who looks at the address bar later finds a way in.
    history.replaceState(null, '', JOIN_PATH);
    setUsername(made ?? '');
    setStep(last);
  };
  const accept = (account?: object): Promise<Answer> => post('/api/join/accept', { token, name: name().trim(), account });
  /** Also signs in, so that the page can be opened. */
  const makeAccount = async ({ username: wished, password }: NewAccount): Promise<Answer> => {
    const account = { username: wished, password, locale: language(), zone: Intl.DateTimeFormat().resolvedOptions().timeZone };
    const answer = await (token === undefined ? post('/api/join/register', { name: name().trim(), ...account }) : accept(account));
    if (answer.ok && answer.username !== undefined) await signIn({ username: answer.username, password });
    return answer;
  };
  const signInAndJoin = async (account: NewAccount): Promise<Answer> => {
    const failed = await signIn(account);
    return failed === undefined ? accept() : { ok: false, problem: failed };
  };
  return {
    hasLink: token !== undefined,
    step,
    name,
    setName,
    problem,
    busy,
    here,
    username,
    checkName: () =>
      ask(
        () => post('/api/join/name', { token, name: name().trim() }),
        () => setStep('account'),
      ),
    make: (account: NewAccount) =>
      ask(
        () => makeAccount(account),
        (answer) => end('made', answer.username),
      ),
    /** The one who is signed in here joins. */
    joinHere: () =>
      ask(
        () => accept(),
        () => end('joined', undefined),
      ),
    joinAs: (account: NewAccount) =>
      ask(
        () => signInAndJoin(account),
        () => end('joined', undefined),
      ),
  };
}

export type Join = ReturnType<typeof createJoin>;
