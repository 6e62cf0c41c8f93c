import { itemsAt } from '@cairn/co-editing';
import { createMemo, For, Show, type JSX } from 'solid-js';
import { Icon } from '../look/icon.tsx';
import { footprintsIcon, heartHandshakeIcon, wavesHorizontalIcon } from '../look/icons.ts';
import { myPlanPageWords } from '../words/my-plan.ts';
import { createWords } from '../words/words.ts';
import { textAt, type PlanModel } from './plan-model.ts';

const t = createWords(myPlanPageWords);
const icons = [footprintsIcon, wavesHorizontalIcon, heartHandshakeIcon] as const;

/** What the patient can do by themselves, from their safety plan; nothing is counted here that nobody counted. */
export function myHelps(model: PlanModel): readonly string[] {
  return itemsAt(model.plan().doc, ['safety', 'coping'])
    .map((item) => textAt(model, ['safety', 'coping', item.id, 'text']))
    .filter((text) => text !== '');
}

export function MyHelps(props: { readonly model: PlanModel }): JSX.Element {
  const helps = createMemo(() => myHelps(props.model));
  return (
    <Show when={helps().length > 0}>
      <section class="group" id="my-helps" aria-labelledby="my-helps-title">
        <h2 id="my-helps-title">{t('whatHelpsMe')}</h2>
        <div class="my-helps" role="group" aria-labelledby="my-helps-title" tabindex="0">
          <For each={helps()}>
            {(text, index) => (
              <p>
                <Icon of={icons[index() % icons.length] ?? footprintsIcon} />
                <b>{text}</b>
              </p>
            )}
          </For>
        </div>
      </section>
    </Show>
  );
}
