import { talkKinds, type TalkKind, type TalkSide } from '@cairn/guides';
import { onCleanup } from 'solid-js';
import { singleKeys } from '../look/single-keys.ts';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

function onKeys(act: (event: KeyboardEvent) => void): void {
  const listen = (event: KeyboardEvent): void => {
    const busy = event.defaultPrevented || event.repeat || isTyping(event.target) || document.querySelector('dialog[open]') !== null;
    if (!busy) act(event);
  };
  addEventListener('keydown', listen);
  onCleanup(() => removeEventListener('keydown', listen));
}

/** Alt with an arrow: on and back. Not while typing, where it may move by a word. */
export function createStepKeys(go: { readonly on: () => void; readonly back: () => void }): void {
  onKeys((event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const deed = event.key === 'ArrowRight' ? go.on : event.key === 'ArrowLeft' ? go.back : undefined;
    if (deed === undefined) return;
    event.preventDefault();
    deed();
  });
}

/** Number keys tag what was said, with Shift as sustain talk; by the place of the key, as Shift changes what it writes. */
export function createTalkKeys(tag: (kind: TalkKind, side: TalkSide | undefined) => void): void {
  onKeys((event) => {
    if (!singleKeys() || event.altKey || event.ctrlKey || event.metaKey) return;
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
    const kind = talkKinds[Number(digit ?? 0) - 1];
    if (kind === undefined) return;
    event.preventDefault();
    tag(kind, event.shiftKey ? 'sustain' : undefined);
  });
}
