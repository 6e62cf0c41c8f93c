import { createSignal } from 'solid-js';

const kept = 'cairn.single-keys';

function read(): boolean {
  try {
    return localStorage.getItem(kept) !== 'off';
  } catch {
    return true;
  }
}

const [on, setOn] = createSignal(read());

/** Whether keys pressed alone do something on this device (WCAG 2.1.4: people can turn them off). */
export const singleKeys = on;

export function chooseSingleKeys(next: boolean): void {
  try {
    localStorage.setItem(kept, next ? 'on' : 'off');
  } catch {
    // A browser that keeps nothing still changes for this visit.
  }
  setOn(next);
}
