import { GROUP_LINE_MAX } from '@cairn/groups';
import { createEffect, createSignal, createUniqueId, For, onMount, Show, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { ErrorBanner } from '../look/banner.tsx';
import { Button } from '../look/button.tsx';
import { sendHorizontalIcon } from '../look/icons.ts';
import { clock } from '../look/when.ts';
import { groupWords } from '../words/groups.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';

const t = createWords(groupWords);

/** `text` is not there when the line was taken down. */
export type ShownLine = {
  readonly lineId: string;
  readonly from: string;
  readonly mine: boolean;
  readonly text: string | undefined;
  readonly at: number;
};

type GroupChatProps = {
  readonly group: string;
  readonly lines: readonly ShownLine[];
  readonly mayWrite: boolean;
  readonly below?: (line: ShownLine) => JSX.Element;
};

/** One chat for all who are in. What was typed stays on this device until it is sent, and comes back when it is refused. */
export function GroupChat(props: GroupChatProps): JSX.Element {
  const live = useLive();
  let log: HTMLDivElement | undefined;
  createEffect(() => {
    if (props.lines.length > 0 && log) log.scrollTop = log.scrollHeight;
  });
  const waiting = () => live.pending().filter((one) => one.path === 'groups.say' && one.chart === props.group);
  return (
    <section class="chat" aria-label={t('chat')}>
      <div class="chat__log scroll" tabindex="0" role="log" aria-label={t('chat')} ref={(element) => (log = element)}>
        <For each={props.lines}>
          {(line) => (
            <div class="said" classList={{ 'said--me': line.mine }}>
              <span class="said__who">
                {line.mine ? t('me') : line.from}, {clock(line.at, live.me.zone)}
              </span>
              <p class="bubble" classList={{ 'bubble--me': line.mine }}>
                {line.text ?? <em>{t('hidden')}</em>}
              </p>
              {props.below?.(line)}
            </div>
          )}
        </For>
        <For each={waiting()}>
          {(one) => (
            <div class="said said--me">
              <p class="bubble bubble--me">{String(one.input['text'])}</p>
              <span class="said__who">{live.online() ? t('sending') : t('queued')}</span>
            </div>
          )}
        </For>
      </div>
      <Show when={props.mayWrite}>
        <Composer group={props.group} />
      </Show>
    </section>
  );
}

function Composer(props: { readonly group: string }): JSX.Element {
  const live = useLive();
  const id = createUniqueId();
  const [text, hold] = createSignal('');
  const [returned, setReturned] = createSignal<{ readonly code: string; readonly text: string }>();
  const setText = (typed: string): void => {
    hold(typed);
    live.keepDraft(`group/${props.group}`, typed);
  };
  const takeUp = (kept: string | undefined): void => {
    if (kept !== undefined && text() === '') hold(kept);
  };
  onMount(() => void live.keptDraft(`group/${props.group}`).then(takeUp));
  const send = async (): Promise<void> => {
    const said = text().trim();
    if (said === '') return;
    setText('');
    const settled = await live.send('groups.say', { chart: props.group, text: said }).done;
    if (!settled.ok) setReturned({ code: settled.refusal.code, text: said });
  };
  return (
    <>
      <Show when={returned()}>
        {(one) => (
          <ErrorBanner title={t('notSent')}>
            {refusalText(one().code)} <q class="returned__words">{one().text}</q>
            <Button
              minor
              onClick={() => {
                setText(one().text);
                setReturned(undefined);
              }}
            >
              {t('putBack')}
            </Button>
          </ErrorBanner>
        )}
      </Show>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <label class="vh" for={id}>
          {t('write')}
        </label>
        <textarea
          id={id}
          class="textarea chat__text"
          rows={1}
          maxLength={GROUP_LINE_MAX}
          placeholder={t('write')}
          value={text()}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            void send();
          }}
        />
        <Button type="submit" look="primary" icon={sendHorizontalIcon}>
          {t('send')}
        </Button>
      </form>
    </>
  );
}
