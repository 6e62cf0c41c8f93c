import type { PlanSuggestion } from '@cairn/aftercare';
import type { Operation } from '@cairn/co-editing';
import { createMemo, For, Show, type JSX } from 'solid-js';
import { createAct } from '../live/create-act.ts';
import { ErrorBanner } from '../look/banner.tsx';
import { Button } from '../look/button.tsx';
import { myPlanPageWords } from '../words/my-plan.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import { nameOfPlace } from './my-places.ts';
import type { PlanModel } from './plan-model.ts';
import { shortName } from './plan-words.ts';

const t = createWords(myPlanPageWords);

/** What somebody else would like in the plan: the patient takes it or leaves it. */
export function MySuggested(props: { readonly model: PlanModel; readonly still: boolean }): JSX.Element {
  const open = createMemo(() =>
    props.model.plan().suggestions.filter((one) => !one.answered && one.by.personId !== props.model.me().personId),
  );
  const keys = createMemo(() => open().map((one) => one.suggestionId));
  return (
    <For each={keys()}>
      {(key) => (
        <Show when={open().find((one) => one.suggestionId === key)}>
          {(one) => <One model={props.model} suggestion={one()} still={props.still} />}
        </Show>
      )}
    </For>
  );
}

function One(props: { readonly model: PlanModel; readonly suggestion: PlanSuggestion; readonly still: boolean }): JSX.Element {
  const act = createAct();
  const name = (): string => shortName(props.suggestion.by.name);
  const answer = (what: 'accepted' | 'declined'): void => void act.follow(props.model.answerSuggestion(props.suggestion, what));
  return (
    <div class="my-sheet" role="group" aria-label={t('suggests', { name: name() })}>
      <p>
        <b>{t('suggests', { name: name() })}</b> {nameOfPlace(props.suggestion.operation.path)}: “{wordsOf(props.suggestion.operation)}”
      </p>
      <Show when={props.suggestion.note}>{(note) => <p class="muted sm">“{note()}”</p>}</Show>
      <Show when={act.refused()}>{(code) => <ErrorBanner title={refusalText(code())} />}</Show>
      <Show when={!props.still}>
        <p class="my-acts">
          <Button minor look="primary" busy={act.busy() ? t('takeIt') : undefined} onClick={() => answer('accepted')}>
            {t('takeIt')}
          </Button>
          <Button minor onClick={() => answer('declined')}>
            {t('leaveIt')}
          </Button>
        </p>
      </Show>
    </div>
  );
}

export function wordsOf(operation: Operation): string {
  if (operation.type === 'add') return Object.values(operation.value).filter(Boolean).map(String).join(', ');
  return operation.type === 'set' || operation.type === 'choose' ? String(operation.value ?? '') : '';
}
