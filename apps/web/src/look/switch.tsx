import { splitProps, type JSX } from 'solid-js';

type SwitchProps = Omit<JSX.InputHTMLAttributes<HTMLInputElement>, 'onChange'> & {
  readonly checked: boolean;
  readonly onChange: (on: boolean) => void;
};

/** Needs a name: an `id` that a label points to, or `aria-label`. Shows `checked`, so a refused change falls back by itself. */
export function Switch(props: SwitchProps): JSX.Element {
  const [own, rest] = splitProps(props, ['checked', 'onChange']);
  const change = (event: Event & { readonly currentTarget: HTMLInputElement }): void => {
    const wanted = event.currentTarget.checked;
    event.currentTarget.checked = own.checked;
    own.onChange(wanted);
  };
  return (
    <span class="switch">
      <input {...rest} type="checkbox" role="switch" checked={own.checked} onChange={change} />
      <span class="switch__track" />
    </span>
  );
}
