import { Show, type JSX } from 'solid-js';
import { createWords } from '../words/words.ts';
import { lookWords } from '../words/look.ts';

const t = createWords(lookWords);

export type Severity = 'now' | 'today' | 'watch' | 'steady';

function Shape(props: { readonly of: Severity }): JSX.Element {
  return (
    <>
      <Show when={props.of === 'now'}>
        <path fill="currentColor" d="M5.6 1h6.8L17 5.6v6.8L12.4 17H5.6L1 12.4V5.6z" />
        <path class="sev__knock" stroke-width="2" d="M9 5v4.6M9 12.9v.1" />
      </Show>
      <Show when={props.of === 'today'}>
        <path fill="currentColor" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round" d="M9 2.2 16.6 15.6H1.4z" />
        <path class="sev__knock" stroke-width="1.8" d="M9 7v3.6M9 13.2v.1" />
      </Show>
      <Show when={props.of === 'watch'}>
        <path fill="none" stroke="currentColor" stroke-width="2.2" stroke-linejoin="round" d="M9 1.8 16.2 9 9 16.2 1.8 9z" />
        <circle cx="9" cy="9" r="1.7" fill="currentColor" />
      </Show>
      <Show when={props.of === 'steady'}>
        <circle cx="9" cy="9" r="6.9" fill="none" stroke="currentColor" stroke-width="2" />
        <path
          d="m5.9 9.2 2.1 2.1 4.1-4.4"
          fill="none"
          stroke="currentColor"
          stroke-width="2"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      </Show>
    </>
  );
}

/**
 * Staff only: shape, word and colour, so that it survives greyscale and print.
 * With `children` they replace the word ('2 now'); with `bare` the word is only the mark's name.
 */
export function SeverityMark(props: { readonly of: Severity; readonly bare?: boolean; readonly children?: JSX.Element }): JSX.Element {
  return (
    <span class={`sev sev--${props.of}`}>
      <Show
        when={props.bare === true}
        fallback={
          <>
            <svg class="sev__shape" viewBox="0 0 18 18" aria-hidden="true">
              <Shape of={props.of} />
            </svg>
            {props.children ?? t(props.of)}
          </>
        }
      >
        <svg class="sev__shape" viewBox="0 0 18 18" role="img" aria-label={t(props.of)}>
          <Shape of={props.of} />
        </svg>
      </Show>
    </span>
  );
}
