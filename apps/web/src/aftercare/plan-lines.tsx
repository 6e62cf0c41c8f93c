import type { FieldType, ListType, Path } from '@cairn/co-editing';
import { createMemo, For, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { plusIcon } from '../look/icons.ts';
import { planEditorWords } from '../words/aftercare-editor.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import { createList, leadOf, type LineList } from './create-list.ts';
import { focusSoon, type PlanDesk } from './create-desk.ts';
import { AddedHere } from './line-added.tsx';
import { LineEnd, LineMore, lineData } from './line-tools.tsx';
import { placeName } from './place-names.ts';
import { PlanCell } from './plan-cell.tsx';
import { placeId } from './plan-model.ts';

const t = createWords(planEditorWords);

type Column = { readonly name: string; readonly type: FieldType };

/** What a line shows of itself: its fields, without what the program sets. */
function columnsOf(type: ListType): readonly Column[] {
  return Object.entries(type.item.fields).flatMap(([name, field]): Column[] =>
    name === 'source' || field.type === 'list' || field.type === 'object' ? [] : [{ name, type: field }],
  );
}

const widths = { choice: '8.75rem', day: '6.5rem', person: '7rem', number: '5rem', boolean: '3rem' } as const;

/** Room for each column: short texts little, the words of the line most. */
function templateOf(columns: readonly Column[], lead: string): string {
  const cells = columns.map(({ name, type }) => {
    if (type.type !== 'text') return widths[type.type];
    if (type.max < 10) return '4.5rem';
    return name === lead ? 'minmax(0, 2fr)' : type.max <= 120 ? 'minmax(0, 1fr)' : 'minmax(0, 1.6fr)';
  });
  return [...cells, columns.length > 1 ? 'minmax(4rem, auto)' : 'auto'].join(' ');
}

type Props = { readonly desk: PlanDesk; readonly path: Path; readonly type: ListType; readonly add?: string };

/** Any list of the plan: its lines, each field by its kind, and a way to one more. */
export function PlanLines(props: Props): JSX.Element {
  const list = createMemo(() => createList(props.desk, props.path));
  const columns = createMemo(() => columnsOf(props.type));
  const next = (id: string, column: number): void => {
    const after = columns()
      .slice(column + 1)
      .find(({ type }) => type.type === 'text');
    if (after) focusSoon([...props.path, id, after.name]);
    else list().add(id);
  };
  return (
    <div class="plan-list" style={{ '--cols': templateOf(columns(), leadOf(props.type.item)) }}>
      <Show when={columns().length > 1 && list().ids().length > 0}>
        <div class="plan-heads" aria-hidden="true">
          <For each={columns()}>{({ name }) => <span>{placeName([...props.path, '', name])}</span>}</For>
        </div>
      </Show>
      <ul class="plan-lines" role="list" aria-label={placeName(props.path)}>
        <For each={list().ids()}>
          {(id) => <Line desk={props.desk} list={list()} id={id} columns={columns()} onNext={(at) => next(id, at)} />}
        </For>
      </ul>
      <AddedHere desk={props.desk} list={list()} />
      <Show when={!props.desk.isLocked()}>
        <Show when={!list().isFull()} fallback={<p class="muted sm">{refusalText('list-full')}</p>}>
          <Button
            look="quiet"
            minor
            icon={plusIcon}
            class="flush-x"
            aria-label={`${props.add ?? t('addLine')}: ${placeName(props.path)}`}
            onClick={() => list().add()}
          >
            {props.add ?? t('addLine')}
          </Button>
        </Show>
      </Show>
    </div>
  );
}

type LineProps = {
  readonly desk: PlanDesk;
  readonly list: LineList;
  readonly id: string;
  readonly columns: readonly Column[];
  readonly onNext: (column: number) => void;
};

function Line(props: LineProps): JSX.Element {
  const path = createMemo((): Path => [...props.list.path, props.id]);
  const isAlone = (): boolean => props.columns.length === 1;
  const label = createMemo(() => props.columns.map(({ name }) => placeName([...path(), name])));
  return (
    <li class="plan-row" id={placeId(path())} {...lineData(props)}>
      <For each={props.columns}>
        {({ name, type }, at) => (
          <div class="plan-cell">
            <Show when={!isAlone()}>
              <span class="plan-cell__name" aria-hidden="true">
                {label()[at()]}
              </span>
            </Show>
            <PlanCell
              desk={props.desk}
              path={[...path(), name]}
              type={type}
              label={label()[at()] ?? ''}
              placeholder={isAlone() ? t('noWords') : (label()[at()] ?? '')}
              onEnter={() => props.onNext(at())}
            />
          </div>
        )}
      </For>
      <LineEnd desk={props.desk} list={props.list} id={props.id} />
      <LineMore desk={props.desk} list={props.list} id={props.id} />
    </li>
  );
}
