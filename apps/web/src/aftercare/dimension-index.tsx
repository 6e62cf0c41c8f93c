import { asam, goalPaths } from '@cairn/aftercare';
import { valueAt, type Path } from '@cairn/co-editing';
import { createMemo, For, Show, type JSX } from 'solid-js';
import { planEditorWords } from '../words/aftercare-editor.ts';
import { createWords } from '../words/words.ts';
import { goToPlace, type PlanDesk } from './create-desk.ts';
import { optionName } from './place-names.ts';
import { textAt } from './plan-model.ts';
import type { PlanModel } from './plan-model.ts';

const t = createWords(planEditorWords);

/** The same goals by ASAM dimension; the edition stands beside it, because the numbers changed meaning between editions. */
export function DimensionIndex(props: { readonly desk: PlanDesk }): JSX.Element {
  const model = (): PlanModel => props.desk.model;
  const goals = createMemo(() => goalPaths(model().plan()));
  const inDimension = (dimension: string | null): readonly Path[] =>
    goals().filter((goal) => valueAt(model().plan().doc, [...goal, 'dimension']) === dimension);
  return (
    <>
      <h2>{t('asamEdition', { edition: asam.edition })}</h2>
      <For each={asam.dimensions}>
        {(dimension) => (
          <Dimension desk={props.desk} title={optionName(['body', 'goals', '', 'dimension'], dimension)} goals={inDimension(dimension)} />
        )}
      </For>
      <Show when={inDimension(null).length > 0}>
        <Dimension desk={props.desk} title={t('noDimension')} goals={inDimension(null)} />
      </Show>
    </>
  );
}

function Dimension(props: { readonly desk: PlanDesk; readonly title: string; readonly goals: readonly Path[] }): JSX.Element {
  return (
    <div class="plan-dimension">
      <h3>
        {props.title}
        <span class="plan-outline__num">{props.goals.length}</span>
      </h3>
      <ul role="list">
        <For each={props.goals}>
          {(goal) => (
            <li>
              <button type="button" class="plan-ready__go" onClick={() => goToPlace(goal)}>
                {textAt(props.desk.model, [...goal, 'title']) || t('unnamed')}
              </button>
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}
