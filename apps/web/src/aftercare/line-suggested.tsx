import type { PlanSuggestion, SuggestionAnswer } from '@cairn/aftercare';
import { valueAt, type Operation } from '@cairn/co-editing';
import { Show, type JSX } from 'solid-js';
import { createAct } from '../live/create-act.ts';
import { Button } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { handIcon } from '../look/icons.ts';
import { planEditorWords } from '../words/aftercare-editor.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import type { PlanDesk } from './create-desk.ts';
import { placeName } from './place-names.ts';
import { momentWords, nameFor, placeValueWords } from './plan-words.ts';
import type { PlanModel } from './plan-model.ts';

const t = createWords(planEditorWords);

/** What somebody would like to stand here, until a person on the team says yes or no. */
export function Suggested(props: { readonly desk: PlanDesk; readonly suggestion: PlanSuggestion }): JSX.Element {
  const act = createAct();
  const model = (): PlanModel => props.desk.model;
  const name = (): string => nameFor(props.suggestion.by, model().me().personId);
  const answer = (what: SuggestionAnswer): void => void act.follow(model().answerSuggestion(props.suggestion, what));
  return (
    <div class="plan-sugg" role="group" aria-label={t('suggests', { name: name() })}>
      <p class="plan-sugg__who">
        <Icon of={handIcon} />
        <b>{t('suggests', { name: name() })}</b> <span class="muted xs">{momentWords(props.suggestion.at, model().now())}</span>
      </p>
      <p>
        <SuggestedWords desk={props.desk} operation={props.suggestion.operation} />
      </p>
      <Show when={props.suggestion.note}>
        <p class="muted">“{props.suggestion.note}”</p>
      </Show>
      <p class="plan-together__acts">
        <Button
          minor
          look="soft"
          disabled={props.desk.isLocked()}
          busy={act.busy() ? t('saving') : undefined}
          onClick={() => answer('accepted')}
        >
          {t('accept')}
        </Button>
        <Button minor look="quiet" onClick={() => answer('declined')}>
          {t('decline')}
        </Button>
        <Show when={act.refused()}>{(code) => <span role="alert">{refusalText(code())}</span>}</Show>
      </p>
    </div>
  );
}

function SuggestedWords(props: { readonly desk: PlanDesk; readonly operation: Operation }): JSX.Element {
  const now = (): string => placeValueWords(props.operation.path, valueAt(props.desk.model.plan().doc, props.operation.path));
  const wanted = (): string => {
    const { operation } = props;
    if (operation.type === 'set' || operation.type === 'choose') return placeValueWords(operation.path, operation.value) || t('empty');
    if (operation.type !== 'add') return t(operation.type === 'remove' ? 'suggestRemove' : 'suggestMove');
    const words = Object.entries(operation.value).map(([field, value]) => placeValueWords([...operation.path, operation.id, field], value));
    return words.filter(Boolean).join(', ');
  };
  return (
    <>
      <span class="muted">{placeName(props.operation.path)}: </span>
      <Show when={(props.operation.type === 'set' || props.operation.type === 'choose') && now()}>
        <del>{now()}</del>{' '}
      </Show>
      <ins>{wanted()}</ins>
    </>
  );
}
