import { LINE_MAX, type Line } from '@cairn/sessions';
import { createEffect, createMemo, createSignal, createUniqueId, For, onMount, Show, type JSX } from 'solid-js';
import { ErrorBanner } from '../look/banner.tsx';
import { Button } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { sendHorizontalIcon } from '../look/icons.ts';
import { refusalText } from '../words/refusals.ts';
import { sessionWords } from '../words/sessions.ts';
import { createWords } from '../words/words.ts';
import type { Room } from './create-room.ts';
import { timeline, type Moment } from './timeline.ts';
import { clock } from './when.ts';
import './chat.css';

const t = createWords(sessionWords);
const STILL_MS = 4000;

export function Chat(props: { readonly room: Room; readonly side: 'patient' | 'staff'; readonly id?: string }): JSX.Element {
  const [draft, holdDraft] = createSignal('');
  const setDraft = (text: string): void => {
    holdDraft(text);
    props.room.keepLine(text);
  };
  const takeUp = (kept: string | undefined): void => {
    if (kept !== undefined && draft() === '') holdDraft(kept);
  };
  onMount(() => void props.room.keptLine().then(takeUp));
  let log: HTMLDivElement | undefined;
  const moments = createMemo(() => {
    const session = props.room.session();
    return session ? timeline(session) : [];
  });
  createEffect(() => {
    if (moments().length > 0 && log) log.scrollTop = log.scrollHeight;
  });
  const canWrite = (): boolean => props.room.isOpen() && props.room.amIn();
  return (
    <section class="chat" id={props.id} aria-label={t('chat')}>
      <div class="chat__log scroll" tabindex="0" role="log" aria-label={t('chat')} ref={(element) => (log = element)}>
        <For each={moments()}>{(moment) => <MomentRow room={props.room} moment={moment} />}</For>
        <Typing room={props.room} />
      </div>
      <ReturnedLines room={props.room} onPutBack={setDraft} />
      <Show when={canWrite()}>
        <Composer room={props.room} side={props.side} draft={draft()} onDraft={setDraft} />
      </Show>
    </section>
  );
}

function MomentRow(props: { readonly room: Room; readonly moment: Moment }): JSX.Element {
  const said = () => (props.moment.what === 'said' ? props.moment.line : undefined);
  const mode = () => (props.moment.what === 'mode' ? props.moment : undefined);
  const other = () => (props.moment.what === 'said' || props.moment.what === 'mode' ? undefined : props.moment);
  return (
    <>
      <Show when={said()}>{(line) => <Bubble room={props.room} line={line()} />}</Show>
      <Show when={mode()}>
        {(moment) => <p class="chat__sys">{t(`mode.${moment().mode}`, { time: clock(moment().at, props.room.zone) })}</p>}
      </Show>
      <Show when={other()}>
        {(moment) => (
          <p class="chat__sys">
            {t(`${moment().what}Line`, { time: clock(moment().at, props.room.zone), name: props.room.nameOf(moment().person) })}
          </p>
        )}
      </Show>
    </>
  );
}

function Bubble(props: { readonly room: Room; readonly line: Line }): JSX.Element {
  const mine = (): boolean => props.line.from.personId === props.room.me.personId;
  return (
    <div class="said" classList={{ 'said--me': mine() }}>
      <Show when={!mine()}>
        <span class="said__who">{props.room.nameOf(props.line.from)}</span>
      </Show>
      <p class="bubble" classList={{ 'bubble--me': mine() }}>
        {props.line.text}
      </p>
      <Show when={props.room.isWaiting(props.line.lineId)}>
        <span class="said__who">{props.room.online() ? t('sending') : t('queued')}</span>
      </Show>
    </div>
  );
}

function Typing(props: { readonly room: Room }): JSX.Element {
  return (
    <div role="status">
      <For each={props.room.beside().filter((one) => one.at === 'chat' && one.writing)}>
        {(one) => <p class="chat__sys">{t('typing', { name: props.room.nameOf(one.person) })}</p>}
      </For>
    </div>
  );
}

function ReturnedLines(props: { readonly room: Room; readonly onPutBack: (text: string) => void }): JSX.Element {
  return (
    <For each={props.room.returned()}>
      {(one) => (
        <ErrorBanner title={t('notSent')}>
          {refusalText(one.code)} <q class="returned__words">{one.text}</q>
          <span class="returned__acts">
            <Show when={props.room.isOpen()}>
              <Button
                minor
                onClick={() => {
                  props.onPutBack(one.text);
                  props.room.letGo(one.opId);
                }}
              >
                {t('putBack')}
              </Button>
            </Show>
            <Button minor onClick={() => props.room.letGo(one.opId)}>
              {t('letGo')}
            </Button>
          </span>
        </ErrorBanner>
      )}
    </For>
  );
}

type ComposerProps = {
  readonly room: Room;
  readonly side: 'patient' | 'staff';
  readonly draft: string;
  readonly onDraft: (text: string) => void;
};

/** Staff send with Enter; on a phone Enter is a new line. */
function Composer(props: ComposerProps): JSX.Element {
  const id = createUniqueId();
  let still: ReturnType<typeof setTimeout> | undefined;
  const label = (): string => (props.side === 'patient' ? t('messageTeam') : t('message', { name: props.room.called() }));
  const over = (): number => props.draft.length - LINE_MAX;
  const send = (): void => {
    if (props.draft.trim() === '' || over() > 0) return;
    props.room.say(props.draft);
    props.onDraft('');
    props.room.present('chat', false);
  };
  const type = (text: string): void => {
    props.onDraft(text);
    props.room.present('chat', true);
    clearTimeout(still);
    still = setTimeout(() => props.room.present('chat', false), STILL_MS);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label class="vh" for={id}>
        {label()}
      </label>
      <textarea
        id={id}
        class="textarea chat__text"
        rows={1}
        placeholder={label()}
        value={props.draft}
        aria-invalid={over() > 0 ? 'true' : undefined}
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={() => props.room.present('', false)}
        onKeyDown={(event) => {
          if (props.side === 'patient' || event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      <Button look="soft" type="submit">
        <Icon of={sendHorizontalIcon} />
        <span class="vh">{t('send')}</span>
      </Button>
      <Show when={over() > 0}>
        <p class="chat__over sm">{t('tooLong', { over: over() })}</p>
      </Show>
    </form>
  );
}
