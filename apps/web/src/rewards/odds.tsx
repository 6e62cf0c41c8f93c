import type { Day } from '@cairn/kernel';
import type { Course, Odds as Odd, Rewards } from '@cairn/rewards';
import { For, Show, type JSX } from 'solid-js';
import { Icon } from '../look/icon.tsx';
import { chevronDownIcon } from '../look/icons.ts';
import { rewardWords } from '../words/rewards.ts';
import { createWords } from '../words/words.ts';
import { chanceText, money, nearestCap, prizeText } from './reading.ts';

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
