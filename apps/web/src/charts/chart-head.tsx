import type { Day, Instant } from '@cairn/kernel';
import { For, Show, type JSX } from 'solid-js';
import type { ChartState } from '../live/capabilities.ts';
import { Icon } from '../look/icon.tsx';
import { circleAlertIcon, circleCheckIcon } from '../look/icons.ts';
import { Avatar } from '../look/marks.tsx';
import { dayKey } from '../look/when.ts';
import { chartWords } from '../words/charts.ts';
import { createWords } from '../words/words.ts';
import { ageOn, dayInCare, diedOn, hasNaloxone, lastTold, medicines, safetyAnswers, sharedWith, type SharedWith } from './facts.ts';
import { pastOf } from './past.ts';
import { dayWords } from './value-words.ts';

const t = createWords(chartWords);

type HeadProps = {
  readonly state: ChartState;
  readonly me: string;
  readonly zone: string;
  readonly now: Instant;
  /** Who else has this chart open. */
  readonly others: readonly string[];
  readonly actions: JSX.Element;
};

/** Who this is, who cares for them, and what one has to know before anything else. */
export function ChartHead(props: HeadProps): JSX.Element {
  const profile = (): ChartState['charts']['profile'] => props.state.charts.profile;
  const name = (): string => profile()?.name ?? '';
  return (
    <>
      <div class="chart-who">
        <Avatar name={name()} class="avatar--lg" />
        <div>
          <h1>{name()}</h1>
          <p class="who__line">{lineOf(props)}</p>
        </div>
        <div class="who__acts">
          <For each={props.others}>
            {(other) => (
              <span class="xs muted with-icon">
                <Avatar name={other} tint={2} />
                {t('alsoHere', { name: other })}
              </span>
            )}
          </For>
          {props.actions}
        </div>
      </div>
      <Facts state={props.state} zone={props.zone} now={props.now} />
    </>
  );
}

function lineOf({ state, me, zone, now }: HeadProps): string {
  const { profile, team } = state.charts;
  if (!profile) return '';
  const today = dayKey(now, zone);
  const pronoun = profile.pronouns?.split('/')[0];
  const age = diedOn(state.records) === undefined ? ageOn(profile.birthDate, today) : undefined;
  const counselor = team.find((member) => member.role === 'counselor');
  const who = [pronoun && capital(pronoun), age !== undefined && t('age', { age })].filter(Boolean).join(', ');
  return [
    who,
    t('day', { day: dayInCare(profile.since, today) }),
    capital(t(profile.locale === 'es' ? 'spanish' : 'english')),
    counselor ? t('counselor', { name: counselor.personId === me ? t('you') : counselor.name }) : t('noCounselor'),
  ]
    .filter(Boolean)
    .map((part) => `${part}.`)
    .join(' ');
}

type FactsProps = Pick<HeadProps, 'state' | 'zone' | 'now'>;

function Facts(props: FactsProps): JSX.Element {
  const today = (): Day => dayKey(props.now, props.zone);
  const shared = (): readonly SharedWith[] => sharedWith(props.state.consent, props.now);
  const called = (): string => props.state.charts.profile?.called ?? '';
  const died = (): string | undefined => diedOn(props.state.records);
  return (
    <>
      <Show when={died()}>
        {(day) => (
          <p class="who__died">
            <Icon of={circleAlertIcon} />
            {day() === 'unknown' ? t('diedUnknown', { name: called() }) : t('died', { name: called(), day: longDay(day()) })}
          </p>
        )}
      </Show>
      <dl class="facts">
        <Fact label={t('medicine')} value={medicineWords(props.state)} />
        <Naloxone state={props.state} />
        <Safety state={props.state} today={today()} />
        <Fact
          label={t('sharedWith')}
          value={
            shared()
              .map((one) => sharedWords(one, props.zone))
              .join('; ') || t('nobody')
          }
        />
      </dl>
    </>
  );
}

function Fact(props: { readonly label: string; readonly value: string; readonly good?: boolean }): JSX.Element {
  return (
    <div>
      <dt>{props.label}</dt>
      <dd>
        <Show when={props.good}>
          <Icon of={circleCheckIcon} />
        </Show>
        {props.value}
      </dd>
    </div>
  );
}

function Naloxone(props: { readonly state: ChartState }): JSX.Element {
  const told = (): ReturnType<typeof lastTold> => lastTold(pastOf(props.state.checkIns), 'naloxone');
  const words = (): string => {
    const last = told();
    if (!last) return hasNaloxone(props.state.records) ? t('naloxonePrescribed') : t('notAsked');
    const day = dayWords(last.day);
    return last.value === 'yes'
      ? t('naloxoneYes', { day })
      : last.value === 'no'
        ? t('naloxoneNo', { day })
        : t('naloxoneNotSure', { day });
  };
  return <Fact label={t('naloxone')} value={words()} good={told()?.value === 'yes'} />;
}

function Safety(props: { readonly state: ChartState; readonly today: Day }): JSX.Element {
  const answers = (): ReturnType<typeof safetyAnswers> => safetyAnswers(pastOf(props.state.checkIns), props.today);
  const words = (): string => {
    const { asked, lastWorry } = answers();
    if (asked === 0) return t('notAsked');
    return lastWorry === undefined ? t('safetyNo', { count: asked }) : t('safetyWorry', { day: dayWords(lastWorry) });
  };
  return <Fact label={t('safety')} value={words()} good={answers().asked > 0 && answers().lastWorry === undefined} />;
}

/** Longer dosage lines stand in the records. */
const LINE_FITS = 40;

function medicineWords(state: ChartState): string {
  const [first, ...rest] = medicines(state.records);
  if (!first) return t('noMedicine');
  const line = first.dosage?.text;
  const named = line && line.length <= LINE_FITS ? `${first.text}, ${line}` : first.text;
  return rest.length === 0 ? named : `${named} ${t('more', { count: rest.length })}`;
}

function sharedWords({ name, things: count, until }: SharedWith, zone: string): string {
  const day = dayWords(dayKey(until, zone));
  const first = name.split(' ')[0] ?? name;
  return count === 1 ? t('sharedThing', { name: first, count, day }) : t('sharedThings', { name: first, count, day });
}

function longDay(day: string): string {
  return day.length === 10 ? dayWords(day, { month: 'short', day: 'numeric', year: 'numeric' }) : day;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
