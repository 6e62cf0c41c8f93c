import { createMemo, For, Show, type JSX } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { myPlanSignWords } from '../words/my-plan-sign.ts';
import { createWords } from '../words/words.ts';
import type { Changed } from './my-version.ts';

const t = createWords(myPlanSignWords);

/** What is different, part by part: the old words beside the new ones. */
export function MyChanges(props: { readonly changed: readonly Changed[]; readonly level: 2 | 3 }): JSX.Element {
  const parts = createMemo(() => [...new Set(props.changed.map((one) => one.part))]);
  return (
    <div class="my-sheet my-changes">
      <For each={parts()}>
        {(part) => (
          <>
            <Dynamic component={`h${props.level}`}>{part}</Dynamic>
            <ul role="list">
              <For each={props.changed.filter((one) => one.part === part)}>{(one) => <One changed={one} />}</For>
            </ul>
          </>
        )}
      </For>
    </div>
  );
}

function One(props: { readonly changed: Changed }): JSX.Element {
  return (
    <li>
      <span class="my-changes__what">{t(`what.${props.changed.what}`)}</span>
      <span>
        <Show when={props.changed.about}>
          <span class="muted">{props.changed.about}: </span>
        </Show>
        <Show when={props.changed.before}>
          <del>{props.changed.before}</del>{' '}
        </Show>
        <Show when={props.changed.after}>
          <ins>{props.changed.after}</ins>
        </Show>
      </span>
    </li>
  );
}
