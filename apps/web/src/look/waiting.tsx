import { createSignal, For, onCleanup, Show, type JSX } from 'solid-js';
import { createWords } from '../words/words.ts';
import { lookWords } from '../words/look.ts';
import { Pebble } from './pebble.tsx';

const t = createWords(lookWords);

type SkeletonProps = { readonly label?: string; readonly rows?: number; readonly slow?: string; readonly list?: boolean };

const widths = ['70', '60', '90', '45'] as const;

/** The page's shape first; after three seconds a sentence. */
export function Skeleton(props: SkeletonProps): JSX.Element {
  const [slow, setSlow] = createSignal(false);
  const timer = setTimeout(() => setSlow(true), 3000);
  onCleanup(() => clearTimeout(timer));
  return (
    <div class="stack-4" role="status" aria-busy="true" aria-label={props.label ?? t('loading')}>
      <div class={props.list === false ? 'lines' : 'list'}>
        <For each={Array.from({ length: props.rows ?? 3 }, (_, index) => index)}>
          {(index) => (
            <div class="row">
              <span class="skeleton skeleton--lead" />
              <span class="row__body lines">
                <span class={`skeleton skeleton--w${widths[index % widths.length]}`} />
                <span class={`skeleton skeleton--sub skeleton--w${widths[(index + 3) % widths.length]}`} />
              </span>
            </div>
          )}
        </For>
      </div>
      <Show when={slow()}>
        <p class="sm muted">{props.slow ?? t('slow')}</p>
      </Show>
    </div>
  );
}

/** What this place is for, and one way forward. */
export function EmptyState(props: {
  readonly title: string;
  readonly children?: JSX.Element;
  readonly action?: JSX.Element;
  readonly stone?: boolean;
}): JSX.Element {
  return (
    <div class="empty">
      <Show when={props.stone !== false}>
        <svg width="84" height="40" viewBox="0 0 84 40" aria-hidden="true">
          <Pebble shape={0} x={6} y={10} w={72} h={26} stroke="var(--line-strong)" stroke-width={3} stroke-dasharray="8 6" />
        </svg>
      </Show>
      <p>
        <b>{props.title}</b>
      </p>
      <Show when={props.children}>
        <p class="muted sm">{props.children}</p>
      </Show>
      {props.action}
    </div>
  );
}
