import { createEffect, createUniqueId, type JSX } from 'solid-js';
import { createWords } from '../words/words.ts';
import { lookWords } from '../words/look.ts';
import { IconButton } from './button.tsx';
import { xIcon } from './icons.ts';

const t = createWords(lookWords);

type DialogProps = {
  readonly open: boolean;
  readonly title: string;
  /** Called for Escape and the close button; the owner then sets `open` to false. */
  readonly onClose: () => void;
  readonly children: JSX.Element;
  readonly actions?: JSX.Element;
  readonly class?: string;
};

/** A native modal dialog: the browser keeps focus inside and gives it back. */
export function Dialog(props: DialogProps): JSX.Element {
  const id = createUniqueId();
  let dialog: HTMLDialogElement | undefined;
  createEffect(() => {
    if (dialog === undefined) return;
    if (props.open && !dialog.open) dialog.showModal();
    if (!props.open && dialog.open) dialog.close();
  });
  return (
    <dialog
      ref={(element) => (dialog = element)}
      class={`dialog ${props.class ?? ''}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
      onClose={() => props.open && props.onClose()}
    >
      <div class="dialog__in">
        <header class="dialog__head">
          <h2 id={id}>{props.title}</h2>
          <IconButton icon={xIcon} label={t('close')} onClick={() => props.onClose()} />
        </header>
        {props.children}
        <footer class="dialog__acts">{props.actions}</footer>
      </div>
    </dialog>
  );
}
