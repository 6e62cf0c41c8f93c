import { createSignal, Show, type JSX } from 'solid-js';
import { Button, type ButtonLook } from '../look/button.tsx';
import { refusalText } from '../words/refusals.ts';
import { sessionWords } from '../words/sessions.ts';
import { createWords } from '../words/words.ts';
import type { Room } from './create-room.ts';

const t = createWords(sessionWords);

/** The way into a room that is open. Being in it is a fact of the record, so it waits for the server. */
export function GoIn(props: { readonly room: Room; readonly look: ButtonLook; readonly block?: boolean }): JSX.Element {
  const [busy, setBusy] = createSignal(false);
  const [code, setCode] = createSignal<string>();
  const wasHere = (): boolean => Boolean(props.room.session()?.people.some((person) => person.personId === props.room.me.personId));
  const join = async (): Promise<void> => {
    setBusy(true);
    setCode(await props.room.act('sessions.join'));
    setBusy(false);
  };
  return (
    <Show when={props.room.isOpen() && !props.room.amIn()}>
      <Button look={props.look} block={props.block === true} busy={busy() ? t('joining') : undefined} onClick={() => void join()}>
        {wasHere() ? t('joinAgain') : t('join')}
      </Button>
      <Show when={code()}>
        {(refused) => (
          <p class="field__error" role="alert">
            {refusalText(refused())}
          </p>
        )}
      </Show>
    </Show>
  );
}

export function Leave(props: { readonly room: Room; readonly side: 'patient' | 'staff' }): JSX.Element {
  return (
    <Show when={props.room.isOpen() && props.room.amIn()}>
      <Button look="outline" minor title={t('leaveHint')} onClick={() => void props.room.act('sessions.leave')}>
        {t(props.side === 'patient' ? 'leaveVisit' : 'leave')}
      </Button>
    </Show>
  );
}
