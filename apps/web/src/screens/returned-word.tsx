import { For, Show, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import type { Orphan } from '../live/outbox.ts';
import { ErrorBanner } from '../look/banner.tsx';
import { Button } from '../look/button.tsx';
import { knowRefusals, refusalText } from '../words/refusals.ts';
import { shellWords } from '../words/shells.ts';
import { createWords } from '../words/words.ts';
import { worksheetRefusalWords } from '../words/worksheets-refusals.ts';
import { typedIn } from './typed.ts';

const t = createWords(shellWords);
knowRefusals(worksheetRefusalWords);

/** One command that was refused, with the words that somebody typed for it. */
export function ReturnedWord(props: { readonly returned: Orphan }): JSX.Element {
  const live = useLive();
  return (
    <div class="returned">
      <ErrorBanner title={t('returnedTitle')}>
        {refusalText(props.returned.code)}
        <Show when={typedIn(props.returned.input).length > 0}> {t('returnedKeep')}</Show>
        <For each={typedIn(props.returned.input)}>{(words) => <q class="returned__words">{words}</q>}</For>
      </ErrorBanner>
      <Button look="outline" minor onClick={() => live.letGo(props.returned.opId)}>
        {t('returnedDone')}
      </Button>
    </div>
  );
}
