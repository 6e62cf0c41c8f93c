import { balanceOf, countsOf, miti4, moves, reflectingOf, timelineOf, type Move, type Stretch } from '@cairn/guides';
import { createMemo, For, Show, type JSX } from 'solid-js';
import { IconButton } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { chevronDownIcon, minusIcon, plusIcon } from '../look/icons.ts';
import { talkWords } from '../words/guides-talk.ts';
import { createWords, locale } from '../words/words.ts';
import type { Following } from './create-following.ts';
import { secondWords } from './second-words.ts';

const t = createWords(talkWords);
const EACH = 300;

type TalkCountsProps = { readonly following: Following; readonly me: string };

/** What a counselor counts of themselves, with what follows from it: on their own screen only. */
export function TalkCounts(props: TalkCountsProps): JSX.Element {
  const counts = createMemo(() => countsOf(props.following.run().tallies, props.me));
  return (
    <details class="talk-counts">
      <summary>
        <b>{t('mine')}</b>
        <span class="muted">{t('onlyYou')}</span>
        <Icon of={chevronDownIcon} />
      </summary>
      <ul role="list" class="talk-counts__list">
        <For each={moves}>
          {(move) => (
            <Counter
              move={move}
              count={counts()[move]}
              isOpen={props.following.isOpen()}
              onCount={(change) => void props.following.count(move, change)}
            />
          )}
        </For>
      </ul>
      <Figures {...props} />
    </details>
  );
}

type CounterProps = { readonly move: Move; readonly count: number; readonly isOpen: boolean; readonly onCount: (change: 1 | -1) => void };

function Counter(props: CounterProps): JSX.Element {
  const name = (): string => t(`move.${props.move}`);
  return (
    <li>
      <span class="grow">{name()}</span>
      <Show when={props.isOpen}>
        <IconButton
          icon={minusIcon}
          label={t('less', { what: name() })}
          aria-disabled={props.count === 0 ? 'true' : undefined}
          onClick={() => props.count > 0 && props.onCount(-1)}
        />
      </Show>
      <output aria-label={name()}>{props.count}</output>
      <Show when={props.isOpen}>
        <IconButton icon={plusIcon} label={t('more', { what: name() })} onClick={() => props.onCount(1)} />
      </Show>
    </li>
  );
}

/** Nothing counted is nothing said: a ratio stands there once there is something to divide by. */
function Figures(props: TalkCountsProps): JSX.Element {
  const reflecting = createMemo(() => reflectingOf(countsOf(props.following.run().tallies, props.me)));
  const mine = createMemo(() => props.following.run().talk.filter(({ by }) => by === props.me));
  const balance = createMemo(() => balanceOf(mine()));
  const number = (value: number): string => new Intl.NumberFormat(locale(), { maximumFractionDigits: 1 }).format(value);
  const percent = (value: number): string => new Intl.NumberFormat(locale(), { style: 'percent' }).format(value);
  const { perQuestion, complexShare } = miti4;
  return (
    <>
      <dl class="talk-figures">
        <dt>{t('perQuestion')}</dt>
        <dd>{reflecting().perQuestion === undefined ? t('notCounted') : number(reflecting().perQuestion ?? 0)}</dd>
        <dt>{t('complexShare')}</dt>
        <dd>{reflecting().complexShare === undefined ? t('notCounted') : percent(reflecting().complexShare ?? 0)}</dd>
        <dt>{t('balance')}</dt>
        <dd>
          <Show when={balance().share !== undefined} fallback={t('notCounted')}>
            {t('balanceOf', { change: balance().change, sustain: balance().sustain, share: percent(balance().share ?? 0) })}
          </Show>
        </dd>
      </dl>
      <Timeline stretches={timelineOf(mine(), EACH)} />
      <p class="xs muted">
        {t('miti', {
          fair: number(perQuestion.fair),
          good: number(perQuestion.good),
          fairShare: percent(complexShare.fair),
          goodShare: percent(complexShare.good),
        })}
      </p>
    </>
  );
}

/** A column for every five minutes: change talk up, sustain talk down; the words of it for who cannot see it. */
function Timeline(props: { readonly stretches: readonly Stretch[] }): JSX.Element {
  const most = (): number => Math.max(1, ...props.stretches.flatMap(({ change, sustain }) => [change, sustain]));
  return (
    <Show when={props.stretches.length > 0}>
      <ol class="talk-time" role="list" aria-label={t('timeline')}>
        <For each={props.stretches}>
          {({ fromSecond, change, sustain }) => (
            <li>
              <span class="talk-time__up" style={{ 'block-size': `${(change / most()) * 50}%` }} />
              <span class="talk-time__down" style={{ 'block-size': `${(sustain / most()) * 50}%` }} />
              <span class="vh">{t('stretch', { time: secondWords(fromSecond), change, sustain })}</span>
            </li>
          )}
        </For>
      </ol>
    </Show>
  );
}
