import { createSignal, createUniqueId, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { copyIcon } from '../look/icons.ts';
import { roomWords } from '../words/room.ts';
import { createWords } from '../words/words.ts';

const t = createWords(roomWords);

export type MadeLink = { readonly url: string; readonly name: string };

/** The one time that a link can be seen: its secret is on this page only. */
export function GuestLinkOnce(props: { readonly link: MadeLink; readonly until: string }): JSX.Element {
  const id = createUniqueId();
  const [copied, setCopied] = createSignal<boolean>();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(props.link.url);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return (
    <div class="guests__link">
      <label for={id}>{t('link', { name: props.link.name })}</label>
      <input id={id} class="input" readonly value={props.link.url} onFocus={(event) => event.currentTarget.select()} />
      <p class="guests__note">{t('linkMore', { name: props.link.name, time: props.until })}</p>
      <Button minor look="soft" icon={copyIcon} onClick={() => void copy()}>
        {t('copy')}
      </Button>
      <span role="status">
        <Show when={copied() !== undefined}>{copied() ? t('copied') : t('cannotCopy')}</Show>
      </span>
    </div>
  );
}
