import type { Sheet } from '@cairn/worksheets';
import { createMemo, For, Show, type JSX } from 'solid-js';
import { ButtonLink } from '../look/button.tsx';
import { worksheetWords } from '../words/worksheets.ts';
import { createWords } from '../words/words.ts';
import type { Sheets } from './create-sheets.ts';
import { told } from './homework-list.tsx';
import { sheetName } from './names.ts';
import { shortDay } from './when.ts';
import './sheet-form.css';
import './sheets.css';
import './worksheet.css';

const t = createWords(worksheetWords);

/** Every sheet a person may read, the newest first, each with a way in. */
export function SheetList(props: { readonly sheets: Sheets; readonly hrefOf: (sheetId: string) => string }): JSX.Element {
  const newest = createMemo(() => props.sheets.state().sheets.toReversed());
  const about = (sheet: Sheet): string =>
    sheet.homework ? told(props.sheets, sheet) : t('openedOn', { day: shortDay(sheet.openedAt, props.sheets.zone) });
  return (
    <Show when={newest().length > 0} fallback={<p class="muted">{t('noPages')}</p>}>
      <ul class="taken" role="list">
        <For each={newest()}>
          {(sheet) => (
            <li class="taken__row">
              <span>
                <b>{sheetName(sheet, siblings(props.sheets, sheet))}</b>
                <br />
                <span class="muted sm">{about(sheet)}</span>
              </span>
              <ButtonLink minor href={props.hrefOf(sheet.sheetId)}>
                {t('open')}
              </ButtonLink>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}

function siblings(sheets: Sheets, sheet: Sheet): readonly Sheet[] {
  return sheets.state().sheets.filter((one) => one.sessionId === sheet.sessionId);
}
