import { COMMENT_MAX, type PlanComment } from '@cairn/aftercare';
import type { Path } from '@cairn/co-editing';
import { createMemo, createSignal, For, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { TextField } from '../look/field.tsx';
import { myPlanPageWords } from '../words/my-plan.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import { isWithin, type PlanModel } from './plan-model.ts';
import { momentWords, nameFor, valueWords } from './plan-words.ts';

const t = createWords(myPlanPageWords);

type Props = { readonly model: PlanModel; readonly path: Path; readonly what: string };

/** What the patient and the team say to each other about one part of the plan. It is no part of what is signed. */
export function MyComments(props: Props): JSX.Element {
  const here = createMemo(() => props.model.plan().comments.filter((one) => isWithin(one.path, props.path)));
  const open = (): number => here().filter((one) => one.settled === undefined).length;
  return (
    <details class="my-comments">
      <summary>{open() === 0 ? t('comment') : t('comments', { count: open() })}</summary>
      <Show when={here().length > 0}>
        <ul class="my-comments__list" role="list" aria-label={t('commentOn', { what: props.what })}>
          <For each={here()}>{(comment) => <Said comment={comment} model={props.model} />}</For>
        </ul>
      </Show>
      <Write {...props} />
    </details>
  );
}

function Said(props: { readonly comment: PlanComment; readonly model: PlanModel }): JSX.Element {
  const me = (): string => props.model.me().personId;
  return (
    <li>
      <p class="muted sm">
        {nameFor(props.comment.by, me())}, {momentWords(props.comment.at, props.model.now())}
        <Show when={props.comment.settled}>{(settled) => <> · {t('settled', { name: nameFor(settled().by, me()) })}</>}</Show>
      </p>
      <p>{props.comment.text}</p>
    </li>
  );
}

function Write(props: Props): JSX.Element {
  const [text, setText] = createSignal('');
  const send = (event: Event): void => {
    event.preventDefault();
    const words = text().trim();
    if (words === '') return;
    props.model.comment(props.path, words);
    setText('');
  };
  return (
    <form class="my-lines__one" onSubmit={send}>
      <TextField
        label={t('commentField')}
        hint={t('commentHint')}
        maxLength={COMMENT_MAX}
        value={text()}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" minor disabled={text().trim() === ''}>
        {t('commentSend')}
      </Button>
      <For each={props.model.returned(props.path, 'comment')}>
        {(one) => (
          <div role="alert">
            <p>
              <b>{t('notKept')}</b> {valueWords(one.value)}
            </p>
            <p class="muted sm">{refusalText(one.code)}</p>
            <Button
              minor
              onClick={() => {
                setText(valueWords(one.value));
                props.model.letGo(one.opId);
              }}
            >
              {t('again')}
            </Button>
          </div>
        )}
      </For>
    </form>
  );
}
