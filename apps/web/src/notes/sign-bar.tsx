import { createSignal, For, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { Icon } from '../look/icon.tsx';
import { checkIcon, penLineIcon } from '../look/icons.ts';
import { refusalText } from '../words/refusals.ts';
import { noteWords } from '../words/notes.ts';
import { createWords } from '../words/words.ts';
import type { NoteDesk } from './create-note-desk.ts';
import { clock } from './when.ts';

const t = createWords(noteWords);

export function SignLater(): JSX.Element {
  return (
    <div class="sign">
      <Button look="primary" icon={penLineIcon} class="push" disabled>
        {t('notYet')}
      </Button>
    </div>
  );
}

export function SignBar(props: { readonly desk: NoteDesk }): JSX.Element {
  const [asking, setAsking] = createSignal(false);
  const isReady = (): boolean => props.desk.hindrances().length === 0;
  return (
    <div class="sign">
      <div class="sign__state">
        <span class="save save--saved" role="status">
          <Icon of={checkIcon} />
          {t('draftSaved', { time: clock(props.desk.note()?.savedAt ?? 0, props.desk.zone) })}
        </span>
        <Show when={props.desk.maySign} fallback={<p class="xs muted">{t('cannotSign')}</p>}>
          <Show when={!isReady()}>
            <p class="xs muted" id="sign-needs">
              {t('stillMissing')}{' '}
              <For each={props.desk.hindrances()}>
                {(what, index) => (
                  <>
                    {index() > 0 ? ', ' : ''}
                    {t(`missing.${what}`)}
                  </>
                )}
              </For>
              .
            </p>
          </Show>
        </Show>
      </div>
      <Show when={props.desk.maySign}>
        <Button
          look="primary"
          icon={penLineIcon}
          class="push"
          disabled={!isReady()}
          aria-describedby={isReady() ? undefined : 'sign-needs'}
          onClick={() => setAsking(true)}
        >
          {t('sign')}
        </Button>
      </Show>
      <SignDialog desk={props.desk} open={asking()} onClose={() => setAsking(false)} />
    </div>
  );
}

function SignDialog(props: { readonly desk: NoteDesk; readonly open: boolean; readonly onClose: () => void }): JSX.Element {
  const [busy, setBusy] = createSignal(false);
  const [code, setCode] = createSignal<string>();
  const sign = async (): Promise<void> => {
    setBusy(true);
    const refused = await props.desk.sign();
    setBusy(false);
    setCode(refused);
    if (refused === undefined) props.onClose();
  };
  return (
    <Dialog
      open={props.open}
      title={t('signTitle')}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('notNow')}</Button>
          <Button look="primary" icon={penLineIcon} busy={busy() ? t('signing') : undefined} onClick={() => void sign()}>
            {t('sign')}
          </Button>
        </>
      }
    >
      <p>{t('signBody', { name: props.desk.me.name, role: props.desk.me.role.replaceAll('-', ' ') })}</p>
      <Show when={code()}>
        {(refused) => (
          <p class="field__error" role="alert">
            {refusalText(refused())}
          </p>
        )}
      </Show>
    </Dialog>
  );
}
