import { createSignal, Show, type JSX } from 'solid-js';
import { Icon } from '../look/icon.tsx';
import { phoneForwardedIcon, phoneOffIcon, videoIcon, type IconPath } from '../look/icons.ts';
import { VisuallyHidden } from '../look/visually-hidden.tsx';
import { callWords } from '../words/calls.ts';
import { createWords } from '../words/words.ts';
import type { CallSide } from './call-room.ts';
import type { Call } from './create-call.ts';
import { captionsIcon, micIcon, micOffIcon, videoOffIcon } from './icons.ts';

const t = createWords(callWords);

type ControlsProps = { readonly call: Call; readonly side: CallSide; readonly onPhone: () => void };

export function Controls(props: ControlsProps): JSX.Element {
  const [captions, setCaptions] = createSignal(false);
  const own = () => props.call.own;
  const hasVoice = (): boolean => own().voice() !== undefined && !own().muted();
  const hasPicture = (): boolean => own().picture() !== undefined;
  const voice = (): void => {
    if (own().voice()) own().mute(!own().muted());
    else void own().retryVoice();
  };
  return (
    <>
      <Show when={captions()}>
        <p class="call__captions" role="status">
          {t('noCaptions')}
        </p>
      </Show>
      <div class="call__controls" role="group" aria-label={t('controls')}>
        <Toggle on={hasVoice()} icon={hasVoice() ? micIcon : micOffIcon} label={t('mic')} onPress={voice} />
        <Toggle
          on={hasPicture()}
          icon={hasPicture() ? videoIcon : videoOffIcon}
          label={t('cam')}
          onPress={() => void own().turnPicture(!hasPicture())}
        />
        <Toggle on={captions()} icon={captionsIcon} label={t('captions')} onPress={() => setCaptions(!captions())} />
        <Show when={props.side !== 'guest'}>
          <button type="button" class="call__control" onClick={() => props.onPhone()}>
            <Icon of={phoneForwardedIcon} />
            <VisuallyHidden>{t(props.side === 'patient' ? 'callMe' : 'toPhone')}</VisuallyHidden>
          </button>
        </Show>
        <button type="button" class="call__control call__control--end" onClick={() => props.call.hangUp()}>
          <Icon of={phoneOffIcon} />
          <VisuallyHidden>{t('hangUp')}</VisuallyHidden>
        </button>
      </div>
    </>
  );
}

type ToggleProps = { readonly on: boolean; readonly icon: IconPath; readonly label: string; readonly onPress: () => void };

function Toggle(props: ToggleProps): JSX.Element {
  return (
    <button
      type="button"
      class="call__control"
      classList={{ 'is-off': !props.on }}
      aria-pressed={props.on ? 'true' : 'false'}
      onClick={() => props.onPress()}
    >
      <Icon of={props.icon} />
      <VisuallyHidden>{props.label}</VisuallyHidden>
    </button>
  );
}
