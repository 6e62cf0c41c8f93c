import { For, Match, Show, Switch, type JSX } from 'solid-js';
import type { GuestRoom } from '@cairn/sessions';
import { OfflineBanner } from '../look/banner.tsx';
import { Button } from '../look/button.tsx';
import { QuickExit } from '../look/exits.tsx';
import { LanguageSwitch } from '../look/language-switch.tsx';
import { Logo } from '../look/logo.tsx';
import { createGuest, type Guest } from '../sessions/guest/create-guest.ts';
import { GuestTalk } from '../sessions/guest/guest-talk.tsx';
import { guestWords } from '../words/guest.ts';
import { createWords, locale } from '../words/words.ts';
import { createPage } from './page.ts';
import { makePart } from './part.tsx';

const t = createWords(guestWords);
const SeenSheet = makePart(async () => (await import('../worksheets/seen-sheet.tsx')).SeenSheet);
const GuestCall = makePart(async () => (await import('./guest-call.tsx')).GuestCall);
type In<State extends GuestRoom['state']> = Extract<GuestRoom, { readonly state: State }>;

/** Somebody with a link to a visit, without an account or with one. */
export function GuestScreen(): JSX.Element {
  createPage('patient');
  const guest = createGuest();
  return (
    <div class="guest">
      <header class="guest__bar">
        <Logo class="t-lg" href="/help" />
        <LanguageSwitch />
        <QuickExit />
      </header>
      <main id="main" class="guest__form">
        <h1>{t('title')}</h1>
        <Show when={!guest.online()}>
          <OfflineBanner>{t('offline')}</OfflineBanner>
        </Show>
        <div role="status">
          <Switch>
            <Match when={guest.phase() === 'coming'}>{t('coming')}</Match>
            <Match when={guest.phase() === 'no-link'}>
              <Told title={t('noLink')} more={t('noLinkMore')} />
            </Match>
            <Match when={guest.phase() === 'too-many'}>{t('tooMany')}</Match>
            <Match when={guest.phase() === 'gone'}>
              <Told title={t('gone')} more={t('goneMore')} />
            </Match>
          </Switch>
        </div>
        <Show when={guest.phase() === 'room' && guest.room()}>{(room) => <Place guest={guest} room={room()} />}</Show>
      </main>
    </div>
  );
}

function Told(props: { readonly title: string; readonly more: string }): JSX.Element {
  return (
    <>
      <p>
        <b>{props.title}</b>
      </p>
      <p>{props.more}</p>
    </>
  );
}

function Place(props: { readonly guest: Guest; readonly room: GuestRoom }): JSX.Element {
  const as = <State extends GuestRoom['state']>(state: State): In<State> | undefined =>
    props.room.state === state ? (props.room as In<State>) : undefined;
  const since = (at: number): string => new Date(at).toLocaleTimeString(locale(), { hour: 'numeric', minute: '2-digit' });
  return (
    <Switch>
      <Match when={as('waiting')}>
        {(room) => (
          <>
            <Told title={t('waiting', { name: room().name })} more={t('waitingMore', { time: since(room().since) })} />
            <Button look="outline" onClick={() => void props.guest.go()}>
              {t('goAway')}
            </Button>
          </>
        )}
      </Match>
      <Match when={as('away')}>
        <p>{t('away')}</p>
        <Button look="primary" onClick={() => void props.guest.knock()}>
          {t('knock')}
        </Button>
      </Match>
      <Match when={as('let-in')}>
        <Told title={t('letIn')} more={t('letInMore')} />
        <Button look="primary" onClick={() => void props.guest.comeIn()}>
          {t('comeIn')}
        </Button>
      </Match>
      <Match when={as('in')}>
        {(room) => (
          <>
            <GuestCall guest={props.guest} room={room()} />
            <For each={props.guest.pages()}>{(sheet) => <SeenSheet sheet={sheet} />}</For>
            <GuestTalk guest={props.guest} room={room()} />
            <Button look="outline" onClick={() => void props.guest.go()}>
              {t('leave')}
            </Button>
          </>
        )}
      </Match>
      <Match when={as('over')}>
        <Told title={t('over')} more={t('overMore')} />
      </Match>
    </Switch>
  );
}
