import type { DisclosedPlan } from '@cairn/aftercare';
import type { Shared } from '@cairn/consent';
import type { Instant } from '@cairn/kernel';
import type { DisclosedAppointment } from '@cairn/scheduling';
import { createUniqueId, For, Show, type JSX } from 'solid-js';
import { Icon } from '../look/icon.tsx';
import { eyeIcon, handHeartIcon } from '../look/icons.ts';
import { clock, dayName, longDay, nearDay, zoneName } from '../look/when.ts';
import { schedulingWords } from '../words/scheduling.ts';
import { supporterWords } from '../words/supporter.ts';
import { createWords, locale } from '../words/words.ts';
import './consent.css';

const t = createWords(supporterWords);
const ts = createWords(schedulingWords);

export type SharedChart = Shared<readonly DisclosedAppointment[], DisclosedPlan>;

type SharedViewProps = { readonly shared: SharedChart; readonly now: Instant; readonly zone: string };

/** All that a supporter sees of one patient; also the patient's own "See as". Fed by the server's disclosed view alone. */
export function SharedView(props: SharedViewProps): JSX.Element {
  return (
    <>
      <div class="stack-5">
        <ScopeLine shared={props.shared} zone={props.zone} />
        <Show when={props.shared.appointments}>{(visits) => <Visits visits={visits()} name={props.shared.called} now={props.now} />}</Show>
      </div>
      <Show when={props.shared.plan}>{(plan) => <PlanLines plan={plan()} name={props.shared.called} />}</Show>
    </>
  );
}

function ScopeLine(props: { readonly shared: SharedChart; readonly zone: string }): JSX.Element {
  const name = (): string => props.shared.called;
  const count = (): number => props.shared.topics.length;
  const topics = (): string =>
    new Intl.ListFormat(locale(), { type: 'conjunction' }).format(props.shared.topics.map((topic) => t(`topic.${topic}`)));
  return (
    <div class="scope">
      <Icon of={eyeIcon} />
      <details class="scope__more">
        <summary>
          {count() === 1 ? t('sharesOne', { name: name() }) : t('sharesMany', { name: name(), count: count() })}{' '}
          <span class="scope__link">{t('whatISee')}</span>
        </summary>
        <p>{t('scopeTopics', { topics: topics() })}</p>
        <p>{t('scopePurpose', { purpose: props.shared.purpose })}</p>
        <p>{t('scopeUntil', { day: longDay(props.shared.until - 1, props.zone), name: name() })}</p>
        <p>
          {t('keepPrivate')} <span lang="en">{props.shared.notice}</span>
        </p>
      </details>
    </div>
  );
}

const wheres = { video: 'byVideo', clinic: 'atClinic', phone: 'byPhone' } as const;

function Visits(props: { readonly visits: readonly DisclosedAppointment[]; readonly name: string; readonly now: Instant }): JSX.Element {
  const heading = createUniqueId();
  const when = (visit: DisclosedAppointment): string => {
    const near = nearDay(visit.startsAt, visit.zone, props.now);
    const day = near === 'today' || near === 'tomorrow' ? ts(near) : dayName(visit.startsAt, visit.zone, props.now);
    return ts('dayAt', { day, time: clock(visit.startsAt, visit.zone) });
  };
  const line = (visit: DisclosedAppointment): string =>
    t('visitLine', { minutes: visit.minutes, where: ts(wheres[visit.where]), name: visit.withName });
  return (
    <section class="next" aria-labelledby={heading}>
      <Show
        when={props.visits[0]}
        fallback={
          <div>
            <h2 id={heading}>{t('visits')}</h2>
            <p>{t('noVisits')}</p>
          </div>
        }
      >
        {(first) => (
          <>
            <div>
              <p>{first().what === 'family-visit' ? ts('family-visit') : t('nextVisit')}</p>
              <h2 id={heading}>{when(first())}</h2>
              <p>{line(first())}</p>
            </div>
            <Show when={props.visits.length > 1}>
              <ul class="next__later" role="list">
                <For each={props.visits.slice(1)}>
                  {(visit) => (
                    <li>
                      <b>{when(visit)}</b>
                      <span>{line(visit)}</span>
                    </li>
                  )}
                </For>
              </ul>
            </Show>
            <p>{t('theirTime', { name: props.name, zone: zoneName(first().zone) })}</p>
          </>
        )}
      </Show>
    </section>
  );
}

function PlanLines(props: { readonly plan: DisclosedPlan; readonly name: string }): JSX.Element {
  const [help, goals] = [createUniqueId(), createUniqueId()];
  return (
    <>
      <section class="group" aria-labelledby={help}>
        <div class="group__head">
          <h2 id={help}>{t('help', { name: props.name })}</h2>
        </div>
        <Show when={props.plan.help.length > 0} fallback={<p class="muted">{t('noHelp', { name: props.name })}</p>}>
          <ul class="help-me" role="list">
            <For each={props.plan.help}>
              {(line) => (
                <li>
                  <Icon of={handHeartIcon} />
                  <span>{line}</span>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </section>
      <section class="group" aria-labelledby={goals}>
        <h2 id={goals}>{t('working', { name: props.name })}</h2>
        <Show when={props.plan.goals.length > 0} fallback={<p class="muted">{t('noGoals')}</p>}>
          <ul class="goals" role="list">
            <For each={props.plan.goals}>{(goal) => <li>{goal.title}</li>}</For>
          </ul>
        </Show>
      </section>
    </>
  );
}
