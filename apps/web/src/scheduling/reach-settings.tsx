import { createUniqueId, Match, Show, Switch as Choose, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { Field } from '../look/field.tsx';
import { Switch } from '../look/switch.tsx';
import { reachWords } from '../words/reach.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords, locale } from '../words/words.ts';
import { createReach, type Choice, type ReachNow, type ReachState } from './create-reach.ts';
import type { DevicePush } from './this-device.ts';
import './scheduling.css';

const t = createWords(reachWords);

/** How the patient may be reached outside the app, and when not. */
export function ReachSettings(props: { readonly chart: string }): JSX.Element {
  const state = createReach(() => props.chart);
  return (
    <section class="group reach" aria-labelledby="reach">
      <h2 id="reach">{t('title')}</h2>
      <p class="muted sm">{t('more')}</p>
      <Show when={state.now() === null}>
        <p class="sm">{t('unreachable')}</p>
      </Show>
      <Show when={state.now()}>
        {(now) => <Show when={state.choice()}>{(choice) => <Ways state={state} now={now()} choice={choice()} />}</Show>}
      </Show>
    </section>
  );
}

type WaysProps = { readonly state: ReachState; readonly now: ReachNow; readonly choice: Choice };

function Ways(props: WaysProps): JSX.Element {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void props.state.save();
  };
  return (
    <form class="reach__form" onSubmit={submit}>
      <p class="muted sm">{t('order')}</p>
      <Way label={t('push')} on={props.choice.push} onChange={(push) => props.state.change({ push })} />
      <Show when={props.choice.push}>
        <Device state={props.state} />
      </Show>
      <Texts {...props} />
      <Way label={t('email')} on={props.choice.email} onChange={(email) => props.state.change({ email })} />
      <Show when={props.choice.email && !props.now.hasEmail}>
        <p class="muted sm">{t('noEmail')}</p>
      </Show>
      <QuietFields {...props} />
      <Button type="submit" look="primary" block busy={props.state.outcome() === 'saving' ? t('saving') : undefined}>
        {t('save')}
      </Button>
      <Said state={props.state} />
    </form>
  );
}

function Way(props: { readonly label: string; readonly on: boolean; readonly onChange: (on: boolean) => void }): JSX.Element {
  const id = createUniqueId();
  return (
    <div class="reach__way">
      <label for={id}>{props.label}</label>
      <Switch id={id} checked={props.on} onChange={(on) => props.onChange(on)} />
    </div>
  );
}

/** The phone in the hand: only what its browser and the server both confirmed. */
function Device(props: { readonly state: ReachState }): JSX.Element {
  const device = (): DevicePush | undefined => props.state.device();
  return (
    <Choose>
      <Match when={device() === 'never'}>
        <p class="muted sm">{t('pushNever')}</p>
      </Match>
      <Match when={device() === 'refused'}>
        <p class="muted sm">{t('pushRefused')}</p>
      </Match>
      <Match when={device() === 'on'}>
        <p class="muted sm">{t('pushHere')}</p>
        <Button minor onClick={() => void props.state.turnDevice(false)}>
          {t('pushStop')}
        </Button>
      </Match>
      <Match when={device() === 'off'}>
        <p class="muted sm">{t('pushNotHere')}</p>
        <Button minor onClick={() => void props.state.turnDevice(true)}>
          {t('pushStart')}
        </Button>
      </Match>
    </Choose>
  );
}

function Texts(props: WaysProps): JSX.Element {
  const stoppedOn = (): string | undefined =>
    props.now.stoppedAt === undefined ? undefined : new Intl.DateTimeFormat(locale(), { dateStyle: 'long' }).format(props.now.stoppedAt);
  return (
    <>
      <Way label={t('sms')} on={props.choice.sms} onChange={(sms) => props.state.change({ sms })} />
      <Show when={stoppedOn()}>{(date) => <p class="sm">{t('smsStopped', { date: date() })}</p>}</Show>
      <Show when={props.choice.sms}>
        <Field
          label={t('number')}
          hint={t('smsMore')}
          type="tel"
          autocomplete="tel"
          maxlength={40}
          value={props.choice.number}
          onInput={(event) => props.state.change({ number: event.currentTarget.value })}
        />
      </Show>
    </>
  );
}

function QuietFields(props: WaysProps): JSX.Element {
  return (
    <fieldset>
      <legend class="field__legend">{t('quiet')}</legend>
      <p class="muted sm">{t('quietMore')}</p>
      <div class="reach__quiet">
        <Field
          label={t('from')}
          type="time"
          required
          value={props.choice.from}
          onInput={(event) => props.state.change({ from: event.currentTarget.value })}
        />
        <Field
          label={t('to')}
          type="time"
          required
          value={props.choice.to}
          onInput={(event) => props.state.change({ to: event.currentTarget.value })}
        />
      </div>
    </fieldset>
  );
}

function Said(props: { readonly state: ReachState }): JSX.Element {
  const refused = (): string | undefined => {
    const outcome = props.state.outcome();
    return typeof outcome === 'object' ? refusalText(outcome.refused) : undefined;
  };
  return (
    <div role="status" class="sm">
      <Show when={props.state.outcome() === 'saved'}>{t('saved')}</Show>
      <Show when={refused()}>{refused()}</Show>
    </div>
  );
}
