import type { ReadLine } from '@cairn/aftercare';
import { For, Show, type JSX } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { telephone } from '../look/telephone.ts';

/** Lines of a plan as they are read; a number can be called from here. */
/** `level`: of the headings in it, one below what it stands under. */
export function MyReading(props: { readonly lines: readonly ReadLine[]; readonly level: 3 | 4 }): JSX.Element {
  return (
    <div class="my-reading">
      <For each={props.lines}>
        {(line) => (
          <Show
            when={line.kind !== 'heading'}
            fallback={
              <Dynamic component={`h${props.level}`} style={{ '--depth': line.depth }}>
                {line.text}
              </Dynamic>
            }
          >
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
