import { For, type JSX } from 'solid-js';
import { Banner } from '../look/banner.tsx';
import { Button } from '../look/button.tsx';
import { circleAlertIcon } from '../look/icons.ts';
import { refusalText } from '../words/refusals.ts';
import { worksheetWords } from '../words/worksheets.ts';
import { createWords } from '../words/words.ts';
import type { Sheets } from './create-sheets.ts';

const t = createWords(worksheetWords);

/** Words for a sheet that the server did not take, kept in sight until their author lets them go. */
export function ReturnedAnswers(props: { readonly sheets: Sheets; readonly sheetId: string }): JSX.Element {
  return (
    <For each={props.sheets.returned(props.sheetId)}>
      {(one) => (
        <Banner
          tone="today"
          icon={circleAlertIcon}
          role="alert"
          action={
            <Button look="outline" minor class="banner__act" onClick={() => props.sheets.letGo(one.opId)}>
              {t('letGo')}
            </Button>
          }
        >
          {refusalText(one.code)} {t('returned')} <q class="returned__words">{one.text}</q>
        </Banner>
      )}
    </For>
  );
}
