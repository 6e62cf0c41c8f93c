import { isDoneOn, openOn, type CheckIns, type Flows } from '@cairn/check-ins';
import { progress } from '@cairn/workflows';
import type { Day, Instant } from '@cairn/kernel';
import { Show, type JSX } from 'solid-js';
import { ButtonLink } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { arrowRightIcon } from '../look/icons.ts';
import { CairnScene } from '../look/stones.tsx';
import { todayWords } from '../words/today.ts';
import { createWords } from '../words/words.ts';
import { isCall, stonesOfWeek } from './history.ts';
import { readingText } from './reading.ts';
import { hourAt, longDate } from './times.ts';

const t = createWords(todayWords);

type HeroProps = {
  readonly name: string;
  /** As this device shows it, waiting answers included; and as the server has it. */
  readonly shown: CheckIns;
  readonly stored: CheckIns;
  readonly counselor: string | undefined;
  readonly today: Day;
  readonly now: Instant;
  readonly zone: string;
  readonly flows: Flows;
};

type Act = {
  readonly title: string;
  readonly more: string;
  readonly link: string;
  readonly look: 'accent' | 'outline' | 'now';
  readonly href?: string;
};

/** The day's one next thing, under the stones of the week. */
export function TodayHero(props: HeroProps): JSX.Element {
  // The stone is placed when the server has it, as at the end of the check-in.
  const done = (): boolean => isDoneOn(props.stored.runs, 'daily', props.today);
  const act = (): Act => actOf(props);
  return (
    <div class="hero">
      <div class="grid">
        <div class="hero__top">
          <p class="hero__date">{longDate(props.now, props.zone)}</p>
          <h1>{greeting(props)}</h1>
        </div>
        <CairnScene class="hero__scene" stones={stonesOfWeek(props.stored, props.today)} waiting={!done()} fresh={done()} />
      </div>
      <section class="hero__act" aria-labelledby="ci">
        <div>
          <h2 id="ci">{act().title}</h2>
          <p>{act().more}</p>
        </div>
        <ButtonLink look={act().look} block href={act().href ?? '/check-in'}>
          {act().link}
          <Show when={act().look === 'accent'}>
            <Icon of={arrowRightIcon} />
          </Show>
        </ButtonLink>
      </section>
    </div>
  );
}

function greeting({ now, zone, name }: HeroProps): string {
  const hour = hourAt(now, zone);
  if (hour >= 4 && hour < 12) return t('morning', { name });
  return hour >= 12 && hour < 18 ? t('afternoon', { name }) : t('evening', { name });
}

/** What the hero offers. A call for help of today comes before everything else. */
function actOf({ shown, stored, counselor, today, now, zone, flows }: HeroProps): Act {
  const callsToday = (runs: CheckIns['runs']): boolean => runs.some((run) => run.day === today && isCall(run));
  if (callsToday(shown.runs)) {
    const more = callsToday(stored.runs) ? t('helpMore') : t('helpWaits');
    return { title: t('helpStands'), more, link: t('seeHelp'), look: 'now', href: '/check-in/call' };
  }
  const open = openOn(shown.runs, 'daily', today);
  if (open) {
    const flow = flows.of(open.run.pin);
    const more = flow ? t('begunMore', progress(flow, open.run)) : t('begunSaved');
    return { title: t('begun'), more, link: t('goOn'), look: 'accent' };
  }
  const finished = shown.runs.findLast((run) => run.run.pin.id === 'daily' && run.day === today && run.finished);
  if (!finished) return { title: t('waiting'), more: t('waitingMore'), link: t('start'), look: 'accent' };
  const kept = stored.runs.find((run) => run.id === finished.id && run.finished);
  if (!kept) return { title: t('placedWaits'), more: t('placedWaitsMore'), link: t('see'), look: 'outline' };
  const more = readingText(kept, { counselor, now, zone });
  return { title: t('placed'), more, link: t('see'), look: 'outline' };
}
