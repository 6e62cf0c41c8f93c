import { versionToSign } from '@cairn/aftercare';
import type { Path } from '@cairn/co-editing';
import { createSelector, createSignal } from 'solid-js';
import type { LineList } from './create-list.ts';
import { placeId, type PlanModel } from './plan-model.ts';

/** The editor around a plan: what is open in it, and what was just said. */
export type PlanDesk = {
  readonly model: PlanModel;
  /** While signatures are awaited nothing in the document is written. */
  readonly isLocked: () => boolean;
  /** The line whose tools are open, and the one whose remarks are being written. */
  readonly hasTools: (path: Path) => boolean;
  readonly toggleTools: (path: Path) => void;
  readonly isTalking: (path: Path) => boolean;
  readonly talk: (path: Path | undefined) => void;
  /** The lists on the page, so that a key pressed in a line finds what it belongs to. */
  readonly register: (list: LineList) => void;
  readonly listAt: (placeId: string) => LineList | undefined;
  /** Said once to a screen reader, and shown for a moment. */
  readonly announce: (words: string) => void;
  readonly said: () => string;
};

export function createDesk(model: PlanModel): PlanDesk {
  const [tools, setTools] = createSignal('');
  const [talking, setTalking] = createSignal('');
  const [said, announce] = createSignal('');
  const lists = new Map<string, LineList>();
  const hasTools = createSelector(tools);
  const isTalking = createSelector(talking);
  return {
    model,
    isLocked: () => versionToSign(model.plan()) !== undefined,
    hasTools: (path) => hasTools(placeId(path)),
    toggleTools: (path) => setTools((before) => (before === placeId(path) ? '' : placeId(path))),
    isTalking: (path) => isTalking(placeId(path)),
    talk: (path) => setTalking(path ? placeId(path) : ''),
    register: (list) => void lists.set(placeId(list.path), list),
    listAt: (id) => lists.get(id),
    announce,
    said,
  };
}

/** Goes to a place once it is on the page. */
export function focusSoon(path: Path): void {
  setTimeout(() => document.getElementById(placeId(path))?.focus());
}

/** Goes to a line or part that stands on the page; the address stays as it is. */
export function goToPlace(path: Path): void {
  for (let length = path.length; length > 0; length -= 1) {
    const element = document.getElementById(placeId(path.slice(0, length)));
    if (!element) continue;
    element.scrollIntoView({ block: 'center' });
    const inside = element.matches('input, textarea, select, [tabindex]')
      ? element
      : element.querySelector<HTMLElement>('textarea, input, select');
    inside?.focus({ preventScroll: true });
    return;
  }
}
