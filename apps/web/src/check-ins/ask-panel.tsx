import type { Text } from '@cairn/workflows';
import { Show, type JSX } from 'solid-js';
import { Conflict, ErrorBanner } from '../look/banner.tsx';
import { Button } from '../look/button.tsx';
import { checkInWords } from '../words/check-ins.ts';
import { createWords, language } from '../words/words.ts';
import { say, valueWords } from './answer-words.ts';
import type { CheckInModel, Held } from './create-check-in.ts';
import type { Asked } from './create-shown.ts';
import { createDraft, isOneTap, Question } from './question.tsx';

const t = createWords(checkInWords);

/** The question in the bottom sheet: answer, then Next; every question can be passed over. */
export function AskPanel(props: { readonly model: CheckInModel; readonly asked: Asked }): JSX.Element {
  const node = () => props.asked.node;
  const editing = (): boolean => props.model.shown.editing() !== undefined;
  const draft = createDraft(
    () => `${props.asked.id}${editing() ? '/change' : ''}`,
    () => props.model.shown.standing(),
    () => (node().question.type === 'number' ? startOf(props.asked) : undefined),
  );
  const ready = (): boolean => {
    const value = draft.value();
    if (typeof value === 'string') return value.trim() !== '';
    return value !== undefined && (!Array.isArray(value) || value.length > 0);
  };
  const next = (): void => {
    const value = draft.value();
    if (value !== undefined) props.model.answer(value);
  };
  const word = (): string =>
    props.model.isUnsure() ? t('sure') : editing() ? t('save') : props.model.shown.isLast() ? t('finish') : t('next');
  return (
    <form
      class="ci__panel"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready()) next();
      }}
    >
      <Question
        id={props.asked.id}
        node={node()}
        names={props.model.names()}
        value={draft.value()}
        onChange={draft.set}
        onPick={(value) => props.model.answer(value)}
        ref={(element) => props.model.shown.focusIfMoved(element)}
      />
      <Show when={props.model.isUnsure() && softOf(props.asked)}>
        {(text) => (
          <p class="ci__hint" role="status">
            {say(text(), language(), props.model.names())}
          </p>
        )}
      </Show>
      <Show when={props.model.shown.progress().done === 0 && !editing() && isOneTap(node())}>
        <p class="ci__hint">{t('tapGoesOn')}</p>
      </Show>
      <Show when={node().required}>{(why) => <p class="ci__hint">{say(why().text, language(), props.model.names())}</p>}</Show>
      <div class="ci__foot">
        <Show when={editing()} fallback={<Back model={props.model} />}>
          <Button look="quiet" onClick={() => props.model.shown.edit(undefined)}>
            {t('keepIt')}
          </Button>
        </Show>
        <Show when={!node().required} fallback={<span />}>
          <Button look="quiet" onClick={() => props.model.skip()}>
            {props.model.shown.standing() === undefined ? t('skip') : t('takeBack')}
          </Button>
        </Show>
        <Button look="primary" type="submit" disabled={!ready()} aria-describedby={ready() ? undefined : 'ci-pick'}>
          {word()}
        </Button>
        <span class="vh" id="ci-pick">
          {t('pickFirst')}
        </span>
      </div>
    </form>
  );
}

/** Going back is going to change the question before. */
function Back(props: { readonly model: CheckInModel }): JSX.Element {
  return (
    <Show when={props.model.shown.before()} fallback={<span />}>
      {(before) => (
        <Button look="quiet" onClick={() => props.model.shown.edit(before())}>
          {t('back')}
        </Button>
      )}
    </Show>
  );
}

function softOf(asked: Asked): Text | undefined {
  const { question } = asked.node;
  return question.type === 'number' ? question.soft?.text : undefined;
}

function startOf(asked: Asked): number | undefined {
  const { question } = asked.node;
  return question.type === 'number' ? question.start : undefined;
}

/** An answer that did not get in: it stays in view, beside what stands, until the person chooses. */
export function NotTakenBanner(props: { readonly model: CheckInModel; readonly held: Held }): JSX.Element {
  const words = (value: Held['mine']): string => valueWords(props.held.asked.node, value, language(), props.model.names());
  return (
    <Show
      when={props.held.code === 'already-answered'}
      fallback={
        <ErrorBanner title={t('notTaken', { mine: words(props.held.mine) })}>
          {props.held.code === 'already-reviewed' ? t('wasReadAlready') : t('notOpen')}{' '}
          <Button minor onClick={() => props.model.dropMine(props.held)}>
            {t('understood')}
          </Button>
        </ErrorBanner>
      }
    >
      <Conflict
        title={t('other')}
        versions={[
          {
            id: 'theirs',
            who: t('savedAnswer'),
            text: props.held.theirs === undefined ? t('skipped') : words(props.held.theirs),
            keep: t('keepSaved'),
          },
          { id: 'mine', who: t('myAnswer'), text: words(props.held.mine), keep: t('useMine') },
        ]}
        onKeep={(id) => (id === 'mine' ? props.model.useMine(props.held) : props.model.dropMine(props.held))}
      />
    </Show>
  );
}
