import { createSignal, For, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { refusalText } from '../words/refusals.ts';
import { sessionWords } from '../words/sessions.ts';
import { createWords } from '../words/words.ts';
import type { Room } from './create-room.ts';

const t = createWords(sessionWords);

export function EndSession(props: { readonly room: Room }): JSX.Element {
  const [asking, setAsking] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const [code, setCode] = createSignal<string>();
  const end = async (): Promise<void> => {
    setBusy(true);
    const refused = await props.room.act('sessions.end');
    setBusy(false);
    setCode(refused);
    if (refused === undefined) setAsking(false);
  };
  return (
    <Show when={props.room.isOpen()}>
      <Button onClick={() => setAsking(true)}>{t('end')}</Button>
      <Dialog
        open={asking()}
        title={t('endTitle')}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t('keepOpen')}</Button>
            <Button look="primary" busy={busy() ? t('ending') : undefined} onClick={() => void end()}>
              {t('end')}
            </Button>
          </>
        }
      >
        <p>{t('endBody')}</p>
        <p role="status">
          <For each={props.room.beside().filter((one) => one.writing)}>
            {(one) => <b>{t('stillWriting', { name: props.room.nameOf(one.person) })} </b>}
          </For>
        </p>
        <Show when={code()}>
          {(refused) => (
            <p class="field__error" role="alert">
              {refusalText(refused())}
            </p>
          )}
        </Show>
      </Dialog>
    </Show>
  );
}
