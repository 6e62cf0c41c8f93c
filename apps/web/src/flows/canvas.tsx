import { nodeKinds, type Flow, type NodeId } from '@cairn/workflows';
import { createMemo, createSignal, For, Show, type JSX } from 'solid-js';
import { Button, IconButton } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { Icon } from '../look/icon.tsx';
import { listIcon, playIcon, plusIcon, redo2Icon, undo2Icon, workflowIcon } from '../look/icons.ts';
import { SeverityMark } from '../look/severity.tsx';
import { flowFormWords } from '../words/flow-forms.ts';
import { flowWords } from '../words/flows.ts';
import { createWords } from '../words/words.ts';
import { nodeElementId, placeAfter } from './create-editor.ts';
import type { FindingsModel } from './create-findings.ts';
import type { EditorModel } from './editor-model.ts';
import { iconOf } from './icons.ts';
import { boardHeight, boxOf, draw, HEIGHT, WIDTH, type Box } from './layout.ts';
import type { Placed } from './model/order.ts';
import { waysOut } from './model/ways.ts';
import { placeOf, slotWords, subtitleOf, titleOf } from './say.ts';

const t = createWords(flowWords);
const forms = createWords(flowFormWords);

type CanvasProps = { readonly model: EditorModel; readonly findings: FindingsModel; readonly children: JSX.Element };

/** The steps as a list in reading order; the wires beside them are decoration. */
export function Canvas(props: CanvasProps): JSX.Element {
  const [isList, setList] = createSignal(false);
  const [addingAfter, setAddingAfter] = createSignal<{ readonly id: NodeId | undefined }>();
  return (
    <section class="canvas" aria-label={t('canvas')}>
      <div class="canvas__bar" role="toolbar" aria-label={t('tools')}>
        <IconButton
          icon={undo2Icon}
          label={t('undo')}
          aria-disabled={props.model.canUndo() ? undefined : 'true'}
          onClick={() => props.model.undo()}
        />
        <IconButton
          icon={redo2Icon}
          label={t('redo')}
          aria-disabled={props.model.canRedo() ? undefined : 'true'}
          onClick={() => props.model.redo()}
        />
        <IconButton icon={plusIcon} label={t('add')} onClick={() => setAddingAfter({ id: props.model.selected() })} />
        <IconButton
          icon={isList() ? workflowIcon : listIcon}
          label={isList() ? t('asMap') : t('asList')}
          onClick={() => setList(!isList())}
        />
      </div>
      <p class="vh" role="status">
        {props.model.said()}
      </p>
      <p class="vh" id="flow-keys">
        {t('keys')}
      </p>
      <div class="canvas__in scroll">
        <Board {...props} isList={isList()} onAdd={(id) => setAddingAfter({ id })} />
      </div>
      {props.children}
      <AddDialog model={props.model} after={addingAfter()} onClose={() => setAddingAfter(undefined)} />
    </section>
  );
}

type BoardProps = Omit<CanvasProps, 'children'> & { readonly isList: boolean; readonly onAdd: (id: NodeId) => void };

function Board(props: BoardProps): JSX.Element {
  const flow = (): Flow => props.model.flow();
  const height = () => boardHeight(props.model.order());
  const byId = createMemo(() => new Map(props.model.order().map((placed) => [placed.id, placed])));
  // Rows are kept by their step, so that the keyboard stays where it is while the order changes.
  const ids = createMemo(() => props.model.order().map(({ id }) => id), undefined, { equals: (a, b) => a.join('\n') === b.join('\n') });
  return (
    <div class="board" classList={{ 'board--list': props.isList }} style={{ '--board': `${height() / 16}rem` }}>
      <Wires model={props.model} />
      <ol role="list" aria-label={t('steps')}>
        <li class="node node--start" style={boxStyle({ x: 44, y: 22, width: 214 })}>
          <button
            type="button"
            aria-current={props.model.selected() === undefined ? 'true' : undefined}
            onClick={(event) => props.model.select(undefined, event.detail === 0)}
          >
            <Icon of={playIcon} />
            <span>
              <b>{windowOf(flow())}</b>
              <span>{forms(flow().audience ?? 'patient')}</span>
            </span>
          </button>
        </li>
        <For each={ids()}>{(id) => <Show when={byId().get(id)}>{(placed) => <NodeRow {...props} placed={placed()} />}</Show>}</For>
      </ol>
    </div>
  );
}

function windowOf(flow: Flow): string {
  return flow.window ? `${flow.window.from} – ${flow.window.to}` : t('settings');
}

function boxStyle({ x, y, width }: Box): JSX.CSSProperties {
  return {
    '--y': `${y / 16}rem`,
    '--x': `${x / 16}rem`,
    '--w': `${width / 16}rem`,
    '--h': `${HEIGHT / 16}rem`,
  };
}

function NodeRow(props: BoardProps & { readonly placed: Placed }): JSX.Element {
  const id = (): NodeId => props.placed.id;
  const node = () => props.model.flow().nodes[id()];
  const found = () => props.findings.at(id());
  const isSelected = (): boolean => props.model.selected() === id();
  const seconds = () => props.findings.secondsAt(id());
  return (
    <Show when={node()}>
      {(at) => (
        <li
          class={`node node--${at().kind}`}
          classList={{ 'node--aside': props.placed.level > 0, 'node--sel': isSelected(), 'node--loose': !props.placed.isReached }}
          style={boxStyle(boxOf(props.placed))}
        >
          <button
            type="button"
            id={nodeElementId(id())}
            aria-current={isSelected() ? 'true' : undefined}
            aria-describedby="flow-keys"
            onClick={(event) => props.model.select(id(), event.detail === 0)}
            onKeyDown={(event) => keyed(event, props, id())}
          >
            <Icon of={iconOf(at())} />
            <span>
              <b>{titleOf(id())}</b>
              <span>{props.placed.isReached ? subtitleOf(at()) : t('notReached')}</span>
            </span>
            <Show
              when={found().errors > 0}
              fallback={
                <Show when={found().warnings > 0}>
                  <Mark of="today" words={t('warningMark', { count: found().warnings })} />
                </Show>
              }
            >
              <Mark of="now" words={t('errorMark', { count: found().errors })} />
            </Show>
          </button>
          <Show when={seconds() > 0}>
            <span class="node__m" aria-hidden="true">{`${seconds()} s`}</span>
          </Show>
          <Ways model={props.model} id={id()} />
        </li>
      )}
    </Show>
  );
}

/** The colour and shape of what was found, with its count in words. */
function Mark(props: { readonly of: 'now' | 'today'; readonly words: string }): JSX.Element {
  return (
    <span class="node__mark">
      <span aria-hidden="true">
        <SeverityMark of={props.of} bare />
      </span>
      <span class="vh">{props.words}</span>
    </span>
  );
}

/** Shown in the list view: where each way leads, in words. */
function Ways(props: { readonly model: EditorModel; readonly id: NodeId }): JSX.Element {
  const ways = () => {
    const node = props.model.flow().nodes[props.id];
    return node ? waysOut(node).flatMap((way) => (way.to === undefined ? [] : [{ ...way, node }])) : [];
  };
  return (
    <ul class="node__ways" role="list">
      <For each={ways()}>
        {(way) => (
          <li>{t('leadsTo', { label: slotWords(props.model.flow(), way.node, way.slot), title: placeOf(props.model.flow(), way.to) })}</li>
        )}
      </For>
    </ul>
  );
}

function keyed(event: KeyboardEvent, props: BoardProps, id: NodeId): void {
  const { model } = props;
  if (event.key === '+' || event.key === '=') props.onAdd(id);
  else if (event.key === 'Delete') model.remove(id);
  else if (event.altKey && event.key === 'ArrowUp') model.move(id, 'up');
  else if (event.altKey && event.key === 'ArrowDown') model.move(id, 'down');
  else return;
  event.preventDefault();
}

function Wires(props: { readonly model: EditorModel }): JSX.Element {
  const drawing = createMemo(() => draw(props.model.flow(), props.model.order()));
  const height = () => boardHeight(props.model.order());
  const words = (from: NodeId, slot: Parameters<typeof slotWords>[2]): string => {
    const node = props.model.flow().nodes[from];
    return node ? slotWords(props.model.flow(), node, slot) : '';
  };
  return (
    <div class="wires" aria-hidden="true">
      <svg viewBox={`0 0 ${WIDTH} ${height()}`} style={{ 'inline-size': `${WIDTH / 16}rem`, 'block-size': `${height() / 16}rem` }}>
        <defs>
          <For each={['on', 'lost']}>
            {(kind) => (
              <marker
                id={`flow-arrow-${kind}`}
                class={`arrow arrow--${kind}`}
                viewBox="0 0 8 8"
                refX="6"
                refY="4"
                markerWidth="8"
                markerHeight="8"
                orient="auto"
              >
                <path d="M0 .5 7 4 0 7.5z" />
              </marker>
            )}
          </For>
        </defs>
        <For each={drawing().wires}>
          {(wire) => (
            <path class={`edge edge--${wire.kind}`} d={wire.path} marker-end={wire.kind === 'lost' ? undefined : 'url(#flow-arrow-on)'} />
          )}
        </For>
      </svg>
      <For each={drawing().labels}>
        {(label) => (
          <span
            class="elab"
            classList={{ 'elab--err': label.isLost }}
            style={{ 'inset-block-start': `${label.y / 16}rem`, 'inset-inline-start': `${label.x / 16}rem` }}
          >
            {label.isLost ? `${words(label.from, label.slot)}: ${forms('nothingYet')}` : words(label.from, label.slot)}
          </span>
        )}
      </For>
    </div>
  );
}

/** What kind of step comes next; Enter on the first is a question. */
function AddDialog(props: {
  readonly model: EditorModel;
  readonly after: { readonly id: NodeId | undefined } | undefined;
  readonly onClose: () => void;
}): JSX.Element {
  const title = (): string => (props.after?.id === undefined ? t('addFirst') : t('addWhat', { title: titleOf(props.after.id) }));
  return (
    <Dialog open={props.after !== undefined} title={title()} onClose={() => props.onClose()} class="add-step">
      <ul class="kinds" role="list">
        <For each={nodeKinds}>
          {(kind) => (
            <li>
              <Button
                block
                onClick={() => {
                  const at = placeAfter(props.model.flow(), props.after?.id);
                  props.onClose();
                  props.model.add(kind, at);
                }}
              >
                {forms(kind)}
              </Button>
            </li>
          )}
        </For>
      </ul>
    </Dialog>
  );
}
