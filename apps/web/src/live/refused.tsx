import { Show, type JSX } from 'solid-js';
import { refusalText } from '../words/refusals.ts';
import type { Act } from './create-act.ts';

/** Why what was asked for last was refused; nothing when it was not. */
export function Refused(props: { readonly act: Act }): JSX.Element {
  return (
    <Show when={props.act.refused()}>
      {(code) => (
        <p class="bad" role="alert">
          {refusalText(code())}
        </p>
      )}
    </Show>
  );
}
