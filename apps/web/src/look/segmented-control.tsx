import { For, type JSX } from 'solid-js';

type SegmentedControlProps<V extends string> = {
  readonly label: string;
  readonly options: readonly { readonly value: V; readonly label: JSX.Element }[];
  readonly value: V;
  readonly onChange: (value: V) => void;
};

export function SegmentedControl<V extends string>(props: SegmentedControlProps<V>): JSX.Element {
  return (
    <div class="seg" role="group" aria-label={props.label}>
      <For each={props.options}>
        {(option) => (
          <button class="seg__opt" type="button" aria-pressed={props.value === option.value} onClick={() => props.onChange(option.value)}>
            {option.label}
          </button>
        )}
      </For>
    </div>
  );
}
