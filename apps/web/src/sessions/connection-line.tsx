import { Match, Switch, type JSX } from 'solid-js';
import { Icon } from '../look/icon.tsx';
import { cloudOffIcon, radioIcon } from '../look/icons.ts';
import { sessionWords } from '../words/sessions.ts';
import { createWords } from '../words/words.ts';
import type { Room } from './create-room.ts';

const t = createWords(sessionWords);

/** How this device and the patient's stand to the room, as the connection knows it now. */
export function ConnectionLine(props: { readonly room: Room }): JSX.Element {
  const away = (): boolean => {
    const session = props.room.session();
    const patient = session?.people.find((one) => one.role === 'patient' && one.stays.at(-1)?.until === undefined);
    return patient !== undefined && !props.room.beside().some((one) => one.person.personId === patient.personId);
  };
  return (
    <span class="sig" classList={{ 'sig--weak': !props.room.online() || away() }} role="status">
      <Switch>
        <Match when={!props.room.isOpen()}>{undefined}</Match>
        <Match when={!props.room.online()}>
          <Icon of={cloudOffIcon} />
          {t('notConnected')}
        </Match>
        <Match when={away()}>
          <Icon of={radioIcon} />
          {t('pageClosed', { name: props.room.called() })}
        </Match>
        <Match when={props.room.amIn()}>
          <Icon of={radioIcon} />
          {t('connected')}
        </Match>
      </Switch>
    </span>
  );
}
