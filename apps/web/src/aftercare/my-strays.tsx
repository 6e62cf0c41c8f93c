import type { Path, Value } from '@cairn/co-editing';
import { For, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { myPlanPageWords } from '../words/my-plan.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import type { PlanModel, Returned } from './plan-model.ts';
import { valueWords } from './plan-words.ts';

const t = createWords(myPlanPageWords);

/** Words that were refused and have no place of their own on the page: their author has them back here. */
export function MyStrays(props: { readonly model: PlanModel }): JSX.Element {
  const again = (one: Returned): void => {
    const { operation } = one;
    props.model.letGo(one.opId);
    if (!operation) return;
    if (one.kind === 'suggestion') props.model.suggest(operation, '');
    else props.model.edit(operation.type === 'add' ? { ...operation, id: props.model.newId() } : operation);
  };
  return (
    <For each={props.model.strays()}>
      {(one) => (
        <div class="my-sheet" role="alert">
          <p>
            <b>{t('notKept')}</b> “{valueWords(one.value)}”
          </p>
          <p class="muted sm">{refusalText(one.code)}</p>
          <p class="my-acts">
            <Button minor onClick={() => again(one)}>
              {t('again')}
            </Button>
            <Button look="quiet" minor onClick={() => props.model.letGo(one.opId)}>
              {t('letGo')}
            </Button>
          </p>
        </div>
      )}
    </For>
  );
}

/** The same, at the field they were written in. */
export function MyReturned(props: {
  readonly model: PlanModel;
  readonly path: Path;
  readonly onPutBack: (value: Value) => void;
}): JSX.Element {
  return (
    <For each={props.model.returned(props.path)}>
      {(one) => (
        <div class="my-lines__one" role="alert">
          <p>
            <b>{t('notKept')}</b> “{valueWords(one.value)}”
          </p>
          <p class="muted sm">{refusalText(one.code)}</p>
          <Button
            minor
            onClick={() => {
              props.onPutBack(one.value);
              props.model.letGo(one.opId);
            }}
          >
            {t('putBack')}
          </Button>
        </div>
      )}
    </For>
  );
}
