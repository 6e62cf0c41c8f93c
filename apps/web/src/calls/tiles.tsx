import { createEffect, createMemo, createSignal, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { Avatar } from '../look/marks.tsx';
import { callWords } from '../words/calls.ts';
import { createWords } from '../words/words.ts';
import { micOffIcon } from './icons.ts';
import type { Other } from './mesh.ts';
import type { OwnMedia } from './own-media.ts';

const t = createWords(callWords);

type TileProps = { readonly other: Other; readonly name: string };

/** Somebody else: their picture, or their name where there is none; their voice plays either way. */
export function OtherTile(props: TileProps): JSX.Element {
  const [blocked, setBlocked] = createSignal(false);
  let video: HTMLVideoElement | undefined;
  // The same stream as long as it is the same line: setting it anew would stop the picture.
  const stream = createMemo(() => props.other.stream);
  const play = (): void =>
    void video?.play().then(
      () => setBlocked(false),
      (error: unknown) => setBlocked(isBlocked(error)),
    );
  createEffect(() => {
    if (!video) return;
    video.srcObject = stream();
    play();
  });
  const hasPicture = (): boolean => props.other.media.picture && props.other.linked;
  const said = (): string => {
    const parts = [t('heard', { name: props.name })];
    if (!hasPicture()) parts.push(t('noPicture'));
    if (props.other.media.muted) parts.push(t('muted'));
    return parts.join(', ');
  };
  return (
    <div class="call__tile" role="group" aria-label={said()}>
      <video ref={(element) => (video = element)} autoplay playsinline classList={{ 'is-dark': !hasPicture() }} aria-hidden="true">
        <track kind="captions" />
      </video>
      <Show when={!hasPicture()}>
        <span class="call__nobody" aria-hidden="true">
          <Avatar name={props.name} tint={2} />
        </span>
      </Show>
      <span class="call__name">
        <Show when={props.other.media.muted}>
          <Icon of={micOffIcon} />
        </Show>
        {props.other.linked || props.other.online ? props.name : t('away', { name: props.name })}
      </span>
      <Show when={blocked()}>
        <Button look="accent" class="call__hear" onClick={play}>
          {t('tapToHear', { name: props.name })}
        </Button>
      </Show>
    </div>
  );
}

function isBlocked(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotAllowedError';
}

/** Oneself, as in a mirror, without sound. */
export function OwnTile(props: { readonly own: OwnMedia; readonly small: boolean }): JSX.Element {
  let video: HTMLVideoElement | undefined;
  createEffect(() => {
    const picture = props.own.picture();
    if (video) video.srcObject = picture ? new MediaStream([picture]) : null;
  });
  return (
    <div
      class="call__tile"
      classList={{ 'call__tile--me': props.small }}
      role="group"
      aria-label={props.own.picture() ? t('you') : `${t('you')}, ${t('noPicture')}`}
    >
      <video
        ref={(element) => (video = element)}
        autoplay
        playsinline
        muted
        class="call__mirror"
        classList={{ 'is-dark': props.own.picture() === undefined }}
        aria-hidden="true"
      />
      <span class="call__name">
        <Show when={props.own.muted()}>
          <Icon of={micOffIcon} />
        </Show>
        {t('you')}
      </span>
    </div>
  );
}
