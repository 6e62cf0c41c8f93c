import type { Topic } from '@cairn/people';
import type { DisclosedAppointment } from '@cairn/scheduling';
import { For, Show, type JSX } from 'solid-js';
import { Icon } from '../look/icon.tsx';
import { lockIcon } from '../look/icons.ts';
import { Switch } from '../look/switch.tsx';
import { clock, dayName } from '../look/when.ts';
import { consentWords } from '../words/consent.ts';
import { schedulingWords } from '../words/scheduling.ts';
import { createWords } from '../words/words.ts';
import type { Sharing } from './create-sharing.ts';
import { switched } from './draft.ts';
import './consent.css';

const t = createWords(consentWords);
const ts = createWords(schedulingWords);

/** Each topic as a switch, with a real line of what would be seen. */
export function ChooseTopics(props: { readonly sharing: Sharing; readonly now: number }): JSX.Element {
  const turn = (topic: Topic, on: boolean): void => props.sharing.change({ topics: switched(props.sharing.draft().topics, topic, on) });
  const examples = () => ({
    appointments: visitExample(props.sharing.visits()[0], props.now),
    'plan-summary': planExample(props.sharing),
  });
  return (
    <fieldset class="group">
      <legend class="field__legend">{t('myCare')}</legend>
      <ul class="list" role="list">
        <For each={['appointments', 'plan-summary'] as const}>
          {(topic) => (
            <li class="grant">
              <label class="grant__text" for={`share-${topic}`}>
                <b>{t(topic)}</b>
                <span class="muted sm">{examples()[topic]}</span>
              </label>
              <Switch id={`share-${topic}`} checked={props.sharing.draft().topics.includes(topic)} onChange={(on) => turn(topic, on)} />
            </li>
          )}
        </For>
      </ul>
    </fieldset>
  );
}

function visitExample(visit: DisclosedAppointment | undefined, now: number): string {
  if (!visit) return t('noAppointments');
  const when = ts('dayAt', { day: dayName(visit.startsAt, visit.zone, now), time: clock(visit.startsAt, visit.zone) });
  return t('quoted', { text: `${ts(`${visit.what}.${visit.where}`)}, ${when}` });
}

function planExample(sharing: Sharing): string {
  const { goals, help } = sharing.plan();
  const lines = [goals[0]?.title, help[0]].filter((line) => line !== undefined);
  return lines.length > 0 ? lines.map((text) => t('quoted', { text })).join(' ') : t('noPlan');
}

/** What no grant can open. */
export function AlwaysPrivate(): JSX.Element {
  return (
    <section class="group" aria-labelledby="always-private">
      <h2 id="always-private">{t('always')}</h2>
      <ul class="list" role="list">
        <For each={['checkIns', 'sessions', 'messages'] as const}>
          {(what) => (
            <li class="grant">
              <span class="grant__text">
                <b>{t(what)}</b>
                <span class="muted sm">{t('teamOnly')}</span>
              </span>
              <span class="grant__lock">
                <Icon of={lockIcon} />
              </span>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}

/** Past and present signatures for one person. */
export function Signed(props: { readonly sharing: Sharing; readonly day: (at: number) => string }): JSX.Element {
  return (
    <Show when={props.sharing.history().length > 0}>
      <details class="group signed">
        <summary>{t('history')}</summary>
        <ul class="list" role="list">
          <For each={props.sharing.history()}>
            {(grant) => (
              <li class="grant">
                <span class="grant__text">
                  <b>{t('signedOn', { day: props.day(grant.signature.at) })}</b>
                  <span class="muted sm">{grant.signedTopics.map((topic) => t(topic)).join(', ')}</span>
                  <span class="muted sm">
                    {grant.ended
                      ? t(endWords[grant.ended.cause], { day: props.day(grant.ended.at) })
                      : grant.grantId === props.sharing.grant()?.grantId
                        ? t('liveNow')
                        : t('endedExpired', { day: props.day(grant.expiresAt) })}
                  </span>
                </span>
              </li>
            )}
          </For>
        </ul>
      </details>
    </Show>
  );
}

const endWords = { stopped: 'endedStopped', changed: 'endedChanged', expired: 'endedExpired' } as const;
