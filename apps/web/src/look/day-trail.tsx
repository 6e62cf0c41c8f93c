import { For, Show, type JSX } from 'solid-js';
import { createWords } from '../words/words.ts';
import { lookWords } from '../words/look.ts';
import { Pebble } from './pebble.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

const t = createWords(lookWords);

export type TrailState = 'done' | 'next' | 'optional' | 'later';

export type TrailItem = {
  readonly id: string;
  readonly state: TrailState;
  readonly title: string;
  readonly detail?: JSX.Element;
  readonly actions?: JSX.Element;
};

function Mark(props: { readonly state: TrailState }): JSX.Element {
  return (
    <svg class="trail__mark" viewBox="0 0 36 28" aria-hidden="true">
      <Show when={props.state === 'done'}>
        <Pebble shape={0} x={1} y={3} w={34} h={22} fill="var(--primary)" />
        <path
          d="m12.5 14.5 4 4 7.5-8"
          fill="none"
          stroke="var(--on-primary)"
          stroke-width="2.6"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      </Show>
      <Show when={props.state === 'next' || props.state === 'later'}>
        <Pebble
          shape={1}
          x={2}
          y={4}
          w={32}
          h={20}
          fill="var(--surface)"
          stroke={props.state === 'next' ? 'var(--primary)' : 'var(--line-strong)'}
          stroke-width={6}
        />
      </Show>
      <Show when={props.state === 'optional'}>
        <Pebble shape={3} x={2} y={4} w={32} h={20} stroke="var(--line-strong)" stroke-width={5} stroke-dasharray="12 9" />
      </Show>
    </svg>
  );
}

/** The day in the order it happens: filled is done, ring is next, dashed is optional. */
export function DayTrail(props: { readonly items: readonly TrailItem[] }): JSX.Element {
  return (
    <ol class="trail" role="list">
      <For each={props.items}>
        {(item) => (
          <li>
            <Mark state={item.state} />
            <div>
              <p class="trail__title">
                <VisuallyHidden>{t(item.state)}: </VisuallyHidden>
                {item.title}
              </p>
              <Show when={item.detail}>
                <p class="trail__time">{item.detail}</p>
              </Show>
              <Show when={item.actions}>
                <div class="trail__acts">{item.actions}</div>
              </Show>
            </div>
          </li>
        )}
      </For>
    </ol>
  );
}
