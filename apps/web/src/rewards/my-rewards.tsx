import type { Day } from '@cairn/kernel';
import { outlook, type Course, type Rewards } from '@cairn/rewards';
import { createMemo, Show, untrack, type JSX } from 'solid-js';
import type { ChartView } from '../live/live.ts';
import { rewardWords } from '../words/rewards.ts';
import { createWords } from '../words/words.ts';
import { createDraw } from './create-draw.ts';
import { DrawHero } from './draw-hero.tsx';
import { GotList, UsedList } from './drawn-list.tsx';
import { NextStep } from './next-step.tsx';
import { CapLine, Odds } from './odds.tsx';
import { dayText, isBowl } from './reading.ts';
import { ToSpend } from './to-spend.tsx';
import { ValueHero } from './value-hero.tsx';

const t = createWords(rewardWords);

type Props = { readonly view: ChartView; readonly state: Rewards; readonly course: Course; readonly today: Day };

/** Everything a person has, can get next and may want to check; all of it reads without a network. */
export function MyRewards(props: Props): JSX.Element {
  const ahead = createMemo(() => outlook(props.state, props.course, props.today));
  return (
    <>
      <Show when={isBowl(props.course)} fallback={<ValueHero course={props.course} />}>
        <Bowl {...props} />
      </Show>
      <Show when={props.course.end}>{(end) => <p>{t('ended', { day: dayText(end().day) })}</p>}</Show>
      <ToSpend view={props.view} state={props.state} />
      <NextStep course={props.course} outlook={ahead()} />
      <GotList course={props.course} />
      <UsedList chart={props.view.chart} state={props.state} />
      <Odds odds={ahead().odds} />
      <CapLine state={props.state} course={props.course} today={props.today} />
    </>
  );
}

function Bowl(props: Props): JSX.Element {
  const drawing = createDraw(
    untrack(() => props.view),
    () => props.course,
    undefined,
  );
  return <DrawHero course={props.course} drawing={drawing} />;
}
