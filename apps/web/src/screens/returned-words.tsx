import { For, Show, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { ErrorBanner } from '../look/banner.tsx';
import { Button } from '../look/button.tsx';
import { refusalText } from '../words/refusals.ts';
import { shellWords } from '../words/shells.ts';
import { createWords } from '../words/words.ts';

const t = createWords(shellWords);

/** Members of a command that hold what a person typed; the others are ids, places and versions. */
const TYPED: ReadonlySet<string> = new Set(['text', 'value', 'title', 'note', 'know', 'cue', 'response', 'purpose']);

/** The words in a command, as they were typed. */
export function typedIn(input: unknown, name = ''): string[] {
  if (typeof input === 'string') return TYPED.has(name) && input.trim() ? [input] : [];
  if (Array.isArray(input)) return input.flatMap((item) => typedIn(item, name));
  if (typeof input !== 'object' || input === null) return [];
  return Object.entries(input).flatMap(([key, value]) => typedIn(value, key));
}

/** Shown where they belong, by the room and the check-in themselves. */
const SHOWN_THERE = /^(sessions|checkIns)\./;

/** What a closed page had sent and the server refused since comes back to its author, wherever they are now. */
export function ReturnedWords(): JSX.Element {
  const live = useLive();
  return (
    <For each={live.orphans().filter((orphan) => !SHOWN_THERE.test(orphan.path))}>
      {(returned) => (
        <div class="returned">
          <ErrorBanner title={t('returnedTitle')}>
            {refusalText(returned.code)}
            <Show when={typedIn(returned.input).length > 0}> {t('returnedKeep')}</Show>
            <For each={typedIn(returned.input)}>{(words) => <q class="returned__words">{words}</q>}</For>
          </ErrorBanner>
          <Button look="outline" minor onClick={() => live.letGo(returned.opId)}>
            {t('returnedDone')}
          </Button>
        </div>
      )}
    </For>
  );
}
