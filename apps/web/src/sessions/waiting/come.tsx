import { EARLIEST_MS } from '@cairn/sessions';
import { endsAt, type Appointment } from '@cairn/scheduling';
import { createSignal, Match, Show, Switch, type JSX } from 'solid-js';
import { createNow } from '../../live/live.ts';
import { Button } from '../../look/button.tsx';
import { clock, dayName, nearDay } from '../../look/when.ts';
import { refusalText } from '../../words/refusals.ts';
import { waitingWords } from '../../words/waiting.ts';
import { createWords } from '../../words/words.ts';

const t = createWords(waitingWords);

/** 'Today, 2:30 PM, 45 minutes'. */
export function visitTime(visit: Pick<Appointment, 'startsAt' | 'minutes'>, zone: string, now: number): string {
  return t('visitAt', { day: visitDay(visit.startsAt, zone, now), time: clock(visit.startsAt, zone), minutes: visit.minutes });
}

export function visitDay(at: number, zone: string, now: number): string {
  const near = nearDay(at, zone, now);
  return near === 'today' || near === 'tomorrow' ? t(near) : dayName(at, zone, now);
}

type AheadProps = {
  readonly visit: Appointment;
  readonly host: string;
  readonly zone: string;
  readonly onArrive: () => Promise<string | undefined>;
};

/** An appointment whose room nobody has opened yet: when, with whom, and the way to its door. */
export function Ahead(props: AheadProps): JSX.Element {
  const now = createNow(15_000);
  const opensAt = (): number => props.visit.startsAt - EARLIEST_MS;
  return (
    <section class="wait">
      <h2>{t('visitWith', { name: props.host })}</h2>
      <p>{visitTime(props.visit, props.zone, now())}</p>
      <Switch
        fallback={
          <>
            <p>{t('place')}</p>
            <Arrive host={props.host} onArrive={props.onArrive} />
          </>
        }
      >
        <Match when={props.visit.cancelledAt !== undefined}>
          <p>{t('visitCancelled')}</p>
        </Match>
        <Match when={now() >= endsAt(props.visit)}>
          <p>{t('visitPast')}</p>
        </Match>
        <Match when={now() < opensAt()}>
          <p>{t('opensLater', { time: `${visitDay(opensAt(), props.zone, now())}, ${clock(opensAt(), props.zone)}` })}</p>
        </Match>
      </Switch>
    </section>
  );
}

/** Coming to the door: in the record once the server has it. */
export function Arrive(props: { readonly host: string; readonly onArrive: () => Promise<string | undefined> }): JSX.Element {
  const [busy, setBusy] = createSignal(false);
  const [code, setCode] = createSignal<string>();
  const arrive = async (): Promise<void> => {
    setBusy(true);
    setCode(await props.onArrive());
    setBusy(false);
  };
  return (
    <>
      <p class="sm muted">{t('hereMore', { name: props.host })}</p>
      <Button look="accent" block busy={busy() ? t('telling') : undefined} onClick={() => void arrive()}>
        {t('here')}
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
