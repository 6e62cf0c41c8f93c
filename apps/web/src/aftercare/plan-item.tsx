import { itemAt, type Item, type Path } from '@cairn/co-editing';
import { versionsIn } from '@cairn/co-editing';
import { Show, type JSX } from 'solid-js';
import { Button, IconButton } from '../look/button.tsx';
import { circleAlertIcon, trashIcon } from '../look/icons.ts';
import { Icon } from '../look/icon.tsx';
import { planEditorWords } from '../words/aftercare-editor.ts';
import { createWords } from '../words/words.ts';
import type { PlanModel } from './plan-model.ts';
import { nameFor } from './plan-words.ts';

const t = createWords(planEditorWords);

type Props = { readonly model: PlanModel; readonly path: Path };

export function removeItem({ model, path }: Props): void {
  const item = itemAt(model.plan().doc, path);
  if (item) model.edit({ type: 'remove', path, seen: versionsIn(item) });
}

/** One person removed this while another was writing in it: it stays until somebody says which. */
export function Disputed(props: Props): JSX.Element {
  const disputed = (): Item | undefined => {
    const item = itemAt(props.model.plan().doc, props.path);
    return item?.state === 'disputed' ? item : undefined;
  };
  const title = (item: Item): string => {
    const name = nameFor(item.removal?.by, props.model.me().personId);
    return t('disputed', { name });
  };
  return (
    <Show when={disputed()}>
      {(item) => (
        <div class="conf" role="group" aria-label={title(item())}>
          <p class="conf__title">
            <Icon of={circleAlertIcon} />
            {title(item())}
          </p>
          <p class="plan-together__acts">
            <Button minor onClick={() => props.model.edit({ type: 'keep', path: props.path })}>
              {t('keepItem')}
            </Button>
            <Button minor onClick={() => removeItem(props)}>
              {t('removeItem')}
            </Button>
          </p>
        </div>
      )}
    </Show>
  );
}

export function RemoveButton(
  props: Props & { readonly what: string; readonly onRemoved: (path: Path, what: string) => void },
): JSX.Element {
  return (
    <IconButton
      class="plan-remove"
      icon={trashIcon}
      label={t('remove', { what: props.what || t('unnamed') })}
      onClick={() => {
        removeItem(props);
        props.onRemoved(props.path, props.what);
      }}
    />
  );
}
