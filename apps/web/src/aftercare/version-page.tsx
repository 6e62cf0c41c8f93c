import { readOut, type PlanContent } from '@cairn/aftercare';
import { createMemo, For, type JSX } from 'solid-js';
import { language, type Language } from '../words/words.ts';

/** A plan read out whole, in the reader's language unless another is named; the same text that is signed and printed. */
export function VersionPage(props: { readonly content: PlanContent; readonly in?: Language }): JSX.Element {
  const parts = createMemo(() => readOut(props.content, props.in ?? language()));
  return (
    <For each={parts()}>
      {(part) => (
        <section class="version-part">
          <h3>{part.title}</h3>
          <For each={part.lines}>
            {(line) => (
              <p
                class="version-line"
                classList={{ 'is-heading': line.kind === 'heading', 'is-lead': line.kind === 'lead' }}
                style={{ '--depth': line.depth }}
              >
                {line.label && line.text ? <span class="muted">{line.label}: </span> : line.label}
                {line.text}
              </p>
            )}
          </For>
        </section>
      )}
    </For>
  );
}
