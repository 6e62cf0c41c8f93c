import { Show, type JSX } from 'solid-js';
import type { IconPath } from './icons.ts';

type IconProps = { readonly of: IconPath; readonly label?: string; readonly class?: string };

/** Decoration beside words; give `label` only when the icon stands alone and is not inside a named button. */
export function Icon(props: IconProps): JSX.Element {
  return (
    <Show
      when={props.label}
      fallback={
        <svg class={`icon ${props.class ?? ''}`} viewBox="0 0 24 24" aria-hidden="true">
          <path d={props.of} />
        </svg>
      }
    >
      {(label) => (
        <svg class={`icon ${props.class ?? ''}`} viewBox="0 0 24 24" role="img" aria-label={label()}>
          <path d={props.of} />
        </svg>
      )}
    </Show>
  );
}
