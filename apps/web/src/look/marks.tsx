import { Show, type JSX } from 'solid-js';
import { createWords } from '../words/words.ts';
import { lookWords } from '../words/look.ts';
import { Icon } from './icon.tsx';
import { checkIcon, circleAlertIcon, cloudOffIcon, loaderCircleIcon, smartphoneIcon, type IconPath } from './icons.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

const t = createWords(lookWords);

/** First letters of the first and last name; one letter for one name. */
export const initials = (name: string): string => {
  const parts = name
    .replace(/^Dr\.?\s+/i, '')
    .split(/\s+/)
    .filter((part) => part !== '');
  const ends = parts.length > 1 ? [parts[0], parts.at(-1)] : parts;
  return ends.map((part) => part?.[0]?.toUpperCase() ?? '').join('');
};

/** The name always stands beside it in words, so the letters are decoration. */
export function Avatar(props: { readonly name: string; readonly tint?: 1 | 2; readonly class?: string }): JSX.Element {
  return (
    <span class={`avatar ${props.class ?? ''}`} classList={{ 'avatar--2': props.tint === 2 }} aria-hidden="true">
      {initials(props.name)}
    </span>
  );
}

export type Tone = 'primary' | 'accent' | 'now' | 'today' | 'watch' | 'steady';

export function Tag(props: { readonly tone?: Tone; readonly icon?: IconPath; readonly children: JSX.Element }): JSX.Element {
  return (
    <span class={props.tone === undefined ? 'tag' : `tag tag--${props.tone}`}>
      <Show when={props.icon}>{(icon) => <Icon of={icon()} />}</Show>
      {props.children}
    </span>
  );
}

/** A number beside a word; `what` says in full what is counted ('2 new'). */
export function Count(props: {
  readonly of: number;
  readonly what: string;
  readonly tone?: 'new' | 'now';
  readonly class?: string;
}): JSX.Element {
  return (
    <Show when={props.of > 0}>
      <span class={`count ${props.tone === undefined ? '' : `count--${props.tone}`} ${props.class ?? ''}`}>
        <span aria-hidden="true">{props.of}</span>
        <VisuallyHidden>{props.what}</VisuallyHidden>
      </span>
    </Show>
  );
}

export function Key(props: { readonly children: JSX.Element }): JSX.Element {
  return <kbd class="kbd">{props.children}</kbd>;
}

export type SaveState = 'saving' | 'saved' | 'here' | 'failed';

const saveIcons: Record<SaveState, IconPath> = {
  saving: loaderCircleIcon,
  saved: checkIcon,
  here: smartphoneIcon,
  failed: circleAlertIcon,
};

/** Stands beside the thing that is saved. `at` is a time already in words; `offline` tells staff that a draft waits. */
export function SaveMark(props: { readonly state: SaveState; readonly at?: string | undefined; readonly offline?: boolean }): JSX.Element {
  const words = (): string => {
    if (props.state === 'saving') return t('saving');
    if (props.state === 'here') return t('savedHere');
    if (props.state === 'failed') return t('notSaved');
    return props.at === undefined ? t('saved') : t('savedAt', { time: props.at });
  };
  return (
    <span class="save" classList={{ 'save--saved': props.state === 'saved', 'save--error': props.state === 'failed' }} role="status">
      <Icon
        of={props.state === 'here' && props.offline === true ? cloudOffIcon : saveIcons[props.state]}
        class={props.state === 'saving' ? 'spin' : ''}
      />
      {words()}
    </span>
  );
}
