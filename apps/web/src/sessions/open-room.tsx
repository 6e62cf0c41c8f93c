import type { Appointment } from '@cairn/scheduling';
import { isOpen, sessionFor, type Sessions } from '@cairn/sessions';
import { createSignal, Match, Show, Switch, type JSX } from 'solid-js';
import { createNow, useLive } from '../live/live.ts';
import { Button, ButtonLink } from '../look/button.tsx';
import { videoIcon } from '../look/icons.ts';
import { useNavigate } from '../look/router.tsx';
import { refusalText } from '../words/refusals.ts';
import { roomWords } from '../words/room.ts';
import { createWords } from '../words/words.ts';
import { NoShow } from './no-show.tsx';
import { clock } from './when.ts';

const t = createWords(roomWords);
/** Staff may be there before the patient's door opens; not days before. */
const EARLY_MS = 2 * 60 * 60_000;

type OpenRoomProps = { readonly chart: string; readonly visit: Appointment; readonly sessions: Sessions; readonly called: string };

/** From a booked visit into its room: who waits there, the way in, and the word for when nobody came. */
export function OpenRoom(props: OpenRoomProps): JSX.Element {
  const live = useLive();
  const navigate = useNavigate();
  const now = createNow(30_000);
  const [opening, setOpening] = createSignal(false);
  const [code, setCode] = createSignal<string>();
  const session = () => sessionFor(props.sessions, props.visit);
  const waiter = () => session()?.waiting.find((one) => one.role === 'patient');
  const came = (): boolean => session()?.startedAt !== undefined || session()?.arrivedAt !== undefined;
  const here = () => ({ chart: props.chart, appointmentId: props.visit.appointmentId });
  const open = async (): Promise<void> => {
    setOpening(true);
    const settled = await live.send('sessions.open', here()).done;
    setOpening(false);
    if (settled.ok) navigate(`/session/${props.chart}/${settled.result.sessionId}`);
    else setCode(settled.refusal.code);
  };
  const miss = async (): Promise<string | undefined> => {
    const settled = await live.send('sessions.miss', here()).done;
    return settled.ok ? undefined : settled.refusal.code;
  };
  return (
    <>
      <Show when={waiter()}>
        {(one) => <b class="visits__waits">{t('waitsSince', { name: props.called, time: clock(one().since, live.me.zone) })}</b>}
      </Show>
      <Switch>
        <Match when={session()?.closed}>
          {(closed) => (
            <span class="sm muted">
              {t(closed().why === 'missed' ? 'missed' : 'closed', { time: clock(closed().at, live.me.zone), name: closed().by.name })}
            </span>
          )}
        </Match>
        <Match when={(session() === undefined || isOpen(session() ?? { status: 'ended' })) && now() > props.visit.startsAt - EARLY_MS}>
          <Show when={now() > props.visit.startsAt && !came()}>
            <NoShow booked={props.visit} called={props.called} zone={live.me.zone} onMiss={miss} />
          </Show>
          <Button
            minor
            look="primary"
            icon={videoIcon}
            busy={opening() ? t('opening') : undefined}
            aria-label={`${t('openRoom')}, ${clock(props.visit.startsAt, live.me.zone)}`}
            onClick={() => void open()}
          >
            {t('openRoom')}
          </Button>
        </Match>
        <Match when={session()?.end && session()}>
          {(over) => (
            <ButtonLink minor href={`/session/${props.chart}/${over().sessionId}`}>
              {t('seeSession')}
            </ButtonLink>
          )}
        </Match>
      </Switch>
      <Show when={code()}>
        {(refused) => (
          <p class="bad sm" role="alert">
            {refusalText(refused())}
          </p>
        )}
      </Show>
    </>
  );
}
