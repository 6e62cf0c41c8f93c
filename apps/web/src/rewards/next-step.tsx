import type { Course, Outlook, Worth } from '@cairn/rewards';
import { Show, type JSX } from 'solid-js';
import { rewardWords } from '../words/rewards.ts';
import { createWords } from '../words/words.ts';
import { rungsOf } from './ladder.ts';
import { LadderPicture } from './ladder-picture.tsx';
import { howText, isBowl, money, worthText } from './reading.ts';

const t = createWords(rewardWords);

type Props = { readonly course: Course; readonly outlook: Outlook };

/** What the next one is worth, where that stands on the ladder, what a miss does and the way back. */
export function NextStep(props: Props): JSX.Element {
  return <Show when={props.outlook.ahead[0]}>{(next) => <Step {...props} next={next()} />}</Show>;
}

function Step(props: Props & { readonly next: Worth }): JSX.Element {
  const bowl = (): boolean => isBowl(props.course);
  const rungs = () => rungsOf(props.outlook, bowl(), { now: t('now'), next: t('next') });
  const label = (): string =>
    t('ladder', {
      ahead: props.outlook.ahead
        .slice(0, 4)
        .map((worth) => worthText(worth, bowl()))
        .join(', '),
    });
  return (
    <section class="group" aria-labelledby="next">
      <h2 id="next">{nextText(props.next, bowl())}</h2>
      <div class="ladder">
        <LadderPicture rungs={rungs()} label={label()} wide={!bowl()} />
        <p class="sm">
          {howText(props.course)} {climbText(props.course)}
        </p>
        <Show when={props.outlook.wayBack}>{(back) => <p class="sm ladder__back">{backText(back(), bowl())}</p>}</Show>
        <p class="sm muted">{missText(props.outlook, bowl())}</p>
      </div>
    </section>
  );
}

export function nextText(worth: Worth, bowl: boolean): string {
  if (!bowl) return worth.cents > 0 ? t('nextAmount', { amount: money(worth.cents) }) : t('nextNothing');
  return worth.draws === 1 ? t('nextDraws.one') : t('nextDraws.more', { count: worth.draws });
}

function climbText({ terms }: Course): string {
  const { reward } = terms;
  if (reward.highestLevel === 0) return '';
  if (reward.kind === 'draws') return t('climbsDraws', { most: reward.start + reward.step * reward.highestLevel });
  const climbs = reward.rises === 'week' ? t('climbsWeek') : t('climbsAmount');
  return reward.bonus ? `${climbs} ${t('bonus', { every: reward.bonus.every })}` : climbs;
}

/** After a reset: how many in a row bring the person back, and to what. */
export function backText({ left, to }: NonNullable<Outlook['wayBack']>, bowl: boolean): string {
  const place = worthText(to, bowl);
  return left === 1 ? t('wayBack.one', { place }) : t('wayBack.more', { count: left, place });
}

/** Who is on the way back has read it once. */
function missText({ onMiss, wayBack }: Outlook, bowl: boolean): string {
  if (!onMiss) return t('staysYours');
  if (wayBack) return `${t('excusedFirst')} ${t('staysYours')}`;
  const { next, inARow, back } = onMiss;
  const start = bowl ? String(next.draws) : money(next.cents);
  const falls = bowl ? t('ifMissedDraws', { start }) : t('ifMissedAmount', { start });
  const returns = inARow !== undefined && back ? t('backAfter', { count: inARow, place: worthText(back, bowl) }) : '';
  return [falls, returns, t('excusedFirst'), t('staysYours')].filter(Boolean).join(' ');
}
