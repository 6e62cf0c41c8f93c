import { createEffect, createMemo, createSignal, For, Match, onCleanup, Show, Switch, untrack, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { Button } from '../look/button.tsx';
import type { CallRoom, CallSide } from './call-room.ts';
import { callWords } from '../words/calls.ts';
import { createWords } from '../words/words.ts';
import { ByPhone, ToPhone } from './by-phone.tsx';
import { isInCall, type Phase } from './call-state.ts';
import { Controls } from './controls.tsx';
import { useCall, type Call } from './create-call.ts';
import { DeviceCheck } from './device-check.tsx';
import { savesData } from './devices.ts';
import { OtherTile, OwnTile } from './tiles.tsx';
import { Troubles } from './troubles.tsx';
import './call.css';

const t = createWords(callWords);

type StageProps = { readonly room: CallRoom; readonly side: CallSide };

/** Voice and picture of an open session. Opens no camera by itself; what is here is seen and heard, and kept nowhere. */
export function CallStage(props: StageProps): JSX.Element {
  const live = useLive();
  const call = untrack(() => useCall(live, props.room));
  const [phoning, setPhoning] = createSignal(false);
  return (
    <Show when={props.room.isOpen() && props.room.amIn()}>
      <section class="call" aria-label={t('call')} data-phase={call.state().phase}>
        <ByPhone room={props.room} side={props.side} />
        <Show
          when={isInCall(call.state())}
          fallback={<Before room={props.room} side={props.side} call={call} onPhone={() => setPhoning(true)} />}
        >
          <InCall room={props.room} side={props.side} call={call} onPhone={() => setPhoning(true)} />
        </Show>
        <ToPhone room={props.room} side={props.side} call={call} open={phoning()} onClose={() => setPhoning(false)} />
      </section>
    </Show>
  );
}

type PartProps = StageProps & { readonly call: Call; readonly onPhone: () => void };

/** Nothing is open yet, or not any more. */
function Before(props: PartProps): JSX.Element {
  const [checking, setChecking] = createSignal(false);
  const phase = () => props.call.state().phase;
  return (
    <div class="call__before">
      <Switch>
        <Match when={phase() === 'ready' || (checking() && phase() !== 'off')}>
          <DeviceCheck room={props.room} side={props.side} />
        </Match>
        <Match when={phase() === 'asking'}>
          <p role="status">{t('asking')}</p>
        </Match>
        <Match when={true}>
          <p role="status">
            <Show when={props.call.state().why} fallback={t('notYet')}>
              {(why) => t(`off.${why()}`)}
            </Show>
          </p>
          <Troubles own={props.call.own} />
          <div class="call__starts">
            <Button look="accent" onClick={() => void props.call.start({ picture: true })}>
              {t('startVideo')}
            </Button>
            <Button look="outline" onClick={() => void props.call.start({ picture: false })}>
              {t('startSound')}
            </Button>
          </div>
          <div class="call__more">
            <Button look="quiet" minor onClick={() => setChecking(true)}>
              {t('checkFirst')}
            </Button>
            <Show when={props.side !== 'guest'}>
              <Button look="quiet" minor onClick={() => props.onPhone()}>
                {t(props.side === 'patient' ? 'callMe' : 'toPhone')}
              </Button>
            </Show>
          </div>
          <Show when={props.side !== 'staff'}>
            <p class="call__data">{savesData() ? t('savesData') : t('data')}</p>
          </Show>
        </Match>
      </Switch>
    </div>
  );
}

function InCall(props: PartProps): JSX.Element {
  // By name of the call: a tile stays the same element, and its picture goes on, while what is known of the person changes.
  const calls = createMemo(() => props.call.others().map(({ call }) => call), undefined, { equals: (a, b) => a.join() === b.join() });
  const other = (call: string) => props.call.others().find((one) => one.call === call);
  return (
    <>
      <div class="call__tiles" data-others={calls().length}>
        <For each={calls()}>
          {(name) => <Show when={other(name)}>{(one) => <OtherTile other={one()} name={props.room.nameOf(one().person)} />}</Show>}
        </For>
        <OwnTile own={props.call.own} small={calls().length > 0} />
      </div>
      <Status room={props.room} call={props.call} />
      <Troubles own={props.call.own} />
      <Controls call={props.call} side={props.side} onPhone={props.onPhone} />
    </>
  );
}

/** A line that is not there after this long may not come: some networks let none through without a relay. */
const LONG_MS = 20_000;

function Status(props: { readonly room: CallRoom; readonly call: Call }): JSX.Element {
  const weak = () => props.call.others().find(({ media, linked }) => linked && !media.picture && media.why === 'weak-network');
  const phase = createMemo(() => props.call.state().phase);
  const [long, setLong] = createSignal(false);
  createEffect(() => {
    setLong(false);
    if (phase() !== 'connecting' && phase() !== 'reconnecting') return;
    const timer = setTimeout(() => setLong(true), LONG_MS);
    onCleanup(() => clearTimeout(timer));
  });
  const words = (): string => {
    if (long()) return t('noWay');
    return wordsOf(phase());
  };
  const wordsOf = (phase: Phase): string => {
    if (phase === 'alone' || phase === 'connecting' || phase === 'reconnecting') return t(phase);
    if (phase === 'lower') return t(props.call.level() === 'voice' ? 'soundOnly' : 'lowered');
    const other = weak();
    return other ? t('theirSignal', { name: props.room.nameOf(other.person) }) : t('connected');
  };
  return (
    <p class="call__status" role="status">
      {words()}
    </p>
  );
}
