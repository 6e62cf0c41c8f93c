import { createSignal, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { TextField } from '../look/field.tsx';
import { noteWords } from '../words/notes.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import type { NoteDesk } from './create-note-desk.ts';

const t = createWords(noteWords);

/** For a note in the wrong chart: it stays readable behind a line and counts for nothing. */
export function Retract(props: { readonly desk: NoteDesk }): JSX.Element {
  const [asking, setAsking] = createSignal(false);
  const [reason, setReason] = createSignal('');
  const [code, setCode] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);
  const retract = async (): Promise<void> => {
    if (reason().trim() === '') return void setCode('note-why-empty');
    setBusy(true);
    const refused = await props.desk.retract(reason());
    setBusy(false);
    setCode(refused);
    if (refused === undefined) setAsking(false);
  };
  return (
    <>
      <Button look="quiet" minor class="mt-5" onClick={() => setAsking(true)}>
        {t('retract')}
      </Button>
      <Dialog
        open={asking()}
        title={t('retractTitle')}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t('notNow')}</Button>
            <Button look="now-soft" busy={busy() ? t('saving') : undefined} onClick={() => void retract()}>
              {t('retract')}
            </Button>
          </>
        }
      >
        <p>{t('retractBody')}</p>
        <TextField
          label={t('retractReason')}
          rows={2}
          maxLength={1000}
          value={reason()}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
        <Show when={code()}>
          {(refused) => (
            <p class="field__error" role="alert">
              {refusalText(refused())}
            </p>
          )}
        </Show>
      </Dialog>
    </>
  );
}
