import { createMemo, For, type JSX } from 'solid-js';
import type { PlanDesk } from './create-desk.ts';
import type { LineList } from './create-list.ts';
import { Suggested } from './line-suggested.tsx';
import { samePath } from './plan-model.ts';

/** New lines that somebody suggests, at the end of the list they would join. */
export function AddedHere(props: { readonly desk: PlanDesk; readonly list: LineList }): JSX.Element {
  const suggested = createMemo(() =>
    props.desk.model
      .plan()
      .suggestions.filter(({ answered, operation }) => !answered && operation.type === 'add' && samePath(operation.path, props.list.path)),
  );
  return <For each={suggested()}>{(suggestion) => <Suggested desk={props.desk} suggestion={suggestion} />}</For>;
}
