import type { HostCall, Waiter } from '@cairn/sessions';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { createNow } from '../live/live.ts';
import { Button } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { doorOpenIcon } from '../look/icons.ts';
import { refusalText } from '../words/refusals.ts';
import { roomWords } from '../words/room.ts';
import { createWords } from '../words/words.ts';
import type { Room } from './create-room.ts';
import { clock } from './when.ts';

const t = createWords(roomWords);
const MINUTE = 60_000;

/** Who stands at the door of the room, longest first, each let in by one press. */
export function Door(props: { readonly room: Room }): JSX.Element {
  const waiting = (): readonly Waiter[] => (props.room.isOpen() ? (props.room.session()?.waiting ?? []) : []);
  const told = (): readonly HostCall[] => props.room.session()?.hostCalls ?? [];
  return (
    <section class="door" aria-label={t('atDoor')} aria-live="polite">
      <For each={waiting()}>{(waiter) => <WaiterRow room={props.room} waiter={waiter} />}</For>
      <Show when={waiting().length > 0}>
        <For each={told()}>
          {(call) => (
            <p class="presence__note">{t('told', { names: props.room.nameOf(call.to), time: clock(call.at, props.room.zone) })}</p>
          )}
        </For>
      </Show>
    </section>
  );
}

function WaiterRow(props: { readonly room: Room; readonly waiter: Waiter }): JSX.Element {
  const now = createNow(15_000);
  const [busy, setBusy] = createSignal(false);
  const [code, setCode] = createSignal<string>();
  const name = (): string => props.room.nameOf(props.waiter);
  const minutes = (): number => Math.max(0, Math.floor((now() - props.waiter.since) / MINUTE));
  const admit = async (): Promise<void> => {
    setBusy(true);
    setCode(await props.room.admit(props.waiter.personId));
    setBusy(false);
  };
  return (
    <div class="door__row">
      <Icon of={doorOpenIcon} />
      <p>
        <b>{t('waitsSince', { name: name(), time: clock(props.waiter.since, props.room.zone) })}</b>
        <br />
        <span class="presence__since">{minutes() === 0 ? t('justCame') : t('forMinutes', { minutes: minutes() })}</span>
      </p>
      <Button
        look="accent"
        busy={busy() ? t('lettingIn') : undefined}
        aria-label={t('letInName', { name: name() })}
        onClick={() => void admit()}
      >
        {t('letIn')}
      </Button>
      <Show when={code()}>
        {(refused) => (
          <p class="door__refused" role="alert">
            {refusalText(refused())}
          </p>
        )}
      </Show>
    </div>
  );
}
