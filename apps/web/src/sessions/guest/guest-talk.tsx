import { LINE_MAX, type GuestRoom } from '@cairn/sessions';
import { createSignal, createUniqueId, For, Show, type JSX } from 'solid-js';
import { ErrorBanner } from '../../look/banner.tsx';
import { Button } from '../../look/button.tsx';
import { guestWords } from '../../words/guest.ts';
import { createWords } from '../../words/words.ts';
import type { Guest } from './create-guest.ts';
import '../chat.css';
import './guest.css';

const t = createWords(guestWords);
type Inside = Extract<GuestRoom, { readonly state: 'in' }>;

/** Who is there, what is said, and a line to say. */
export function GuestTalk(props: { readonly guest: Guest; readonly room: Inside }): JSX.Element {
  return (
    <>
      <section aria-labelledby="guest-here">
        <h2 class="t-md" id="guest-here">
          {t('here')}
        </h2>
        <ul role="list" class="guest__people">
          <For each={props.room.people}>
            {(one) => <li>{one.personId === props.room.personId ? t('you', { name: one.name }) : one.name}</li>}
          </For>
        </ul>
      </section>
      <section class="guest__talk" aria-label={t('said')}>
        <p class="muted sm">{t('sinceYou')}</p>
        <div class="guest__log" tabindex="0" role="log" aria-label={t('said')}>
          <For each={props.room.lines}>
            {(line) => (
              <div class="said" classList={{ 'said--me': line.from.personId === props.room.personId }}>
                <Show when={line.from.personId !== props.room.personId}>
                  <span class="said__who">{line.from.name}</span>
                </Show>
                <p class="bubble" classList={{ 'bubble--me': line.from.personId === props.room.personId }}>
                  {line.text}
                </p>
              </div>
            )}
          </For>
        </div>
        <Composer guest={props.guest} />
      </section>
    </>
  );
}

/** What could not be sent stays in the field. */
function Composer(props: { readonly guest: Guest }): JSX.Element {
  const id = createUniqueId();
  const [draft, setDraft] = createSignal('');
  const [failed, setFailed] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const send = async (): Promise<void> => {
    const text = draft();
    if (text.trim() === '' || busy()) return;
    setBusy(true);
    const sent = await props.guest.say(text);
    setBusy(false);
    setFailed(!sent);
    if (sent && draft() === text) setDraft('');
  };
  return (
    <form
      class="guest__form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Show when={failed()}>
        <ErrorBanner title={t('notSent')} />
      </Show>
      <label for={id}>{t('write')}</label>
      <textarea
        id={id}
        class="textarea"
        rows={2}
        maxlength={LINE_MAX}
        value={draft()}
        onInput={(event) => setDraft(event.currentTarget.value)}
      />
      <Button look="primary" type="submit" busy={busy() ? t('send') : undefined}>
        {t('send')}
      </Button>
    </form>
  );
}
