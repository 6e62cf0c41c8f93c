import { createSignal, createUniqueId, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { copyIcon, sendHorizontalIcon } from '../look/icons.ts';
import { longDay } from '../look/when.ts';
import { inviteWords } from '../words/family-invite.ts';
import { createWords } from '../words/words.ts';
import type { MadeLink } from './create-inviting.ts';

const t = createWords(inviteWords);

/** A new link, this once. */
export function OneLink(props: { readonly made: MadeLink; readonly zone: string; readonly onDone: () => void }): JSX.Element {
  const id = createUniqueId();
  const [copied, setCopied] = createSignal(false);
  let field: HTMLTextAreaElement | undefined;
  const copy = async (): Promise<void> => {
    field?.select();
    await navigator.clipboard.writeText(props.made.url);
    setCopied(true);
  };
  const mayShare = typeof navigator.share === 'function';
  const share = (): void => void navigator.share({ text: t('shareText'), url: props.made.url }).catch(() => undefined);
  return (
    <div class="fam-link" role="status">
      <label for={id}>
        <b>{t('linkFor', { name: props.made.name })}</b>
      </label>
      <p class="sm muted">{t('once', { name: props.made.name, day: longDay(props.made.until, props.zone) })}</p>
      <textarea id={id} class="textarea" rows={3} readonly ref={(element) => (field = element)} onFocus={() => field?.select()}>
        {props.made.url}
      </textarea>
      <div class="fam-acts">
        <Button look="primary" icon={copyIcon} onClick={() => void copy().catch(() => field?.select())}>
          {copied() ? t('copied') : t('copy')}
        </Button>
        <Show when={mayShare}>
          <Button icon={sendHorizontalIcon} onClick={share}>
            {t('share')}
          </Button>
        </Show>
        <Button look="quiet" onClick={() => props.onDone()}>
          {t('done')}
        </Button>
      </div>
    </div>
  );
}
