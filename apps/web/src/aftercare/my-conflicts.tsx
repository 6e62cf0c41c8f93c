import { patientMayEdit } from '@cairn/aftercare';
import { candidatesOf, fieldAt, itemAt, openConflicts, versionsIn, type Path } from '@cairn/co-editing';
import { createMemo, For, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { myPlanWords } from '../words/aftercare.ts';
import { myPlanPageWords } from '../words/my-plan.ts';
import { createWords } from '../words/words.ts';
import { PlanConflict } from './plan-conflict.tsx';
import { isWithin, type PlanModel } from './plan-model.ts';
import { nameFor } from './plan-words.ts';

const t = createWords(myPlanPageWords);
const shared = createWords(myPlanWords);

/** Every line here that stands in more than one version: all are shown until somebody chooses. */
export function MyConflicts(props: { readonly model: PlanModel; readonly within: Path }): JSX.Element {
  const keys = createMemo(() =>
    openConflicts(props.model.plan().doc)
      .filter(({ path }) => isWithin(path, props.within))
      .map(({ path }) => path.join('/')),
  );
  return (
    <For each={keys()}>
      {(key) => {
        const path = key.split('/');
        const field = () => fieldAt(props.model.plan().doc, path);
        return (
          <Show when={field()} fallback={patientMayEdit(path) && <MyDisputed model={props.model} path={path} />}>
            {(both) => (
              <div class="my-lines__one" data-place={key}>
                <Show when={!candidatesOf(both()).some((one) => one.by.personId === props.model.me().personId)}>
                  <p class="sm">{patientMayEdit(path) ? shared('settling') : t('teamSettles')}</p>
                </Show>
                <Show when={patientMayEdit(path)}>
                  <PlanConflict model={props.model} path={path} field={both()} isText={typeof both().value === 'string'} />
                </Show>
              </div>
            )}
          </Show>
        );
      }}
    </For>
  );
}

/** Taken out by one while another was writing in it: it stays until somebody says which. */
function MyDisputed(props: { readonly model: PlanModel; readonly path: Path }): JSX.Element {
  const item = () => itemAt(props.model.plan().doc, props.path);
  const remove = (): void => {
    const here = item();
    if (here) props.model.edit({ type: 'remove', path: props.path, seen: versionsIn(here) });
  };
  const title = (): string => t('disputed', { name: nameFor(item()?.removal?.by, props.model.me().personId) });
  return (
    <div class="conf" role="group" aria-label={title()}>
      <p class="conf__title">{title()}</p>
      <p class="my-acts">
        <Button minor onClick={() => props.model.edit({ type: 'keep', path: props.path })}>
          {t('keepIt')}
        </Button>
        <Button minor onClick={remove}>
          {t('remove')}
        </Button>
      </p>
    </div>
  );
}
