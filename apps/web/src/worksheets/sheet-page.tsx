import { isAtHome } from '@cairn/worksheets';
import { Show, untrack, type JSX } from 'solid-js';
import { SaveMark, type SaveState } from '../look/marks.tsx';
import { worksheetWords } from '../words/worksheets.ts';
import { createWords } from '../words/words.ts';
import { createDesk, type Desk, type Side } from './create-desk.ts';
import type { Presence } from './create-presence.ts';
import type { Sheets } from './create-sheets.ts';
import { HandIn } from './hand-in.tsx';
import { HomeworkList } from './homework-list.tsx';
import { sheetName } from './names.ts';
import { ReturnedAnswers } from './returned.tsx';
import { SheetForm } from './sheet-form.tsx';
import { TakeHome } from './take-home.tsx';
import './sheet-form.css';
import './sheets.css';
import './worksheet.css';

const t = createWords(worksheetWords);

export type SheetPageProps = {
  readonly sheets: Sheets;
  readonly sheetId: string;
  readonly side: Side;
  readonly presence: Presence;
  /** What stands at the end of the head: who sees the page. */
  readonly seen?: JSX.Element;
  /** Where another sheet is opened from here. */
  readonly onOpen: (sheetId: string) => void;
};

/** One sheet: what it is, whether it is saved, its questions, and what becomes of it at home. */
export function SheetPage(props: SheetPageProps): JSX.Element {
  const desk = untrack(() => createDesk(props.sheets, props.sheetId, props.side, props.presence));
  return (
    <Show when={desk.kind()}>
      {(kind) => (
        <div class="sheet-page" classList={{ 'sheet-page--patient': props.side === 'patient' }}>
          <Head {...props} desk={desk} />
          <ReturnedAnswers sheets={props.sheets} sheetId={props.sheetId} />
          <Show when={kind().showsHomework}>
            <HomeworkList sheets={props.sheets} sessionId={desk.sheet()?.sessionId} onOpen={props.onOpen} />
          </Show>
          <SheetForm desk={desk} kind={kind()} />
          <HandIn desk={desk} />
          <Show when={props.side === 'staff' && kind().alone}>
            <TakeHome desk={desk} />
          </Show>
        </div>
      )}
    </Show>
  );
}

function Head(props: SheetPageProps & { readonly desk: Desk }): JSX.Element {
  const name = (): string => {
    const sheet = props.desk.sheet();
    return sheet
      ? sheetName(
          sheet,
          props.sheets.state().sheets.filter((one) => one.sessionId === sheet.sessionId),
        )
      : '';
  };
  return (
    <div class="sheet__head">
      <div>
        <h2>{name()}</h2>
        <p class="muted sm">
          {aboutOf(props.desk)}{' '}
          <Show when={props.desk.closed() === undefined || props.sheets.isSaving(props.sheetId)}>
            <SaveMark state={saveState(props.sheets, props.sheetId)} />
          </Show>
        </p>
      </div>
      {props.seen}
    </div>
  );
}

function aboutOf(desk: Desk): string {
  const sheet = desk.sheet();
  const isStaff = desk.side === 'staff';
  const closed = desk.closed();
  if (!sheet) return '';
  if (isAtHome(sheet)) return isStaff ? t('homeStaff', { name: desk.sheets.called() }) : t('homePatient');
  if (closed === 'sheet-not-in-session') return t('notIn');
  if (closed !== undefined) return t(isStaff ? 'closed' : 'closedPatient');
  if (sheet.sessionId === undefined) return t(isStaff ? 'ownStaff' : 'ownPatient');
  if (sheet.kind === 'what-happened') return t(isStaff ? 'analysis' : 'analysisPatient');
  return t(isStaff ? 'bothStaff' : 'bothPatient');
}

function saveState(sheets: Sheets, sheetId: string): SaveState {
  if (!sheets.isSaving(sheetId)) return 'saved';
  return sheets.online() ? 'saving' : 'here';
}
