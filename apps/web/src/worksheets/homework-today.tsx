import { openHomework } from '@cairn/worksheets';
import { For, Show, untrack, type JSX } from 'solid-js';
import { useLive, type ChartView } from '../live/live.ts';
import { ButtonLink } from '../look/button.tsx';
import { sheetText } from '../words/worksheets-kinds.ts';
import { worksheetWords } from '../words/worksheets.ts';
import { createWords } from '../words/words.ts';
import { createSheets } from './create-sheets.ts';
import { dayName } from './when.ts';
import './sheet-form.css';
import './sheets.css';
import './worksheet.css';

const t = createWords(worksheetWords);

/** What the patient took home, in their day, with a way to all their pages. Nothing stands here while nothing is at home. */
export function HomeworkToday(props: { readonly view: ChartView }): JSX.Element {
  const live = useLive();
  const sheets = untrack(() => createSheets(live, props.view));
  const open = () => openHomework(sheets.state());
  return (
    <Show when={open().length > 0}>
      <section class="taken taken--today" aria-labelledby="homework-today">
        <h2 id="homework-today" class="t-lg">
          {t('homeworkPatient')}
        </h2>
        <ul role="list">
          <For each={open()}>
            {(sheet) => (
              <li class="taken__row">
                <span>
                  <b>{sheetText(sheet.kind)}</b>
                  <br />
                  <span class="muted sm">{t('dueFull', { day: dayName(sheet.homework?.due ?? '') })}</span>
                </span>
                <ButtonLink minor href={`/pages/${sheet.sheetId}`}>
                  {t('open')}
                </ButtonLink>
              </li>
            )}
          </For>
        </ul>
        <ButtonLink look="quiet" minor href="/pages">
          {t('toMine')}
        </ButtonLink>
      </section>
    </Show>
  );
}
