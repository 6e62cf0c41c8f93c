import { onCleanup } from 'solid-js';
import { singleKeys } from '../look/single-keys.ts';

/** A key, or two keys one after the other ('g c'), and what they do. */
export type Shortcuts = Readonly<Record<string, () => void>>;

const together = 1200;

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** Single-key shortcuts for staff; off while typing, inside dialogs and with any modifier held (WCAG 2.1.4). */
export function createShortcuts(shortcuts: Shortcuts): void {
  let before = { key: '', at: 0 };
  const onKey = (event: KeyboardEvent): void => {
    const busy = !singleKeys() || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target);
    if (busy || document.querySelector('dialog[open]') !== null) return;
    const pair = event.timeStamp - before.at < together ? shortcuts[`${before.key} ${event.key}`] : undefined;
    before = { key: event.key, at: event.timeStamp };
    const act = pair ?? shortcuts[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  addEventListener('keydown', onKey);
  onCleanup(() => removeEventListener('keydown', onKey));
}
