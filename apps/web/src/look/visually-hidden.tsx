import type { JSX } from 'solid-js';

/** For screen readers only. */
export function VisuallyHidden(props: { readonly children: JSX.Element }): JSX.Element {
  return <span class="vh">{props.children}</span>;
}
