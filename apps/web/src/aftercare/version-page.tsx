import { readOut, type PlanContent } from '@cairn/aftercare';
import { createMemo, For, type JSX } from 'solid-js';
import { language } from '../words/words.ts';

/** A frozen version, read out whole; the same text that was signed and is printed. */
export function VersionPage(props: { readonly content: PlanContent }): JSX.Element {
  const parts = createMemo(() => readOut(props.content, language()));
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
