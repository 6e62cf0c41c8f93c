import type { Source } from '@cairn/notes';
import { For, Show, type JSX } from 'solid-js';
import { noteWords } from '../words/notes.ts';
import { createWords } from '../words/words.ts';

const t = createWords(noteWords);

/** Where words come from, each kind once. A person is named; the reader is "you". */
export function Sources(props: { readonly sources: readonly Source[]; readonly me: string }): JSX.Element {
  const once = (): readonly Source[] =>
    props.sources.filter((source, at, all) => all.findIndex((one) => wordFor(one, props.me) === wordFor(source, props.me)) === at);
  return (
    <Show when={once().length > 0}>
      <span class="srcs">
        <span class="vh">{t('sources')}</span>
        <For each={once()}>
          {(source) => (
            <span class="src" classList={{ 'src--you': source.kind === 'author' }}>
              {wordFor(source, props.me)}
            </span>
          )}
        </For>
      </span>
    </Show>
  );
}

function wordFor(source: Source, me: string): string {
  if (source.kind !== 'author') return t(`source.${source.kind}`);
  return source.ref === me ? t('sourceYou') : t('source.author', { name: source.label });
}
