import { kindOf, type Plain, type Sheet } from '@cairn/worksheets';
import { createMemo, For, Show, untrack, type JSX } from 'solid-js';
import { worksheetWords } from '../words/worksheets.ts';
import { createWords } from '../words/words.ts';
import { createDesk, type Side } from './create-desk.ts';
import type { Sheets } from './create-sheets.ts';
import type { Tabs } from './create-tabs.ts';
import { Ruler } from './rulers.tsx';

const t = createWords(worksheetWords);

/** Those that stand beneath every other page. */
const shown: readonly string[] = ['importance', 'confidence'];

type StripProps = { readonly sheets: Sheets; readonly tabs: Tabs; readonly side: Side };

/** The rulers of this session, at hand beneath the page that is in front. */
export function RulersStrip(props: StripProps): JSX.Element {
  const rulers = createMemo(() => {
    const newest = props.tabs.sheets().findLast((sheet) => sheet.kind === 'rulers');
    return newest?.sheetId === props.tabs.active() ? undefined : newest?.sheetId;
  });
  return (
    <Show when={props.side === 'staff' && rulers()} keyed>
      {(sheetId) => <Strip {...props} sheetId={sheetId} />}
    </Show>
  );
}

function Strip(props: StripProps & { readonly sheetId: string }): JSX.Element {
  const desk = untrack(() => createDesk(props.sheets, props.sheetId, props.side, { ...props.tabs.presence, at: stay }));
  return (
    <section class="strip" aria-label={t('strip')}>
      <For each={plainOf(desk.sheet())}>{(question) => <Ruler desk={desk} question={question} word={`rulers.${question.name}`} />}</For>
    </section>
  );
}

/** Moving a ruler beneath a page does not leave that page. */
const stay = (): void => undefined;

function plainOf(sheet: Sheet | undefined): readonly Plain[] {
  const kind = sheet && kindOf(sheet.kind, sheet.version);
  return (kind?.questions ?? []).flatMap((question) => (question.as !== 'list' && shown.includes(question.name) ? [question] : []));
}
