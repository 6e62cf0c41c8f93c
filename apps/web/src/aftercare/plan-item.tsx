import { itemAt, versionsIn, type Item, type Path } from '@cairn/co-editing';
import { createMemo, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { circleAlertIcon } from '../look/icons.ts';
import { Icon } from '../look/icon.tsx';
import { planEditorWords } from '../words/aftercare-editor.ts';
import { createWords } from '../words/words.ts';
import type { PlanDesk } from './create-desk.ts';
import { nameFor } from './plan-words.ts';
import type { PlanModel } from './plan-model.ts';

const t = createWords(planEditorWords);

/** One person removed this while another was writing in it: it stays until somebody says which. */
export function Disputed(props: { readonly desk: PlanDesk; readonly path: Path }): JSX.Element {
  const model = (): PlanModel => props.desk.model;
  const disputed = createMemo((): Item | undefined => {
    const item = itemAt(model().plan().doc, props.path);
    return item?.state === 'disputed' ? item : undefined;
  });
  const title = (item: Item): string => t('disputed', { name: nameFor(item.removal?.by, model().me().personId) });
  return (
    <Show when={disputed()}>
      {(item) => (
        <div class="conf" role="group" aria-label={title(item())}>
          <p class="conf__title">
            <Icon of={circleAlertIcon} />
            {title(item())}
          </p>
          <p class="plan-together__acts">
            <Button minor onClick={() => model().edit({ type: 'keep', path: props.path })}>
              {t('keepItem')}
            </Button>
            <Button minor onClick={() => model().edit({ type: 'remove', path: props.path, seen: versionsIn(item()) })}>
              {t('removeItem')}
            </Button>
          </p>
        </div>
      )}
    </Show>
  );
}
