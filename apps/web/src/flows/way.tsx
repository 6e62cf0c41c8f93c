import type { JSX } from 'solid-js';
import type { EditorModel } from './editor-model.ts';
import { ToNode } from './fields.tsx';
import { waysOut, type Slot } from './model/ways.ts';
import { slotWords } from './say.ts';

/** Where one way out of the selected step leads. */
export function Way(props: { readonly model: EditorModel; readonly slot: Slot; readonly label?: string }): JSX.Element {
  const node = () => props.model.node();
  const label = (): string => {
    const at = node();
    return props.label ?? (at ? slotWords(props.model.flow(), at, props.slot) : '');
  };
  const to = (): string | undefined => {
    const at = node();
    return at && waysOut(at).find((way) => way.slot === props.slot)?.to;
  };
  const lead = (id: string): void => {
    const from = props.model.selected();
    if (from !== undefined) props.model.edit({ type: 'lead', id: from, slot: props.slot, to: id });
  };
  return <ToNode label={label()} flow={props.model.flow()} value={to()} onChange={lead} />;
}
