import type { Instant } from '@cairn/kernel';
import { For, Show, type JSX } from 'solid-js';
import { ErrorBanner } from '../look/banner.tsx';
import { Button } from '../look/button.tsx';
import { EmptyState } from '../look/waiting.tsx';
import { messageWords } from '../words/messages.ts';
import { createWords } from '../words/words.ts';
import { Composer } from './composer.tsx';
import { Conversation } from './conversation.tsx';
import type { ConversationState } from './create-conversation.ts';
import './messages.css';

const t = createWords(messageWords);

type TalkProps = {
  readonly of: ConversationState;
  readonly side: 'patient' | 'team';
  readonly zone: string;
  readonly now: Instant;
  /** What stands where nothing has been written yet. */
  readonly empty: string;
};

/** The conversation itself; the composer stands apart so that each screen places it. */
export function Talk(props: TalkProps): JSX.Element {
  return (
    <Show when={props.of.stored()}>
      {(stored) => (
        <Show when={props.of.lines().length > 0} fallback={<EmptyState title={t('emptyTitle')}>{props.empty}</EmptyState>}>
          <Conversation
            lines={props.of.lines()}
            stored={stored()}
            side={props.side}
            zone={props.zone}
            now={props.now}
            firstNew={props.of.firstNew()}
            head={<Earlier of={props.of} />}
          />
        </Show>
      )}
    </Show>
  );
}

function Earlier(props: { readonly of: ConversationState }): JSX.Element {
  const show = (): void => void props.of.showEarlier();
  return (
    <>
      <Show when={props.of.earlier() === 'more' || props.of.earlier() === 'loading'}>
        <Button look="quiet" minor busy={props.of.earlier() === 'loading' ? t('loadingEarlier') : undefined} onClick={show}>
          {t('earlier')}
        </Button>
      </Show>
      <Show when={props.of.earlier() === 'failed'}>
        <ErrorBanner title={t('earlierFailed')} onRetry={show} />
      </Show>
    </>
  );
}

/** What came back unsent, with its text. In a closed conversation it can only be read and copied: there is nowhere left to send it. */
export function CameBack(props: { readonly of: ConversationState; readonly closed?: boolean }): JSX.Element {
  return (
    <For each={props.of.returned()}>
      {(message) => (
        <div class="refused" role="alert">
          <p>
            <b>{t('refused')}.</b> {t('kept')}
          </p>
          <p class="refused__text">{message.text}</p>
          <Show when={props.closed !== true}>
            <Button look="outline" minor onClick={() => props.of.putBack(message)}>
              {t('again')}
            </Button>
          </Show>
        </div>
      )}
    </For>
  );
}

/** Where one writes, and above it what came back. */
export function Writing(props: { readonly of: ConversationState; readonly enterSends: boolean }): JSX.Element {
  return (
    <>
      <CameBack of={props.of} />
      <Composer
        draft={props.of.draft()}
        onDraft={(text) => props.of.setDraft(text)}
        onSend={() => props.of.send()}
        enterSends={props.enterSends}
      />
    </>
  );
}
