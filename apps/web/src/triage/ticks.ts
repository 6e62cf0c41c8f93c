import { createSignal } from 'solid-js';

/** What was ticked off on a call, by alert, for as long as this page lives: it becomes the first lines of the note. */
const [ticked, setTicked] = createSignal<Readonly<Record<string, readonly string[]>>>({});

export const tickedOn = (alertId: string): readonly string[] => ticked()[alertId] ?? [];

export function tick(alertId: string, line: string, on: boolean): void {
  const before = tickedOn(alertId).filter((one) => one !== line);
  setTicked((all) => ({ ...all, [alertId]: on ? [...before, line] : before }));
}

export const forgetTicks = (): void => void setTicked({});
