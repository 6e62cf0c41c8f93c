import type { FamilySessionSeen } from '@cairn/family';
import type { Instant } from '@cairn/kernel';
import { createSignal, createUniqueId, Match, Show, Switch, type JSX } from 'solid-js';
import { createAct } from '../live/create-act.ts';
import { useLive } from '../live/live.ts';
import { Button } from '../look/button.tsx';
import { videoIcon } from '../look/icons.ts';
import { useNavigate } from '../look/router.tsx';
import { clock, dayName, nearDay, zoneName } from '../look/when.ts';
import { familyWords } from '../words/family.ts';
import { refusalText } from '../words/refusals.ts';
import { schedulingWords } from '../words/scheduling.ts';
import { createWords } from '../words/words.ts';

const t = createWords(familyWords);
const ts = createWords(schedulingWords);

type SessionProps = { readonly session: FamilySessionSeen; readonly called: string; readonly now: Instant };

const wheres = { video: 'byVideo', clinic: 'atClinic', phone: 'byPhone' } as const;

/** The next family session: when, about what, and whether this supporter will be there. */
export function FamilySession(props: SessionProps): JSX.Element {
  const heading = createUniqueId();
  const when = (): string => {
    const { startsAt, zone } = props.session;
    const near = nearDay(startsAt, zone, props.now);
    const day = near === 'today' || near === 'tomorrow' ? ts(near) : dayName(startsAt, zone, props.now);
    return ts('dayAt', { day, time: clock(startsAt, zone) });
  };
  return (
    <section class="next" aria-labelledby={heading}>
      <div>
        <p>{t('familySession', { names: t('andName', { name: props.called, other: props.session.withName }) })}</p>
        <h2 id={heading}>{when()}</h2>
        <p>
          {t('sessionLine', { minutes: props.session.minutes, where: ts(wheres[props.session.where]) })}{' '}
          <Show when={props.session.topic}>{(topic) => t('sessionTheir', { name: props.called, topic: topic() })}</Show>
        </p>
        <p>{t('sessionTime', { name: props.called, zone: zoneName(props.session.zone) })}</p>
      </div>
      <Answer {...props} />
    </section>
  );
}

function Answer(props: SessionProps): JSX.Element {
  const live = useLive();
  const act = createAct();
  const [changing, setChanging] = createSignal(false);
  const navigate = useNavigate();
  const answer = async (said: 'coming' | 'not-coming'): Promise<void> => {
    const { chart, appointmentId } = props.session;
    if (await act.follow(live.send('scheduling.answer', { chart, appointmentId, answer: said }))) setChanging(false);
  };
  /** To the door, like every guest: the team lets people in. */
  const join = async (): Promise<void> => {
    const { chart, appointmentId } = props.session;
    if (await act.follow(live.send('family.joinSession', { chart, appointmentId }))) navigate('/guest');
  };
  return (
    <>
      <Switch
        fallback={
          <div class="next__acts">
            <Button look="accent" busy={act.busy() ? t('sending') : undefined} onClick={() => void answer('coming')}>
              {t('comeYes')}
            </Button>
            <Button look="quiet" class="next__no" disabled={act.busy()} onClick={() => void answer('not-coming')}>
              {t('comeNo')}
            </Button>
          </div>
        }
      >
        <Match when={props.session.open}>
          <Button look="accent" block icon={videoIcon} busy={act.busy() ? t('sending') : undefined} onClick={() => void join()}>
            {t('joinNow')}
          </Button>
        </Match>
        <Match when={!changing() && props.session.answer}>
          {(said) => (
            <div class="next__said" role="status">
              <p>{t(said() === 'coming' ? 'saidYes' : 'saidNo')}</p>
              <Button look="quiet" class="next__no" onClick={() => setChanging(true)}>
                {t('changeMind')}
              </Button>
            </div>
          )}
        </Match>
      </Switch>
      <Show when={!live.online()}>
        <p>{t('needSignal')}</p>
      </Show>
      <Show when={act.refused()}>{(code) => <p role="alert">{refusalText(code())}</p>}</Show>
    </>
  );
}
