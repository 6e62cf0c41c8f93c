import { createEffect, createMemo, For, on, Show, type JSX } from 'solid-js';
import { dayAndClock, longDay } from '../look/when.ts';
import { familyRoomWords } from '../words/family-room.ts';
import { messageWords } from '../words/messages.ts';
import { createWords } from '../words/words.ts';
import type { RoomLine } from './room-line.ts';
import { ThingRows } from './thing-rows.tsx';
import './family.css';

const t = createWords(familyRoomWords);
const tm = createWords(messageWords);

type RoleWord = Extract<keyof typeof messageWords, `role.${string}`>;

/** Everybody's role stands beside their name. */
export function roleName(role: string): string {
  if (role === 'supporter') return t('role.supporter');
  const key = `role.${role}`;
  return key in messageWords ? tm(key as RoleWord) : role;
}

/** In a pane of its own only the pane moves: the page around it has other things to read. */
function toEnd(end: HTMLElement | undefined): void {
  const pane = end?.closest('.scroll');
  if (pane) pane.scrollTop = pane.scrollHeight;
  else end?.scrollIntoView({ block: 'end' });
}

/** What was written in one room, oldest first. */
export function RoomLog(props: { readonly lines: readonly RoomLine[]; readonly zone: string }): JSX.Element {
  let end: HTMLDivElement | undefined;
  const newest = createMemo(() => props.lines.at(-1)?.id);
  createEffect(on(newest, () => toEnd(end)));
  return (
    <div class="talk">
      <div class="talk__log" role="log" aria-label={t('log')}>
        <For each={props.lines}>{(line) => <Said line={line} zone={props.zone} />}</For>
      </div>
      <div class="talk__end" ref={(element) => (end = element)} />
    </div>
  );
}

function Said(props: { readonly line: RoomLine; readonly zone: string }): JSX.Element {
  return (
    <article class="msg" classList={{ 'msg--me': props.line.mine }}>
      <p class="msg__who">
        <b>{props.line.from}</b>
        <span>{roleName(props.line.role)}</span>
        <time dateTime={new Date(props.line.at).toISOString()}>{dayAndClock(props.line.at, props.zone)}</time>
      </p>
      <Show when={props.line.thing}>
        {(thing) => (
          <div class="bubble fam-thing">
            <p>
              <b>{t(`thing.${thing().what}`)}</b>
            </p>
            <p class="sm muted">{t('thingShared', { day: longDay(Date.parse(`${thing().on}T12:00:00Z`), 'UTC') })}</p>
            <ThingRows rows={thing().rows} />
          </div>
        )}
      </Show>
      <Show when={props.line.text !== ''}>
        <p class="bubble msg__text" classList={{ 'bubble--me': props.line.mine }}>
          {props.line.text}
        </p>
      </Show>
      <Show when={props.line.state !== 'stored'}>
        <p class="msg__state">{t(props.line.state === 'waiting' ? 'waiting' : 'sending')}</p>
      </Show>
    </article>
  );
}
