import { currentNode, ending, give, givenAt, nodeOf, path, progress, type Ask, type Turn, type Value } from '@cairn/workflows';
import { createMemo, createSignal } from 'solid-js';
import type { Place, RunModel } from './create-run.ts';

export type Asked = { readonly id: string; readonly node: Ask };

export type ShownModel = ReturnType<typeof createShown>;

/** Where the person stands in the conversation, and what they went back to. */
export function createShown(run: RunModel) {
  const [editing, edit] = createSignal<string>();
  const [wentOn, setWentOn] = createSignal(false);
  const turns = createMemo((): readonly Turn[] => {
    const place = run.place();
    return place ? path(place.flow, place.run) : [];
  });
  const asked = createMemo((): Asked | undefined => questionAt(run.place(), editing()), undefined, {
    equals: (a, b) => a?.id === b?.id && a?.node === b?.node,
  });
  let moved = false;
  return {
    editing,
    edit: (id: string | undefined): void => {
      moved = true;
      edit(id);
    },
    /** The person did something here: from now on what opens takes the focus. */
    move: (): void => {
      moved = true;
    },
    focusIfMoved: (element: HTMLElement): void => queueMicrotask(() => moved && element.focus({ preventScroll: true })),
    wentOn,
    turns,
    asked,
    goOn: () => setWentOn(true),
    reset: () => {
      edit(undefined);
      setWentOn(false);
    },
    /** Nothing is asked after it. */
    isLast: (): boolean => {
      const [place, at] = [run.place(), asked()?.id];
      return (
        place !== undefined &&
        at !== undefined &&
        ending(place.flow, give(place.run, at, { type: 'skip', reason: undefined })) !== undefined
      );
    },
    /** The question before the open one, if there is one to go back to. */
    before: (): string | undefined => turns().findLast((turn) => turn.kind === 'given')?.id,
    progress: (): { readonly done: number; readonly of: number } => {
      const place = run.place();
      return place ? progress(place.flow, place.run) : { done: 0, of: 1 };
    },
    /** What stands at the shown question, when it is being changed. */
    standing: (): Value | undefined => {
      const [id, place] = [editing(), run.place()];
      const given = id !== undefined && place ? givenAt(place.run, id) : undefined;
      return given?.type === 'answer' ? given.value : undefined;
    },
  };
}

function questionAt(place: Place | undefined, editing: string | undefined): Asked | undefined {
  if (!place) return undefined;
  const node = editing === undefined ? undefined : nodeOf(place.flow, editing);
  return editing !== undefined && node?.kind === 'ask' ? { id: editing, node } : currentNode(place.flow, place.run);
}
