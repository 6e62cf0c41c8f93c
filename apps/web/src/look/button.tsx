import { Show, splitProps, type JSX } from 'solid-js';
import { Icon } from './icon.tsx';
import { loaderCircleIcon, type IconPath } from './icons.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

export type ButtonLook = 'primary' | 'accent' | 'outline' | 'soft' | 'quiet' | 'now' | 'now-soft';

type Shape = {
  readonly look?: ButtonLook;
  /** Fills its row: the one main action of a phone screen. */
  readonly block?: boolean;
  /** A side action: smaller, never under the touch size of its surface. */
  readonly minor?: boolean;
  readonly icon?: IconPath;
};

const shapeKeys = ['look', 'block', 'minor', 'icon', 'class', 'children'] as const;

const classes = (shape: Shape, extra: string | undefined): string =>
  ['btn', `btn--${shape.look ?? 'outline'}`, shape.block === true && 'btn--block', shape.minor === true && 'btn--sm', extra]
    .filter(Boolean)
    .join(' ');

type ButtonProps = Shape &
  JSX.ButtonHTMLAttributes<HTMLButtonElement> & {
    /** The word shown while the press is being carried out; presses meanwhile do nothing. */
    readonly busy?: string | undefined;
  };

/** `disabled` buttons stay reachable and say so; give the reason in words beside them. */
export function Button(props: ButtonProps): JSX.Element {
  const [shape, rest] = splitProps(props, [...shapeKeys, 'busy', 'disabled', 'onClick', 'type']);
  const off = (): boolean => shape.disabled === true || shape.busy !== undefined;
  const press: JSX.EventHandler<HTMLButtonElement, MouseEvent> = (event) => {
    if (off()) {
      event.preventDefault();
      return;
    }
    const handler = shape.onClick;
    if (typeof handler === 'function') handler(event);
    else if (handler !== undefined) handler[0](handler[1], event);
  };
  return (
    <button
      {...rest}
      type={shape.type ?? 'button'}
      class={classes(shape, shape.class)}
      aria-disabled={off() ? 'true' : undefined}
      onClick={press}
    >
      <Show
        when={shape.busy === undefined}
        fallback={
          <>
            <Icon of={loaderCircleIcon} class="spin" />
            {shape.busy}
          </>
        }
      >
        <Show when={shape.icon}>{(icon) => <Icon of={icon()} />}</Show>
        {shape.children}
      </Show>
    </button>
  );
}

type ButtonLinkProps = Shape & JSX.AnchorHTMLAttributes<HTMLAnchorElement>;

export function ButtonLink(props: ButtonLinkProps): JSX.Element {
  const [shape, rest] = splitProps(props, shapeKeys);
  return (
    <a {...rest} class={classes(shape, shape.class)}>
      <Show when={shape.icon}>{(icon) => <Icon of={icon()} />}</Show>
      {shape.children}
    </a>
  );
}

type IconButtonProps = Omit<JSX.ButtonHTMLAttributes<HTMLButtonElement>, 'children'> & { readonly icon: IconPath; readonly label: string };

export function IconButton(props: IconButtonProps): JSX.Element {
  const [own, rest] = splitProps(props, ['icon', 'label', 'class', 'type']);
  return (
    <button {...rest} type={own.type ?? 'button'} class={`icon-btn ${own.class ?? ''}`}>
      <Icon of={own.icon} />
      <VisuallyHidden>{own.label}</VisuallyHidden>
    </button>
  );
}
