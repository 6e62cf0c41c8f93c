import { createMemo, createUniqueId, For, Match, onCleanup, onMount, Show, Switch, untrack, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { Button } from '../look/button.tsx';
import type { CallRoom, CallSide } from './call-room.ts';
import { callWords } from '../words/calls.ts';
import { createWords } from '../words/words.ts';
import { useCall, type Call } from './create-call.ts';
import { savesData, type Device, type Kind } from './devices.ts';
import { createLevel } from './own-level.ts';
import { OwnTile } from './tiles.tsx';
import { Troubles } from './troubles.tsx';
import './call.css';

const t = createWords(callWords);

/** Before the call: one's own picture and sound level, for one's own eyes, after a tap. What was tried is used once the room opens. */
export function DeviceCheck(props: { readonly room: CallRoom; readonly side: CallSide }): JSX.Element {
  const live = useLive();
  const call = untrack(() => useCall(live, props.room));
  const phase = () => call.state().phase;
  let section: HTMLElement | undefined;
  /** Folded away, nobody sees that the camera is on. */
  const folded = (event: Event): void => {
    const isFolded = event.target instanceof HTMLDetailsElement && !event.target.open;
    if (isFolded && call.held() && phase() === 'ready') call.hangUp();
  };
  onMount(() => {
    const around = section?.closest('details');
    around?.addEventListener('toggle', folded);
    onCleanup(() => around?.removeEventListener('toggle', folded));
  });
  return (
    <section ref={(element) => (section = element)} class="call__check" aria-label={t('checkTitle')}>
      <Switch>
        <Match when={phase() === 'idle' || phase() === 'off'}>
          <p>{t('notYet')}</p>
          <Troubles own={call.own} />
          <div class="call__starts">
            <Button look="accent" onClick={() => void call.check({ picture: true })}>
              {t('tryCamera')}
            </Button>
            <Button look="outline" onClick={() => void call.check({ picture: false })}>
              {t('trySound')}
            </Button>
          </div>
          <Show when={props.side !== 'staff'}>
            <p class="call__data">{savesData() ? t('savesData') : t('data')}</p>
          </Show>
        </Match>
        <Match when={phase() === 'asking'}>
          <p role="status">{t('asking')}</p>
        </Match>
        <Match when={phase() === 'ready'}>
          <Ready call={call} />
        </Match>
      </Switch>
    </section>
  );
}

function Ready(props: { readonly call: Call }): JSX.Element {
  const own = () => props.call.own;
  const level = createLevel(() => own().voice());
  return (
    <>
      <Show when={own().picture()}>
        <OwnTile own={own()} small={false} />
      </Show>
      <Troubles own={own()} />
      <Show when={own().voice()}>
        <label class="call__level">
          <span>{t('level')}</span>
          <meter min={0} max={1} value={level()} />
        </label>
        <p class="call__data">{t('saySomething')}</p>
      </Show>
      <Pick kind="picture" call={props.call} devices={own().devices().cameras} when={own().picture() !== undefined} />
      <Pick kind="voice" call={props.call} devices={own().devices().microphones} when={own().voice() !== undefined} />
      <p role="status">{props.call.held() ? t('onlyYou') : t('ready')}</p>
      <div class="call__starts">
        <Show when={props.call.held()}>
          <Button look="accent" onClick={() => props.call.go()}>
            {t('useThis')}
          </Button>
        </Show>
        <Button look="outline" onClick={() => props.call.hangUp()}>
          {t('stopCheck')}
        </Button>
      </div>
    </>
  );
}

type PickProps = { readonly kind: Kind; readonly call: Call; readonly devices: readonly Device[]; readonly when: boolean };

/** A choice only where there is one. */
function Pick(props: PickProps): JSX.Element {
  const id = createUniqueId();
  const current = createMemo(() => {
    const track = props.kind === 'voice' ? props.call.own.voice() : props.call.own.picture();
    return track?.getSettings().deviceId;
  });
  return (
    <Show when={props.when && props.devices.length > 1}>
      <div class="field">
        <label class="field__label" for={id}>
          {t(props.kind === 'voice' ? 'microphone' : 'camera')}
        </label>
        <select id={id} class="input" onChange={(event) => void props.call.own.choose(props.kind, event.currentTarget.value)}>
          <For each={props.devices}>
            {(device, at) => (
              <option value={device.id} selected={device.id === current()}>
                {device.label || t('unnamed', { n: at() + 1 })}
              </option>
            )}
          </For>
        </select>
      </div>
    </Show>
  );
}
