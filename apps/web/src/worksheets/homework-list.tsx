import type { Sheet } from '@cairn/worksheets';
import { createMemo, For, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { sheetText } from '../words/worksheets-kinds.ts';
import { worksheetWords } from '../words/worksheets.ts';
import { createWords } from '../words/words.ts';
import type { Sheets } from './create-sheets.ts';
import { dayName, shortDay } from './when.ts';

const t = createWords(worksheetWords);

/** How many of those handed in are shown beside what is still open. */
const HANDED_IN = 5;

type ListProps = { readonly sheets: Sheets; readonly sessionId: string | undefined; readonly onOpen: (sheetId: string) => void };

/** What the patient took home before this session, out of the record: open first, then what was handed in last. */
export function HomeworkList(props: ListProps): JSX.Element {
  const homework = createMemo((): readonly Sheet[] => {
    const taken = props.sheets
      .state()
      .sheets.filter((sheet) => sheet.homework && (sheet.sessionId !== props.sessionId || sheet.sessionId === undefined));
    const open = taken.filter((sheet) => !sheet.homework?.handedIn);
    const done = taken
      .filter((sheet) => sheet.homework?.handedIn)
      .toSorted((one, other) => (other.homework?.handedIn?.at ?? 0) - (one.homework?.handedIn?.at ?? 0));
    return [...open, ...done.slice(0, HANDED_IN)];
  });
  return (
    <section class="sheet-lines taken" aria-label={t('homework')}>
      <h3>{t('homework')}</h3>
      <Show when={homework().length > 0} fallback={<p class="muted sm">{t('homeworkNone')}</p>}>
        <ul role="list">
          <For each={homework()}>
            {(sheet) => (
              <li class="taken__row">
                <span>
                  <b>{sheetText(sheet.kind)}</b>
                  <br />
                  <span class="muted sm">{told(props.sheets, sheet)}</span>
                </span>
                <Button minor onClick={() => props.onOpen(sheet.sheetId)}>
                  {t('open')}
                </Button>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}

/** "still open, by Tue, May 12", or what was said of it. */
export function told(sheets: Sheets, { homework }: Sheet): string {
  if (!homework) return '';
  const { handedIn, due } = homework;
  if (!handedIn) return `${t('told.open')}, ${t('dueBy', { day: dayName(due) })}`;
  const said = t('toldBy', { what: t(`told.${handedIn.how}`), name: sheets.nameOf(handedIn.by), day: shortDay(handedIn.at, sheets.zone) });
  return handedIn.note ? `${said}: ${handedIn.note}` : said;
}
