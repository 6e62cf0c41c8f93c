import type { JSX } from 'solid-js';
import { saveDialogWords } from '../words/save-dialog.ts';
import { createWords } from '../words/words.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

const t = createWords(saveDialogWords);

type SaveDialogProps = {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly onSave: () => void;
  /** On its way to the server. */
  readonly busy: boolean;
  /** What the button says, where it is not "Save". */
  readonly save?: string;
  readonly children: JSX.Element;
};

/** A dialog in which something is written down: it is saved, or left without a word. */
export function SaveDialog(props: SaveDialogProps): JSX.Element {
  return (
    <Dialog
      open={props.open}
      title={props.title}
      onClose={() => props.onClose()}
      actions={
        <>
          <Button look="quiet" onClick={() => props.onClose()}>
            {t('cancel')}
          </Button>
          <Button look="primary" busy={props.busy ? t('saving') : undefined} onClick={() => props.onSave()}>
            {props.save ?? t('save')}
          </Button>
        </>
      }
    >
      {props.children}
    </Dialog>
  );
}
