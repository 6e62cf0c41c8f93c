import { isKindKey } from '@cairn/worksheets';
import { createEffect, createMemo, createUniqueId, For, Match, on, Show, Switch, untrack, type JSX } from 'solid-js';
import { useLive, type ChartView } from '../live/live.ts';
import { Count } from '../look/marks.tsx';
import { EmptyState } from '../look/waiting.tsx';
import { worksheetWords } from '../words/worksheets.ts';
import { createWords } from '../words/words.ts';
import { AddSheet } from './add-sheet.tsx';
import type { Side } from './create-desk.ts';
import { createSheets, type Sheets } from './create-sheets.ts';
import { createTabs, extraId, type Tabs } from './create-tabs.ts';
import { Elsewhere, SeenBy } from './follow.tsx';
import { sheetName } from './names.ts';
import { RulersStrip } from './rulers-strip.tsx';
import { SheetPage } from './sheet-page.tsx';
import type { SheetRoom } from './sheet-room.ts';
import { ShowPage } from './show-page.tsx';

const t = createWords(worksheetWords);

/** A tab beside the sheets; `badge` is a count with what it counts. */
export type ExtraTab = {
  readonly key: string;
  readonly label: string;
  readonly badge?: { readonly of: number; readonly what: string } | undefined;
  readonly panel: () => JSX.Element;
};

export type WorksheetTabsProps = {
  readonly view: ChartView;
  readonly room: SheetRoom;
  readonly side: Side;
  readonly extra?: readonly ExtraTab[];
  /** A page that another part of the screen asks for (the step of a guide): the one there is, or a new one. */
  readonly wanted?: { readonly kind: string } | undefined;
};

/** The pages of a session in front of this person, one at a time. */
export function WorksheetTabs(props: WorksheetTabsProps): JSX.Element {
  const id = createUniqueId();
  const live = useLive();
  const sheets = untrack(() => createSheets(live, props.view));
  const panelId = `${id}-panel`;
  const tabs = untrack(() =>
    createTabs({
      sheets,
      room: props.room,
      side: props.side,
      extras: () => (props.extra ?? []).map(({ key }) => key),
      isWriting: () => document.activeElement?.closest(`#${panelId}`)?.querySelector('textarea:focus, input:focus, select:focus') != null,
    }),
  );
  createEffect(
    on(
      () => props.wanted,
      (wanted) => wanted && void want(wanted.kind),
      { defer: true },
    ),
  );
  const want = async (kind: string): Promise<void> => {
    const there = tabs.sheets().findLast((sheet) => sheet.kind === kind);
    const opened = there ?? (isKindKey(kind) ? await sheets.open(kind, props.room.session()?.sessionId) : undefined);
    if (opened && 'sheetId' in opened) tabs.pick(opened.sheetId);
  };
  const extra = createMemo(() => (props.extra ?? []).find(({ key }) => extraId(key) === tabs.active()));
  const sheetId = createMemo(() => tabs.sheets().find((sheet) => sheet.sheetId === tabs.active())?.sheetId);
  return (
    <div class="sheets">
      <TabRow {...props} id={id} sheets={sheets} tabs={tabs} />
      <div
        id={panelId}
        class="sheets__panel scroll"
        role="tabpanel"
        tabindex="0"
        {...(tabs.active() === undefined ? { 'aria-label': t('pages') } : { 'aria-labelledby': `${id}-${tabs.active() ?? ''}` })}
      >
        <Elsewhere sheets={sheets} tabs={tabs} />
        <Switch fallback={<Nothing {...props} />}>
          <Match when={extra()}>{(one) => one().panel()}</Match>
          <Match when={sheetId()} keyed>
            {(one) => (
              <SheetPage
                sheets={sheets}
                sheetId={one}
                side={props.side}
                presence={tabs.presence}
                onOpen={tabs.pick}
                seen={
                  <>
                    <SeenBy room={props.room} sheets={sheets} tabs={tabs} side={props.side} sheetId={one} />
                    <ShowPage room={props.room} sheets={sheets} side={props.side} sheetId={one} />
                  </>
                }
              />
            )}
          </Match>
        </Switch>
      </div>
      <RulersStrip sheets={sheets} tabs={tabs} side={props.side} />
    </div>
  );
}

type RowProps = WorksheetTabsProps & { readonly id: string; readonly sheets: Sheets; readonly tabs: Tabs };

/** Arrow keys go from tab to tab, as tabs do. */
function TabRow(props: RowProps): JSX.Element {
  const entries = createMemo(() => [
    ...props.tabs.sheets().map((sheet) => ({ key: sheet.sheetId, label: sheetName(sheet, props.tabs.sheets()), badge: undefined })),
    ...(props.extra ?? []).map(({ key, label, badge }) => ({ key: extraId(key), label, badge })),
  ]);
  const keys = createMemo(() => entries().map(({ key }) => key), [], { equals: sameKeys });
  const entry = (key: string) => entries().find((one) => one.key === key);
  const step = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void => {
    const by = event.altKey ? undefined : { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    const next = keys().at((keys().indexOf(props.tabs.active() ?? '') + by) % keys().length);
    if (next === undefined) return;
    event.preventDefault();
    props.tabs.pick(next);
    event.currentTarget.parentElement?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  return (
    <div class="sheets__bar">
      <Show when={keys().length > 0}>
        <div class="sheets__tabs" role="tablist" aria-label={t('pages')}>
          <For each={keys()}>
            {(key) => (
              <button
                type="button"
                role="tab"
                class="sheets__tab"
                id={`${props.id}-${key}`}
                data-tab={key}
                aria-selected={props.tabs.active() === key}
                aria-controls={`${props.id}-panel`}
                tabindex={props.tabs.active() === key ? 0 : -1}
                onKeyDown={step}
                onClick={() => props.tabs.pick(key)}
              >
                {entry(key)?.label}
                <Show when={entry(key)?.badge}>{(badge) => <Count of={badge().of} what={badge().what} />}</Show>
              </button>
            )}
          </For>
        </div>
      </Show>
      <Show when={props.side === 'staff' && props.room.isOpen() && props.room.amIn()}>
        <AddSheet sheets={props.sheets} sessionId={props.room.session()?.sessionId} onOpened={props.tabs.pick} />
      </Show>
    </div>
  );
}

function Nothing(props: WorksheetTabsProps): JSX.Element {
  const opener = (): string => {
    const by = props.room.session()?.openedBy;
    return by ? props.room.nameOf(by) : '';
  };
  return (
    <Show when={props.room.isOpen()} fallback={<p class="muted">{t('noneClosed')}</p>}>
      <EmptyState title={t('none')}>{props.side === 'staff' ? t('noneStaff') : t('nonePatient', { name: opener() })}</EmptyState>
    </Show>
  );
}

function sameKeys(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((key, index) => key === other[index]);
}
