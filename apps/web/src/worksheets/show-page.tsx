import { isGuest, isIn } from '@cairn/sessions';
import { createSignal, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { eyeIcon } from '../look/icons.ts';
import { refusalText } from '../words/refusals.ts';
import { worksheetWords } from '../words/worksheets.ts';
import { createWords, locale } from '../words/words.ts';
import type { Side } from './create-desk.ts';
import type { Sheets } from './create-sheets.ts';
import type { SheetRoom } from './sheet-room.ts';

const t = createWords(worksheetWords);

type ShowPageProps = { readonly sheets: Sheets; readonly sheetId: string; readonly room: SheetRoom; readonly side: Side };

/** A guest in the room reads a page only while the patient lets them. Staff may stop it, never begin it. */
export function ShowPage(props: ShowPageProps): JSX.Element {
  const [code, setCode] = createSignal<string>();
  const guests = (): string => {
    const session = props.room.session();
    const here = session?.people.filter((person) => isGuest(person) && isIn(session, person.personId)) ?? [];
    return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(here.map(({ name }) => name));
  };
  const isShown = (): boolean => props.sheets.sheet(props.sheetId)?.isShown ?? false;
  const turn = async (on: boolean): Promise<void> => void setCode(await props.sheets.show(props.sheetId, on));
  return (
    <Show when={guests() !== ''}>
      <div class="show-page" role="group" aria-label={t('showGroup')}>
        <p class="sm" role="status">
          {isShown() ? t('shownTo', { names: guests() }) : t('notShown', { names: guests() })}
        </p>
        <Show when={isShown() || props.side === 'patient'}>
          <Button minor icon={eyeIcon} onClick={() => void turn(!isShown())}>
            {isShown() ? t('stopShowing') : t('showPage', { names: guests() })}
          </Button>
        </Show>
        <Show when={code()}>
          {(refused) => (
            <p class="field__error" role="alert">
              {refusalText(refused())}
            </p>
          )}
        </Show>
      </div>
    </Show>
  );
}
