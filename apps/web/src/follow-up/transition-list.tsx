import type { Transition, Transitions } from '@cairn/follow-up';
import { createSignal, For, Match, Show, Switch, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { plusIcon } from '../look/icons.ts';
import { Tag } from '../look/marks.tsx';
import { dayAndClock } from '../look/when.ts';
import { careLevelWords, transitionReasonWords, transitionWords } from '../words/follow-up.ts';
import { createWords } from '../words/words.ts';
import { dayText } from './day-text.ts';
import './follow-up.css';
import { HandOver } from './hand-over.tsx';
import { PlanTransition } from './plan-transition.tsx';

const t = createWords(transitionWords);
const level = createWords(careLevelWords);
const reason = createWords(transitionReasonWords);

type ListProps = { readonly chart: string; readonly transitions: Transitions; readonly zone: string; readonly today: string };

/** Changes of care, the newest first; the one being prepared with its hand-over. */
export function TransitionList(props: ListProps): JSX.Element {
  const [planning, setPlanning] = createSignal(false);
  const isOpen = (): boolean => props.transitions.transitions.some(({ status }) => status === 'planned');
  return (
    <section class="fu__part" aria-labelledby="transitions">
      <div class="fu__head">
        <h2 id="transitions">{t('title')}</h2>
        <Show when={!isOpen()}>
          <Button icon={plusIcon} onClick={() => setPlanning(true)}>
            {t('plan')}
          </Button>
        </Show>
      </div>
      <Show when={props.transitions.transitions.length > 0} fallback={<p class="muted sm">{t('none')}</p>}>
        <ul role="list">
          <For each={props.transitions.transitions.toReversed()}>{(one) => <One {...props} of={one} />}</For>
        </ul>
      </Show>
      <PlanTransition open={planning()} chart={props.chart} today={props.today} onClose={() => setPlanning(false)} />
    </section>
  );
}

function One(props: ListProps & { readonly of: Transition }): JSX.Element {
  const place = (one: Transition['from']): string => (one.program === '' ? level(one.level) : `${level(one.level)}, ${one.program}`);
  return (
    <li class="fu__one">
      <div class="fu__row">
        <div>
          <p>
            <b>{t('line', { from: place(props.of.from), to: place(props.of.to) })}</b>{' '}
            <Show when={props.of.status === 'planned'}>
              <Tag>{t('planned')}</Tag>
            </Show>
          </p>
          <p class="sm muted">
            {t('on', { day: dayText(props.of.day), reason: reason(props.of.reason) })} {props.of.note}
          </p>
        </div>
      </div>
      <Switch>
        <Match when={props.of.made}>
          {(made) => (
            <p class="sm">
              {t('made', { day: dayText(made().day), name: made().by.name, contact: dayAndClock(made().contactAt, props.zone) })}
            </p>
          )}
        </Match>
        <Match when={props.of.calledOff}>{(off) => <p class="sm">{t('calledOff', { name: off().by.name, note: off().note })}</p>}</Match>
        <Match when={props.of.status === 'planned'}>
          <HandOver chart={props.chart} of={props.of} zone={props.zone} today={props.today} />
        </Match>
      </Switch>
    </li>
  );
}
