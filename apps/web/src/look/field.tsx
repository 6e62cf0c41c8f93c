import { createUniqueId, Show, splitProps, type JSX } from 'solid-js';
import { Icon } from './icon.tsx';
import { circleAlertIcon } from './icons.ts';

type Named = { readonly label: string; readonly hint?: string | undefined; readonly error?: string | undefined };

type FrameProps = Named & { readonly id: string; readonly children: JSX.Element };

function Frame(props: FrameProps): JSX.Element {
  return (
    <div class="field">
      <label class="field__label" for={props.id}>
        {props.label}
      </label>
      <Show when={props.hint}>
        <p class="field__hint" id={`${props.id}-hint`}>
          {props.hint}
        </p>
      </Show>
      {props.children}
      <Show when={props.error}>
        <p class="field__error" id={`${props.id}-error`} role="alert">
          <Icon of={circleAlertIcon} />
          {props.error}
        </p>
      </Show>
    </div>
  );
}

const describedBy = (id: string, named: Named): string | undefined =>
  [named.hint === undefined ? '' : `${id}-hint`, named.error === undefined ? '' : `${id}-error`].filter((part) => part !== '').join(' ') ||
  undefined;

const namedKeys = ['label', 'hint', 'error', 'id', 'class'] as const;

type FieldProps = Named & JSX.InputHTMLAttributes<HTMLInputElement>;

export function Field(props: FieldProps): JSX.Element {
  const [named, rest] = splitProps(props, namedKeys);
  const made = createUniqueId();
  const id = (): string => named.id ?? made;
  return (
    <Frame id={id()} label={named.label} hint={named.hint} error={named.error}>
      <input
        {...rest}
        id={id()}
        class={`input ${named.class ?? ''}`}
        aria-describedby={describedBy(id(), named)}
        aria-invalid={named.error === undefined ? undefined : 'true'}
      />
    </Frame>
  );
}

type TextFieldProps = Named & JSX.TextareaHTMLAttributes<HTMLTextAreaElement>;

export function TextField(props: TextFieldProps): JSX.Element {
  const [named, rest] = splitProps(props, namedKeys);
  const made = createUniqueId();
  const id = (): string => named.id ?? made;
  return (
    <Frame id={id()} label={named.label} hint={named.hint} error={named.error}>
      <textarea
        {...rest}
        id={id()}
        class={`textarea ${named.class ?? ''}`}
        aria-describedby={describedBy(id(), named)}
        aria-invalid={named.error === undefined ? undefined : 'true'}
      />
    </Frame>
  );
}

type SelectFieldProps = Named & JSX.SelectHTMLAttributes<HTMLSelectElement>;

export function SelectField(props: SelectFieldProps): JSX.Element {
  const [named, rest] = splitProps(props, [...namedKeys, 'children']);
  const made = createUniqueId();
  const id = (): string => named.id ?? made;
  return (
    <Frame id={id()} label={named.label} hint={named.hint} error={named.error}>
      <select {...rest} id={id()} class={`select ${named.class ?? ''}`} aria-describedby={describedBy(id(), named)}>
        {named.children}
      </select>
    </Frame>
  );
}

type CheckProps = JSX.InputHTMLAttributes<HTMLInputElement> & { readonly label: JSX.Element; readonly hint?: JSX.Element };

export function Check(props: CheckProps): JSX.Element {
  const [own, rest] = splitProps(props, ['label', 'hint']);
  return (
    <label class="check">
      <input {...rest} type="checkbox" />
      <span>
        {own.label}
        <Show when={own.hint}>
          <br />
          <span class="muted sm">{own.hint}</span>
        </Show>
      </span>
    </label>
  );
}
