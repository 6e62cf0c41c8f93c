import { Show, type JSX } from 'solid-js';
import { ErrorBanner } from '../look/banner.tsx';
import { Button } from '../look/button.tsx';
import { familyRoomWords } from '../words/family-room.ts';
import { messageWords } from '../words/messages.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import type { ThreadTalk } from './create-thread.ts';

const t = createWords(familyRoomWords);
const tm = createWords(messageWords);

/** A line that was refused, with its words, to be put back. */
export function ThreadReturned(props: { readonly talk: ThreadTalk }): JSX.Element {
  return (
    <Show when={props.talk.returned()}>
      {(one) => (
        <ErrorBanner title={t('notSent')}>
          {refusalText(one().code)} <q class="returned__words">{one().text}</q>
          <Show when={props.talk.open()}>
            <Button minor onClick={() => props.talk.putBack()}>
              {tm('again')}
            </Button>
          </Show>
        </ErrorBanner>
      )}
    </Show>
  );
}
