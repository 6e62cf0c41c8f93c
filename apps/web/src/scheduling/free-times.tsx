import type { Instant } from '@cairn/kernel';
import type { Place } from '@cairn/scheduling';
import { For, Match, Show, Switch, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { Button, ButtonLink } from '../look/button.tsx';
import { clock, dayKey, dayName, shortDay } from '../look/when.ts';
import { Skeleton } from '../look/waiting.tsx';
import { myVisitsWords } from '../words/my-visits.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import type { FreeTimes } from './create-free-times.ts';
import './calendar.css';

const t = createWords(myVisitsWords);

type FreeTimesProps = {
  readonly times: FreeTimes;
  readonly name: string;
  readonly where: Place;
  readonly moving: boolean;
  readonly zone: string;
  readonly now: Instant;
};

/** A week of free times; one is chosen, then booked with a second tap that says it in full. */
export function FreeTimesOfWeek(props: FreeTimesProps): JSX.Element {
  const live = useLive();
  const days = (): readonly string[] => [...new Set((props.times.starts() ?? []).map((at) => dayKey(at, props.zone)))];
  return (
    <div class="stack-5">
      <div class="row-between">
        <Button look="outline" minor disabled={props.times.isFirst()} onClick={() => props.times.week(-1)}>
          {t('earlier')}
        </Button>
        <b class="sm">{t('week', { day: shortDay(props.times.from(), props.zone) })}</b>
        <Button look="outline" minor onClick={() => props.times.week(1)}>
          {t('later')}
        </Button>
      </div>
      <Switch fallback={<Skeleton label={t('looking')} rows={2} list={false} />}>
        <Match when={!live.online()}>
          <p role="status">{t('offline')}</p>
        </Match>
        <Match when={props.times.failed()}>
          <p role="alert">{refusalText('unavailable')}</p>
        </Match>
        <Match when={props.times.starts()?.length === 0}>
          <p role="status">
            {t('noTimes', { name: props.name })} {t('noTimesMore')}
          </p>
          <ButtonLink look="outline" href="/messages">
            {t('message')}
          </ButtonLink>
        </Match>
        <Match when={props.times.starts()}>
          {(starts) => (
            <For each={days()}>
              {(day) => (
                <fieldset class="stack-3">
                  <legend class="field__legend">{dayName(firstOf(starts(), day, props.zone), props.zone, props.now)}</legend>
                  <div class="times">
                    <For each={starts().filter((at) => dayKey(at, props.zone) === day)}>
                      {(at) => (
                        <button
                          type="button"
                          class="btn btn--outline"
                          aria-pressed={props.times.chosen() === at}
                          onClick={() => props.times.choose(at)}
                        >
                          {clock(at, props.zone)}
                        </button>
                      )}
                    </For>
                  </div>
                </fieldset>
              )}
            </For>
          )}
        </Match>
      </Switch>
      <Confirm {...props} />
    </div>
  );
}

function Confirm(props: FreeTimesProps): JSX.Element {
  const named = (at: Instant): { day: string; time: string } => ({ day: dayName(at, props.zone, props.now), time: clock(at, props.zone) });
  const taken = () => props.times.taken();
  const booked = (): Instant | undefined => {
    const now = taken();
    return typeof now === 'object' && 'booked' in now ? now.booked : undefined;
  };
  const refused = (): string | undefined => {
    const now = taken();
    return typeof now === 'object' && 'refused' in now ? now.refused : undefined;
  };
  return (
    <>
      <Show when={props.times.chosen()}>
        {(at) => (
          <Button
            look="primary"
            block
            busy={taken() === 'taking' ? t('taking') : undefined}
            onClick={() => void props.times.take(props.where)}
          >
            {t(props.moving ? 'move' : 'take', named(at()))}
          </Button>
        )}
      </Show>
      <div role="status">
        <Show when={booked()}>{(at) => <p>{t('booked', named(at()))}</p>}</Show>
        <Show when={refused()}>{(code) => <p class="bad">{refusalText(code())}</p>}</Show>
      </div>
    </>
  );
}

function firstOf(starts: readonly Instant[], day: string, zone: string): Instant {
  return starts.find((at) => dayKey(at, zone) === day) ?? 0;
}
