import type { ReadLine } from '@cairn/aftercare';
import { For, Show, type JSX } from 'solid-js';
import { telephone } from '../look/telephone.ts';

/** Lines of a plan as they are read; a number can be called from here. */
export function MyReading(props: { readonly lines: readonly ReadLine[] }): JSX.Element {
  return (
    <div class="my-reading">
      <For each={props.lines}>
        {(line) => (
          <Show when={line.kind !== 'heading'} fallback={<h4 style={{ '--depth': line.depth }}>{line.text}</h4>}>
            <p classList={{ 'is-lead': line.kind === 'lead' }} style={{ '--depth': line.depth }}>
              <Show when={line.label}>
                <span class="muted">{line.label}: </span>
              </Show>
              <Show when={isPhone(line)} fallback={line.text}>
                <a href={telephone(line.text)} rel="external">
                  {line.text}
                </a>
              </Show>
            </p>
          </Show>
        )}
      </For>
    </div>
  );
}

function isPhone({ id, text }: ReadLine): boolean {
  return id.endsWith('/phone') && /\d{3}/.test(text);
}
