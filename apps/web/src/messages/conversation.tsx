import type { Conversation as Stored } from '@cairn/messages';
import type { Instant } from '@cairn/kernel';
import { createEffect, createMemo, For, on, onCleanup, onMount, Show, type JSX } from 'solid-js';
import { Icon } from '../look/icon.tsx';
import { checkIcon, circleCheckIcon, eyeIcon, sendHorizontalIcon, smartphoneIcon, type IconPath } from '../look/icons.ts';
import { clock, dayAndClock, dayKey, longDay, nearDay } from '../look/when.ts';
import { messageWords } from '../words/messages.ts';
import { createWords } from '../words/words.ts';
import { byDay, seenBy, type Line, type LineState } from './line.ts';
import './messages.css';

const t = createWords(messageWords);

export type ConversationProps = {
  readonly lines: readonly Line[];
  readonly stored: Stored;
  /** Whose eyes: decides the words under a seen message. */
  readonly side: 'patient' | 'team';
  readonly zone: string;
  readonly now: Instant;
  /** The first message that was unread when the conversation was opened. */
  readonly firstNew: number | undefined;
  readonly head?: JSX.Element;
};

/** A name and a role stand on each message, so that nobody has to guess who speaks. */
export function Conversation(props: ConversationProps): JSX.Element {
  let end: HTMLDivElement | undefined;
  const days = createMemo(() => byDay(props.lines, props.zone));
  const newest = createMemo(() => props.lines.at(-1)?.messageId);
  createEffect(on(newest, () => end?.scrollIntoView({ block: 'end' })));
  onMount(() => {
    const pane = end?.closest('.scroll');
    if (pane) onCleanup(keepAtEnd(pane));
  });
  return (
    <div class="talk">
      {props.head}
      <div role="log" aria-label={t('log')} class="talk__log" ref={(element) => props.side === 'team' && reachable(element)}>
        <For each={days()}>
          {(day) => (
            <>
              <p class="talk__day">{dayWords(day.at, props.zone, props.now)}</p>
              <For each={day.lines}>
                {(line) => (
                  <>
                    <Show when={line.seq !== undefined && line.seq === props.firstNew}>
                      <p class="talk__new">{t('newMessages')}</p>
                    </Show>
                    <Bubble line={line} {...shared(props)} />
                  </>
                )}
              </For>
            </>
          )}
        </For>
      </div>
      <div class="talk__end" ref={(element) => (end = element)} />
    </div>
  );
}

/** A bar that comes above, or a longer draft below, makes the pane shorter: whoever was at the end stays there. */
function keepAtEnd(pane: Element): () => void {
  let atEnd = true;
  const look = (): void => void (atEnd = pane.scrollHeight - pane.scrollTop - pane.clientHeight < 48);
  const sized = new ResizeObserver(() => atEnd && pane.scrollTo({ top: pane.scrollHeight }));
  pane.addEventListener('scroll', look, { passive: true });
  sized.observe(pane);
  return () => {
    pane.removeEventListener('scroll', look);
    sized.disconnect();
  };
}

/** Staff panes scroll by themselves: what scrolls must be reachable by keyboard, though it is nothing to press. */
function reachable(element: HTMLElement): void {
  element.tabIndex = 0;
}

type Shared = Pick<ConversationProps, 'stored' | 'side' | 'zone'>;
const shared = (props: ConversationProps): Shared => ({
  get stored() {
    return props.stored;
  },
  get side() {
    return props.side;
  },
  get zone() {
    return props.zone;
  },
});

function Bubble(props: Shared & { readonly line: Line }): JSX.Element {
  return (
    <article class="msg" classList={{ 'msg--me': props.line.mine }}>
      <p class="msg__who">
        <b>{props.line.from.name}</b>
        <span>{t(roleWord(props.line.from.role))}</span>
        <time dateTime={new Date(props.line.at).toISOString()}>{clock(props.line.at, props.zone)}</time>
      </p>
      <p class="bubble msg__text" classList={{ 'bubble--me': props.line.mine }}>
        {props.line.text}
      </p>
      <Show when={props.line.mine}>
        <p class="msg__state">
          <Icon of={stateIcons[props.line.state]} />
          {stateWords(props.line, props.stored, props.side, props.zone)}
        </p>
      </Show>
    </article>
  );
}

const stateIcons: Record<LineState, IconPath> = {
  queued: smartphoneIcon,
  sent: sendHorizontalIcon,
  stored: checkIcon,
  delivered: circleCheckIcon,
  read: eyeIcon,
};

function stateWords(line: Line, stored: Stored, side: 'patient' | 'team', zone: string): string {
  if (line.state !== 'read') return t(line.state);
  const seen = seenBy(stored, line);
  const what = side === 'patient' || seen === undefined ? t('seenByTeam') : t('seenByPatient', { name: seen.name });
  if (seen === undefined) return what;
  const sameDay = dayKey(seen.at, zone) === dayKey(line.at, zone);
  return t('seenAt', { what, time: sameDay ? clock(seen.at, zone) : dayAndClock(seen.at, zone) });
}

type RoleWord = Extract<keyof typeof messageWords, `role.${string}`>;
const roleWord = (role: string): RoleWord => {
  const key = `role.${role}`;
  return key in messageWords ? (key as RoleWord) : 'role.counselor';
};

function dayWords(at: Instant, zone: string, now: Instant): string {
  const near = nearDay(at, zone, now);
  return near === 'today' || near === 'yesterday' ? t(near) : longDay(at, zone);
}
