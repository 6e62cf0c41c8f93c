import type { Path } from '@cairn/co-editing';
import { createMemo, Show, type JSX } from 'solid-js';
import { Button, IconButton } from '../look/button.tsx';
import { arrowDownIcon, arrowUpIcon, ellipsisIcon, messageCircleIcon, trashIcon } from '../look/icons.ts';
import { planEditorWords } from '../words/aftercare-editor.ts';
import { createWords } from '../words/words.ts';
import type { PlanDesk } from './create-desk.ts';
import type { LineList } from './create-list.ts';
import { Disputed } from './plan-item.tsx';
import { LineTalk, TalkCount } from './line-talk.tsx';
import { placeId } from './plan-model.ts';
import { LineSource } from './line-source.tsx';

const t = createWords(planEditorWords);

type Props = { readonly desk: PlanDesk; readonly list: LineList; readonly id: string };

export function linePath({ list, id }: Props): Path {
  return [...list.path, id];
}

/** Marks the element of a line, so that the keys pressed anywhere in it find it. */
export function lineData({ list, id }: Props): { readonly 'data-list': string; readonly 'data-line': string } {
  return { 'data-list': placeId(list.path), 'data-line': id };
}

/** Alt with an arrow moves the line one is in, Ctrl with Alt and M opens the remarks of the line or field. */
export function lineKeys(desk: PlanDesk, event: KeyboardEvent): void {
  const target = event.altKey && event.target instanceof Element ? event.target : undefined;
  const isTalk = event.ctrlKey && event.code === 'KeyM';
  // The nearer of a line and a field of its own: fields of a line have places, too, and are talked about with it.
  const spot = target?.closest<HTMLElement>('[data-line], .plan-group__field');
  const place = isTalk && spot?.dataset['line'] === undefined ? spot?.dataset['place'] : undefined;
  if (place !== undefined) {
    desk.talk(place.split('/'));
    event.preventDefault();
    return;
  }
  const line = spot?.closest<HTMLElement>('[data-line]');
  const list = desk.listAt(line?.dataset['list'] ?? '');
  const id = line?.dataset['line'];
  if (!list || id === undefined) return;
  if (event.key === 'ArrowUp' || event.key === 'ArrowDown') list.move(id, event.key === 'ArrowUp' ? -1 : 1);
  else if (isTalk) desk.talk([...list.path, id]);
  else return;
  event.preventDefault();
}

/** At the end of a line: where it came from, whether it is talked about, and the way to its tools. */
export function LineEnd(props: Props): JSX.Element {
  const called = createMemo(() => props.list.called(props.id));
  return (
    <span class="plan-end">
      <LineSource model={props.desk.model} path={linePath(props)} />
      <TalkCount desk={props.desk} path={linePath(props)} />
      <IconButton
        class="plan-end__tools"
        icon={ellipsisIcon}
        label={t('toolsFor', { what: called() })}
        aria-expanded={props.desk.hasTools(linePath(props))}
        onClick={() => props.desk.toggleTools(linePath(props))}
      />
    </span>
  );
}

/** Under a line: what is unsettled about it, its tools, and what is said and suggested about it. */
export function LineMore(props: Props): JSX.Element {
  return (
    <div class="plan-more">
      <Disputed desk={props.desk} path={linePath(props)} />
      <Show when={props.desk.hasTools(linePath(props))}>
        <Tools {...props} />
      </Show>
      <LineTalk desk={props.desk} path={linePath(props)} />
    </div>
  );
}

function Tools(props: Props): JSX.Element {
  const at = (): number => props.list.ids().indexOf(props.id);
  const close = (): void => props.desk.toggleTools(linePath(props));
  return (
    <p class="plan-tools" role="group" aria-label={t('toolsFor', { what: props.list.called(props.id) })}>
      <Show when={!props.desk.isLocked()}>
        <Button minor look="quiet" icon={arrowUpIcon} disabled={at() === 0} onClick={() => props.list.move(props.id, -1)}>
          {t('moveUp')}
        </Button>
        <Button
          minor
          look="quiet"
          icon={arrowDownIcon}
          disabled={at() === props.list.ids().length - 1}
          onClick={() => props.list.move(props.id, 1)}
        >
          {t('moveDown')}
        </Button>
      </Show>
      <Button
        minor
        look="quiet"
        icon={messageCircleIcon}
        onClick={() => {
          close();
          props.desk.talk(linePath(props));
        }}
      >
        {t('comment')}
      </Button>
      <Show when={!props.desk.isLocked()}>
        <Button
          minor
          look="quiet"
          icon={trashIcon}
          onClick={() => {
            close();
            props.list.remove(props.id);
          }}
        >
          {t('removeLine')}
        </Button>
      </Show>
    </p>
  );
}
