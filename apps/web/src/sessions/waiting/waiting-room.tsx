import type { Attendee, Session } from '@cairn/sessions';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { createNow } from '../../live/live.ts';
import { OfflineBanner } from '../../look/banner.tsx';
import { Button, ButtonLink } from '../../look/button.tsx';
import { messageCircleIcon, phoneIcon } from '../../look/icons.ts';
import { refusalText } from '../../words/refusals.ts';
import { waitingWords } from '../../words/waiting.ts';
import { createWords } from '../../words/words.ts';
import type { Room } from '../create-room.ts';
import { clock } from '../when.ts';
import { hostOf } from './host.ts';

const t = createWords(waitingWords);
const MINUTE = 60_000;

type WaitingRoomProps = { readonly room: Room; readonly session: Session; readonly phone: string };

/** What a patient who waits is told: only what the record knows. Nobody is said to have seen anything. */
export function WaitingRoom(props: WaitingRoomProps): JSX.Element {
  const host = (): string => props.room.nameOf(hostOf(props.session));
  return (
    <section class="wait" aria-labelledby="wait-title">
      <h2 id="wait-title">{t('waiting', { name: host() })}</h2>
      <Show when={!props.room.online()}>
        <OfflineBanner>{t('offlineWaiting')}</OfflineBanner>
      </Show>
      <div class="wait__facts" role="status">
        <Since room={props.room} session={props.session} />
        <WhoKnows room={props.room} session={props.session} host={host()} />
      </div>
      <p>{t('keepOpen')}</p>
      <p>{t('ifNobody', { phone: props.phone })}</p>
      <div class="wait__ways">
        <ButtonLink icon={phoneIcon} href={`tel:${props.phone.replace(/[^\d+]/g, '')}`}>
          {t('call', { phone: props.phone })}
        </ButtonLink>
        <ButtonLink icon={messageCircleIcon} href="/messages">
          {t('write')}
        </ButtonLink>
        <Withdraw room={props.room} />
      </div>
    </section>
  );
}

type FactsProps = Pick<WaitingRoomProps, 'room' | 'session'>;

function Since(props: FactsProps): JSX.Element {
  const now = createNow(15_000);
  const since = (): number => props.session.waiting.find((one) => one.personId === props.room.me.personId)?.since ?? now();
  const minutes = (): number => Math.floor(Math.max(0, now() - since()) / MINUTE);
  return (
    <p>
      {t('waitingSince', { time: clock(since(), props.room.zone) })}{' '}
      <Show when={props.session.booked}>{(booked) => <>{t('bookedFor', { time: clock(booked().startsAt, props.room.zone) })} </>}</Show>
      <Show when={minutes() > 0}>{t('waitingMinutes', { minutes: minutes() })}</Show>
    </p>
  );
}

/** Who is in the room, who got a notice; otherwise that nobody knows. */
function WhoKnows(props: FactsProps & { readonly host: string }): JSX.Element {
  const inside = (): readonly Attendee[] =>
    props.session.people.filter((one) => one.role !== 'patient' && one.stays.at(-1)?.until === undefined);
  const time = (at: number | undefined): string => clock(at ?? 0, props.room.zone);
  return (
    <>
      <For each={inside()} fallback={<p>{t('notYet', { name: props.host })}</p>}>
        {(one) => <p>{t('inRoom', { name: props.room.nameOf(one), time: time(one.stays.at(-1)?.from) })}</p>}
      </For>
      <For each={props.session.hostCalls}>
        {(call) => (
          <p>
            {t(call.step === 'host' ? 'toldHost' : 'toldOnCall', {
              names: props.room.nameOf(call.to),
              time: time(call.at),
            })}
          </p>
        )}
      </For>
    </>
  );
}

function Withdraw(props: { readonly room: Room }): JSX.Element {
  const [busy, setBusy] = createSignal(false);
  const [code, setCode] = createSignal<string>();
  const withdraw = async (): Promise<void> => {
    setBusy(true);
    setCode(await props.room.act('sessions.withdraw'));
    setBusy(false);
  };
  return (
    <>
      <Button look="quiet" busy={busy() ? t('leaving') : undefined} onClick={() => void withdraw()}>
        {t('leave')}
      </Button>
      <Show when={code()}>
        {(refused) => (
          <p class="field__error" role="alert">
            {refusalText(refused())}
          </p>
        )}
      </Show>
    </>
  );
}
