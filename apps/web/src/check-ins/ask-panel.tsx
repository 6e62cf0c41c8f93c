import { Show, type JSX } from 'solid-js';
import { Conflict, ErrorBanner } from '../look/banner.tsx';
import { Button } from '../look/button.tsx';
import { checkInWords } from '../words/check-ins.ts';
import { createWords, language } from '../words/words.ts';
import { valueWords } from './answer-words.ts';
import type { CheckInModel, Held } from './create-check-in.ts';
import type { Asked } from './create-shown.ts';
import { createDraft, Question } from './question.tsx';

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
    return value !== undefined && (!Array.isArray(value) || value.length > 0);
  };
  const next = (): void => {
    const value = draft.value();
    if (value !== undefined) props.model.answer(value);
  };
  const word = (): string => (editing() ? t('save') : props.model.shown.isLast() ? t('finish') : t('next'));
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
        ref={(element) => props.model.shown.focusIfMoved(element)}
      />
      <div class="ci__foot">
        <Show when={editing()} fallback={<Back model={props.model} />}>
          <Button look="quiet" onClick={() => props.model.shown.edit(undefined)}>
            {t('keepIt')}
          </Button>
        </Show>
        <Button look="quiet" onClick={() => props.model.skip()}>
          {props.model.shown.standing() === undefined ? t('skip') : t('takeBack')}
        </Button>
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
