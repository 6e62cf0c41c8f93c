import { modeOf } from '@cairn/sessions';
import { createSignal, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import type { CallRoom, CallSide } from './call-room.ts';
import { callWords } from '../words/calls.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import type { Call } from './create-call.ts';

const t = createWords(callWords);

type AskProps = {
  readonly room: CallRoom;
  readonly call: Call;
  readonly side: CallSide;
  readonly open: boolean;
  readonly onClose: () => void;
};

const numberIn = (room: CallRoom): string | undefined => room.session()?.checks.callback?.value.phone;

/** The patient asks to be called, or staff say that it goes on by phone: one fact in the record, then this device's call ends. */
export function ToPhone(props: AskProps): JSX.Element {
  const [busy, setBusy] = createSignal(false);
  const [code, setCode] = createSignal<string>();
  const isPatient = (): boolean => props.side === 'patient';
  const body = (): string => {
    if (!isPatient()) return t('toPhoneBody');
    const phone = numberIn(props.room);
    return phone ? t('callMeNumber', { phone }) : t('callMeNoNumber');
  };
  const go = async (): Promise<void> => {
    setBusy(true);
    const refused = await props.call.meetBy({ mode: 'phone', why: isPatient() ? 'call-me' : 'chosen' });
    setBusy(false);
    setCode(refused);
    if (refused !== undefined) return;
    if (props.call.state().phase !== 'idle' && props.call.state().phase !== 'off') props.call.hangUp();
    props.onClose();
  };
  return (
    <Dialog
      open={props.open}
      title={t(isPatient() ? 'callMeTitle' : 'toPhoneTitle')}
      onClose={() => props.onClose()}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('notNow')}</Button>
          <Button look="primary" busy={busy() ? t(isPatient() ? 'askingCall' : 'changing') : undefined} onClick={() => void go()}>
            {t(isPatient() ? 'ask' : 'goOn')}
          </Button>
        </>
      }
    >
      <p>{body()}</p>
      <Show when={code()}>
        {(refused) => (
          <p class="field__error" role="alert">
            {refusalText(refused())}
          </p>
        )}
      </Show>
    </Dialog>
  );
}

/** What the record says once it goes on by phone. */
export function ByPhone(props: { readonly room: CallRoom; readonly side: CallSide }): JSX.Element {
  const last = () => {
    const session = props.room.session();
    return session && modeOf(session) === 'phone' ? session.modes.at(-1) : undefined;
  };
  const asked = (): boolean => last()?.why === 'call-me';
  return (
    <Show when={last()}>
      <div class="call__phone" role="status">
        <p>
          <Show when={asked()} fallback={t('byPhone')}>
            {props.side === 'patient' ? t('asked') : t('wantsCall', { name: props.room.called() })}
          </Show>
        </p>
        <Show when={props.side === 'staff'}>
          <p>
            <Show when={numberIn(props.room)} fallback={t('noNumber')}>
              {(phone) => t('number', { phone: phone() })}
            </Show>
          </p>
        </Show>
      </div>
    </Show>
  );
}
