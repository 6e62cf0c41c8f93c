import type { Attendee } from '@cairn/sessions';
import { For, Show, type JSX } from 'solid-js';
import { Avatar } from '../look/marks.tsx';
import { sessionWords } from '../words/sessions.ts';
import { createWords } from '../words/words.ts';
import type { Room } from './create-room.ts';
import { clock } from './when.ts';

const t = createWords(sessionWords);

/** Who is in the room and since when, as the record has it; whether their page is open, as the connection has it. */
export function PeopleInRoom(props: { readonly room: Room }): JSX.Element {
  const people = () => props.room.session()?.people ?? [];
  const isMissing = (): boolean => {
    const session = props.room.session();
    return props.room.isOpen() && session?.startedAt === undefined && !session?.waiting.some((waiter) => waiter.role === 'patient');
  };
  return (
    <div class="presence">
      <h2 class="presence__title">{t('inRoom')}</h2>
      <ul role="list">
        <For each={people()}>{(person) => <PersonRow room={props.room} person={person} />}</For>
        <Show when={isMissing()}>
          <li class="presence__row">
            <span class="avatar avatar--waiting" aria-hidden="true" />
            <span>
              {t('waiting', { name: props.room.called() })}
              <br />
              <span class="presence__since">
                {props.room.session()?.status === 'admitted'
                  ? t('waitingMore', { name: props.room.called() })
                  : t('notCome', { name: props.room.called() })}
              </span>
            </span>
          </li>
        </Show>
      </ul>
    </div>
  );
}

function PersonRow(props: { readonly room: Room; readonly person: Attendee }): JSX.Element {
  const isMe = (): boolean => props.person.personId === props.room.me.personId;
  const stay = () => props.person.stays.at(-1);
  const isIn = (): boolean => stay()?.until === undefined;
  const isHere = (): boolean => isMe() || props.room.beside().some((one) => one.person.personId === props.person.personId);
  const name = (): string => (isMe() ? t('you', { name: props.person.name }) : props.person.name);
  const when = (): string => {
    const { from = 0, until } = stay() ?? {};
    return until === undefined ? t('since', { time: clock(from, props.room.zone) }) : t('leftAt', { time: clock(until, props.room.zone) });
  };
  return (
    <li class="presence__row" classList={{ 'is-in': isIn() && isHere() }}>
      <Avatar name={props.person.name} tint={props.person.role === 'patient' ? 2 : 1} />
      <span>
        <b>{name()}</b>
        <br />
        <span class="presence__since">
          {t(roleWord(props.person.role))}, {when()}
          <Show when={isIn() && !isHere() && props.room.isOpen()}>. {t('away')}</Show>
        </span>
      </span>
      <Show when={isIn() && isHere() && props.room.isOpen()}>
        <span class="dot" aria-hidden="true" />
      </Show>
    </li>
  );
}

type RoleWord = Extract<keyof typeof sessionWords, `role.${string}`>;

function roleWord(role: string): RoleWord {
  const key = `role.${role}`;
  return key in sessionWords ? (key as RoleWord) : 'role.counselor';
}
