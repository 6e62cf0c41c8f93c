import { For, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { callWords } from '../words/calls.ts';
import { createWords } from '../words/words.ts';
import type { Kind } from './devices.ts';
import type { OwnMedia } from './own-media.ts';

const t = createWords(callWords);
const kinds = ['voice', 'picture'] as const satisfies readonly Kind[];

/** What does not work on this device, and the way on. */
export function Troubles(props: { readonly own: OwnMedia }): JSX.Element {
  return (
    <For each={kinds.filter((kind) => props.own.trouble()[kind])}>
      {(kind) => (
        <Show when={props.own.trouble()[kind]}>
          {(trouble) => (
            <div class="call__trouble" role="alert">
              <p>{t(`${kind}.${trouble()}`)}</p>
              <Button look="soft" minor onClick={() => void (kind === 'voice' ? props.own.retryVoice() : props.own.turnPicture(true))}>
                {t('tryAgain')}
              </Button>
            </div>
          )}
        </Show>
      )}
    </For>
  );
}
