import { doorTopics, factTopics, type Topic } from '@cairn/people';
import type { DisclosedAppointment } from '@cairn/scheduling';
import { createUniqueId, For, Show, type JSX } from 'solid-js';
import { Icon } from '../look/icon.tsx';
import { lockIcon } from '../look/icons.ts';
import { Switch } from '../look/switch.tsx';
import { clock, dayName } from '../look/when.ts';
import { consentWords } from '../words/consent.ts';
import { schedulingWords } from '../words/scheduling.ts';
import { createWords } from '../words/words.ts';
import type { Sharing } from './create-sharing.ts';
import { firstName, switched } from './draft.ts';
import { EmergencyTerms } from './emergency-terms.tsx';
import './consent.css';

const t = createWords(consentWords);
const ts = createWords(schedulingWords);

type ChooseProps = { readonly sharing: Sharing; readonly now: number };

/** Each topic as a switch, with a real line of what would be seen. Facts, doors and the emergency are signed for apart (clinical C5). */
export function ChooseTopics(props: ChooseProps): JSX.Element {
  const name = (): string => firstName(props.sharing.supporter()?.name ?? '');
  const example = (topic: Topic): string => exampleOf(topic, props.sharing, name(), props.now);
  return (
    <>
      <Topics legend={t('myCare')} topics={factTopics} sharing={props.sharing} example={example} />
      <Topics legend={t('takePart')} topics={doorTopics} sharing={props.sharing} example={example} />
      <div class="stack-4">
        <Topics legend={t('ifEmergency')} topics={['emergency']} sharing={props.sharing} example={example} />
        <Show when={props.sharing.draft().topics.includes('emergency')}>
          <EmergencyTerms sharing={props.sharing} name={name()} />
        </Show>
      </div>
    </>
  );
}

type TopicsProps = {
  readonly legend: string;
  readonly topics: readonly Topic[];
  readonly sharing: Sharing;
  readonly example: (topic: Topic) => string;
};

function Topics(props: TopicsProps): JSX.Element {
  const own = createUniqueId();
  const turn = (topic: Topic, on: boolean): void => props.sharing.change({ topics: switched(props.sharing.draft().topics, topic, on) });
  return (
    <fieldset class="group">
      <legend class="field__legend">{props.legend}</legend>
      <ul class="list" role="list">
        <For each={props.topics}>
          {(topic) => (
            <li class="grant">
              <label class="grant__text" for={`${own}-${topic}`}>
                <b>{t(`topic.${topic}`)}</b>
                <span class="muted sm">{props.example(topic)}</span>
              </label>
              <Switch id={`${own}-${topic}`} checked={props.sharing.draft().topics.includes(topic)} onChange={(on) => turn(topic, on)} />
            </li>
          )}
        </For>
      </ul>
    </fieldset>
  );
}

/** From the chart where there is something to show; how it would look where words are fixed. */
function exampleOf(topic: Topic, sharing: Sharing, name: string, now: number): string {
  switch (topic) {
    case 'appointments':
      return visitExample(sharing.visits()[0], now);
    case 'goals':
      return lineExample(sharing.goals()[0]?.title);
    case 'how-to-help':
      return lineExample(sharing.help()[0]);
    default:
      return t(fixed[topic], { name });
  }
}

const fixed = {
  'safety-plan': 'safetyExample',
  week: 'weekExample',
  'family-room': 'roomExample',
  sessions: 'sessionsExample',
  suggest: 'suggestExample',
  emergency: 'emergencyExample',
} as const;

function visitExample(visit: DisclosedAppointment | undefined, now: number): string {
  if (!visit) return t('noAppointments');
  const when = ts('dayAt', { day: dayName(visit.startsAt, visit.zone, now), time: clock(visit.startsAt, visit.zone) });
  return t('quoted', { text: `${ts(`${visit.what}.${visit.where}`)}, ${when}` });
}

function lineExample(text: string | undefined): string {
  return text === undefined ? t('noPlan') : t('quoted', { text });
}

/** What no grant can open. */
export function AlwaysPrivate(): JSX.Element {
  return (
    <section class="group" aria-labelledby="always-private">
      <h2 id="always-private">{t('always')}</h2>
      <ul class="list" role="list">
        <For each={['checkIns', 'sessions', 'messages', 'tests'] as const}>
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
