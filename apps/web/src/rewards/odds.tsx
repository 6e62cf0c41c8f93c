import type { Day } from '@cairn/kernel';
import { bindingCap, type CapPeriod, type Course, type Odds as Odd, type Rewards } from '@cairn/rewards';
import { For, Show, type JSX } from 'solid-js';
import { Icon } from '../look/icon.tsx';
import { chevronDownIcon } from '../look/icons.ts';
import { rewardWords } from '../words/rewards.ts';
import { createWords } from '../words/words.ts';
import { chanceText, money, prizeText } from './reading.ts';

const t = createWords(rewardWords);

/** The chances of one draw, in plain words and as they are counted. */
export function Odds(props: { readonly odds: readonly Odd[] }): JSX.Element {
  return (
    <Show when={props.odds.length > 0}>
      <details class="list odds">
        <summary>
          {t('odds')}
          <Icon of={chevronDownIcon} />
        </summary>
        <table>
          <caption class="vh">{t('oddsTable')}</caption>
          <thead class="vh">
            <tr>
              <th scope="col">{t('stone')}</th>
              <th scope="col">{t('chance')}</th>
              <th scope="col">{t('counted')}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.odds}>
              {(odd) => (
                <tr>
                  <th scope="row">{prizeName(odd)}</th>
                  <td>{chanceText(odd)}</td>
                  <td class="muted">{t('ofAll', { count: odd.slips, all: odd.of })}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
        <p class="sm muted">{t('inAll', { count: props.odds[0]?.of ?? 0 })}</p>
      </details>
    </Show>
  );
}

function prizeName({ prize, cents }: Odd): string {
  const name = prizeText({ prize, worth: cents });
  return cents === 0 ? `${name}, ${t('noPrize')}` : name;
}

/** How much has come of what can come, under the limit that is nearest. */
export function CapLine(props: { readonly state: Rewards; readonly course: Course; readonly today: Day }): JSX.Element {
  const line = () => nearestCap(props.state, props.course, props.today);
  return (
    <Show when={line()}>
      {(one) => (
        <p class="sm muted">
          {t(`cap.${one().per}`, { got: money(one().earned), most: money(one().most) })} {one().room === 0 ? t('capFull') : ''}
        </p>
      )}
    </Show>
  );
}

type Nearest = { readonly per: Exclude<CapPeriod, 'event'>; readonly earned: number; readonly most: number; readonly room: number };

/** A limit for one event says nothing of what has come so far. */
function nearestCap(state: Rewards, course: Course, today: Day): Nearest | undefined {
  const longer = course.caps.filter(({ per }) => per !== 'event');
  const found = bindingCap(state, { ...course, caps: longer }, today);
  if (!found || found.cap.per === 'event') return undefined;
  return { per: found.cap.per, earned: found.earned, most: found.cap.cents, room: found.room };
}
