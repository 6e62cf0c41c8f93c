import { currentNode, givenAt, nodeOf, path, progress, type Ask, type Turn, type Value } from '@cairn/workflows';
import { createMemo, createSignal } from 'solid-js';
import type { RunModel } from './create-run.ts';

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
  const asked = createMemo((): Asked | undefined => {
    const place = run.place();
    if (!place) return undefined;
    const id = editing();
    const node = id === undefined ? undefined : nodeOf(place.flow, id);
    return id !== undefined && node?.kind === 'ask' ? { id, node } : currentNode(place.flow, place.run);
  });
  return {
    editing,
    edit,
    wentOn,
    turns,
    asked,
    goOn: () => setWentOn(true),
    reset: () => {
      edit(undefined);
      setWentOn(false);
    },
    isLast: (): boolean => asked()?.node.step === run.place()?.flow.steps.at(-1),
    /** The question before the one shown, if there is one to go back to. */
    before: (): string | undefined => questionBefore(turns(), editing()),
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

function questionBefore(turns: readonly Turn[], editing: string | undefined): string | undefined {
  const passed = turns.flatMap((turn) => (turn.kind === 'given' ? [turn.id] : []));
  return editing === undefined ? passed.at(-1) : passed[passed.indexOf(editing) - 1];
}
