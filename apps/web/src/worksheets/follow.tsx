import { Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { eyeIcon } from '../look/icons.ts';
import { worksheetWords } from '../words/worksheets.ts';
import { createWords } from '../words/words.ts';
import type { Side } from './create-desk.ts';
import type { Sheets } from './create-sheets.ts';
import type { Tabs } from './create-tabs.ts';
import { sheetName } from './names.ts';
import type { SheetRoom } from './sheet-room.ts';

const t = createWords(worksheetWords);

type SeenProps = {
  readonly room: SheetRoom;
  readonly sheets: Sheets;
  readonly tabs: Tabs;
  readonly side: Side;
  readonly sheetId: string;
};

/** What the patient has in front of them, as their own screen says it; never more than that. */
export function SeenBy(props: SeenProps): JSX.Element {
  const words = (): string => {
    const name = props.room.called();
    const patient = props.tabs.patient();
    if (!patient) return t('notHere', { name });
    if (patient.sheetId === props.sheetId) return t('seesPage', { name });
    const other = nameOf(props, patient.sheetId);
    return other === undefined ? t('seesNone', { name }) : t('seesOther', { name, page: other });
  };
  const isSeen = (): boolean => props.tabs.patient()?.sheetId === props.sheetId;
  return (
    <Show when={props.side === 'staff' && props.room.isOpen()}>
      <span class="seen" classList={{ 'seen--not': !isSeen() }} role="status">
        <Icon of={eyeIcon} />
        {words()}
      </span>
    </Show>
  );
}

/** On the patient's screen, when the counselor is on another page and this one was not left by itself. */
export function Elsewhere(props: Pick<SeenProps, 'sheets' | 'tabs'>): JSX.Element {
  const where = () => {
    const found = props.tabs.elsewhere();
    const page = found && nameOf(props, found.id);
    return found && page !== undefined ? { ...found, page } : undefined;
  };
  return (
    <Show when={where()}>
      {(there) => (
        <p class="elsewhere" role="status">
          {t('follow', { name: props.sheets.nameOf(there().person), page: there().page })}
          <Button minor onClick={() => props.tabs.pick(there().id)}>
            {t('goThere')}
          </Button>
        </p>
      )}
    </Show>
  );
}

function nameOf({ tabs }: Pick<SeenProps, 'tabs'>, id: string | undefined): string | undefined {
  const sheet = tabs.sheets().find((one) => one.sheetId === id);
  return sheet && sheetName(sheet, tabs.sheets());
}
