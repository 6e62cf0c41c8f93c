import { itemsAt, versionsIn, type Item, type Path } from '@cairn/co-editing';
import { isUnsettled, planLine, type Lines, type Plain, type Planned } from '@cairn/worksheets';
import { createMemo, createUniqueId, For, Show, type JSX } from 'solid-js';
import { Button, IconButton } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { arrowUpIcon, checkIcon, plusIcon, xIcon } from '../look/icons.ts';
import { sheetText } from '../words/worksheets-kinds.ts';
import { worksheetWords } from '../words/worksheets.ts';
import { createWords } from '../words/words.ts';
import { AddToPlan } from './add-to-plan.tsx';
import type { Desk } from './create-desk.ts';
import { SheetField } from './value-fields.tsx';

const t = createWords(worksheetWords);

export type LineListProps = { readonly desk: Desk; readonly list: Lines; readonly word: string };

/** The lines of one list that are there, by id, so that a change in one does not redraw the others. */
function createIds(props: Pick<LineListProps, 'desk' | 'list'>) {
  const items = (): readonly Item[] => {
    const sheet = props.desk.sheet();
    return sheet ? itemsAt(sheet.doc, [props.list.name]) : [];
  };
  const ids = createMemo(() => items().map((item) => item.id), [], { equals: sameIds });
  return { ids, item: (id: string) => items().find((item) => item.id === id) };
}

/** A list that both fill: a line has its fields, can be taken away, moved up, and put into the plan where its kind allows it. */
export function LineList(props: LineListProps): JSX.Element {
  const id = createUniqueId();
  const lines = createMemo(() => createIds(props));
  const ids = () => lines().ids();
  const add = (): void => {
    const itemId = crypto.randomUUID();
    props.desk.write({ type: 'add', path: [props.list.name], id: itemId, value: {}, after: ids().at(-1) ?? null });
    document.querySelector<HTMLElement>(`[data-line="${itemId}"] :is(textarea, select, input)`)?.focus();
  };
  const isIfThen = (): boolean => props.list.toPlan?.as === 'if-then';
  const addWord = (): string => {
    if (isIfThen()) return t(ids().length > 0 ? 'anotherIdea' : 'firstIdea');
    return t(ids().length > 0 ? 'anotherLine' : 'addLine');
  };
  return (
    <section class="sheet-lines" classList={{ 'next-time': isIfThen() }} aria-labelledby={id}>
      <h3 id={id}>{sheetText(props.word)}</h3>
      <Show when={props.list.least > ids().length}>
        <p class="muted sm">{t('least', { count: props.list.least })}</p>
      </Show>
      <ul role="list">
        <For each={ids()}>
          {(itemId, index) => <LineRow {...props} itemId={itemId} item={lines().item(itemId)} isFirst={index() === 0} />}
        </For>
        <Show when={props.desk.canWrite(props.list) && ids().length < props.list.max}>
          <li>
            <Button look="quiet" minor icon={plusIcon} class="flush-x" onClick={add}>
              {addWord()}
            </Button>
          </li>
        </Show>
        <Show when={!props.desk.canWrite(props.list) && ids().length === 0}>
          <li class="muted sm">{t(isIfThen() ? 'noIdeas' : 'noLines')}</li>
        </Show>
      </ul>
    </section>
  );
}

type RowProps = LineListProps & { readonly itemId: string; readonly item: Item | undefined; readonly isFirst: boolean };

function LineRow(props: RowProps): JSX.Element {
  const planned = (): Planned | undefined => props.desk.sheet()?.planned[props.itemId];
  return (
    <li data-line={props.itemId} class="idea">
      <div class="idea__words">
        <For each={props.list.item}>{(question) => <LineField {...props} question={question} readOnly={planned() !== undefined} />}</For>
      </div>
      <RowActs {...props} planned={planned()} />
      <Disputed {...props} />
    </li>
  );
}

/** In an if–then the two words stand before the fields; the questions are there for who cannot see them. */
function LineField(props: RowProps & { readonly question: Plain; readonly readOnly: boolean }): JSX.Element {
  const word = (): 'if' | 'then' | undefined => {
    const { toPlan } = props.list;
    if (toPlan?.as !== 'if-then') return undefined;
    if (props.question.name === toPlan.cue) return 'if';
    return props.question.name === toPlan.response ? 'then' : undefined;
  };
  return (
    <>
      <Show when={word()}>
        {(one) => (
          <span class="idea__word" aria-hidden="true">
            {t(one())}
          </span>
        )}
      </Show>
      <SheetField
        desk={props.desk}
        question={props.question}
        path={[props.list.name, props.itemId, props.question.name]}
        word={`${props.word}.${props.question.name}`}
        hideLabel={word() !== undefined}
        readOnly={props.readOnly}
        hint={word() === undefined ? t('writeHere') : t(word() === 'if' ? 'ifHint' : 'thenHint')}
      />
    </>
  );
}

function RowActs(props: RowProps & { readonly planned: Planned | undefined }): JSX.Element {
  /** The finished, settled words that could go into the plan. */
  const ready = (): boolean => {
    const sheet = props.desk.sheet();
    const { toPlan } = props.list;
    if (!sheet || !toPlan || !props.item || props.desk.side !== 'staff') return false;
    return planLine(toPlan, props.item) !== undefined && !isUnsettled(sheet.doc, props.list.name, props.itemId);
  };
  const canChange = (): boolean => props.desk.canWrite(props.list) && !props.planned && props.item?.state === 'here';
  return (
    <div class="idea__acts">
      <Show
        when={props.planned}
        fallback={
          <Show when={ready()}>
            <AddToPlan desk={props.desk} list={props.list} itemId={props.itemId} />
          </Show>
        }
      >
        <span class="in-plan">
          <Icon of={checkIcon} />
          {t(props.desk.side === 'patient' ? 'inYourPlan' : 'inPlan')}
        </span>
      </Show>
      <Show when={props.list.ranked && canChange() && !props.isFirst}>
        <IconButton icon={arrowUpIcon} label={t('up')} onClick={() => moveUp(props.desk, props.list, props.itemId)} />
      </Show>
      <Show when={canChange()}>
        <IconButton icon={xIcon} label={t(props.list.name === 'ideas' ? 'removeIdea' : 'removeLine')} onClick={() => remove(props)} />
      </Show>
    </div>
  );
}

/** Taken away by one while another was writing in it: it stays until someone says. */
function Disputed(props: RowProps): JSX.Element {
  const by = () => (props.item?.state === 'disputed' ? props.item.removal?.by : undefined);
  return (
    <Show when={by()}>
      {(person) => (
        <p class="conf idea__disputed">
          {t('removedWhile', { name: props.desk.nameOf(person()) })}
          <Show when={props.desk.canWrite(props.list)}>
            <Button minor onClick={() => props.desk.write({ type: 'keep', path: pathOf(props) })}>
              {t('keepLine')}
            </Button>
            <Button minor onClick={() => remove(props)}>
              {t('removeIt')}
            </Button>
          </Show>
        </p>
      )}
    </Show>
  );
}

type Row = { readonly desk: Desk; readonly list: Lines; readonly itemId: string; readonly item: Item | undefined };

function pathOf({ list, itemId }: Pick<Row, 'list' | 'itemId'>): Path {
  return [list.name, itemId];
}

function remove(row: Row): void {
  if (row.item) row.desk.write({ type: 'remove', path: pathOf(row), seen: versionsIn(row.item) });
}

function moveUp(desk: Desk, list: Lines, itemId: string): void {
  const sheet = desk.sheet();
  const ids = sheet ? itemsAt(sheet.doc, [list.name]).map((item) => item.id) : [];
  const at = ids.indexOf(itemId);
  if (at > 0) desk.write({ type: 'move', path: [list.name, itemId], after: ids[at - 2] ?? null });
}

function sameIds(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}
