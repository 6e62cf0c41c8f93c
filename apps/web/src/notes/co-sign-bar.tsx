import type { Note } from '@cairn/notes';
import { createSignal, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { penLineIcon } from '../look/icons.ts';
import { noteWords } from '../words/notes.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import type { NoteDesk } from './create-note-desk.ts';
import { dayAndClock } from './when.ts';

const t = createWords(noteWords);

/** For the supervisor of whoever signed. */
export function CoSignBar(props: { readonly desk: NoteDesk; readonly note: Note }): JSX.Element {
  const [busy, setBusy] = createSignal(false);
  const [code, setCode] = createSignal<string>();
  const asked = () => {
    const { coSign, retraction } = props.note;
    return coSign && !coSign.signed && !retraction && coSign.by.personId === props.desk.me.personId ? coSign : undefined;
  };
  const coSign = async (): Promise<void> => {
    setBusy(true);
    setCode(await props.desk.coSign());
    setBusy(false);
  };
  return (
    <Show when={asked()}>
      {(open) => (
        <div class="sign">
          <div class="sign__state">
            <p class="xs muted">
              {t(open().overdueAt === undefined ? 'coSignAsked' : 'coSignLate', { time: dayAndClock(open().dueAt, props.desk.zone) })}
            </p>
            <Show when={code()}>
              {(refused) => (
                <p class="field__error" role="alert">
                  {refusalText(refused())}
                </p>
              )}
            </Show>
          </div>
          <Button look="primary" icon={penLineIcon} class="push" busy={busy() ? t('signing') : undefined} onClick={() => void coSign()}>
            {t('coSign')}
          </Button>
        </div>
      )}
    </Show>
  );
}
