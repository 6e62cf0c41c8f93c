import { LONGEST_TEXT } from '@cairn/messages';
import { createUniqueId, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { sendHorizontalIcon } from '../look/icons.ts';
import { messageWords } from '../words/messages.ts';
import { createWords } from '../words/words.ts';

const t = createWords(messageWords);
const TELL_BELOW = 200;

type ComposerProps = {
  readonly draft: string;
  readonly onDraft: (text: string) => void;
  readonly onSend: () => void;
  /** Staff send with Enter; on a phone Enter is a new line. */
  readonly enterSends: boolean;
};

/** The text leaves the field only when it stands in the outbox. */
export function Composer(props: ComposerProps): JSX.Element {
  const id = createUniqueId();
  const left = (): number => LONGEST_TEXT - props.draft.length;
  const ready = (): boolean => props.draft.trim() !== '' && left() >= 0;
  const send = (): void => {
    if (ready()) props.onSend();
  };
  return (
    <form
      class="compose"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label class="vh" for={id}>
        {t('write')}
      </label>
      <textarea
        id={id}
        class="textarea compose__text"
        rows={2}
        placeholder={t('write')}
        value={props.draft}
        aria-describedby={`${id}-left`}
        aria-invalid={left() < 0 ? 'true' : undefined}
        onInput={(event) => props.onDraft(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (!props.enterSends || event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      <Button type="submit" look="primary" icon={sendHorizontalIcon} disabled={!ready()}>
        {t('send')}
      </Button>
      <p class="compose__left sm" id={`${id}-left`} aria-live="polite">
        <Show when={left() < TELL_BELOW}>{left() < 0 ? t('tooLong', { over: -left() }) : t('left', { left: left() })}</Show>
      </p>
    </form>
  );
}
