import { most, TEXT_MAX, TITLE_MAX } from '@cairn/aftercare';
import { itemsAt, type Path } from '@cairn/co-editing';
import { createMemo, For, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { plusIcon } from '../look/icons.ts';
import { planEditorWords } from '../words/aftercare-editor.ts';
import { planWords } from '../words/aftercare.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import { ReviewChoice } from './plan-choices.tsx';
import { Disputed, RemoveButton } from './plan-item.tsx';
import { placeId, textAt, type PlanModel } from './plan-model.ts';
import { PlanStep } from './plan-step.tsx';
import { PlanText } from './plan-text.tsx';

const t = createWords(planEditorWords);
const shared = createWords(planWords);

type Props = { readonly model: PlanModel; readonly path: Path; readonly onRemoved: (path: Path, what: string) => void };

/** A goal in the patient's words, how we will know, and its steps. */
export function PlanGoal(props: Props): JSX.Element {
  const at = (name: string): Path => [...props.path, name];
  const steps = createMemo(() => itemsAt(props.model.plan().doc, at('steps')).map((step) => step.id));
  const title = (): string => textAt(props.model, at('title'));
  const addStep = (after: string | null): void => {
    if (steps().length >= most.steps) return;
    const id = props.model.newId();
    props.model.edit({ type: 'add', path: at('steps'), id, value: {}, after });
    focusSoon([...at('steps'), id, 'text']);
  };
  const move = (id: string, by: -1 | 1): void => {
    const to = steps().indexOf(id) + by;
    if (to < 0 || to >= steps().length) return;
    const others = steps().filter((one) => one !== id);
    props.model.edit({ type: 'move', path: [...at('steps'), id], after: others[to - 1] ?? null });
    focusSoon([...at('steps'), id, 'text']);
  };
  return (
    <article class="plan-goal" id={placeId(props.path)} aria-label={title() || t('unnamed')}>
      <header class="plan-goal__head">
        <PlanText
          class="plan-goal__title"
          model={props.model}
          path={at('title')}
          label={t('goal')}
          placeholder={t('goal')}
          max={TITLE_MAX}
          onEnter={() => steps().length === 0 && addStep(null)}
        />
        <ReviewChoice model={props.model} path={at('reviewBy')} />
        <RemoveButton model={props.model} path={props.path} what={title()} onRemoved={props.onRemoved} />
      </header>
      <Disputed model={props.model} path={props.path} />
      <div class="plan-goal__know">
        <span class="muted">{shared('knowWhen')}</span>
        <PlanText model={props.model} path={at('know')} label={shared('knowWhen')} placeholder={t('know')} max={TEXT_MAX} />
      </div>
      <ul class="plan-steps" role="list" aria-label={t('stepsFor', { goal: title() || t('unnamed') })}>
        <For each={steps()}>
          {(id) => (
            <PlanStep
              model={props.model}
              path={[...at('steps'), id]}
              onNext={() => addStep(id)}
              onMove={(by) => move(id, by)}
              onRemoved={props.onRemoved}
            />
          )}
        </For>
      </ul>
      <Show when={steps().length < most.steps} fallback={<p class="muted sm">{refusalText('list-full')}</p>}>
        <Button look="quiet" minor icon={plusIcon} class="flush-x" onClick={() => addStep(steps().at(-1) ?? null)}>
          {t('addStep')}
        </Button>
      </Show>
    </article>
  );
}

/** Once the row is on the page. */
export function focusSoon(path: Path): void {
  setTimeout(() => document.getElementById(placeId(path))?.focus());
}
