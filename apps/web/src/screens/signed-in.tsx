import { createSignal, Match, onCleanup, onMount, Switch, type JSX } from 'solid-js';
import { begin } from '../live/begin.ts';
import { LiveContext, type Live } from '../live/live.ts';
import { ErrorBanner } from '../look/banner.tsx';
import { ButtonLink } from '../look/button.tsx';
import { lifeBuoyIcon } from '../look/icons.ts';
import { Skeleton } from '../look/waiting.tsx';
import { IdleWarning } from '../sign-in/idle-warning.tsx';
import { askToSignIn, onSignedOut } from '../sign-in/leave-account.ts';
import { lookWords } from '../words/look.ts';
import { shellWords } from '../words/shells.ts';
import { createWords, preferLanguage } from '../words/words.ts';
import { createPage } from './page.ts';
import { ReturnedWords } from './returned-words.tsx';

const t = createWords(shellWords);
const look = createWords(lookWords);

const sharedPhoneMinutes = 5;

async function enter(): Promise<Live | undefined> {
  const begun = await begin((reason) => void onSignedOut(reason));
  if ('signedOut' in begun) {
    askToSignIn();
    // The page is being replaced; stay on the skeleton until then.
    return new Promise(() => undefined);
  }
  if ('unreachable' in begun) return undefined;
  const { locale, idleMinutes } = begun.live.me;
  preferLanguage(locale, idleMinutes <= sharedPhoneMinutes);
  return begun.live;
}

function Unreachable(): JSX.Element {
  createPage('patient');
  return (
    <main class="pt" id="main">
      <div class="pt__main pt__main--pad">
        <ErrorBanner title={t('unreachable')} onRetry={() => location.reload()}>
          {t('unreachableMore')}
        </ErrorBanner>
        <ButtonLink look="now-soft" block icon={lifeBuoyIcon} href="/help">
          {look('helpNow')}
        </ButtonLink>
      </div>
    </main>
  );
}

function Opening(): JSX.Element {
  createPage('patient');
  return (
    <main class="pt" id="main">
      <div class="pt__main pt__main--pad">
        <Skeleton label={t('opening')} rows={4} />
      </div>
    </main>
  );
}

/** Around every page that needs someone signed in: who it is, their live channel, and the idle warning. */
export function SignedIn(props: { readonly children?: JSX.Element }): JSX.Element {
  const [live, setLive] = createSignal<Live | 'unreachable'>();
  onMount(() => void enter().then((entered) => setLive(() => entered ?? 'unreachable')));
  const ready = (): Live | undefined => {
    const entered = live();
    return entered === 'unreachable' ? undefined : entered;
  };
  onCleanup(() => ready()?.close());
  return (
    <Switch fallback={<Opening />}>
      <Match when={live() === 'unreachable'}>
        <Unreachable />
      </Match>
      <Match when={ready()}>
        {(entered) => (
          <LiveContext.Provider value={entered()}>
            <ReturnedWords />
            {props.children}
            <IdleWarning minutes={entered().me.idleMinutes} />
          </LiveContext.Provider>
        )}
      </Match>
    </Switch>
  );
}
