import { For, type JSX } from 'solid-js';
import { Check } from '../../look/field.tsx';

type SomeProps<V extends string> = {
  readonly legend: string;
  readonly all: readonly V[];
  readonly chosen: readonly V[];
  readonly label: (value: V) => string;
  readonly onChange: (chosen: readonly V[]) => void;
};

/** Any number of a few, in their own order. */
export function Some<V extends string>(props: SomeProps<V>): JSX.Element {
  const turn = (value: V, on: boolean): void =>
    props.onChange(props.all.filter((one) => (one === value ? on : props.chosen.includes(one))));
  return (
    <fieldset class="group">
      <legend class="field__legend">{props.legend}</legend>
      <For each={props.all}>
        {(value) => (
          <Check
            label={props.label(value)}
            checked={props.chosen.includes(value)}
            onChange={(event) => turn(value, event.currentTarget.checked)}
          />
        )}
      </For>
    </fieldset>
  );
}
