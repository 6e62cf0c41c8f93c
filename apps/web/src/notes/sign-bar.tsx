import { createSignal, For, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { Check } from '../look/field.tsx';
import { Icon } from '../look/icon.tsx';
import { checkIcon, penLineIcon } from '../look/icons.ts';
import { noteWords } from '../words/notes.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import type { Hindrance, NoteDesk } from './create-note-desk.ts';
import { clock } from './when.ts';

const t = createWords(noteWords);

export function SignBar(props: { readonly desk: NoteDesk; readonly isOpen: boolean }): JSX.Element {
  const [asking, setAsking] = createSignal(false);
  const isReady = (): boolean => props.desk.hindrances().length === 0;
  const needs = (): readonly Hindrance[] => props.desk.hindrances().filter((what) => what !== 'end');
  return (
    <div class="sign">
      <div class="sign__state">
        <span class="save save--saved" role="status">
          <Icon of={checkIcon} />
          {t('draftSaved', { time: clock(props.desk.draft()?.savedAt ?? 0, props.desk.zone) })}
        </span>
        <Show when={props.desk.maySign} fallback={<p class="xs muted">{t('cannotSign')}</p>}>
          <Show when={!props.isOpen && needs().length > 0}>
            <Needs desk={props.desk} needs={needs()} />
          </Show>
        </Show>
      </div>
      <Show when={props.desk.maySign}>
        <Button
          look="primary"
          icon={penLineIcon}
          class="push"
          disabled={!isReady()}
          aria-describedby={isReady() || props.isOpen ? undefined : 'sign-needs'}
          onClick={() => setAsking(true)}
        >
          {props.isOpen ? t('notYet') : t('sign')}
        </Button>
      </Show>
      <SignDialog desk={props.desk} open={asking()} onClose={() => setAsking(false)} />
    </div>
  );
}

/** The first few of what is missing, each a way to it. */
const TOLD = 4;

function Needs(props: { readonly desk: NoteDesk; readonly needs: readonly Hindrance[] }): JSX.Element {
  return (
    <div class="xs" id="sign-needs">
      <span class="muted">{t('stillMissing', { count: props.needs.length })}</span>
      <ul class="needs" role="list">
        <For each={props.needs.slice(0, TOLD)}>
          {(what) => (
            <li>
              <button type="button" class="btn btn--quiet btn--sm" onClick={() => props.desk.goTo(what)}>
                {t(`missing.${what}`)}
              </button>
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}

function SignDialog(props: { readonly desk: NoteDesk; readonly open: boolean; readonly onClose: () => void }): JSX.Element {
  const [busy, setBusy] = createSignal(false);
  const [code, setCode] = createSignal<string>();
  const [hasRead, setRead] = createSignal(false);
  const drafted = (): number => (props.desk.draft()?.content.sentences ?? []).filter(({ origin }) => origin === 'record').length;
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
          <Button
            look="primary"
            icon={penLineIcon}
            disabled={!hasRead()}
            busy={busy() ? t('signing') : undefined}
            onClick={() => void sign()}
          >
            {t('sign')}
          </Button>
        </>
      }
    >
      <p>{t('signBody', { name: props.desk.me.name, role: props.desk.me.role.replaceAll('-', ' ') })}</p>
      <Check label={t('attest', { count: drafted() })} checked={hasRead()} onChange={(event) => setRead(event.currentTarget.checked)} />
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
