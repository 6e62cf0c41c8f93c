import { Show, type JSX } from 'solid-js';

export function LogoMark(props: { readonly large?: boolean }): JSX.Element {
  return (
    <svg
      class="logo__mark"
      classList={{ 'logo__mark--lg': props.large === true }}
      viewBox="0 0 32 32"
      aria-hidden="true"
      stroke="var(--ink)"
      stroke-width="1.8"
    >
      <path d="M10.5 8.2C10 5 12.6 3 16 3c3.3 0 6 1.6 5.8 4.7-.2 2.5-2.5 3.5-5.7 3.500-3.100 0-5.200-.7-5.600-3Z" fill="var(--accent)" />
      <path
        d="M6.600 16.400c-.4-3.300 3.600-5 9.200-5 5.700 0 9.800 1.300 9.600 4.800-.2 3.200-4.200 4-9.700 4-5.400 0-8.700-.8-9.100-3.800Z"
        fill="var(--surface)"
      />
      <path
        d="M2.400 25c-.3-3.700 5-5 13.400-5 8.600 0 14 1.200 13.800 5.100-.2 3.400-5.400 4-13.700 4-8.200 0-13.200-.7-13.500-4.100Z"
        fill="var(--primary)"
      />
    </svg>
  );
}

/** Name and mark; `bare` for narrow bars, named for screen readers by `label`. */
export function Logo(props: {
  readonly href: string;
  readonly label?: string;
  readonly bare?: boolean;
  readonly large?: boolean;
  readonly class?: string;
}): JSX.Element {
  return (
    <a class={`logo ${props.class ?? ''}`} href={props.href}>
      <LogoMark large={props.large ?? false} />
      <Show when={props.bare === true} fallback="Cairn">
        <span class="vh">{props.label ?? 'Cairn'}</span>
      </Show>
    </a>
  );
}
