import type { Sentence, Source } from '@cairn/notes';
import { For, type JSX } from 'solid-js';
import { noteWords } from '../words/notes.ts';
import { createWords } from '../words/words.ts';

const t = createWords(noteWords);

/** Where a sentence comes from. A person is named; the reader is "you". */
export function Sources(props: { readonly sentence: Sentence; readonly me: string }): JSX.Element {
  return (
    <span class="srcs">
      <span class="vh">{t('sources')}</span>
      <For each={props.sentence.sources}>
        {(source) => (
          <span class="src" classList={{ 'src--you': source.kind === 'author' }}>
            {wordFor(source, props.me)}
          </span>
        )}
      </For>
    </span>
  );
}

function wordFor(source: Source, me: string): string {
  if (source.kind !== 'author') return t(`source.${source.kind}`);
  return source.ref === me ? t('sourceYou') : t('source.author', { name: source.label });
}
