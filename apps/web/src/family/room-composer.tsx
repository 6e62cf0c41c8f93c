import { LINE_MAX } from '@cairn/family';
import { createUniqueId, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { sendHorizontalIcon } from '../look/icons.ts';
import { familyRoomWords } from '../words/family-room.ts';
import { createWords } from '../words/words.ts';

const t = createWords(familyRoomWords);

type ComposerProps = {
  readonly draft: string;
  readonly onDraft: (text: string) => void;
  readonly onSend: () => void;
  readonly enterSends: boolean;
  /** Said above the field while it cannot be sent. */
  readonly why?: string | undefined;
};

/** Where one writes to a room. What cannot be sent stays in the field. */
export function RoomComposer(props: ComposerProps): JSX.Element {
  const id = createUniqueId();
  const over = (): number => props.draft.trim().length - LINE_MAX;
  const ready = (): boolean => props.draft.trim() !== '' && over() <= 0 && props.why === undefined;
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
        aria-describedby={`${id}-why`}
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
      <p class="compose__left sm" id={`${id}-why`} aria-live="polite">
        <Show when={over() > 0} fallback={props.why}>
          {t('tooLong', { over: over() })}
        </Show>
      </p>
    </form>
  );
}
