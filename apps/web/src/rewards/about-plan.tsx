import type { Finding } from '@cairn/rewards';
import { For, Show, type JSX } from 'solid-js';
import { Banner } from '../look/banner.tsx';
import { rewardDeskWords } from '../words/reward-desk.ts';
import { createWords } from '../words/words.ts';
import type { Enrolling } from './create-enrolling.ts';
import { capsText, targetText } from './desk-text.ts';
import { money } from './reading.ts';

const t = createWords(rewardDeskWords);

/** Source, what is not confirmed, schedule, verification, limits and what a perfect course comes to. */
export function AboutPlan(props: { readonly enrolling: Enrolling }): JSX.Element {
  const terms = () => props.enrolling.offer().terms;
  const verification = (): string => {
    const { method, windowDays } = terms().verification;
    return `${t(`method.${method}`)}, ${windowDays === 0 ? t('within') : t('withinDays', { days: windowDays + 1 })}`;
  };
  const schedule = (): string =>
    terms()
      .phases.map(({ weeks, perWeek }) => t('phase', { weeks, count: perWeek }))
      .join('; ');
  const unconfirmed = (): readonly string[] => [...terms().unconfirmed, ...props.enrolling.funder().unconfirmed];
  return (
    <section class="about" aria-labelledby="about-plan">
      <h4 id="about-plan">{t('about')}</h4>
      <dl class="about__facts">
        <Row name={t('earns')} value={targetText(terms())} />
        <Row name={t('schedule')} value={schedule()} />
        <Row name={t('checkedBy')} value={verification()} />
        <Row name={t('caps')} value={capsText(props.enrolling.offer().caps) || t('noCaps')} />
        <Row
          name={t('total')}
          value={t(terms().reward.kind === 'draws' ? 'perfectOnAverage' : 'perfect', { amount: money(props.enrolling.perfect()) })}
        />
        <Row name={t('source')} value={`${terms().source.rule}. ${terms().source.cite}. ${props.enrolling.funder().source}.`} />
      </dl>
      <Show when={unconfirmed().length > 0}>
        <h4>{t('unconfirmed')}</h4>
        <ul class="about__list">
          <For each={unconfirmed()}>{(one) => <li>{one}</li>}</For>
        </ul>
      </Show>
      <For each={props.enrolling.offer().findings}>
        {(finding) => (
          <Banner tone="today" role="alert">
            {findingText(finding)}
          </Banner>
        )}
      </For>
    </section>
  );
}

function Row(props: { readonly name: string; readonly value: string }): JSX.Element {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.value}</dd>
    </div>
  );
}

/** Why it may not run as it is, and the way forward. */
function findingText({ code, detail, perfect, cap }: Finding): string {
  if (code === 'no-cap') return t('findingNoCap');
  if (perfect !== undefined && cap !== undefined) return t('findingOver', { perfect: money(perfect), cap: money(cap) });
  return t('finding', { detail });
}
