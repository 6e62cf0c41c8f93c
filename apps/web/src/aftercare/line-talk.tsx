import { COMMENT_MAX, type PlanComment, type PlanSuggestion } from '@cairn/aftercare';
import type { Path } from '@cairn/co-editing';
import { createMemo, createSignal, For, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { TextField } from '../look/field.tsx';
import { Icon } from '../look/icon.tsx';
import { messageCircleIcon } from '../look/icons.ts';
import { VisuallyHidden } from '../look/visually-hidden.tsx';
import { planEditorWords } from '../words/aftercare-editor.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import type { PlanDesk } from './create-desk.ts';
import { Suggested } from './line-suggested.tsx';
import { samePath } from './plan-model.ts';
import { momentWords, nameFor, valueWords } from './plan-words.ts';
import type { PlanModel } from './plan-model.ts';

const t = createWords(planEditorWords);

type Place = { readonly desk: PlanDesk; readonly path: Path };

/** Open remarks about a line: those about one of its fields too, but none about the lines inside it. */
export function openCommentsAt({ desk, path }: Place): readonly PlanComment[] {
  const isHere = (one: Path): boolean => samePath(one, path) || samePath(one.slice(0, -1), path);
  return desk.model.plan().comments.filter((comment) => !comment.settled && isHere(comment.path));
}

function openSuggestionsAt({ desk, path }: Place): readonly PlanSuggestion[] {
  const isHere = (one: Path): boolean => samePath(one, path) || samePath(one.slice(0, -1), path);
  return desk.model.plan().suggestions.filter(({ answered, operation }) => !answered && operation.type !== 'add' && isHere(operation.path));
}

/** How many remarks wait at a line; a press opens them. */
export function TalkCount(props: Place): JSX.Element {
  const count = createMemo(() => openCommentsAt(props).length);
  return (
    <Show when={count() > 0}>
      <button type="button" class="plan-talk__count" onClick={() => props.desk.talk(props.path)}>
        <Icon of={messageCircleIcon} />
        <span aria-hidden="true">{count()}</span>
        <VisuallyHidden>{t('commentsHere', { count: count() })}</VisuallyHidden>
      </button>
    </Show>
  );
}

/** What is said and suggested about a line, in its place. */
export function LineTalk(props: Place): JSX.Element {
  const comments = createMemo(() => openCommentsAt(props));
  const suggestions = createMemo(() => openSuggestionsAt(props));
  return (
    <>
      <For each={suggestions()}>{(suggestion) => <Suggested desk={props.desk} suggestion={suggestion} />}</For>
      <Show when={comments().length > 0}>
        <ul class="plan-talk" role="list" aria-label={t('comments')}>
          <For each={comments()}>{(comment) => <Comment desk={props.desk} comment={comment} />}</For>
        </ul>
      </Show>
      <Show when={props.desk.isTalking(props.path)}>
        <Composer {...props} />
      </Show>
      <For each={props.desk.model.returned(props.path, 'comment')}>
        {(one) => (
          <div class="plan-returned" role="alert">
            <p>
              <b>{t('returned')}</b> {valueWords(one.value)}
            </p>
            <p class="muted">{refusalText(one.code)}</p>
            <p class="plan-together__acts">
              <Button
                minor
                onClick={() => {
                  props.desk.model.comment(props.path, valueWords(one.value));
                  props.desk.model.letGo(one.opId);
                }}
              >
                {t('sendAgain')}
              </Button>
              <Button minor look="quiet" onClick={() => props.desk.model.letGo(one.opId)}>
                {t('letGo')}
              </Button>
            </p>
          </div>
        )}
      </For>
    </>
  );
}

function Comment(props: { readonly desk: PlanDesk; readonly comment: PlanComment }): JSX.Element {
  const model = (): PlanModel => props.desk.model;
  return (
    <li class="plan-talk__one">
      <span>
        <b>{nameFor(props.comment.by, model().me().personId)}</b>{' '}
        <span class="muted xs">{momentWords(props.comment.at, model().now())}</span>
        <br />
        {props.comment.text}
      </span>
      <Button minor look="quiet" onClick={() => model().settleComment(props.comment.commentId)}>
        {t('settle')}
      </Button>
    </li>
  );
}

function Composer(props: Place): JSX.Element {
  const [text, setText] = createSignal('');
  const send = (event: Event): void => {
    event.preventDefault();
    if (text().trim() === '') return;
    props.desk.model.comment(props.path, text().trim());
    props.desk.talk(undefined);
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') props.desk.talk(undefined);
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(event);
    else return;
    event.stopPropagation();
  };
  return (
    <form class="plan-talk__new" onSubmit={send}>
      <TextField
        ref={(element: HTMLTextAreaElement) => queueMicrotask(() => element.focus())}
        label={t('commentField')}
        hint={t('commentHint')}
        maxLength={COMMENT_MAX}
        rows={2}
        onKeyDown={keys}
        value={text()}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p class="plan-together__acts">
        <Button type="submit" minor look="primary" disabled={text().trim() === ''}>
          {t('commentSend')}
        </Button>
        <Button minor look="quiet" onClick={() => props.desk.talk(undefined)}>
          {t('cancel')}
        </Button>
      </p>
    </form>
  );
}
