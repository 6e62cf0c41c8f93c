import { balanceOffer, kindKeys, newestKind, type KindKey } from '@cairn/worksheets';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { plusIcon } from '../look/icons.ts';
import { refusalText } from '../words/refusals.ts';
import { sheetText } from '../words/worksheets-kinds.ts';
import { worksheetWords } from '../words/worksheets.ts';
import { createWords } from '../words/words.ts';
import type { Sheets } from './create-sheets.ts';

const t = createWords(worksheetWords);

type AddProps = {
  readonly sheets: Sheets;
  readonly sessionId: string | undefined;
  readonly onOpened: (sheetId: string) => void;
  /** The pages a person may begin alone, only. */
  readonly alone?: boolean;
};

/** "+ Worksheet": every page there is, with a line of what it is for; one that is not offered says why. */
export function AddSheet(props: AddProps): JSX.Element {
  const [isOpen, setOpen] = createSignal(false);
  return (
    <>
      <Button
        look="quiet"
        minor
        icon={plusIcon}
        aria-label={props.alone === true ? undefined : t('addLabel')}
        onClick={() => setOpen(true)}
      >
        {props.alone === true ? t('begin') : t('add')}
      </Button>
      <Show when={isOpen()}>
        <Menu {...props} onClose={() => setOpen(false)} />
      </Show>
    </>
  );
}

function Menu(props: AddProps & { readonly onClose: () => void }): JSX.Element {
  const [code, setCode] = createSignal<string>();
  const [busy, setBusy] = createSignal<KindKey>();
  const kinds = (): readonly KindKey[] => kindKeys.filter((key) => props.alone !== true || newestKind(key)?.alone === true);
  const open = async (kind: KindKey): Promise<void> => {
    setBusy(kind);
    const opened = await props.sheets.open(kind, props.sessionId);
    setBusy(undefined);
    if ('code' in opened) {
      setCode(opened.code);
      return;
    }
    props.onClose();
    props.onOpened(opened.sheetId);
  };
  return (
    <Dialog open title={t('addTitle')} onClose={() => props.onClose()} class="sheet-menu">
      <Show when={code()}>
        {(refused) => (
          <p class="field__error" role="alert">
            {refusalText(refused())}
          </p>
        )}
      </Show>
      <ul class="sheet-menu__list" role="list">
        <For each={kinds()}>
          {(kind) => <Entry sheets={props.sheets} kind={kind} isBusy={busy() === kind} onPick={() => void open(kind)} />}
        </For>
      </ul>
    </Dialog>
  );
}

function Entry(props: {
  readonly sheets: Sheets;
  readonly kind: KindKey;
  readonly isBusy: boolean;
  readonly onPick: () => void;
}): JSX.Element {
  const why = (): string | undefined => {
    if (props.kind !== 'decisional-balance') return undefined;
    const offer = balanceOffer(props.sheets.state());
    return offer.offered ? undefined : t(`offer.${offer.why}`);
  };
  return (
    <li>
      <button
        type="button"
        class="sheet-menu__kind"
        aria-disabled={why() !== undefined || props.isBusy}
        onClick={() => why() === undefined && !props.isBusy && props.onPick()}
      >
        <b>{sheetText(props.kind)}</b>
        <span class="muted sm">{props.isBusy ? t('opening') : sheetText(`${props.kind}.line`)}</span>
        <Show when={why()}>
          {(reason) => (
            <span class="sm">
              {t('notOffered')}. {reason()}
            </span>
          )}
        </Show>
      </button>
    </li>
  );
}
